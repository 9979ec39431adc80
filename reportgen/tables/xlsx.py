"""Excel workbooks (.xlsx): what each cell shows, by its stored value and its number format."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.tables.cells import Book, BookSheet, CellRange, TableCell, column_number
from reportgen.tables.dates import shown_date
from reportgen.tables.faults import TableError
from reportgen.tables.limits import Count
from reportgen.tables.number_format import (
    built_in,
    format_sections,
    is_date,
    repaired,
    shown_number,
)
from reportgen.tables.parts import ZippedParts, attribute, local_name

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_EMPTY = (
    re.compile(rb'<(?:[a-z0-9]+:)?c r="[^<>]*/>'),
    re.compile(rb'<(?:[a-z0-9]+:)?row r="[^<>]*(?:/>|></(?:[a-z0-9]+:)?row>)'),
)
"""Cells and rows with nothing in them: a sheet may have millions, and each says where it stands."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all sheets of a workbook share: texts, the format of each style, the first day."""

    texts: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool


def read_xlsx(content: bytes) -> Book:
    """The sheets of a workbook.

    Raises:
        TableError: it is broken or too large.
    """
    package = ZippedParts(content)
    root = package.tree("_rels/.rels")
    main = _target(root, "officeDocument", "") or "xl/workbook.xml"
    workbook = package.tree(main)
    if workbook is None:
        raise TableError("table.broken")
    folder = posixpath.dirname(main)
    relations = package.tree(posixpath.join(folder, "_rels", posixpath.basename(main) + ".rels"))
    shared = _Shared(
        tuple(_texts(package, _target(relations, "sharedStrings", folder))),
        _formats(package, _target(relations, "styles", folder)),
        _is_1904(workbook),
    )
    places = _places(relations, folder)
    count = Count()
    sheets = []
    for element in workbook.iter("{*}sheet"):
        part = places.get(attribute(element, "id") or "")
        hidden = element.get("state", "visible") != "visible"
        sheet = BookSheet(element.get("name", ""), hidden)
        if part in package.names and "/worksheets/" in f"/{part}":
            _read_sheet(package, str(part), sheet, shared, count)
            sheets.append(sheet)
    return Book("xlsx", tuple(sheets))


def _places(relations: Any, folder: str) -> dict[str, str]:
    found = {}
    for relation in relations if relations is not None else ():
        target = attribute(relation, "Target") or ""
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        found[attribute(relation, "Id") or ""] = posixpath.normpath(path)
    return found


def _target(relations: Any, kind: str, folder: str) -> str | None:
    for relation in relations if relations is not None else ():
        if (attribute(relation, "Type") or "").endswith(f"/{kind}"):
            return _places([relation], folder).popitem()[1]
    return None


def _is_1904(workbook: Any) -> bool:
    return any(it.get("date1904") in ("1", "true") for it in workbook.iter("{*}workbookPr"))


def _texts(package: ZippedParts, part: str | None) -> Iterator[str]:
    if part not in package.names:
        return
    for element in package.elements(str(part), ("si",)):
        yield _rich(element)


def _rich(element: Any) -> str:
    """The words of a text, without what stands above its characters to say how they sound."""
    words: list[str] = []
    for child in element:
        if local_name(child) == "t":
            words.append(child.text or "")
        elif local_name(child) == "r":
            words += [it.text or "" for it in child if local_name(it) == "t"]
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(words))


def _formats(package: ZippedParts, part: str | None) -> tuple[str, ...]:
    """The format code of each style of a cell."""
    styles = package.tree(part) if part else None
    if styles is None:
        return ()
    own = {it.get("numFmtId"): it.get("formatCode", "General") for it in styles.iter("{*}numFmt")}
    used = (it.get("numFmtId", "0") for it in styles.iterfind("{*}cellXfs/{*}xf"))
    return tuple(own.get(number) or built_in(_whole(number)) for number in used)


def _whole(text: str | None) -> int:
    return int(text) if text and re.fullmatch("[0-9]{1,9}", text) else 0


def _read_sheet(
    package: ZippedParts, part: str, sheet: BookSheet, shared: _Shared, count: Count
) -> None:
    last = 0
    for element in package.elements(part, ("row", "mergeCell", "col"), _EMPTY):
        name = local_name(element)
        if name == "row":
            last = _whole(element.get("r")) or last + 1
            if element.get("hidden") in ("1", "true"):
                sheet.hidden_rows.add(last)
            cells = dict(_row(element, shared))
            if cells:
                sheet.rows[last] = cells
            count.add(len(element) + 1, len(cells))
        elif name == "mergeCell":
            sheet.merged += _ranges(element.get("ref", ""))
        elif element.get("hidden") in ("1", "true"):
            first, end = _whole(element.get("min")), _whole(element.get("max"))
            sheet.hidden_columns.update(range(first, min(end, first + 1000) + 1))


def _ranges(text: str) -> Iterator[CellRange]:
    found = _RANGE.fullmatch(text)
    if found:
        left, top, right, bottom = found.groups()
        yield CellRange(
            int(top), column_number(left), int(bottom or top), column_number(right or left)
        )


def _row(element: Any, shared: _Shared) -> Iterator[tuple[int, TableCell]]:
    last = 0
    for cell in element:
        if local_name(cell) != "c":
            continue
        place = _CELL.fullmatch(cell.get("r", ""))
        last = column_number(place[1]) if place else last + 1
        found = _cell(cell, shared) if len(cell) else None
        if found is not None:
            has_formula = any(local_name(it) == "f" for it in cell)
            yield last, replace(found, computed=True) if has_formula else found


def _cell(element: Any, shared: _Shared) -> TableCell | None:
    parts: Mapping[str, Any] = {local_name(child): child for child in element}
    kind = element.get("t", "n")
    if kind == "inlineStr":
        text = _rich(parts["is"]) if "is" in parts else ""
        return TableCell("text", text) if text.strip() else None
    value = parts["v"].text if "v" in parts else None
    if value is None or (value == "" and "f" in parts):
        return TableCell("uncomputed", f"={parts['f'].text or ''}") if "f" in parts else None
    if kind == "s":
        index = _whole(value)
        value = shared.texts[index] if index < len(shared.texts) else ""
        return TableCell("text", value) if value.strip() else None
    if kind == "b":
        return TableCell("truth", "TRUE" if value == "1" else "FALSE")
    if kind == "e":
        return TableCell("error", value)
    if kind == "n":
        style = _whole(element.get("s"))
        code = shared.formats[style] if style < len(shared.formats) else "General"
        return number_cell(value, code, from_1904=shared.from_1904)
    if kind == "d":
        return TableCell("date", value.removesuffix("Z").removesuffix("T00:00:00"))
    return TableCell("text", value) if value.strip() else None


def number_cell(value: str, code: str, *, from_1904: bool = False) -> TableCell:
    """A stored number as its format shows it; what is no number is a text."""
    try:
        number = repaired(value.strip())
    except (InvalidOperation, ValueError):
        return TableCell("text", value)
    if not number.is_finite():
        return TableCell("text", value)
    if is_date(code):
        granularity = format_sections(code)[0].granularity
        return TableCell("date", shown_date(Decimal(number), granularity, from_1904=from_1904))
    return TableCell("number", shown_number(number, code))
