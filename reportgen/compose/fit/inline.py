"""Names and titles that may take so many lines at most, wherever they stand."""

from __future__ import annotations

from lxml.etree import _Element as Element

from reportgen.compose.fit.candidates import INSTEAD, LINES, whole_number
from reportgen.compose.fit.notes import drop, notes_on, say_left
from reportgen.compose.fit.ruler import Ruler
from reportgen.markup.elements import TEXT_BLOCKS


def shorten_lines(article: Element, ruler: Ruler) -> None:
    """Cut each ``<span data-lines="2">`` to the spans in it that take so many lines.

    The first always stays. A span without others in it is left out where it takes more.
    """
    for span in [it for it in article.iter("span") if LINES in it.attrib]:
        block = next((it for it in span.iterancestors() if it.tag in TEXT_BLOCKS), span)
        width, most = ruler.inner_width(block), whole_number(span, LINES, 1)
        left: list[Element] = []
        items = list(span.iterchildren("span"))
        while len(items) > 1 and ruler.lines(span, width) > most:
            left.insert(0, items.pop())
            drop(left[0])
        gone = not items and ruler.lines(span, width) > most
        _tell(article, span, [span] if gone else left, gone=gone)
        if gone:
            drop(span)


def _tell(article: Element, span: Element, left: list[Element], *, gone: bool) -> None:
    name = span.get("id")
    for note in list(notes_on(article, name)) if name else ():
        if gone if INSTEAD in note.attrib else left:
            say_left(note, left)
            note.attrib.pop(INSTEAD, None)
            note.attrib.pop("data-rest", None)
        else:
            drop(note)
