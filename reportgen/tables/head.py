"""The head of a long table: which sheet has it, in which row, and which column is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.messages import Argument, near, phrase
from reportgen.model.problem import Problem
from reportgen.tables.cells import Book, BookSheet, CellRange, cell_name, column_letters
from reportgen.tables.columns import (
    COLUMNS,
    NEEDED,
    TableColumn,
    TableKind,
    column_names,
    columns_by_name,
    loose,
    passes_over,
)
from reportgen.tables.entries import SheetPlaces
from reportgen.tables.faults import TableError

_ROWS_OF_TITLES = 30
"""So many rows may stand above the names of the columns."""

Head = tuple[int, dict[int, TableColumn]]
"""The row of the names, and the column of a sheet by its number."""


def sheet_named(book: Book, name: str) -> BookSheet:
    """The sheet of that name; blanks around it and in it make no difference.

    Raises:
        TableError: there is none.
    """
    for sheet in book.sheets:
        if loose(sheet.name) == loose(name):
            return sheet
    names = tuple(sheet.name for sheet in book.sheets)
    raise TableError("table.no_sheet", sheet=name, near=near(name, names), sheets=names)


def sheet_of(book: Book, kind: TableKind) -> BookSheet:
    """The one sheet that is seen and has the columns of such entries.

    Raises:
        TableError: there is none, or there are several.
    """
    seen = [sheet for sheet in book.sheets if not sheet.hidden]
    found = [sheet for sheet in seen if _row_of_names(sheet, kind)]
    if len(found) == 1:
        return found[0]
    if found:
        raise TableError("table.which_sheet", sheets=tuple(sheet.name for sheet in found))
    if len(seen) == 1 and any(seen[0].filled()):
        return seen[0]  # what is wrong with its head is told there
    hidden = tuple(sheet.name for sheet in book.sheets if sheet.hidden)
    if not any(any(sheet.filled()) for sheet in seen):
        raise TableError("table.empty" if not hidden else "table.all_hidden")
    raise TableError("table.no_sheet_with_head", wanted=_wanted(kind))


def kinds_of_tables(book: Book) -> tuple[TableKind, ...]:
    """What the sheets that are seen have the columns of: figures, tasks, or neither."""
    seen = [sheet for sheet in book.sheets if not sheet.hidden]
    return tuple(kind for kind in COLUMNS if any(_row_of_names(it, kind) for it in seen))


def read_head(places: SheetPlaces, kind: TableKind) -> Head | None:
    """The head of a sheet; what is wrong with it is told."""
    sheet = places.sheet
    row = _row_of_names(sheet, kind)
    first = next(sheet.filled(), None)
    if row is None or first is None:
        at = (first[0], None) if first else (1, None)
        given = tuple(it.shown.strip() for it in first[1].values())[:12] if first else ()
        places.report(at, "table.no_head", given=given, wanted=_wanted(kind))
        return None
    known = columns_by_name(COLUMNS[kind])
    found: dict[int, TableColumn] = {}
    for column, cell in sheet.rows[row].items():
        name = cell.shown
        wanted = known.get(loose(name))
        if wanted is None and passes_over(name):
            continue
        if wanted is None:
            _tell_unknown(places, (row, column), name, COLUMNS[kind])
        elif wanted in found.values():
            places.report((row, column), "table.column_twice", name=name)
        else:
            found[column] = wanted
    _fill_merged(places, row, found)
    tell_hidden(places, row, [it for it, column in found.items() if column.key[-1] != "id"])
    return row, found


def passed_columns(sheet: BookSheet, row: int) -> set[int]:
    """The columns that have a name and are not read."""
    return {column for column, cell in sheet.rows[row].items() if passes_over(cell.shown)}


def _row_of_names(sheet: BookSheet, kind: TableKind) -> int | None:
    """The first row that has the columns which such a table needs."""
    known = columns_by_name(COLUMNS[kind])
    for i, (row, cells) in enumerate(sheet.filled()):
        if i >= _ROWS_OF_TITLES:
            break
        names = (loose(cell.shown) for cell in cells.values() if cell.kind == "text")
        keys = {known[name].key for name in names if name in known}
        if {key[0] for key in keys}.issuperset(NEEDED[kind]):
            return row
    return None


def _tell_unknown(
    places: SheetPlaces, at: tuple[int, int], name: str, columns: Sequence[TableColumn]
) -> None:
    names = [word for column in columns for word in (column.name, column.chinese)]
    places.report(
        at,
        "table.unknown_column",
        name=name.strip(),
        near=near(name.strip().upper(), names),
        columns=column_names(columns),
    )


def _fill_merged(places: SheetPlaces, row: int, columns: Mapping[int, TableColumn]) -> None:
    """What is merged down one column of words holds for each of its rows; all else is told.

    A number in merged cells may mean one figure or several: such rows are not read.
    """
    sheet = places.sheet
    for area in sheet.merged:
        if area.bottom <= row or not _has_words(sheet, area):
            continue
        wanted = columns.get(area.left)
        cell = sheet.rows.get(area.top, {}).get(area.left)
        plain = area.left == area.right and area.top > row
        if plain and wanted is not None and wanted.kind != "number" and cell is not None:
            for below in range(area.top + 1, min(area.bottom, max(sheet.rows)) + 1):
                if sheet.rows.get(below):
                    sheet.rows[below].setdefault(area.left, cell)
        elif any(area.left <= column <= area.right for column in columns):
            cells = f"{cell_name(area.top, area.left)}:{cell_name(area.bottom, area.right)}"
            places.report((area.top, area.left), "table.merged", cells=cells)
            for told in [it for it in sheet.rows if row < it and area.top <= it <= area.bottom]:
                del sheet.rows[told]


def _has_words(sheet: BookSheet, area: CellRange) -> bool:
    """Whether anything stands in a range: what is merged and empty says nothing."""
    return any(
        area.left <= column <= area.right
        for row, cells in sheet.rows.items()
        if area.top <= row <= area.bottom
        for column in cells
    )


def tell_hidden(places: SheetPlaces, row: int, columns: Sequence[int]) -> None:
    """Rows below a head and columns that nobody sees are read, and that is told."""
    sheet = places.sheet
    rows = [str(it) for it in sorted(sheet.hidden_rows) if it > row and sheet.rows.get(it)]
    hidden = [column_letters(it) for it in sorted(columns) if it in sheet.hidden_columns]
    where: list[Argument] = []
    if rows:
        where.append(phrase("place_rows", rows=tuple(rows[:20])))
    if hidden:
        where.append(phrase("place_columns", columns=tuple(hidden)))
    if where:
        problem = Problem.of("table.hidden", places=tuple(where))
        places.told.doubts.append(places.place(row).problem(problem))


def _wanted(kind: TableKind) -> tuple[str, ...]:
    wanted = [
        column for column in COLUMNS[kind] if column.key[0] in NEEDED[kind] and len(column.key) == 1
    ]
    rest = {"observations": (("unit",), ("period",)), "tasks": (("owner",), ("due",))}
    wanted += [column for column in COLUMNS[kind] if column.key in rest[kind]]
    return column_names(wanted)
