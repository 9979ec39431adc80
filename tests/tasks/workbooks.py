"""Filling in workbooks of tasks, and spoiling them, as people and programs do."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.tables.book import read_book
from reportgen.tables.cells import BookSheet, column_letters
from reportgen.tables.task_words import COLUMN_MARKS

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets_of(content: bytes) -> tuple[BookSheet, ...]:
    """The sheets of a workbook as they read."""
    return read_book(content, ".xlsx").sheets


def place(content: bytes, task: str, column: str, sheet: int = 0) -> str:
    """The name of the cell of a task: C7."""
    page = sheets_of(content)[sheet]
    marks = {cell.shown: at for at, cell in page.rows[1].items()}
    ids = marks[COLUMN_MARKS["id"]]
    row = next(row for row in page.rows if page.text(row, ids).endswith(f"/{task}"))
    return f"{column_letters(marks[COLUMN_MARKS[column]])}{row}"  # type: ignore[index]


def rewritten(content: bytes, change: Callable[[Element], None], sheet: int = 0) -> bytes:
    """A workbook with the XML of one of its sheets changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for item in before.infolist():
            data = before.read(item)
            if item.filename == f"xl/worksheets/sheet{sheet + 1}.xml":
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            after.writestr(item, data)
    return out.getvalue()


def typed(content: bytes, values: dict[str, str], sheet: int = 0) -> bytes:
    """A workbook with texts typed into cells, by their names; an empty one empties the cell."""

    def change(root: Element) -> None:
        for name, text in values.items():
            cell = _cell(root, name)
            if text:
                words = etree.SubElement(etree.SubElement(cell, f"{S}is"), f"{S}t")
                words.text = text
                cell.set("t", "inlineStr")

    return rewritten(content, change, sheet)


def counted(content: bytes, values: dict[str, str], sheet: int = 0) -> bytes:
    """A workbook with numbers in cells: a day is one, where its cell has the format of dates."""

    def change(root: Element) -> None:
        for name, number in values.items():
            etree.SubElement(_cell(root, name), f"{S}v").text = number

    return rewritten(content, change, sheet)


def computed(content: bytes, name: str, formula: str, value: str, sheet: int = 0) -> bytes:
    """A workbook with a formula in a cell, and the value that a program worked out."""

    def change(root: Element) -> None:
        cell = _cell(root, name)
        cell.set("t", "str")
        etree.SubElement(cell, f"{S}f").text = formula
        etree.SubElement(cell, f"{S}v").text = value

    return rewritten(content, change, sheet)


def _cell(root: Element, name: str) -> Element:
    """The cell of that name, emptied; its format stays."""
    (cell,) = [it for it in root.iter(f"{S}c") if it.get("r") == name]
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    return cell


def without_sheet(content: bytes, name: str) -> bytes:
    """A workbook without the sheet of that name, as a person takes one out."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for item in before.infolist():
            data = before.read(item)
            if item.filename == "xl/workbook.xml":
                data = re.sub(rf'<sheet name="{re.escape(name)}"[^>]*/>'.encode(), b"", data)
            after.writestr(item, data)
    return out.getvalue()
