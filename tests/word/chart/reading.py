"""Reads native charts back: caches, labels, and the workbook behind them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from typing import cast
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from tests.word.reading import Docx

NAMESPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
_RANGE = re.compile(r"Sheet1!\$([A-Z])\$(\d+)(?::\$\1\$(\d+))?")
_SECTION = re.compile(r'((?:"[^"]*"|\\.|[^;])+);?')
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
Cells = dict[str, str]


def find(node: Element, path: str) -> list[Element]:
    return cast("list[Element]", node.xpath(path, namespaces=NAMESPACES))


def texts(node: Element, path: str) -> list[str]:
    return [str(value) for value in find(node, path)]


@dataclass(frozen=True)
class Read:
    """A chart part, and the cells of its workbook."""

    root: Element
    part: bytes
    workbook: bytes
    cells: Cells

    @property
    def series(self) -> list[Element]:
        return find(self.root, "//c:ser")

    def named(self, name: str) -> Element:
        (found,) = [s for s in self.series if texts(s, "c:tx//c:v/text()") == [name]]
        return found

    def column(self, reference: str) -> list[str | None]:
        """The cells of a range."""
        found = _RANGE.fullmatch(reference)
        assert found, reference
        letter, first, last = found.groups()
        rows = range(int(first), int(last or first) + 1)
        return [self.cells.get(f"{letter}{row}") for row in rows]


def charts(docx: Docx) -> list[Read]:
    """The charts of a document, in reading order."""
    targets = relations(docx, "word/document.xml")
    return [_read(docx, targets[id_]) for id_ in texts(docx.root, "//c:chart/@r:id")]


def relations(docx: Docx, part: str) -> dict[str, str]:
    folder, name = posixpath.split(part)
    root = docx.tree(f"{folder}/_rels/{name}.rels")
    found = {}
    for node in root:
        assert node.get("TargetMode") != "External" or "hyperlink" in node.get("Type", "")
        target = posixpath.normpath(posixpath.join(folder, node.get("Target", "")))
        found[node.get("Id", "")] = target.lstrip("/")
    return found


def _read(docx: Docx, part: str) -> Read:
    root = docx.tree(part)
    (id_,) = texts(root, "c:externalData/@r:id")
    book = docx.parts[relations(docx, part)[id_]]
    return Read(root, docx.parts[part], book, cells(book))


def cells(book: bytes) -> Cells:
    """The values of a workbook."""
    return _cells(book, "s:v/text()")


def formulas(book: bytes) -> Cells:
    """The formulas of a workbook."""
    return _cells(book, "s:f/text()")


def _cells(book: bytes, path: str) -> Cells:
    with ZipFile(BytesIO(book)) as package:
        sheet, strings = (
            etree.fromstring(package.read(f"xl/{name}.xml"))
            for name in ("worksheets/sheet1", "sharedStrings")
        )
    shared = ["".join(texts(node, ".//s:t/text()")) for node in find(strings, "s:si")]
    found = {node: texts(node, path) for node in find(sheet, "//s:c")}
    return {
        node.get("r", ""): shared[int(parts[0])] if node.get("t") == "s" else parts[0]
        for node, parts in found.items()
        if parts
    }


def cache(node: Element) -> list[str | None]:
    """The values of a cache, None where there is none."""
    (count,) = texts(node, ".//c:ptCount/@val")
    points = {pt.get("idx"): "".join(texts(pt, "c:v/text()")) for pt in find(node, ".//c:pt")}
    return [points.get(str(index)) for index in range(int(count))]


def numbers(node: Element, tag: str) -> list[Decimal]:
    return [Decimal(value) for value in cache(find(node, tag)[0]) if value is not None]


def values(series: Element) -> list[Decimal]:
    """The figures of a series: those of bars, or those of dots that do not count rows."""
    if find(series, "c:val"):
        return numbers(series, "c:val")
    across, up = (numbers(series, tag) for tag in ("c:xVal", "c:yVal"))
    rows = list(map(Decimal, range(1, len(up) + 1)))
    return across if up == rows else up


def labels(series: Element) -> list[str]:
    """The labels as they are shown, in the order of the points."""
    bars = numbers(series, "c:val") if find(series, "c:val") else []
    return [_label(node, bars) for node in find(series, "c:dLbls/c:dLbl")]


def _label(node: Element, values: list[Decimal]) -> str:
    if texts(node, "c:delete/@val") == ["1"]:
        return ""
    if rich := find(node, "c:tx//a:p"):
        return "\n".join("".join(texts(paragraph, ".//a:t/text()")) for paragraph in rich)
    (index,), (code,) = texts(node, "c:idx/@val"), texts(node, "c:numFmt/@formatCode")
    return formatted(code, values[int(index)])


def formatted(code: str, value: Decimal) -> str:
    """A number in a format of literals around one pattern, as a spreadsheet shows it.

    Of a format for positive numbers, negative ones and zero, the pattern that is meant.
    """
    sections = _SECTION.findall(code)
    if len(sections) == 3:
        return formatted(sections[0 if value > 0 else 1 if value < 0 else 2], abs(value))
    plain = _QUOTED.sub("\0", code).strip("\0")
    before, _, after = code.partition(plain)
    digits = len(plain.partition(".")[2])
    words = [_QUOTED.sub(lambda m: m[1] or m[2] or "", part) for part in (before, after)]
    rounded = abs(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    number = f"{rounded:{',' if ',' in plain else ''}f}"
    return f"{'-' if value < 0 else ''}{words[0]}{number}{words[1]}"
