"""A third language: English with a mark before each word, so that what is not in it is seen."""

from __future__ import annotations

import re

from reportgen.languages import LANGUAGES, Language, language_from

MARK = "¤"
_WORD = re.compile(rf"(?<![{MARK}A-Za-z'’-])[A-Za-z][A-Za-z'’-]*")


def marked(words: str) -> str:
    return _WORD.sub(lambda word: MARK + word[0], words)


def unmarked(text: str) -> list[str]:
    """The words of two letters or more that have no mark."""
    return [word for word in _WORD.findall(text) if len(word) > 1]


def third() -> Language:
    english = LANGUAGES["en"]
    names = {"name": "Xish", "english_name": "Xish", "about": "In Xish.", "tag": "xx"}
    return language_from(english, "xx", marked, **names, locale=english.locale)
