"""What was chosen, carried out on the tree."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import (
    COLUMNS,
    INSTEAD,
    LISTS,
    REST,
    listed_parts,
    shown_parts,
)
from reportgen.compose.fit.notes import drop, say_left
from reportgen.compose.fit.ruler import Ruler
from reportgen.compose.fit.state import PageState


def carry_out(article: Element, ruler: Ruler, shown: PageState) -> None:
    """Leave in the tree what stands, with what is said of the rest, in its columns."""
    every = list(article.iter(etree.Element))
    columns = [(it, _columns(it, ruler, shown)) for it in every if COLUMNS in it.attrib]
    notes = [it for it in every if REST in it.attrib or INSTEAD in it.attrib]
    for note in notes:
        say_left(note, shown.left(note.get(REST) or note.get(INSTEAD) or ""))
    gone = [it for it in every if not shown.stands(it)]
    for listing in [it for it in every if it.tag in LISTS and it in shown.counts]:
        kept = {*shown_parts(listing, shown.count(listing))}
        heads = listing.iter("tr") if listing.tag == "table" else listed_parts(listing)
        gone += [
            it for it in heads if it not in kept and it.getparent() is not listing.find("thead")
        ]
    for element in gone:
        if element.getparent() is not None:
            drop(element)
    for element, split in columns:
        if not any(split):
            drop(element)
        elif len(split) < len(element):
            _group(element, split)


def _columns(element: Element, ruler: Ruler, shown: PageState) -> list[list[Element]]:
    parent = element.getparent()
    width = ruler.width if parent is None else ruler.inner_width(parent)
    split, _ = ruler.columns(element, width, shown)
    return split


def _group(element: Element, split: list[list[Element]]) -> None:
    """Put what stands in one column into an element of its own, where it is more than one."""
    if len(split) == 1:
        return
    for column in split:
        group = element.makeelement("div", {"class": "column"})
        element.append(group)
        group.extend(column)
