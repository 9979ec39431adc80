"""A Word document → its text: paragraphs and tables in their order, tracked changes accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.damage import ZIP_DAMAGE
from reportgen.draft.source.unreadable import unreadable
from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST_PART = 80_000_000
_DROPPED = frozenset(
    _W + name
    for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr")
)
_SIGNS = {
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "tab": " ",
    _W + "ptab": " ",
    _W + "noBreakHyphen": "-",
}
_CHANGES = tuple(_W + name for name in ("ins", "del", "moveFrom", "moveTo"))


def docx_text(content: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a document, a paragraph or a row of a table in each line; what to know about it.

    Footnotes stand at the end. Comments, headers and footers are not text of the document.

    Raises:
        InputError: it is no whole Word document, or a part of it is too large.
    """
    body, notes = _roots(content, name)
    lines = list(_blocks(body))
    for note in notes:
        lines += [line for line in _blocks(note) if line.strip()]
    remarks: tuple[Problem, ...] = ()
    if next(body.iter(*_CHANGES), None) is not None:
        remarks = (Problem.of("draft.tracked_changes", name),)
    return "\n".join(lines), remarks


def _roots(content: bytes, name: str) -> tuple[_Element, list[_Element]]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = etree.fromstring(_part(archive, "word/document.xml", name), parser)
            notes: list[_Element] = []
            if "word/footnotes.xml" in archive.namelist():
                root = etree.fromstring(_part(archive, "word/footnotes.xml", name), parser)
                notes = [it for it in root if it.get(_W + "type") is None]
    except KeyError:
        raise unreadable("draft.no_word_document", name) from None
    except (*ZIP_DAMAGE, etree.XMLSyntaxError) as error:
        raise unreadable("draft.broken_document", name, said=str(error)) from None
    return body, notes


def _part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    with archive.open(part) as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise unreadable("draft.too_large", name, megabytes=_LARGEST_PART // 1_000_000)
    return content


def _blocks(element: _Element) -> Iterator[str]:
    """The lines of what an element holds; text boxes follow the paragraph that they hang on."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _DROPPED:
            continue
        if child.tag == _W + "p":
            boxes: list[_Element] = []
            yield "".join(_runs(child, boxes))
            for box in boxes:
                yield from _blocks(box)
        elif child.tag == _W + "tbl":
            yield from _rows(child)
        else:
            yield from _blocks(child)


def _rows(table: _Element) -> Iterator[str]:
    """A line for each row, its cells apart by tabs; a table in a cell is lines of the cell."""
    for row in table.iter(_W + "tr"):
        if next(row.iterancestors(_W + "tbl")) is not table:
            continue
        deleted = row.find(f"{_W}trPr/{_W}del") is not None
        cells = [] if deleted else [cell for cell in row.iter(_W + "tc")
                                    if next(cell.iterancestors(_W + "tr")) is row]  # fmt: skip
        words = [" ".join(" ".join(_blocks(cell)).split()) for cell in cells]
        if any(words):
            yield "\t".join(words)


def _runs(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _DROPPED or child.tag == _FALLBACK:
            continue
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            page = child.get(_W + "type") in ("page", "column")
            yield "" if page else _SIGNS[child.tag]
        elif child.tag == _W + "txbxContent":
            boxes.append(child)
        else:
            yield from _runs(child, boxes)
