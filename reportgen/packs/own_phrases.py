"""``[phrases]`` of a ``template.toml``: what a pack says in words of its own."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from reportgen.datafile.parsed import ParsedFile
from reportgen.languages import LANGUAGES, Lang
from reportgen.messages import near
from reportgen.model.literals import literal_numbers
from reportgen.model.pack import OwnPhrase
from reportgen.packs.phrase_table import phrase_table
from reportgen.wording.phrases import PhraseEntry


class _PhrasesSchema:
    """The JSON Schema of the table: a key for each phrase, with a text for each language."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "additionalProperties": False,
            "properties": {key: _schema(phrase) for key, phrase in phrase_table().items()},
            "type": "object",
        }


def _schema(phrase: PhraseEntry) -> dict[str, Any]:
    texts = {lang: {"default": phrase.text[lang], "type": "string"} for lang in LANGUAGES}
    return {
        "additionalProperties": False,
        "description": phrase.about["en"],
        "properties": texts,
        "type": "object",
    }


PhrasesEntry = Annotated[dict[str, dict[str, str]], _PhrasesSchema()]
"""Words by phrase and language."""


def own_phrases(
    table: PhrasesEntry, literals: Sequence[str], source: ParsedFile
) -> tuple[OwnPhrase, ...]:
    """The phrases that a file has words for; what is wrong with them is reported to ``source``.

    ``literals`` are what the file lists of what it says in numbers.
    """
    known, found = phrase_table(), list[OwnPhrase]()
    for key, words_by_lang in table.items():
        if key not in known:
            close = near(key, known)
            source.report_key(("phrases", key), "pack.unknown_phrase", name=key, near=close)
            continue
        for lang, words in words_by_lang.items():
            _check(known[key], lang, words, literals, source)
            found.append(OwnPhrase(key, lang, words))
    return tuple(found)


def _check(
    phrase: PhraseEntry, lang: Lang, words: str, literals: Sequence[str], source: ParsedFile
) -> None:
    path = ("phrases", phrase.key, lang)
    if lang not in LANGUAGES:
        close = near(lang, LANGUAGES)
        source.report_key(
            path, "pack.phrase_language", name=lang, near=close, allowed=tuple(LANGUAGES)
        )
    elif not words.strip():
        source.report(path, "pack.blank", name=f"{phrase.key}.{lang}")
    elif not words.isprintable():
        source.report(path, "pack.phrase_one_line", name=phrase.key)
    else:
        for code, arguments in _wrong(phrase, lang, words):
            source.report(path, code, **arguments)
        numbers = {it.number for it in literal_numbers(words, literals)}
        if not numbers <= _numbers(phrase):
            source.report(path, "pack.phrase_number", words=words)


def _wrong(phrase: PhraseEntry, lang: Lang, words: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What is wrong with the places in words."""
    try:
        fields = list(_fields(words))
    except ValueError:
        yield "pack.phrase_brace", {"words": words}
        return
    known = tuple(f"{{{name}}}" for name in phrase.names)
    for field in fields:
        if field not in known:
            yield (
                "pack.phrase_unknown_place",
                {"place": field, "near": near(field, known), "known": known},
            )
    missing = tuple(f"{{{name}}}" for name in phrase.names if name in phrase.needed(lang))
    missing = tuple(it for it in missing if it not in fields)
    if missing:
        yield "pack.phrase_missing_place", {"places": missing, "house": phrase.text[lang]}


def _fields(words: str) -> Iterator[str]:
    """What stands in braces, with them, and with all that may not stand there.

    Raises:
        ValueError: a brace stands alone.
    """
    for _, name, form, conversion in string.Formatter().parse(words):
        if name is not None:
            yield f"{{{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}"


@cache
def _numbers(phrase: PhraseEntry) -> frozenset[str]:
    """The numbers in the words of a phrase itself, as that a year has 12 months."""
    texts = phrase.text.values()
    return frozenset(it.number for text in texts for it in literal_numbers(text, ()))
