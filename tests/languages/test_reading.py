"""What documents say in a language is what verify reads by the rules of the languages."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest

from reportgen import resources
from reportgen.compose.captions import LABELS, caption_name
from reportgen.languages import LANGUAGES, Language, language_from
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Place
from reportgen.model.text import Text
from reportgen.packs.phrase_table import phrase_table
from reportgen.report.figures import place_words
from reportgen.verify.number import Reader
from reportgen.verify.rules import patterns
from reportgen.wording.dates import date_words, point_words
from reportgen.wording.phrases import HOUSE_BOOK

PHRASES = phrase_table()
CALLED: dict[str, Any] = {"name": "Capitals", "about": "In it.", "tag": "en", "locale": "en_GB"}
NO_CODES = CodeList("none", Text.same(""), (), (), ())
_NOTES = re.compile(r"<p [^>]*data-rest=[^>]*>(.*?)(?:</p>|\n)")
_PIECES = re.compile(r'\{\{ (?P<words>t\(".*?"\)) \}\}|<span data-left="\w+"></span>')


def example(key: str, language: Language) -> str:
    """A phrase as its example says it."""
    return HOUSE_BOOK.say(PHRASES[key], **dict(PHRASES[key].example))[language.id]


def notes_of_rest(language: Language) -> set[str]:
    """What packs say of what they do not show; all that is left out is 12."""
    packs = resources.templates().glob("*/content.html.j2")
    notes = [note for pack in packs for note in _NOTES.findall(pack.read_text(encoding="utf-8"))]
    return {"".join(_said(piece, language) for piece in _PIECES.finditer(it)) for it in notes}


def _said(piece: re.Match[str], language: Language) -> str:
    if not piece["words"]:
        return "12"
    call = ast.parse(piece["words"], mode="eval").body
    assert isinstance(call, ast.Call)
    own = {it.arg: ast.literal_eval(it.value) for it in call.keywords if it.arg in LANGUAGES}
    zh, en = map(ast.literal_eval, call.args)
    return Text(zh, en, **own)[language.id]


def read_whole(said: str) -> list[str]:
    """What verify reads of a text that is a single number or date, with its kind."""
    found = Reader(NO_CODES).numbers(said)
    return [f"{it.kind} {it.key}" for it in found if it.text == said]


def unread_words(language: Language) -> Iterator[str]:
    """What is said in the language and not read, with the name of the rule for it."""
    day, quarter = date_words(dt.date(2020, 12, 30)), point_words("2020-Q3")
    for text, key in ((day, "2020-12-30"), (quarter, "2020-Q3")):
        if read_whole(text[language.id]) != [f"plain {key}"]:
            yield f"dates: {text[language.id]}"
    if not any(it.startswith("points ") for it in read_whole(example("points", language))):
        yield f"points: {example('points', language)}"
    if not patterns().lowering.search(example("below", language)):
        yield f"lowering: {example('below', language)}"
    for kind in LABELS:
        before = caption_name(kind, 7, language.id).removesuffix("7")
        if not patterns().captions.search(before[-10:]):
            yield f"captions: {before}"
    if not example("growth_row", language).endswith(patterns().growth):
        yield f"growth: {example('growth_row', language)}"


def unread_counts(language: Language) -> Iterator[str]:
    """The places and the notes of what is not shown whose numbers are not read."""
    said = [("places", place_words(Place(4, it))[language.id]) for it in (None, 9)]
    said.extend(("rest", note) for note in sorted(notes_of_rest(language)))
    for rule, words in said:
        form = patterns().places if rule == "places" else patterns().rest
        read = [group for match in form.finditer(words) for group in match.groups() if group]
        if read != re.findall(r"\d+", words):
            yield f"{rule}: {words}"


def unread(language: Language) -> list[str]:
    """All that a document says in the language and verify would refuse."""
    return [*unread_words(language), *unread_counts(language)]


def test_packs_say_how_many_are_not_shown() -> None:
    notes = notes_of_rest(LANGUAGES["zh"])
    assert {"另有12项，见《会议情况简报》。", "另有12类12项任务，见《会议情况简报》。"} <= notes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_verify_reads_what_a_document_says_in_its_language(lang: str) -> None:
    assert unread(LANGUAGES[lang]) == []


def test_a_language_without_rules_of_its_own_is_found(xx: str) -> None:
    found = {said.partition(":")[0] for said in unread(LANGUAGES[xx])}
    assert {"dates", "points"} <= found


def test_words_in_capitals_are_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    capitals = language_from(LANGUAGES["en"], "capitals", str.upper, **CALLED)
    monkeypatch.setitem(LANGUAGES, "capitals", capitals)
    found = {said.partition(":")[0] for said in unread(capitals)}
    assert found == {"dates", "points", "captions", "rest"}


def test_rules_that_a_language_gives_are_read_beside_those_of_its_base(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = LANGUAGES["en"].reading
    reading = {it: f"(?i:{getattr(rules, it)})" for it in ("points", "captions", "rest")}
    dates = tuple(f"(?i:{date})" for date in rules.dates)
    capitals = language_from(
        LANGUAGES["en"], "capitals", str.upper, **CALLED, reading={**reading, "dates": dates}
    )
    monkeypatch.setitem(LANGUAGES, "capitals", capitals)
    assert unread(capitals) == []
    assert capitals.reading.places == ("PARA. {}", "PARA. {}, SENT. {}")
