"""The figures of a .docx: its bookmarks, and the record among its custom XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.identity import RECORD_NAMESPACE, ids_by_stem, read_record
from reportgen.messages import Argument, phrase
from reportgen.model.traced import FigureRecord
from reportgen.tracing.sighting import SeenFigures, Sighting, cell_place, under_heading
from reportgen.verify.docx import DAMAGED, xml_root

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ITEM = re.compile(r"customXml/item\d*\.xml")
_TEXTS = ("word/document.xml", "word/footnotes.xml")
_STYLES = "word/styles.xml"


def read(content: bytes) -> SeenFigures:
    """Read a .docx.

    Raises:
        ValueError: it is none, or its record is damaged.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            if _TEXTS[0] not in names:
                raise ValueError("it holds no document")
            record = _record(package)
            if record is None:
                return SeenFigures(None)
            roots = [xml_root(package.read(name)) for name in _TEXTS if name in names]
            styles = xml_root(package.read(_STYLES)) if _STYLES in names else None
    except DAMAGED as error:
        raise ValueError(str(error) or type(error).__name__) from None
    starts = (str(it.get(f"{_W}name")) for root in roots for it in root.iter(f"{_W}bookmarkStart"))
    reader = _Reader(ids_by_stem(starts, record.ids), _headings(styles))
    return SeenFigures(record, tuple(it for root in roots for it in reader.sightings(root)))


def _record(package: ZipFile) -> FigureRecord | None:
    for name in filter(_ITEM.fullmatch, package.namelist()):
        root = xml_root(package.read(name))
        if root.tag == f"{{{RECORD_NAMESPACE}}}figures":
            return read_record("".join(str(it) for it in root.itertext()))
    return None


def _headings(styles: Element | None) -> frozenset[str]:
    """The ids of the styles of headings."""
    if styles is None:
        return frozenset()
    found = ((it.get(f"{_W}styleId"), it.find(f"{_W}name")) for it in styles.iter(f"{_W}style"))
    return frozenset(
        str(id_)
        for id_, name in found
        if name is not None and str(name.get(f"{_W}val")).lower().startswith("heading ")
    )


class _Reader:
    """Reads what stands in bookmarks of figures, and knows where it is."""

    def __init__(self, ids: Mapping[str, str], headings: frozenset[str]) -> None:
        self._ids = ids
        self._headings = headings
        self._heading = ""
        self._tables = 0
        self._notes = 0

    def sightings(self, element: Element, place: Argument = "") -> Iterator[Sighting]:
        """What is printed in an element; ``place`` is that of a table or note around it."""
        for child in element.iterchildren(etree.Element):
            if child.tag == f"{_W}tbl" and not place:
                yield from self._table(child)
            elif child.tag == f"{_W}footnote":
                self._notes += child.get(f"{_W}type") is None
                yield from self.sightings(child, phrase("place_footnote", number=self._notes))
            elif child.tag == f"{_W}p":
                yield from self._paragraph(child, place)
            else:
                yield from self.sightings(child, place)

    def _table(self, table: Element) -> Iterator[Sighting]:
        self._tables += 1
        for number, row in enumerate(table.iter(f"{_W}tr"), start=1):
            column = 1
            for cell in row.iter(f"{_W}tc"):
                yield from self.sightings(cell, cell_place(self._tables, number, column))
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                column += 1 if span is None else int(span.get(f"{_W}val") or 1)

    def _paragraph(self, paragraph: Element, place: Argument) -> Iterator[Sighting]:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in self._headings:
            self._heading = "".join(str(it.text or "") for it in paragraph.iter(f"{_W}t"))
        opened: dict[str, str] = {}
        texts: dict[str, str] = {}
        for node in paragraph.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}t"):
            number = str(node.get(f"{_W}id"))
            if node.tag == f"{_W}t":
                texts |= {name: texts[name] + (node.text or "") for name in opened.values()}
            elif node.tag == f"{_W}bookmarkEnd":
                opened.pop(number, None)
            elif (name := str(node.get(f"{_W}name"))) in self._ids:
                opened[number] = name
                texts[name] = ""
        for name, text in texts.items():
            yield Sighting(self._ids[name], place or under_heading(self._heading), text)
