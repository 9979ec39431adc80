"""Phrases of documents: the words that Python and the templates of all packs have in common.

Each is a constant of the module of its subject; a pack may have words of its own for it.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.pack import OwnPhrase
from reportgen.model.text import Text

AREA = Text("全国", "the nation")
"""The benchmark, as it stands in the examples of phrases."""


@dataclass(frozen=True, slots=True)
class PhraseEntry:
    """Words with places in braces where others stand: ``高于{area}{gap}``."""

    key: str
    """What ``template.toml`` and templates call it."""
    text: Text
    """Its words, where a pack has none of its own."""
    about: Text
    """What it is for, and where it stands."""
    example: tuple[tuple[str, Text], ...]
    """All that it is given, by name, and how that may be."""

    @property
    def names(self) -> tuple[str, ...]:
        """What may stand in braces."""
        return tuple(name for name, _ in self.example)

    def needed(self, lang: Lang) -> frozenset[str]:
        """What must stand in braces in a language: what its own words there say."""
        return frozenset(places(self.text[lang]))


def phrase_entry(
    key: str, zh: str, en: str, about: tuple[str, str], **named: Text | str
) -> PhraseEntry:
    """An entry with its words in each language; ``about`` is in Chinese and in English.

    What is named as a language that derives are its own words, as in ``Text``; all else that is
    named is an example of what stands in braces.
    """
    own = {lang: it for lang, it in named.items() if lang in LANGUAGES and isinstance(it, str)}
    example = {
        name: it if isinstance(it, Text) else Text.same(it)
        for name, it in named.items()
        if name not in own
    }
    return PhraseEntry(key, Text(zh, en, **own), Text(*about), tuple(example.items()))


def places(words: str) -> Iterator[str]:
    """What stands in braces.

    Raises:
        ValueError: a brace stands alone.
    """
    return (name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The phrases as one pack has them: ``own`` are its words, of which a later one wins."""

    own: tuple[OwnPhrase, ...] = ()

    def words(self, phrase: PhraseEntry) -> Text:
        """The words of a phrase, with the places in them still empty."""
        own = {it.lang: it.words for it in self.own if it.key == phrase.key}
        return Text(**{**phrase.text.own, **own}) if own else phrase.text

    def say(self, phrase: PhraseEntry, **given: Text | str | int) -> Text:
        """A phrase with what stands in it, in its language.

        Raises:
            KeyError: its words name what is not given.
        """
        return self.words(phrase).filled(**given)

    def each(self, phrases: Mapping[str, PhraseEntry]) -> dict[str, Text]:
        """The words of phrases by the codes that they stand for."""
        return {code: self.words(phrase) for code, phrase in phrases.items()}


HOUSE_BOOK = PhraseBook()
"""The phrases of a pack that changes none."""
