"""OpenDocument spreadsheets (.ods): cells as the file itself says that they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.model.multiplier import MULTIPLIERS
from reportgen.tables.cells import Book, BookSheet, CellRange, TableCell
from reportgen.tables.faults import TableError
from reportgen.tables.limits import Count
from reportgen.tables.number_format import plain_digits, repaired
from reportgen.tables.parts import ZippedParts, attribute, local_name

_CONTENT = "content.xml"
_NUMBER = re.compile(r"[0-9][0-9.,'\u00a0\u202f ]*")
_GROUP_MARKS = ".,'\u00a0\u202f "
_ERRORS = re.compile(r"#[A-Z/0]+[!?A]|Err:[0-9]+")
_MOST_REPEATED = 2000
"""A row or a cell that is repeated more often, up to the edge of the sheet, is its empty rest."""


def read_ods(content: bytes) -> Book:
    """The sheets of a workbook.

    Raises:
        TableError: it is broken, encrypted or too large.
    """
    package = ZippedParts(content)
    manifest = package.tree("META-INF/manifest.xml")
    if manifest is not None and any(True for _ in manifest.iter("{*}encryption-data")):
        raise TableError("table.encrypted")
    if _CONTENT not in package.names:
        raise TableError("table.broken")
    reader = _OdsReader()
    wanted = ("style", "table-row", "table-column", "table")
    for element in package.elements(_CONTENT, wanted):
        reader.take(element)
    return Book("ods", tuple(reader.sheets))


class _OdsReader:
    """Takes the elements of the content in their order; rows come before their table ends."""

    def __init__(self) -> None:
        self.sheets: list[BookSheet] = []
        self.hidden_styles: set[str] = set()
        self.count = Count()
        self.sheet = BookSheet("")
        self.row = 1
        self.column = 1

    def take(self, element: Any) -> None:
        name = local_name(element)
        if name == "style":
            if any(attribute(it, "display") == "false" for it in element):
                self.hidden_styles.add(attribute(element, "name") or "")
        elif name == "table-row":
            self._take_row(element)
        elif name == "table-column":
            end = self.column + _times(element, "number-columns-repeated")
            if attribute(element, "visibility") in ("collapse", "filter"):
                self.sheet.hidden_columns.update(range(self.column, min(end, self.column + 1000)))
            self.column = end
        else:
            self.sheet.name = attribute(element, "name") or ""
            self.sheet.hidden = (attribute(element, "style-name") or "") in self.hidden_styles
            self.sheets.append(self.sheet)
            self.sheet, self.row, self.column = BookSheet(""), 1, 1

    def _take_row(self, element: Any) -> None:
        times = _times(element, "number-rows-repeated")
        hidden = attribute(element, "visibility") in ("collapse", "filter")
        cells = dict(self._cells(element))
        for row in range(self.row, self.row + (times if cells else 0)):
            self.count.add(1, len(cells))
            self.sheet.rows[row] = dict(cells)
        if hidden and times <= _MOST_REPEATED:
            self.sheet.hidden_rows.update(range(self.row, self.row + times))
        self.count.add(1, 0)
        self.row += times

    def _cells(self, row: Any) -> Iterator[tuple[int, TableCell]]:
        column = 1
        for element in row:
            self.count.add(1, 0)
            if not element.attrib and not len(element):
                column += 1
                continue
            if local_name(element) not in ("table-cell", "covered-table-cell"):
                continue
            self._take_span(element, column)
            times = _times(element, "number-columns-repeated")
            found = _cell(element) if local_name(element) == "table-cell" else None
            if found is not None:
                if attribute(element, "formula") is not None:
                    found = replace(found, computed=True)
                for i in range(column, column + min(times, _MOST_REPEATED)):
                    yield i, found
            column += times

    def _take_span(self, element: Any, column: int) -> None:
        columns = _times(element, "number-columns-spanned")
        rows = _times(element, "number-rows-spanned")
        if columns > 1 or rows > 1:
            bottom, right = self.row + rows - 1, column + columns - 1
            self.sheet.merged.append(CellRange(self.row, column, bottom, right))


def _times(element: Any, name: str) -> int:
    text = attribute(element, name) or "1"
    return max(int(text), 1) if re.fullmatch("[0-9]{1,8}", text) else 1


def _cell(element: Any) -> TableCell | None:
    shown = "\n".join(_words(it) for it in element if local_name(it) == "p")
    kind = attribute(element, "value-type")
    formula = attribute(element, "formula")
    if kind in ("float", "percentage", "currency"):
        return TableCell("number", _shown_number(attribute(element, "value") or "", shown, kind))
    if kind == "date":
        return TableCell("date", _shown_date(attribute(element, "date-value") or "", shown))
    if kind == "boolean":
        return TableCell("truth", shown)
    if kind == "time":
        return TableCell("date", shown)
    if formula is not None and _ERRORS.fullmatch(shown.strip()):
        return TableCell("error", shown.strip())
    if formula is not None and kind is None:
        return TableCell("uncomputed", formula)
    return TableCell("text", shown) if shown.strip() else None


def _words(element: Any) -> str:
    """The text of a paragraph, in which spaces, tabs and line breaks are elements."""
    pieces = [element.text or ""]
    for child in element:
        name = local_name(child)
        if name == "s":
            pieces.append(" " * min(_times(child, "c"), 100))
        elif name in ("tab", "line-break"):
            pieces.append("\t" if name == "tab" else "\n")
        elif name not in ("annotation", "note", "ruby-text", ""):
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _shown_number(value: str, shown: str, kind: str) -> str:
    """The digits that are shown, in the writing of no country: 1.234,50 is 1234.50.

    Which mark is the point is found out by the stored value; where nothing fits, as for a fraction,
    the stored value stands.
    """
    try:
        number = repaired(value)
    except (InvalidOperation, ValueError):
        return shown
    found = _NUMBER.search(shown)
    percent = "%" in shown
    if found is None or kind == "date":
        return plain_digits(number)
    written = found[0].rstrip(_GROUP_MARKS)
    sign = "-" if number < 0 else ""
    tail = shown[found.start() + len(written) :].strip().strip(")")
    power = max((it for word, it in MULTIPLIERS.items() if tail.startswith(word)), default=0)
    size = abs(number).scaleb(2 if percent else 0)
    for point in ".,":
        digits = _digits(written, point)
        if digits is not None and any(_agrees(digits, size.scaleb(-it)) for it in (0, power)):
            return f"{sign}{digits}{tail}" if re.search("[1-9]", digits) else f"{digits}{tail}"
    return plain_digits(number)


def _digits(written: str, point: str) -> str | None:
    head, mark, tail = written.rpartition(point)
    if not mark:
        head, tail = written, ""
    head = re.sub(f"[{re.escape(_GROUP_MARKS)}]", "", head)
    if not re.fullmatch("[0-9]*", tail) or not head.isdecimal():
        return None
    return f"{head}.{tail}" if tail else head


def _agrees(digits: str, number: Decimal) -> bool:
    """Whether a number, rounded as these digits are, is what they say."""
    places = len(digits.partition(".")[2])
    return abs(Decimal(digits) - number) <= Decimal("0.5000001").scaleb(-places)


def _shown_date(value: str, shown: str) -> str:
    """A date, cut after the smallest part that is shown, as far as that can be told."""
    day = value[:10]
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", day)
    if found is None or (len(value) > 10 and not value[10:].startswith("T00:00:00")):
        return value
    parts = re.findall("[0-9]+", shown)
    named = len(re.findall("[A-Za-z]{3,}", shown))
    if len(parts) + named >= 3:
        return day
    if len(parts) == 1 and not named:
        return day[:4] if parts[0] == found[1] else day
    has_year = any(part in (found[1], found[1][2:]) for part in parts)
    return day[:7] if has_year and found[3] == "01" else day
