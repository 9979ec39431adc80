"""The workbook of a chart read back, column by column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.word_chart import WordColumn

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_CELL = re.compile(r"([A-Z]+)(\d+)")
_STRINGS = "xl/sharedStrings.xml"


def read_columns(workbook: bytes) -> tuple[WordColumn, ...] | None:
    """The columns of all its sheets that hold anything, those of the first sheet first.

    A column of a further sheet has the sheet's number before its letter. None where the workbook
    cannot be read.
    """
    try:
        with ZipFile(BytesIO(workbook)) as package:
            names = package.namelist()
            texts = _strings(package.read(_STRINGS)) if _STRINGS in names else []
            sheets = sorted(int(match[1]) for name in names if (match := _SHEET.fullmatch(name)))
            found: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
            for sheet in sheets:
                root = etree.fromstring(package.read(f"xl/worksheets/sheet{sheet}.xml"))
                for letter, row, text in _cells(root, texts):
                    found[sheet, letter][row] = text
    except (BadZipFile, KeyError, IndexError, ValueError, etree.XMLSyntaxError):
        return None
    first = sheets[0] if sheets else 0
    order = sorted(found, key=lambda it: (it[0], len(it[1]), it[1]))
    return tuple(
        WordColumn(
            letter if sheet == first else f"{sheet}!{letter}",
            tuple(found[sheet, letter].get(row, "") for row in range(1, max(rows) + 1)),
        )
        for sheet, letter in order
        if (rows := found[sheet, letter])
    )


def _cells(sheet: Element, texts: list[str]) -> Iterator[tuple[str, int, str]]:
    """The letter, the row and the text of each cell that holds anything."""
    for cell in sheet.iter(f"{_S}c"):
        match, text = _CELL.fullmatch(str(cell.get("r"))), _text(cell, texts)
        if match and text:
            yield match[1], int(match[2]), text


def _text(cell: Element, texts: list[str]) -> str:
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return texts[int(value)]
    return value or "".join(str(t.text or "") for t in cell.iter(f"{_S}t"))


def _strings(content: bytes) -> list[str]:
    root = etree.fromstring(content)
    return ["".join(str(t.text or "") for t in item.iter(f"{_S}t")) for item in root]
