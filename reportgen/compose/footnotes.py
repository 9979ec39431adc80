"""Footnotes: at the foot of a page a sentence of its own, in a web page words between brackets."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.markup.elements import is_footnote
from reportgen.model.document import STOP_PLACE


def _stop() -> re.Pattern[str]:
    """The full stop of any language and the space behind it; or that space alone."""
    stops = {re.escape(language.marks.stop) for language in LANGUAGES.values()}
    return re.compile(rf"(?:{'|'.join(sorted(stops))})?\s*\Z")


def part_stops(article: Element) -> None:
    """Note the full stop that ends each footnote in a comment: not every page shows it."""
    stopping = _stop()
    for note in filter(is_footnote, list(article.iter("span"))):
        last = note[-1] if len(note) else None
        text = (note.text if last is None else last.tail) or ""
        stop = stopping.search(text)
        if stop and stop[0]:
            if last is None:
                note.text = text[: stop.start()]
            else:
                last.tail = text[: stop.start()]
            note.append(etree.Comment(STOP_PLACE + stop[0]))
