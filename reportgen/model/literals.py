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

_LONGEST = 72
"""Numbers that stand so close are told together, with the words around all of them."""

_WORD = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class LiteralNumber:
    """A number, and the words around it."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class LiteralWords:
    """Numbers that stand near each other, and the words around them, which list all of them."""

    numbers: tuple[str, ...]
    words: str


def literal_numbers(text: str, listed: Sequence[str] | None) -> Iterator[LiteralNumber]:
    """The numbers in a text that stand in none of the literals that are listed.

    Without a list none is looked for.
    """
    for it in _unlisted(text, listed):
        yield LiteralNumber(it[0], _around(text, it.start(), it.end()))


def literal_words(text: str, listed: Sequence[str] | None) -> Iterator[LiteralWords]:
    """The same with those together that stand near each other, as those of a date do."""
    near: list[re.Match[str]] = []
    for it in _unlisted(text, listed):
        if near and (
            it.start() - near[-1].end() > _AROUND or it.end() - near[0].start() > _LONGEST
        ):
            yield _together(text, near)
            near = []
        near.append(it)
    if near:
        yield _together(text, near)


def _together(text: str, near: Sequence[re.Match[str]]) -> LiteralWords:
    numbers = tuple(dict.fromkeys(it[0] for it in near))
    return LiteralWords(numbers, _around(text, near[0].start(), near[-1].end()))


def _unlisted(text: str, listed: Sequence[str] | None) -> Iterator[re.Match[str]]:
    if listed is None:
        return
    found = list(ANY_NUMBER.finditer(text))
    allowed = [span for literal in listed for span in _places(text, literal)] if found else []
    for it in found:
        if not any(start <= it.start() and it.end() <= end for start, end in allowed):
            yield it


def _around(text: str, start: int, end: int) -> str:
    """The words around a place in a text, none of them cut that has letters of Latin."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    while 0 < first < start and _inside_word(text, first):
        first += 1
    while end < last < len(text) and _inside_word(text, last):
        last -= 1
    return " ".join(text[first:last].split())


def _inside_word(text: str, at: int) -> bool:
    return all(map(_WORD.match, text[at - 1 : at + 1]))


def literals_said(listed: Sequence[str] | None, lang: Lang) -> tuple[str, ...] | None:
    """The literals that are listed, as a language has them that derives its words from another.

    None where numbers are not looked at.
    """
    if listed is None:
        return None
    language = LANGUAGES[lang]
    derived = () if language.base is None else tuple(map(language.derived, listed))
    return (*listed, *derived)


def _places(text: str, literal: str) -> Iterator[tuple[int, int]]:
    """Where a literal stands in a text; white space is alike, however wide and often it is."""
    words = r"\s+".join(map(re.escape, literal.split()))
    for found in re.finditer(f"(?=({words}))", text) if words else ():
        yield found.span(1)
