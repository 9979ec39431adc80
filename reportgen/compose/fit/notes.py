"""What a document says of what is left out: that it is, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element
from lxml.html import HtmlElement

from reportgen.compose.fit.candidates import COUNT, INSTEAD, LEFT, REST, whole_number
from reportgen.markup.printed import unwrap_printed

COUNTS = "counts"
"""The value of ``data-left`` for what the items count, where they are no more than a number of
items themselves."""


def drop(element: Element) -> None:
    """Take an element out; the text after it stays."""
    cast("HtmlElement", element).drop_tree()


def notes_on(article: Element, name: str) -> Iterator[Element]:
    """What is said where something of a candidate is left out."""
    for element in article.iter(etree.Element):
        if name in (element.get(REST), element.get(INSTEAD)):
            yield element


def say_left(note: Element, left: Sequence[Element]) -> None:
    """Write into a note how many items are left out, and how many these count."""
    for place in note.iter("span"):
        if LEFT in place.attrib:
            unwrap_printed(place)
        if place.get(LEFT) == COUNTS:
            place.text = str(sum(whole_number(it, COUNT, 1) for it in left))
        elif LEFT in place.attrib:
            place.text = str(len(left))
