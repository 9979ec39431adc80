"""The languages that documents are made in: one file, one value and one line below for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from reportgen.languages.en import EN
from reportgen.languages.language import Lang, Language, NumberStyle, Script, language_from
from reportgen.languages.reading import ReadingRules
from reportgen.languages.zh import ZH

__all__ = [
    "FIRST",
    "LANGUAGES",
    "Lang",
    "Language",
    "NumberStyle",
    "ReadingRules",
    "Script",
    "language_from",
    "nearest",
    "written",
]

LANGUAGES: dict[Lang, Language] = {language.id: language for language in (ZH, EN)}
"""Every language by its id, in the order in which they are offered."""

FIRST: Lang = next(iter(LANGUAGES))
"""The language of documents for which none is asked."""

AnyValue = TypeVar("AnyValue")


def nearest(values: Mapping[Lang, AnyValue], lang: Lang) -> AnyValue:
    """The value for a language, or else for the one that it derives from.

    Raises:
        KeyError: there is none for either.
    """
    base = LANGUAGES[lang].base
    return values[lang] if lang in values or base is None else nearest(values, base)


def written() -> tuple[Lang, ...]:
    """The languages that have words of their own everywhere: those that derive from no other."""
    return tuple(language.id for language in LANGUAGES.values() if language.base is None)
