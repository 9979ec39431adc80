"""Words that are not yet in a language: a code and what stands in them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias, Union

Argument: TypeAlias = Union[str, int, Decimal, "Phrase", "Bilingual", tuple["Argument", ...]]
"""What may stand in a message: words as they are, numbers, other phrases, or a list of these."""

MOST_KNOWN = 20
"""So many words that are allowed are listed: who looks for one in more, looks into the file."""
_LONG = 100
"""No name has so many letters."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A code and its arguments by name, in the order of the names."""

    code: str
    arguments: tuple[tuple[str, Argument], ...] = ()


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Words that the data give in both languages, such as the name of an indicator."""

    zh: str
    en: str


def phrase(code: str, **arguments: Argument) -> Phrase:
    """A phrase of that code; equal arguments make equal phrases."""
    return Phrase(code, tuple(sorted(arguments.items())))


def near(word: str, allowed: Iterable[str]) -> Argument:
    """The phrase ``did you mean 'x'?`` where one of the allowed words is close, else nothing.

    A word that is allowed elsewhere is not what was meant here.
    """
    close = _closest(word, tuple(other for other in allowed if other != word))
    return phrase("near", word=close) if close else ""


def known_words(words: Iterable[str]) -> Phrase:
    """The phrase that lists the words that are allowed: of a great many, the first."""
    listed = tuple(words)
    if len(listed) <= MOST_KNOWN:
        return phrase("known", words=listed)
    return phrase("known_among", words=listed[:MOST_KNOWN], count=len(listed))


@lru_cache(maxsize=1000)
def _closest(word: str, allowed: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word, allowed, n=1) if len(word) < _LONG else []
    return close[0] if close else ""
