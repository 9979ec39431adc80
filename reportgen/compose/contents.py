"""The table of contents: a line for each heading, where the document is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from math import ceil

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.elements import TEXT_BLOCKS, entry_of
from reportgen.markup.parse import line_text
from reportgen.markup.tables import column_widths, element_grid
from reportgen.model.document import CONTENTS_PLACE, DEFAULT_WIDTH, Entry
from reportgen.model.grid import GridRow
from reportgen.wording.half_widths import half_widths

LONG = 8
"""A document of more pages than these has a table of contents, where its template has a place."""

DEFAULT_LEVELS = 2
"""How many levels of headings it lists, where the template does not say."""

_ROOM, _LINES = 78, 38
"""What a page holds: half-width characters in a line (39 Chinese ones of 12 points), and lines."""
_SMALLER = 1.15
"""So many times more characters stand in a line of a table: 9.5 points where the text has 12 would
make it 1.26, and the padding of the cells takes the rest."""
_CELL_LINE, _CELL_EDGES = 0.8, 0.35
"""The height of a line in a table, and what is free above and below a row, in lines of text."""
_TABLE, _FIGURE = 2, 3
"""Lines of what stands around a table and a figure: caption, note, space."""
_FIGURE_CM = 1.4
"""Lines of a figure for each centimetre of its width."""
_LISTED = ("h2", "h3", "h4")
_HEADING_LINES = {"h1": 4, "h2": 3, "h3": 2.5, "h4": 2}
"""Lines of a heading with the space around it."""


def place_contents(article: Element) -> None:
    """Give each ``<nav class="contents">`` a place for its lines, or leave it out where short.

    ``data-pages="8"`` says from how many pages on it is wanted, ``data-levels="2"`` how many levels
    of headings it lists; these get an id. The pages are estimated: all formats must agree, also
    where nothing can lay them out.
    """
    for nav in [nav for nav in article.iter("nav") if entry_of(nav).kind == "contents"]:
        if estimated_pages(article) > float(nav.get("data-pages") or LONG):
            _name(_headings(article, nav), article)
            nav.append(etree.Comment(CONTENTS_PLACE))
        else:
            _drop(nav)


def contents_entries(nav: Element) -> tuple[Entry, ...]:
    """The lines of a table of contents."""
    article = nav.getroottree().getroot()
    return tuple(
        Entry(
            _LISTED.index(str(heading.tag)) + 1,
            " ".join(line_text(heading).split()),
            heading.get("id") or "",
        )
        for heading in _headings(article, nav)
    )


def _headings(article: Element, nav: Element) -> list[Element]:
    levels = int(nav.get("data-levels") or DEFAULT_LEVELS)
    return list(article.iter(*_LISTED[:levels]))


def _name(headings: Sequence[Element], article: Element) -> None:
    ids = {element.get("id") for element in article.iter(etree.Element)}
    free = (f"section-{number}" for number in count(1) if f"section-{number}" not in ids)
    for heading in headings:
        if not heading.get("id"):
            heading.set("id", next(free))


def _drop(element: Element) -> None:
    before, parent = element.getprevious(), element.getparent()
    if parent is not None:
        if before is not None:
            before.tail = (before.tail or "") + (element.tail or "")
        else:
            parent.text = (parent.text or "") + (element.tail or "")
        parent.remove(element)


def estimated_pages(article: Element) -> float:
    """About how many pages of A4 an article comes to."""
    return sum(_lines(article)) / _LINES


def _lines(element: Element) -> Iterator[float]:
    for child in element.iterchildren(etree.Element):
        tag = str(child.tag)
        if tag == "table":
            widths = column_widths(child)
            yield _TABLE + sum(_row_lines(row, widths) for row in element_grid(child))
        elif tag == "figure":
            yield _FIGURE + _FIGURE_CM * float(child.get("data-width") or DEFAULT_WIDTH)
        elif tag in _HEADING_LINES:
            yield _HEADING_LINES[tag]
        elif tag in TEXT_BLOCKS:
            yield ceil(half_widths(line_text(child)) / _ROOM)
        else:
            yield from _lines(child)


def _row_lines(row: GridRow[Element], widths: Sequence[float]) -> float:
    most = 1
    for it in row:
        if not it.above:
            room = _ROOM * _SMALLER * sum(widths[it.column : it.end]) / 100
            parts = it.cell.findall("p") or [it.cell]
            lines = (ceil(half_widths(line_text(part)) / max(1, room)) for part in parts)
            most = max(most, sum(lines))
    return _CELL_EDGES + _CELL_LINE * most
