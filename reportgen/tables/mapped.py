"""A sheet of others, read by its map -> entries as a person would write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reportgen.messages import near
from reportgen.model.problem import Problem
from reportgen.tables.cell_faults import check_readable, one_line
from reportgen.tables.cells import Book, BookSheet, TableCell, column_number
from reportgen.tables.columns import loose
from reportgen.tables.entries import SheetPlaces, TableEntries
from reportgen.tables.faults import TableError
from reportgen.tables.head import tell_hidden
from reportgen.tables.mapped_names import (
    compact,
    forms_of,
    is_named,
    keys_of_name,
    name_matches,
    name_of_head,
    unit_in_brackets,
    unit_of_cell,
)
from reportgen.tables.numbers import number_of
from reportgen.tables.sheet_map import MappedColumn, SheetMap

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_UNITLESS = ("growth", "completion", "rank")

MOST_NAMES = 8
"""So many names of rows show a person which column they were looked for in."""
_SHOWN = 30

Square = tuple[int, int]
"""A row and a column."""


@dataclass(frozen=True, slots=True)
class _Crossing:
    """A row and a column that cross in a figure, with their names."""

    row: int
    column: int
    label: str
    head: str
    wanted: MappedColumn


def read_mapped(
    book: Book, file: str, layout: SheetMap, sheet: str = "", home: Iterable[str] = ()
) -> TableEntries:
    """The figures of a sheet, and what is wrong with it or does not fit its map."""
    told = TableEntries()
    try:
        found = _sheet(book, sheet or layout.sheet)
    except TableError as error:
        told.problems.append(Problem.of(error.code, file, **error.arguments))
        return told
    places = SheetPlaces(file, book, found, told)
    first = _first_row(places, layout)
    if first is not None:
        _MappedReader(places, layout, set(map(loose, home)), first).read()
    return told


def _sheet(book: Book, name: str) -> BookSheet:
    """The sheet of that name, else the one whose name matches it; the only one without a name."""
    names = tuple(it.name for it in book.sheets)
    found = [it for it in book.sheets if name and loose(it.name) == loose(name)]
    if not found:
        seen = [it for it in book.sheets if any(it.filled()) and (name or not it.hidden)]
        found = [it for it in seen if not name or name_matches(name, it.name)]
    if len(found) == 1:
        return found[0]
    if found or not name:
        given = tuple(it.name for it in found)
        raise TableError("table.which_sheet_of_map", sheets=given or names)
    raise TableError("table.no_sheet", sheet=name, near=near(name, names), sheets=names)


def _label(sheet: BookSheet, layout: SheetMap, row: int, spread: dict[Square, Square]) -> str:
    at = ((row, column) for column in layout.labels)
    words = (compact(sheet.text(*spread.get(it, it))) for it in at)
    return " ".join(word for word in words if word)


def _first_row(places: SheetPlaces, layout: SheetMap) -> int | None:
    first = layout.first
    if isinstance(first, int):
        end = max(places.sheet.rows, default=0)
        if first <= end:
            return first
        places.report((1, None), "table.sheet_ends", row=first, last=end)
        return None
    spread = _spread(places.sheet)
    names: list[str] = []
    for row, _ in places.sheet.filled():
        name = _label(places.sheet, layout, row, spread)
        if name_matches(first, name):
            return row
        names += [name[:_SHOWN]] if name else []
    closest, shown = near(first, tuple(names)), tuple(names[:MOST_NAMES])
    places.report((1, None), "table.no_such_row", words=first, near=closest, rows=shown)
    return None


class _MappedReader:
    """Reads the figures of one sheet."""

    def __init__(self, places: SheetPlaces, layout: SheetMap, home: set[str], first: int) -> None:
        self.places = places
        self.sheet = places.sheet
        self.layout = layout
        self.home = home
        self.first = first
        self.spread = _spread(self.sheet)
        self.width = _width(self.sheet)
        self.unit = self._unit_of_sheet()

    def read(self) -> None:
        """Add the figures, row by row."""
        columns = [found for it in self.layout.columns for found in self._columns(it)]
        seen, ended = set[str](), False
        for row in range(self.first, max(self.sheet.rows, default=0) + 1):
            label = _label(self.sheet, self.layout, row, self.spread)
            if self._ends(row, label):
                ended = True
                break
            if row not in self.sheet.rows or self._is_skipped(label):
                continue
            seen.update(forms_of(label))
            for column, wanted in columns:
                self._read_cell(_Crossing(row, column, label, self._head(column), wanted))
        if isinstance(self.layout.last, str) and not ended:
            self.places.report((self.first, None), "table.no_last_row", words=self.layout.last)
        unseen = tuple(name for name in self.layout.rows.names if compact(name) not in seen)
        if unseen:
            self.places.report((self.first, None), "table.names_not_there", names=unseen)
        tell_hidden(self.places, self.first - 1, [column for column, _ in columns])

    def _text(self, row: int, column: int) -> str:
        """What a cell shows, or the merged cells that it is one of."""
        return self.sheet.text(*self.spread.get((row, column), (row, column)))

    def _ends(self, row: int, label: str) -> bool:
        last = self.layout.last
        if isinstance(last, int):
            return row > last
        return bool(last and label) and name_matches(str(last), label)

    def _is_skipped(self, label: str) -> bool:
        if any(name_matches(pattern, label) for pattern in self.layout.skip):
            return True
        return self.layout.rows.only and not is_named(self.layout.rows, label)

    def _columns(self, wanted: MappedColumn) -> Iterator[tuple[int, MappedColumn]]:
        """The columns of a part of the map; it is told where its head fits none, or several."""
        if wanted.columns:
            yield from ((column, wanted) for column in wanted.columns)
            return
        free = [it for it in range(1, self.width + 1) if it not in self.layout.labels]
        found = [it for it in free if name_matches(wanted.head, self._head(it))]
        if len(found) == 1 or (found and wanted.meant):
            yield from ((column, wanted) for column in found)
            return
        heads = tuple(dict.fromkeys(head for it in free if (head := self._head(it))))
        code = "table.two_such_columns" if found else "table.no_such_column"
        at = (max(self.first - 1, 1), None)
        self.places.report(at, code, words=wanted.head, heads=heads)

    def _head(self, column: int) -> str:
        """The words above a column, each once: 2020年 绝对额（亿元）."""
        rows = range(max(self.first - self.layout.head, 1), self.first)
        words = (compact(self._text(row, column)) for row in rows)
        return " ".join(dict.fromkeys(word for word in words if word))

    def _read_cell(self, at: _Crossing) -> None:
        cell = self.sheet.rows[at.row].get(at.column)
        if cell is None and (at.row, at.column) in self.spread:
            return  # the number stands in the first of merged cells
        symbol = self._symbol(cell)
        if symbol == "skip":
            return
        place = (at.row, at.column)
        if not at.label:
            self.places.report(place, "table.no_label", value=one_line(cell) if cell else "")
            return
        entry = self._keys(at)
        try:
            if symbol or cell is None:
                entry["missing"] = symbol
                entry.pop("unit", None)
            else:
                check_readable(cell, "number")
                self._put_number(entry, cell, at)
        except TableError as error:
            self.places.tell(place, error)
            return
        self._add(entry, at)

    def _symbol(self, cell: TableCell | None) -> str:
        """What a cell says in place of a number; nothing where it has one."""
        words = cell.shown.strip() if cell and cell.kind == "text" else ""
        if cell is None or cell.kind == "text":
            return self.layout.symbols.get(words, "" if words else "skip")
        return ""

    def _keys(self, at: _Crossing) -> dict[str, Any]:
        """What the map, the row and the column say of a figure, the nearest last."""
        entry = {**self.layout.keys, **keys_of_name(self.layout.rows, at.label)}
        if at.wanted.meant:
            entry |= keys_of_name(at.wanted.meant, name_of_head(at.wanted.meant, at.head))
        entry |= at.wanted.keys
        if entry.get("measure") in _UNITLESS and "unit" not in at.wanted.keys:
            entry.pop("unit", None)
        if loose(str(entry.get("area", ""))) in self.home:
            del entry["area"]
        return entry

    def _put_number(self, entry: dict[str, Any], cell: TableCell, at: _Crossing) -> None:
        words = cell.shown.strip()
        for mark, note in self.layout.marks.items():
            if words.endswith(mark):
                words = words.removesuffix(mark).strip()
                entry |= {"note": note} if note else {}
        unit = self._unit(at)
        unitless = entry.get("measure", "value") in _UNITLESS
        if unit and "unit" not in entry and not unitless:
            entry["unit"] = unit
        shown = TableCell(cell.kind, words, cell.offset)
        entry["value"] = number_of(shown, str(entry.get("unit", "")))

    def _add(self, entry: dict[str, Any], at: _Crossing) -> None:
        """Add a figure, at its cell; what its row or column says, at the name of that."""
        told = self.places.told
        index = len(told.entries)
        told.places[(index,)] = self.places.place(at.row, at.column)
        label = self.places.place(at.row, self.layout.labels[-1])
        told.places[(index, self.layout.rows.are)] = label
        if at.wanted.meant:
            head = self.places.place(max(self.first - 1, 1), at.column)
            told.places[(index, at.wanted.meant.are)] = head
        told.entries.append(entry)

    def _unit(self, at: _Crossing) -> str:
        """The unit of a figure: behind its label or its head, in a column, or that of the sheet."""
        unit = self.layout.unit
        if _COLUMN.fullmatch(unit):
            return self._text(at.row, column_number(unit)).strip()
        words = {"label": at.label, "head": at.head}.get(unit)
        return self.unit if words is None else unit_in_brackets(words)

    def _unit_of_sheet(self) -> str:
        unit = self.layout.unit
        place = _CELL.fullmatch(unit)
        if place is None:
            return unit
        at = (int(place[2]), column_number(place[1]))
        words = self._text(*at)
        if not words.strip():
            self.places.report(at, "table.no_unit_there")
        return unit_of_cell(words)


def _width(sheet: BookSheet) -> int:
    return max((max(cells) for cells in sheet.rows.values() if cells), default=0)


def _spread(sheet: BookSheet) -> dict[Square, Square]:
    """The cells of merged ranges, and the cell of each that has what is in it."""
    found: dict[Square, Square] = {}
    last, width = max(sheet.rows, default=0), _width(sheet)
    for area in sheet.merged:
        for row in range(area.top, min(area.bottom, last) + 1):
            for column in range(area.left, min(area.right, width) + 1):
                if (row, column) != (area.top, area.left):
                    found[(row, column)] = (area.top, area.left)
    return found
