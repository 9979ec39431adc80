"""A first map of a sheet of others, to be looked through by a person."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from reportgen.messages import MessageLang
from reportgen.messages.start import START_MAP
from reportgen.tables.cells import Book, BookSheet, TableCell, cell_name, column_letters
from reportgen.tables.faults import TableError
from reportgen.tables.mapped_names import compact

_UNIT = re.compile(r"(?:计量)?单位:.+|units?:.+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_GROWTH = re.compile(r"增长|增速|增幅|growth|change", re.IGNORECASE)
_YEARLY = re.compile(r"同比|比上年|year.on.year", re.IGNORECASE)
_DIGITS = re.compile(r"-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?")
_ROWS_ABOVE = 30
"""So many rows may stand above the first figure."""


def guessed_map(book: Book, lang: MessageLang) -> str:
    """The text of a map as far as the sheet itself says how it is to be read.

    Raises:
        TableError: no sheet that is seen has names at the left and numbers beside them.
    """
    for sheet in book.sheets:
        if not sheet.hidden and (first := _first_row(sheet)):
            return "".join(_lines(sheet, first, lang))
    raise TableError("table.no_figures")


def _first_row(sheet: BookSheet) -> int | None:
    """The first row that has a name and numbers behind it."""
    for i, (row, cells) in enumerate(sheet.filled()):
        label = min(cells)
        numbers = [it for it in cells if it > label and _is_number(cells[it])]
        if numbers and not _is_number(cells[label]):
            return row
        if i > _ROWS_ABOVE:
            break
    return None


def _is_number(cell: TableCell) -> bool:
    """Whether a cell has a number, or a text table digits."""
    return cell.kind == "number" or _DIGITS.fullmatch(cell.shown.strip()) is not None


def _lines(sheet: BookSheet, first: int, lang: MessageLang) -> Iterator[str]:
    about = {key: f"# {it[lang]}\n" for key, it in START_MAP.items()}
    label = min(sheet.rows[first])
    unit = _unit_cell(sheet, first)
    yield about["title"]
    if sheet.name:
        yield f"sheet: {_quoted(sheet.name)}\n"
    yield f"{about['first']}first: {_quoted(compact(sheet.text(first, label)))}\n"
    yield f"{about['head']}head: {_head_rows(sheet, first)}\n"
    yield f"{about['unit']}unit: {unit or 'head'}\n"
    yield f"{about['rows']}rows:\n  labels: [{column_letters(label)}]\n  are: indicator\n"
    yield f"{about['columns']}columns:\n"
    for column in _columns(sheet, first, label):
        yield f"  - {{column: {column_letters(column)}{_keys(sheet, first, column)}}}\n"


def _columns(sheet: BookSheet, first: int, label: int) -> list[int]:
    """The columns in which a number stands below the head."""
    below = (cells for row, cells in sheet.filled() if row >= first)
    found = {it for cells in below for it in cells if it > label and _is_number(cells[it])}
    return sorted(found)


def _keys(sheet: BookSheet, first: int, column: int) -> str:
    """What the head of a column says of its figures."""
    head = _head(sheet, first, column)
    keys = ", are: period" if _YEAR.search(head) else ""
    if _GROWTH.search(head):
        keys += ", measure: growth"
        keys += ", kind: year_on_year" if _YEARLY.search(head) else ""
    return keys


def _head(sheet: BookSheet, first: int, column: int) -> str:
    rows = range(max(first - _head_rows(sheet, first), 1), first)
    merged = {
        (row, column): (area.top, area.left)
        for area in sheet.merged
        for row in rows
        if area.top <= row <= area.bottom and area.left <= column <= area.right
    }
    words = (sheet.text(*merged.get((row, column), (row, column))) for row in rows)
    return " ".join(compact(word) for word in words)


def _head_rows(sheet: BookSheet, first: int) -> int:
    """How many rows right above the first have names in at least two columns, and no unit."""
    count = 0
    for row in range(first - 1, 0, -1):
        cells = sheet.rows.get(row, {})
        if len(cells) < 2 or any(_UNIT.fullmatch(compact(it.shown)) for it in cells.values()):
            break
        count += 1
    return max(count, 1)


def _unit_cell(sheet: BookSheet, first: int) -> str:
    for row in range(1, first):
        for column, cell in sheet.rows.get(row, {}).items():
            if _UNIT.search(compact(cell.shown)):
                return cell_name(row, column)
    return ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
