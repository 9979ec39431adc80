"""Places in the HTML of a document that print and the web page fill each in its own way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document import CONTENTS_PLACE, STOP_PLACE, Contents, Document, Entry

_CONTENTS = f"<!--{CONTENTS_PLACE}-->"
_STOP = re.compile(f"<!--{STOP_PLACE}(.*?)-->", re.DOTALL)


def in_print(document: Document) -> Document:
    """The document with the lines of its tables of contents and the stops of its footnotes."""
    html = _STOP.sub(r"\1", document.html)
    for contents in document.each(Contents):
        html = html.replace(_CONTENTS, _lines(contents.entries), 1)
    return replace(document, html=html)


def in_line(document: Document) -> Document:
    """The document with footnotes that stand between brackets: the sentence goes on after them."""
    return replace(document, html=_STOP.sub("", document.html))


def _lines(entries: Sequence[Entry]) -> str:
    from lxml import etree

    listing = etree.Element("ol")
    for entry in entries:
        line = etree.SubElement(listing, "li", {"class": f"level-{entry.level}"})
        etree.SubElement(line, "a", {"href": f"#{entry.id}"}).text = entry.text
    return etree.tostring(listing, encoding="unicode", method="html")
