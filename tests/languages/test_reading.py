"""What documents say in a language is what verify reads by the rules of that language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from reportgen.compose.captions import LABELS
from reportgen.languages import LANGUAGES, Language
from reportgen.packs.phrase_table import phrase_table
from reportgen.wording.dates import date_words, point_words
from reportgen.wording.phrases import HOUSE_BOOK

PHRASES = phrase_table()


def example(key: str, language: Language) -> str:
    """A phrase as its example says it."""
    return HOUSE_BOOK.say(PHRASES[key], **dict(PHRASES[key].example))[language.id]


def unread(language: Language) -> Iterator[str]:
    """The rules that do not read what is said in the language."""
    rules = language.reading
    months = "|".join(map(re.escape, rules.months)) or "-"
    forms = [date.replace("MONTHS", months) for date in rules.dates]
    for text in (date_words(dt.date(2020, 12, 30)), point_words("2020-Q3")):
        if not any(re.fullmatch(form, text[language.id]) for form in forms):
            yield f"dates: {text[language.id]}"
    for rule, words, said in (
        ("points", rules.points, example("points", language)),
        ("lowering", rules.lowering, example("below", language)),
        *(("captions", rules.captions, label[language.id]) for label in LABELS.values()),
    ):
        if not re.search(words, said, re.IGNORECASE):
            yield f"{rule}: {said}"
    for key in ("growth_of", "growth_row"):
        if not example(key, language).endswith(rules.growth):
            yield f"growth: {example(key, language)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_verify_reads_what_a_document_says_in_its_language(lang: str) -> None:
    assert list(unread(LANGUAGES[lang])) == []


def test_a_language_without_rules_of_its_own_is_found(xx: str) -> None:
    found = {said.partition(":")[0] for said in unread(LANGUAGES[xx])}
    assert {"dates", "points"} <= found
