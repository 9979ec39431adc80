"""Texts as they are compared: without white space and marks of notes; and their tokens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reportgen.model.manifest import FILLED_IN

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(f"[{_RAISED}]+")
_LONGEST_MARK = 3
_IN_WORD = re.compile("(?<=[a-z])-(?=[a-z])")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212\u2043\ufe63"), "-")
_UNSEEN = dict.fromkeys(map(ord, f"\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff{FILLED_IN}"), " ")
_CHANGED = {**_HYPHENS, **_UNSEEN}
_TOKEN = re.compile(
    r"(?P<number>(?:(?<![\w)%])[-+])?\d+(?:,\d{3})*(?:\.\d+)?(?:[¼-¾⅐-⅞])?%?)"
    r"|[A-Za-z]+(?:['’][A-Za-z]+)*(?:\d[\w]*)?"
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class SaidToken:
    """A number, a word of letters or any other character, from ``start`` to ``end`` of a text."""

    text: str
    start: int
    end: int
    number: bool


def unmarked(text: str) -> str:
    """A text of the same length without marks of notes, in one form of hyphens and digits."""
    text = _MARK.sub(_lowered, text).translate(_CHANGED)
    return text if text.isascii() else "".join(map(_plain, text))


def folded(text: str) -> str:
    """A text as it is compared: two that differ in white space or width alone are equal.

    So are those that differ in a hyphen in a word: on paper it may be that of the end of a line.
    """
    return _IN_WORD.sub("", "".join(unicodedata.normalize("NFKC", unmarked(text)).split()))


def text_tokens(text: str) -> tuple[SaidToken, ...]:
    """The tokens of a text in their order, in one form of hyphens and digits."""
    return tuple(
        SaidToken(match[0], match.start(), match.end(), match["number"] is not None)
        for match in _TOKEN.finditer(unmarked(text))
    )


def states(text: str) -> bool:
    """Whether a text holds a number in any sign: what nobody may add unseen."""
    return any(_counts(char) for char in unmarked(text))


def numbers_in(text: str) -> list[str]:
    """The numbers of a text with their signs."""
    return [token.text for token in text_tokens(text) if token.number]


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """A character in its usual form, where that is one character too."""
    form = unicodedata.normalize("NFKC", char)
    return form if len(form) == 1 else char


@lru_cache(maxsize=4096)
def _counts(char: str) -> bool:
    value = unicodedata.numeric(char, None)
    return value is not None and unicodedata.category(char) in ("Nd", "Nl", "No")


def _lowered(run: re.Match[str]) -> str:
    if len(run[0]) <= _LONGEST_MARK:
        return " " * len(run[0])
    return "".join(str(_RAISED.index(char)) for char in run[0])
