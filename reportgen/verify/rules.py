"""The rules of all languages together, as the patterns that documents are read with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from reportgen.languages import LANGUAGES, ReadingRules


def reading_rules() -> tuple[ReadingRules, ...]:
    """The rules of every language, each once."""
    return tuple(dict.fromkeys(language.reading for language in LANGUAGES.values()))


def either(form: Callable[[ReadingRules], str]) -> str:
    """One of the forms that the languages have of a thing, as a regular expression."""
    return "|".join(dict.fromkeys(map(form, reading_rules())))


def any_word(words: Callable[[ReadingRules], Iterable[str]]) -> tuple[str, ...]:
    """The words that the languages have for a thing, each once."""
    return tuple(dict.fromkeys(word for rules in reading_rules() for word in words(rules)))


@cache
def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled expression."""
    return re.compile(expression, flags)
