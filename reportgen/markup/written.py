"""The tree of a document as HTML."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

_COMMENT = "<!--"
_FIRST_SIGN = 0xF0000
"""The first of the characters of no text; one that a document does not use stands for ``<``."""


def written_html(element: Element) -> str:
    """An element as HTML, in which only comments look like comments.

    libxml2 leaves ``<!--…-->`` in the value of an attribute as it is, for programs of servers. What
    fills the places that comments stand for would put elements into the attribute.
    """
    held = [
        (one, name, value)
        for one in element.iter(etree.Element)
        for name, value in one.items()
        if _COMMENT in value
    ]
    sign = _free_sign(element) if held else ""
    for one, name, value in held:
        one.set(name, value.replace("<", sign))
    html = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    for one, name, value in held:
        one.set(name, value)
    return html.replace(sign, "&lt;") if held else html


def _free_sign(element: Element) -> str:
    used = set(etree.tostring(element, encoding="unicode", method="html"))
    return next(
        sign for number in range(_FIRST_SIGN, 0x110000) if (sign := chr(number)) not in used
    )
