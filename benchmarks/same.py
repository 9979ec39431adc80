"""Whether two folders hold the same report: the same pages, words, tables and pictures.

Run as ``python benchmarks/same.py ONE OTHER NAME``; it prints what it counted, and ends with code
1 where anything differs.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pypdf
from docx.oxml.ns import qn
from lxml import etree

WORD = {"paragraphs": "w:p", "tables": "w:tbl", "rows": "w:tr", "cells": "w:tc"}
OBJECTS = {"controls": "w:sdt", "links": "w:hyperlink", "drawings": "w:drawing"}


@dataclass(frozen=True)
class Finding:
    """One thing that was counted in both, and whether there is any difference."""

    what: str
    one: str
    other: str
    same: bool


def main() -> int:
    one, other, name = sys.argv[1:]
    findings = compare(Path(one), Path(other), name)
    for it in findings:
        both = f"{it.one} and {it.other}" if it.one != it.other else it.one
        print(f"{'yes' if it.same else 'NO':4} {it.what}: {both}")
    return 0 if all(it.same for it in findings) else 1


def compare(one: Path, other: Path, name: str) -> list[Finding]:
    """What both folders have of the report ``name``."""
    pdfs = [Pdf(folder / f"{name}.pdf") for folder in (one, other)]
    words = [Word(folder / f"{name}.docx") for folder in (one, other)]
    return [
        finding("PDF pages", *(len(pdf.pages) for pdf in pdfs)),
        finding("PDF characters, page by page", *(pdf.pages for pdf in pdfs)),
        finding("PDF fonts", *(pdf.fonts for pdf in pdfs)),
        *(finding(f"Word {what}", *(word.counts[what] for word in words)) for what in WORD),
        *(finding(f"Word {what}", *(word.counts[what] for word in words)) for what in OBJECTS),
        finding("Word characters, paragraph by paragraph", *(word.texts for word in words)),
        finding("Word charts, element by element", *(word.charts for word in words)),
        finding("Word charts, cell by cell", *(word.cells for word in words)),
    ]


def finding(what: str, one: Any, other: Any) -> Finding:
    return Finding(what, size(one), size(other), one == other)


def size(value: Any) -> str:
    """How much there is: a number, or the characters or bytes of all parts."""
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, set):
        return f"{len(value):,}"
    parts = (part.total() if isinstance(part, Counter) else len(part) for part in value)
    return f"{sum(parts):,}"


class Pdf:
    """The characters of each page, in whatever order, and the names of the embedded fonts."""

    def __init__(self, path: Path) -> None:
        reader = pypdf.PdfReader(path)
        texts = [page.extract_text() for page in reader.pages]
        self.pages = [Counter("".join(text.split())) for text in texts]
        self.fonts = {
            str(font.get_object()["/BaseFont"]).partition("+")[2]
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()
        }


class Word:
    """The paragraphs with words, in order; how much there is of everything; the pictures."""

    def __init__(self, path: Path) -> None:
        body = docx.Document(str(path)).element.body
        counts = {what: list(body.iter(qn(tag))) for what, tag in (WORD | OBJECTS).items()}
        texts = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in counts["paragraphs"]]
        self.texts = [text for text in texts if text]
        self.counts = {what: len(found) for what, found in counts.items()}
        self.counts["paragraphs"] = len(self.texts)
        self.charts: list[list[Any]] = []
        self.cells: list[list[Any]] = []
        with ZipFile(path) as package:
            for name in sorted(package.namelist()):
                if name.startswith("word/charts/chart"):
                    self.charts.append(elements(package.read(name)))
                elif name.endswith(".xlsx"):
                    self.cells.append(cells(package.read(name)))


def cells(workbook: bytes) -> list[dict[str, Any]]:
    """The cells of the only sheet of a workbook."""
    with ZipFile(BytesIO(workbook)) as package:
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        shared = etree.fromstring(package.read("xl/sharedStrings.xml"))
    words = ["".join(text.itertext()) for text in shared]
    found = []
    for cell in sheet.iter("{*}c"):
        value, formula = cell.findtext("{*}v"), cell.findtext("{*}f")
        kind = cell.get("t", "n")
        shown = words[int(value)] if kind == "s" else value
        found.append({"at": cell.get("r"), "kind": kind, "value": shown, "formula": formula})
    return found


def elements(part: bytes) -> list[Any]:
    """All elements of a part, in order, with what they say."""
    root = etree.fromstring(part)
    return [(it.tag, sorted(it.items()), "".join(it.itertext())) for it in root.iter()]


if __name__ == "__main__":
    sys.exit(main())
