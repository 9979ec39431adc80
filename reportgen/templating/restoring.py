"""Markup without tags as the text that it is: what macros and blocks of templates give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from markupsafe import Markup

from reportgen.model.print_marks import PRINT_END, PRINT_SIGN, read_print
from reportgen.model.printed_text import joined_text, printed_text

_SIGN, _END = map(re.escape, (PRINT_SIGN, PRINT_END))
_MARKED = re.compile(rf"{_SIGN}([^>]*)>(.*?){_END}", re.S)
_WITH_MARKS = re.compile(rf"({_SIGN}[^>]*>.*?{_END})", re.S)
_OTHER_MARKS = re.compile(r"<\?[^>]*>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def restored(value: Any) -> Any:
    """Markup that has marks and no tags as the text that it is, which knows what was printed in it.

    A macro gives markup, and templates compare it, change its case, and write it into attributes.
    Anything else is as it is.
    """
    if not isinstance(value, Markup) or "<?" not in value:
        return value
    html = str(value)
    return value if html.count("<") > html.count("<?") else joined_text(_pieces(html))


def as_one(pieces: Iterable[str]) -> str:
    """Texts one after the other; markup if one of them is."""
    pieces = list(pieces)
    if any(isinstance(piece, Markup) for piece in pieces):
        return restored(Markup("").join(pieces))  # type: ignore[no-any-return]
    return joined_text(pieces)


def without_marks(html: str) -> str:
    """HTML without the marks of what was printed."""
    return _MARKED.sub(r"\2", str(html))


def outside_marks(html: str) -> list[str]:
    """HTML in pieces, of which every second was printed, with its marks."""
    return _WITH_MARKS.split(str(html))


def _pieces(html: str) -> Iterator[str]:
    last = 0
    for mark in _MARKED.finditer(html):
        yield _plain(html[last : mark.start()])
        words = _plain(mark[2])
        printed = read_print(mark[1], words)
        yield printed_text(words, printed) if printed else words
        last = mark.end()
    yield _plain(html[last:])


def _plain(html: str) -> str:
    """The text that HTML without tags means."""
    return _ENTITY.sub(lambda it: unescape(it[0]), _OTHER_MARKS.sub("", html))
