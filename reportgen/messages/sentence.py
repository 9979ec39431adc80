"""A code, its arguments and a language -> words."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from typing import Any

from reportgen.messages.entry import MessageLang
from reportgen.messages.phrase import Argument, Bilingual, Phrase
from reportgen.messages.preview_page import PAGE_WORDS
from reportgen.messages.review_page import REVIEW_WORDS
from reportgen.messages.table import MESSAGES, PHRASES

_JOINTS: Mapping[MessageLang, str] = {"zh": "、", "en": ", "}
_NONE: Mapping[MessageLang, str] = {"zh": "无", "en": "none"}
_FORMATTER = string.Formatter()
_QUOTES: Mapping[MessageLang, str] = {"zh": "“{}”", "en": "'{}'"}
_MORE: Mapping[MessageLang, str] = {"zh": "{}等{}个", "en": "{} and others, {} in all"}
LONGEST_WORDS = 300
"""So many characters of one argument a message says: what it begins with is enough to find it."""
MOST_LISTED = 45
"""So many words of a list a message says: a meeting file may have about as many keys."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
"""What would break the line of a message, or steer the terminal that shows it."""


def message(code: str, arguments: Mapping[str, Argument], lang: MessageLang) -> str:
    """What is wrong, in words."""
    return _filled(MESSAGES[code].sentences[lang].message, arguments, lang, cut=True)


def hint(code: str, arguments: Mapping[str, Argument], lang: MessageLang) -> str:
    """What to write or do instead, in words; empty where there is nothing to say."""
    return _filled(MESSAGES[code].sentences[lang].hint, arguments, lang, cut=True).strip()


def words_named(code: str, arguments: Mapping[str, Argument]) -> tuple[str, ...]:
    """What a message names as it stands in a file, in order: what it quotes, and tags of HTML."""
    found: list[str] = []
    for before, name, _, conversion in _FORMATTER.parse(MESSAGES[code].sentences["en"].message):
        if name and conversion == "q":
            argument = arguments[name]
            items = argument if isinstance(argument, tuple) else (argument,)
            found += [item for item in items if isinstance(item, str)]
        elif name and before.endswith(("<", "</")):
            found.append(f"{before[before.rindex('<') :]}{arguments[name]}")
    return tuple(filter(None, found))


def stated(code: str) -> frozenset[str]:
    """The names of the arguments that a message says; all others stand in its hint alone."""
    fields = _FORMATTER.parse(MESSAGES[code].sentences["en"].message)
    return frozenset(name for _, name, _, _ in fields if name)


def words(argument: Argument, lang: MessageLang) -> str:
    """An argument of a message in words."""
    return _words(argument, lang, quoted=False)


def page_words(lang: MessageLang) -> dict[str, str]:
    """What the page of the preview says by itself; a program there fills in what is in braces."""
    return {name: said[lang] for name, said in {**PAGE_WORDS, **REVIEW_WORDS}.items()}


def _words(argument: Argument, lang: MessageLang, *, quoted: bool, cut: bool = False) -> str:
    match argument:
        case Phrase():
            return _filled(PHRASES[argument.code][lang], dict(argument.arguments), lang, cut=cut)
        case tuple():
            return _listed(argument, lang, quoted=quoted, cut=cut)
        case Bilingual():
            text = argument.zh if lang == "zh" else argument.en
        case _:
            text = str(argument)
    text = _cut(text) if cut else text
    return _QUOTES[lang].format(text) if quoted else text


def _listed(items: tuple[Argument, ...], lang: MessageLang, *, quoted: bool, cut: bool) -> str:
    shown = items[:MOST_LISTED] if cut else items
    text = _JOINTS[lang].join(_words(it, lang, quoted=quoted, cut=cut) for it in shown)
    if len(shown) < len(items):
        return _MORE[lang].format(text, len(items))
    return text or _NONE[lang]


def _cut(text: str) -> str:
    """Words that came from outside, in one line and not too long."""
    line = _UNSEEN.sub(" ", text)
    return line if len(line) <= LONGEST_WORDS else f"{line[: LONGEST_WORDS - 1]}…"


def _filled(
    text: str, arguments: Mapping[str, Argument], lang: MessageLang, *, cut: bool = False
) -> str:
    return _Filler(lang, cut=cut).vformat(text, (), arguments)


class _Filler(string.Formatter):
    """``str.format`` over arguments of messages."""

    def __init__(self, lang: MessageLang, *, cut: bool) -> None:
        self._lang = lang
        self._cut = cut

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        """``!q`` puts quotes around it."""
        if conversion == "q":
            return _words(value, self._lang, quoted=True, cut=self._cut)
        return super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> Any:
        """``:file|files`` is the noun of a number."""
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return f"{value} {one if value == 1 else many}"
        if format_spec:
            return super().format_field(value, format_spec)
        return _words(value, self._lang, quoted=False, cut=self._cut)
