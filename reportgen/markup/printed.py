"""The elements around what the report printed: of which figure or derivation it is."""

from __future__ import annotations

from typing import cast, get_args

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.elements import PRINTED_TAG
from reportgen.model.printed import Print, PrintKind

_PRINT = "data-print"
"""The attribute that says all of it, until the blocks are read."""


def note_print(element: Element, printed: Print) -> None:
    """Say in an element what its words are: ``<data value="6346000" data-figure="A11">``."""
    element.set("value", printed.value)
    element.set("data-figure", printed.id)
    element.set(_PRINT, ";".join((printed.kind, ",".join(printed.figures), printed.field)))


def print_of(element: Element) -> Print | None:
    """What such an element is of."""
    kind, _, rest = (element.get(_PRINT) or "").partition(";")
    if kind not in get_args(PrintKind):
        return None
    figures, _, field = rest.partition(";")
    codes = tuple(figures.split(","))
    return Print(cast("PrintKind", kind), codes, field, element.get("value") or "")


def unwrap_printed(element: Element) -> None:
    """Leave the words alone of what was printed in an element."""
    etree.strip_tags(element, PRINTED_TAG)


def strip_prints(article: Element) -> None:
    """Take out what only the blocks need to know."""
    etree.strip_attributes(article, _PRINT)
