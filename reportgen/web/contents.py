"""The page's own table of contents, beside the text or folded above it."""

from __future__ import annotations

from itertools import count

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.document import CONTENTS_PLACE

PAGE_LEVELS = ("h2", "h3")
FEWEST_HEADINGS = 3
"""A page with fewer headings needs no table of contents."""


def take_contents(article: Element, title: str) -> Element | None:
    """A list of the headings, which all have an id thereafter; None where they are few.

    Print has its table of contents in the article, the page has it beside: the place for that of
    print stays out.
    """
    for place in article.xpath("//comment()[. = $place]/parent::nav", place=CONTENTS_PLACE):
        place.drop_tree()
    headings = [heading for heading in article.iter(*PAGE_LEVELS) if _words(heading)]
    if len(headings) < FEWEST_HEADINGS:
        return None
    _name(headings, article)
    counted = " counted" if "counted" in (article.get("class") or "").split() else ""
    nav = etree.Element("nav", {"class": f"contents{counted}", "aria-label": title})
    details = etree.SubElement(nav, "details")
    etree.SubElement(details, "summary").text = title
    listing = etree.SubElement(details, "ol")
    for heading in headings:
        level = {"class": f"level-{PAGE_LEVELS.index(str(heading.tag)) + 1}"}
        line = etree.SubElement(listing, "li", level)
        etree.SubElement(line, "a", {"href": f"#{heading.get('id')}"}).text = _words(heading)
    return nav


def _name(headings: list[Element], article: Element) -> None:
    taken = set(article.xpath("//@id"))
    free = (f"section-{number}" for number in count(1) if f"section-{number}" not in taken)
    for heading in headings:
        if not heading.get("id"):
            heading.set("id", next(free))


def _words(heading: Element) -> str:
    return " ".join("".join(heading.itertext()).split())
