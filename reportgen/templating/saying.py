"""``say("above", area=…, gap=…)``: a phrase in a template, as its pack has it."""

from __future__ import annotations

import string
from collections.abc import Collection

from reportgen.languages import Lang
from reportgen.messages import near
from reportgen.model.printed_text import covered_text
from reportgen.model.problem import Problem
from reportgen.packs.phrase_table import phrase_table
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.restoring import as_one
from reportgen.templating.texts import text_of
from reportgen.wording.phrases import PhraseBook, PhraseEntry


def say(book: PhraseBook, lang: Lang, key: str, **given: object) -> str:
    """The words of a phrase with what stands in it; HTML stays HTML.

    Raises:
        TemplateUseError: there is no such phrase, or it is given too little or too much.
    """
    wrong = wrong_call(key, given)
    if wrong:
        raise TemplateUseError(wrong)
    words = book.words(phrase_table()[key])[lang]
    texts = {name: text_of(value) for name, value in given.items()}
    return as_one(
        piece
        for before, name, _, _ in string.Formatter().parse(words)
        # numbers in phrases are those of the house: a pack has no others in its own
        for piece in (covered_text(before), "" if name is None else texts[name])
    )


def wrong_call(key: object, names: Collection[str]) -> Problem | None:
    """What is wrong with a call of ``say`` for a phrase of this key, with places of these names."""
    known = phrase_table()
    phrase = known.get(key) if isinstance(key, str) else None
    if phrase is None:
        close = near(str(key), known)
        return Problem.of("template.unknown_phrase", name=str(key), near=close)
    call = _call(phrase)
    for name in names:
        if name not in phrase.names:
            code, close = "template.phrase_takes_no", near(name, phrase.names)
            return Problem.of(code, name=phrase.key, place=name, near=close, call=call)
    lacking = tuple(name for name in phrase.names if name not in names)
    if lacking:
        return Problem.of("template.phrase_lacks", name=phrase.key, places=lacking, call=call)
    return None


def _call(phrase: PhraseEntry) -> str:
    """say("above", area=…, gap=…)."""
    places = "".join(f", {name}=…" for name in phrase.names)
    return f'say("{phrase.key}"{places})'
