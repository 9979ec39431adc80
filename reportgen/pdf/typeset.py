"""What Chinese lines ask for and WeasyPrint does not do: tight marks, numbers with units."""

from __future__ import annotations

import re
from typing import Any

from reportgen.model.direction import is_right_to_left

_CLOSING, _OPENING = "，。、；：！？）》」』】〕", "（《「『【〔"
# A number, with its unit as far as that is one character: 66万, 8%, 672元, 1.8亿元.
_HAN = r"[\u3400-\u9fff]"
_FIGURE = rf"\d[\d,.]*(?:%|(?:[万亿]{_HAN}?|{_HAN}))"
# A mark whose empty half lies beside another mark: 》， and （“ need the room of one and a half.
_MARK = rf"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])"
_RUNNING = re.compile(f"(?P<figure>{_FIGURE})|(?P<mark>{_MARK})")
_MARKS = re.compile(f"(?P<mark>{_MARK})")
_STYLES = {"figure": "white-space: nowrap", "mark": "letter-spacing: -0.5em"}
_LEFT = ("svg", "style", "script", "a")
"""Elements that stay as they are: of a link, WeasyPrint tags the outermost box alone."""
_NARROW = ("td", "th", "caption", "figcaption")


def turn(root: Any) -> None:
    """Give words that run from right to left that direction: of ``bdi`` WeasyPrint knows nothing.

    Args:
        root: the page, an element of :mod:`xml.etree.ElementTree`.
    """
    for element in root.iter("bdi"):
        element.tag = "span"
        if is_right_to_left("".join(element.itertext())):
            element.set("style", "direction: rtl")


def typeset(root: Any) -> None:
    """Prepare the text of a Chinese page, in place.

    Two marks that follow each other share the room of one and a half (标点挤压, GB/T 15834 and
    the W3C's requirements for Chinese layout). In running text a number keeps to one line with the
    character after it; a cell of a table may be too narrow for that.

    Args:
        root: the page, an element of :mod:`xml.etree.ElementTree`.
    """
    for body in root.iter("body"):
        _typeset(body, _RUNNING)


def _typeset(element: Any, pattern: re.Pattern[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in _LEFT or element.tag.startswith("{"):
        return
    inner = _MARKS if element.tag in _NARROW else pattern
    children = list(element)
    for child in children:
        _typeset(child, inner)
    for child in reversed(children):
        child.tail, spans = _split(element, child.tail or "", inner)
        place = list(element).index(child) + 1
        element[place:place] = spans
    element.text, spans = _split(element, element.text or "", inner)
    element[0:0] = spans


def _split(element: Any, text: str, pattern: re.Pattern[str]) -> tuple[str, list[Any]]:
    """The text up to what is set apart, and an element for each of those with what follows."""
    spans: list[Any] = []
    head, last = text, 0
    for found in pattern.finditer(text):
        span = element.makeelement("span", {"style": _STYLES[str(found.lastgroup)]})
        span.text = found[0]
        if spans:
            spans[-1].tail = text[last : found.start()]
        else:
            head = text[: found.start()]
        spans.append(span)
        last = found.end()
    if spans:
        spans[-1].tail = text[last:]
    return head, spans
