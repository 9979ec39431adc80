"""The rules of all languages together, as the patterns that documents are read with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from reportgen.languages import LANGUAGES, Language, ReadingRules


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is read, in any of the languages; the fields are those of ``ReadingRules``."""

    languages: tuple[Language, ...]
    points: str
    lowering: re.Pattern[str]
    captions: re.Pattern[str]
    places: re.Pattern[str]
    rest: re.Pattern[str]
    counted: tuple[str, ...]
    growth: tuple[str, ...]
    counting: tuple[str, ...]
    bases: tuple[str, ...]
    classifiers: frozenset[str]


def patterns() -> Patterns:
    """The patterns of the languages that there are now."""
    return _patterns_of(tuple(map(id, LANGUAGES.values())))


def reading_rules() -> tuple[ReadingRules, ...]:
    """The rules of every language, each once."""
    return tuple(dict.fromkeys(language.reading for language in LANGUAGES.values()))


@cache
def _patterns_of(ids: tuple[int, ...]) -> Patterns:
    """``ids`` are those of the languages, which the patterns keep, so that no other has them."""
    del ids
    return Patterns(
        languages=tuple(LANGUAGES.values()),
        points=_either(lambda rules: rules.points),
        lowering=re.compile(_either(lambda rules: rules.lowering), re.IGNORECASE),
        captions=re.compile(rf"(?:{_either(lambda rules: rules.captions)})\s?$"),
        places=re.compile(_either(_place)),
        rest=re.compile(_either(lambda rules: rules.rest)),
        counted=_words(lambda rules: rules.counted),
        growth=_words(lambda rules: rules.growth),
        counting=_words(lambda rules: rules.counting),
        bases=_words(lambda rules: rules.bases),
        classifiers=frozenset(_words(lambda rules: rules.classifiers)),
    )


def _either(form: Callable[[ReadingRules], str]) -> str:
    """One of the forms that the languages have of a thing, as a regular expression."""
    return "|".join(dict.fromkeys(map(form, reading_rules())))


def _words(words: Callable[[ReadingRules], Iterable[str]]) -> tuple[str, ...]:
    """The words that the languages have for a thing, each once."""
    return tuple(dict.fromkeys(word for rules in reading_rules() for word in words(rules)))


def _place(rules: ReadingRules) -> str:
    """A place in a source, first the longer form: the lines of a page may break in it.

    Either form has two groups, that of a paragraph alone an empty one.
    """
    paragraph, sentence = (
        re.escape(words).replace(r"\ ", r"\s+").replace(r"\{\}", r"\s?(\d+)\s?")
        for words in rules.places
    )
    return f"{sentence}|{paragraph}()"
