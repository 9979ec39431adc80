"""The figures of a web page: its ``data`` elements, and the record in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html
from lxml.etree import _Element as Element

from reportgen.identity import read_record
from reportgen.messages import Argument, phrase
from reportgen.model.traced import FigureRecord
from reportgen.tracing.sighting import (
    SeenFigures,
    Sighting,
    caption_place,
    cell_place,
    under_heading,
)

_HEADINGS = ("h2", "h3", "h4")
_LEFT = ("script", "style", "nav")
"""These print nothing; and a drawing for phones, of class ``narrow``, is another time the same."""


def read(content: bytes) -> SeenFigures:
    """Read a web page.

    Raises:
        ValueError: it is none, or its record is damaged.
    """
    try:
        root = html.document_fromstring(content.decode("utf-8", "replace"))
    except etree.ParserError as error:
        raise ValueError(str(error)) from None
    record = _record(root)
    if record is None:
        return SeenFigures(None)
    ids = frozenset(record.ids)
    sightings = _Reader().sightings(root, "")
    return SeenFigures(record, tuple(it for it in sightings if it.id in ids))


def _record(root: Element) -> FigureRecord | None:
    for script in root.iter("script"):
        if script.get("id") == "figure-record":
            return read_record(script.text or "")
    return None


class _Reader:
    """Reads what is printed, and knows where it is."""

    def __init__(self) -> None:
        self._heading = ""
        self._tables = 0
        self._notes = 0

    def sightings(self, element: Element, place: Argument) -> Iterator[Sighting]:
        """What is printed in an element; ``place`` is that of a table or note around it."""
        for child in element.iterchildren(etree.Element):
            if child.tag in _HEADINGS:
                self._heading = "".join(child.itertext())
            if child.tag == "table":
                yield from self._table(child)
            elif child.tag == "span" and "footnote" in (child.get("class") or "").split():
                self._notes += 1
                yield from self.sightings(child, phrase("place_footnote", number=self._notes))
            elif child.tag not in _LEFT and child.get("class") != "narrow":
                yield from self._own(child, place)
                yield from self.sightings(child, place)

    def _own(self, element: Element, place: Argument) -> Iterator[Sighting]:
        id_ = element.get("data-figure")
        if id_:
            text = "".join(element.itertext())
            yield Sighting(id_, place or under_heading(self._heading), text)

    def _table(self, table: Element) -> Iterator[Sighting]:
        self._tables += 1
        for caption in table.iterchildren("caption"):
            yield from self.sightings(caption, caption_place(self._tables))
        for number, row in enumerate(table.iter("tr"), start=1):
            column = 1
            for cell in row.iterchildren("td", "th"):
                yield from self.sightings(cell, cell_place(self._tables, number, column))
                span = cell.get("colspan") or "1"
                column += int(span) if span.isdigit() else 1
