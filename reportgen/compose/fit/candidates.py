"""What a template offers for a page: the attributes that say it, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.elements import classes

ROOM, COLUMNS = "data-room", "data-columns"
FIT, MORE, LEAST, MOST = "data-fit", "data-more", "data-least", "data-most"
ELSEWHERE, REST, INSTEAD = "data-else", "data-rest", "data-instead"
LEFT, COUNT, LINES = "data-left", "data-count", "data-lines"
FIT_ATTRIBUTES = (
    *(ROOM, COLUMNS, FIT, MORE, LEAST, MOST),
    *(ELSEWHERE, REST, INSTEAD, LEFT, COUNT, LINES),
)
"""The attributes of this stage, none of which is in a document."""
LISTS = ("table", "ul", "ol")
"""Elements that may be cut: those of rows and those of items."""
LAST = 99
"""The priority of what a list has beyond its least, where the template gives none."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may stand on a page; a list stands with ``least`` to ``most`` of its items.

    Of two candidates the one with the smaller ``fit`` comes first; ``more`` is the same for the
    items of a list beyond the least. What is no list counts as one item.
    """

    element: Element
    fit: int
    more: int = LAST
    least: int = 1
    most: int = 1


def whole_number(element: Element, name: str, default: int) -> int:
    """The value of an attribute; ``default`` where it is missing or no number."""
    value = element.get(name) or ""
    return int(value) if value.isdecimal() else default


def is_candidate(element: Element) -> bool:
    """Whether an element may be left out or cut."""
    return any(name in element.attrib for name in (FIT, LEAST, MOST, MORE))


def pages_of(article: Element) -> list[Element]:
    """The elements that hold no more than a page, in their order."""
    return [it for it in article.iter(etree.Element) if ROOM in it.attrib]


def candidates(page: Element) -> Iterator[Candidate]:
    """What may stand on a page, in the order of the document."""
    for element in page.iter(etree.Element):
        if element is not page and is_candidate(element):
            yield candidate(element)


def candidate(element: Element) -> Candidate:
    """A candidate as its attributes say; its priority may be that of one around it."""
    fit = whole_number(element, FIT, own_fit(element.getparent()))
    if element.tag not in LISTS:
        return Candidate(element, fit)
    count = len(listed_parts(element))
    most = min(whole_number(element, MOST, count), count)
    least = min(whole_number(element, LEAST, 1), most)
    return Candidate(element, fit, whole_number(element, MORE, LAST), least, most)


def own_fit(element: Element | None) -> int:
    """The priority of the nearest candidate from an element on outwards."""
    while element is not None and ROOM not in element.attrib:
        if FIT in element.attrib:
            return whole_number(element, FIT, LAST)
        element = element.getparent()
    return LAST


def is_group_row(row: Element) -> bool:
    """Whether a row heads those after it."""
    return row.tag == "tr" and "group" in classes(row)


def listed_parts(listing: Element) -> list[Element]:
    """The items of a list; of a table the rows, without its head and those that head a group."""
    if listing.tag != "table":
        return list(listing.iterchildren("li"))
    head = listing.find("thead")
    rows = (row for row in listing.iter("tr") if row.getparent() is not head)
    return [row for row in rows if not is_group_row(row)]


def shown_parts(listing: Element, count: int) -> list[Element]:
    """The first items of a list, with the rows that head them."""
    if listing.tag != "table":
        return listed_parts(listing)[:count]
    parts, waiting = [], []
    for row in listing.iter("tr"):
        if row.getparent() is not None and row.getparent() is listing.find("thead"):
            continue
        if is_group_row(row):
            waiting = [row]
        elif count > 0:
            parts += [*waiting, row]
            waiting, count = [], count - 1
    return parts
