"""Numbers that a template writes itself, which the data do not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.languages import LANGUAGES, Lang

ANY_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
"""Digits of any script; a Chinese numeral is a word."""

_AROUND = 12
"""So many characters on each side are enough to find it by."""


@dataclass(frozen=True, slots=True)
class LiteralNumber:
    """A number, and the words around it."""

    number: str
    words: str


def literal_numbers(text: str, listed: Sequence[str]) -> Iterator[LiteralNumber]:
    """The numbers in a text that stand in none of the literals that are listed."""
    found = list(ANY_NUMBER.finditer(text))
    if not found:
        return
    allowed = [span for literal in listed for span in _places(text, literal)]
    for it in found:
        if not any(start <= it.start() and it.end() <= end for start, end in allowed):
            first, last = max(0, it.start() - _AROUND), it.end() + _AROUND
            yield LiteralNumber(it[0], " ".join(text[first:last].split()))


def literals_said(listed: Sequence[str], lang: Lang) -> tuple[str, ...]:
    """The literals that are listed, as a language has them that derives its words from another."""
    language = LANGUAGES[lang]
    derived = () if language.base is None else tuple(map(language.derived, listed))
    return (*listed, *derived)


def _places(text: str, literal: str) -> Iterator[tuple[int, int]]:
    at = text.find(literal)
    while at >= 0 and literal:
        yield at, at + len(literal)
        at = text.find(literal, at + 1)
