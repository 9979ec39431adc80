"""What a parser of HTML mends or drops without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from lxml import etree, html

from reportgen.compose.place import PLACE, Element, placed
from reportgen.model.problem import Problem

_HARMLESS = frozenset(
    (
        etree.ErrorTypes.HTML_UNKNOWN_TAG,
        etree.ErrorTypes.DTD_ID_REDEFINED,
        etree.ErrorTypes.ERR_NAME_REQUIRED,
        etree.ErrorTypes.ERR_ENTITYREF_SEMICOL_MISSING,
    )
)
"""HTML 5, a single ``&``, and what the vocabulary tells better."""

_MARK = re.compile(rf' {PLACE}="([^"]*)"')


def flaws(text: str, parser: html.HTMLParser, tree: Element, file: str) -> Iterator[Problem]:
    """Tags that do not match, and elements that were swallowed by another tag.

    Args:
        text: the HTML that was parsed.
        parser: what parsed it.
        tree: what it gave.
        file: the template, where no element says better.
    """
    for error in parser.error_log:
        if error.type not in _HARMLESS:
            hint = "close each element where its parent still stands open, and only once"
            message = f"this is no proper HTML: {error.message.strip()}"
            yield Problem(message, hint, *placed(_last(_before(text, error)), file))
            return
    read = [element.get(PLACE) for element in tree.iter(etree.Element) if element.get(PLACE)]
    for written, found in zip_longest(_MARK.findall(text), read):
        if written != found:
            message = "an element stands inside the tag or the comment before it"
            hint = 'close each tag with > and each quotation mark with "; write &lt; for a <'
            yield Problem(message, hint, *placed(written or found, file))
            return


def _before(text: str, error: etree._LogEntry) -> str:
    """The text up to an error, and to the end of the tag that it is in."""
    lines = text.split("\n")
    end = sum(len(line) + 1 for line in lines[: error.line - 1]) + max(error.column, 1)
    inside = text.rfind("<", 0, end) > text.rfind(">", 0, end)
    return text[: text.find(">", end)] if inside else text[:end]


def _last(before: str) -> str:
    marks = _MARK.findall(before)
    return marks[-1] if marks else ""
