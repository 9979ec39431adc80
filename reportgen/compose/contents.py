"""The table of contents: a line for each heading, where the document is long."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from math import ceil

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.parse import columns, plain
from reportgen.markup.vocabulary import classes
from reportgen.wording.half_widths import half_widths

LONG = 8
"""A document of more pages than these has a table of contents, where its template has a place."""

LEVELS = 2
"""How many levels of headings it lists, where the template does not say."""

_ROOM, _LINES = 78, 38
"""What a page holds: half-width characters in a line, and lines."""
_HEADINGS = ("h2", "h3", "h4")
_FIGURE = 1.4
"""Lines of a figure for each centimetre of its width."""


def is_contents(element: Element) -> bool:
    """Whether this is ``<nav class="contents">``."""
    return element.tag == "nav" and "contents" in classes(element)


def fill_contents(article: Element) -> None:
    """List the headings in each ``<nav class="contents">``, or leave it out of a short document.

    ``data-pages="8"`` says from how many pages on it is wanted, ``data-levels="2"`` how many levels
    of headings it lists. The pages are estimated: all formats must agree, also where nothing can
    lay them out.
    """
    for place in [nav for nav in article.iter("nav") if is_contents(nav)]:
        if pages(article) > float(place.get("data-pages") or LONG):
            _fill(place, article, int(place.get("data-levels") or LEVELS))
        else:
            _drop(place)


def _fill(place: Element, article: Element, levels: int) -> None:
    ids = {element.get("id") for element in article.iter() if isinstance(element.tag, str)}
    free = (f"section-{number}" for number in count(1) if f"section-{number}" not in ids)
    listing = etree.SubElement(place, "ol")
    for heading in article.iter(*_HEADINGS[:levels]):
        if not heading.get("id"):
            heading.set("id", next(free))
        level = _HEADINGS.index(str(heading.tag)) + 1
        line = etree.SubElement(listing, "li", {"class": f"level-{level}"})
        link = etree.SubElement(line, "a", {"href": f"#{heading.get('id')}"})
        link.text = " ".join(plain(heading).split())


def _drop(element: Element) -> None:
    before, parent = element.getprevious(), element.getparent()
    if parent is not None:
        if before is not None:
            before.tail = (before.tail or "") + (element.tail or "")
        else:
            parent.text = (parent.text or "") + (element.tail or "")
        parent.remove(element)


def pages(article: Element) -> float:
    """About how many pages of A4 an article comes to."""
    return sum(_lines(article)) / _LINES


def _lines(element: Element) -> Iterator[float]:
    for child in element:
        if child.tag == "table":
            yield 2 + sum(_row(row, columns(child)) for row in child.iter("tr"))
        elif child.tag == "figure":
            yield 3 + _FIGURE * float(child.get("data-width") or 16)
        elif child.tag in ("p", "li"):
            yield ceil(half_widths(plain(child)) / _ROOM)
        elif child.tag in ("h1", *_HEADINGS):
            yield 3 - 0.5 * _HEADINGS.index(str(child.tag)) if child.tag in _HEADINGS else 4
        elif isinstance(child.tag, str):
            yield from _lines(child)


def _row(row: Element, shares: list[float]) -> float:
    cells, column, most = list(row.iterchildren("td", "th")), 0, 1
    for cell in cells:
        span = int(cell.get("colspan") or 1)
        room = _ROOM * 1.15 * sum(shares[column : column + span]) / 100
        parts = cell.findall("p") or [cell]
        most = max(most, sum(ceil(half_widths(plain(part)) / max(1, room)) for part in parts))
        column += span
    return 0.35 + 0.8 * most
