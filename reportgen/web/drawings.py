"""Charts for narrow screens: each wide one is drawn a second time, as wide as a phone."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.document import Document, Drawing

NARROW = 8.5
"""The width in centimetres of a drawing that a phone shows at its size."""


def drawings(document: Document) -> tuple[Drawing, ...]:
    """What is to be drawn for the page of a document, each once, in order."""
    return tuple(dict.fromkeys(it for wide in document.drawings for it in widths(wide)))


def widths(drawing: Drawing) -> tuple[Drawing, ...]:
    """A drawing, and behind it the narrow one where it is too wide for a phone."""
    return tuple(dict.fromkeys((drawing, narrow(drawing))))


def narrow(drawing: Drawing) -> Drawing:
    """The same chart, no wider than a phone."""
    return Drawing(drawing.chart, min(drawing.width, NARROW))


def place_drawings(article: Element, document: Document) -> None:
    """Beside the place of each drawing that is too wide for a phone, make one for its narrow one.

    The page shows the one that fits.
    """
    for wide in document.drawings:
        if narrow(wide) != wide:
            for place in article.xpath("//figure/comment()[. = $place]", place=wide.place):
                place.addnext(_box("narrow", etree.Comment(narrow(wide).place)))
                box = _box("wide")
                place.addprevious(box)
                box.append(place)


def _box(name: str, *content: Element) -> Element:
    box = etree.Element("div", {"class": name})
    box.extend(content)
    return box
