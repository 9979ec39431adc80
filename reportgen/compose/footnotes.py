"""Footnotes: at the foot of a page a sentence of its own, in a web page words between brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.markup.elements import PRINTED_TAG, TEXT_BLOCKS, is_footnote
from reportgen.model.document import STOP_PLACE

_BLOCK = "\n"
"""In place of a block within another, which has lines of its own."""


def _stop() -> re.Pattern[str]:
    """The full stop of any language and the space behind it; or that space alone."""
    stops = {re.escape(language.marks.stop) for language in LANGUAGES.values()}
    return re.compile(rf"(?:{'|'.join(sorted(stops))})?\s*\Z")


FURTHER = "further"
"""The class of a footnote whose mark stands right behind that of another: 1,2 and not 12."""


def part_marks(article: Element) -> None:
    """Give footnotes that follow each other directly their class: a comma parts their marks."""
    for block in list(article.iter(*TEXT_BLOCKS)):
        behind = False
        for what in _flow(block):
            if isinstance(what, str):
                behind = behind and not what
            else:
                if behind:
                    what.set("class", f"{what.get('class')} {FURTHER}")
                behind = True


def _flow(element: Element) -> Iterator[Element | str]:
    """What stands in the line of a block: its texts and its footnotes, each whole."""
    yield element.text or ""
    for child in element:
        if is_footnote(child):
            yield child
        elif child.tag in TEXT_BLOCKS:
            yield _BLOCK
        elif isinstance(child.tag, str):
            yield from _flow(child)
        yield child.tail or ""


def _last_text(note: Element) -> tuple[Element, str]:
    """Where the text at the end of a footnote stands, which may be printed as a whole."""
    last = note[-1] if len(note) else None
    if last is None:
        return note, "text"
    return (last, "text") if last.tag == PRINTED_TAG and not last.tail else (last, "tail")


def part_stops(article: Element) -> None:
    """Note the full stop that ends each footnote in a comment: not every page shows it."""
    stopping = _stop()
    for note in filter(is_footnote, list(article.iter("span"))):
        holder, name = _last_text(note)
        text = getattr(holder, name) or ""
        stop = stopping.search(text)
        if stop and stop[0]:
            setattr(holder, name, text[: stop.start()])
            note.append(etree.Comment(STOP_PLACE + stop[0]))
