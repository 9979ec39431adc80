"""A few words that stand in the corner of each page, whatever else its header has."""

from __future__ import annotations

from lxml.etree import _Element as Element

from reportgen.word.xml.element import Xml, element, elements, escape, join, name, valued

_PLACE = {
    "w:wrap": "around",
    "w:vAnchor": "page",
    "w:hAnchor": "page",
    "w:x": "567",
    "w:y": "340",
}
"""In twentieths of a point from the corner of the page: in the margin of any page."""
_RED = "B00020"


def stamp_header(header: Element, words: str, *, own: bool) -> None:
    """Put words into a header, in a frame that takes no room from what the page holds.

    ``own`` is a header that was made for them: its empty paragraph is made to take none either.
    """
    if own:
        for paragraph in header.findall(name("w:p")):
            header.remove(paragraph)
        header.extend(elements(_empty()))
    for new in reversed(elements(_framed(words))):
        header.insert(0, new)


def _framed(words: str) -> Xml:
    bold, size, colour = element("w:b"), valued("w:sz", 30), valued("w:color", _RED)
    look = element("w:rPr", None, join(bold, colour, size))
    text = element("w:t", {"xml:space": "preserve"}, escape(words))
    frame = element("w:pPr", None, join(element("w:framePr", _PLACE), _tight(360)))
    return element("w:p", None, join(frame, element("w:r", None, join(look, text))))


def _empty() -> Xml:
    return element("w:p", None, element("w:pPr", None, _tight(20)))


def _tight(line: int) -> Xml:
    spacing = {"w:before": 0, "w:after": 0, "w:line": line, "w:lineRule": "exact"}
    return element("w:spacing", spacing)
