"""Whether a number is said to be below zero: by a minus, or by the words around it."""

from __future__ import annotations

import re

from reportgen.verify.rules import patterns

_CLAUSE = re.compile(r"[，。；：\n]|[,;:.](?!\d)")
_HYPHEN = re.compile(r"[\u3400-\u9fff（(：]\s?[-–]$")
_RANGE = re.compile(r"\d[^\W\d]{0,4}\s?[-–]$")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*$")
_BEFORE, _AFTER = 40, 16


def lowers(text: str) -> bool:
    """Whether a text has a word that carries a minus: 下降, 低于, below, fell."""
    return patterns().lowering.search(text) is not None


def hyphened(text: str, start: int) -> bool:
    """Whether a hyphen behind a word, and not behind a number, stands before what starts here."""
    before = text[max(0, start - 8) : start]
    return bool(_HYPHEN.search(before)) and not _RANGE.search(before)


def lowered(text: str, start: int, end: int) -> bool:
    """Whether the words of its clause carry the minus of a number, or a hyphen before it may."""
    # a line that begins with the number goes on from the one above: 下降⏎13.5%
    before = _CLAUSE.split(_LINE_END.sub("", text[max(0, start - _BEFORE) : start]))[-1]
    after = _CLAUSE.split(text[end : end + _AFTER])[0]
    return lowers(before) or lowers(after) or hyphened(text, start)
