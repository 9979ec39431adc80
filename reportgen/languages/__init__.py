"""The languages that documents are made in: one file, one value and one line below for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from reportgen.languages.en import EN
from reportgen.languages.language import Lang, Language, NumberStyle, Script, language_from
from reportgen.languages.zh import ZH

__all__ = [
    "FIRST",
    "LANGUAGES",
    "Lang",
    "Language",
    "NumberStyle",
    "Script",
    "language_from",
    "lineage",
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
    own = (it.id for it in lineage(lang) if it.id in values)
    return values[next(own, lang)]


def lineage(lang: Lang) -> Iterator[Language]:
    """A language, the one that it derives from, and so on."""
    language = LANGUAGES[lang]
    yield language
    if language.base is not None:
        yield from lineage(language.base)


def written() -> tuple[Lang, ...]:
    """The languages that have words of their own everywhere: those that derive from no other."""
    return tuple(language.id for language in LANGUAGES.values() if language.base is None)
