"""Questions that are about no figure: about the meeting, or about a place in the text."""

from __future__ import annotations

from typing import Any

from reportgen.loading.questions import OpenQuestion
from reportgen.loading.unfinished import UnfinishedMeeting
from reportgen.messages import MessageLang, phrase, words
from reportgen.messages.review_page import REVIEW_FIELDS
from reportgen.model.reading import TextReading
from reportgen.preview.review.answering import mapping_of

UNKNOWN = ("unclear", "figure")
"""What a number may be that a question in the list of figures is about."""


def question_cards(
    found: UnfinishedMeeting, reading: TextReading | None, lang: MessageLang
) -> list[dict[str, Any]]:
    """A card for each question that is about no figure, as those of figures are.

    One in the list of figures that names a number of the text stands with that number.
    """
    taken: set[int] = set()
    cards = []
    for question in found.questions:
        in_list = question.path[:1] == ("observations",)
        if in_list and len(question.path) > 1:
            continue
        number = _number_in(question, reading, taken) if in_list and reading else None
        cards.append(_card(question, found, number, lang))
    return cards


def _number_in(question: OpenQuestion, reading: TextReading, taken: set[int]) -> int | None:
    """The number of the text whose digits the question says, each once."""
    for n, number in enumerate(reading.numbers):
        said = reading.source.text[number.start : number.end]
        if n not in taken and number.what in UNKNOWN and said in question.words:
            taken.add(n)
            return n
    return None


def _card(
    question: OpenQuestion, found: UnfinishedMeeting, number: int | None, lang: MessageLang
) -> dict[str, Any]:
    here = mapping_of(question)
    fields = [
        _field(str(path[-1]), path, question, found, lang)
        for path in question.about
        if path != here and path and isinstance(path[-1], str)
    ]
    title = "review_of_text" if question.path[:1] == ("observations",) else "review_of_meeting"
    return {
        "figure": f"q{question.line}",
        "line": question.line,
        "title": words(phrase(title), lang),
        "known": True,
        "unit": "",
        "place": "",
        "fields": fields,
        "asked": 1,
        "whole": [] if fields else [question.words],
        "problems": [],
        "number": number,
    }


def _field(
    key: str,
    path: tuple[str | int, ...],
    question: OpenQuestion,
    found: UnfinishedMeeting,
    lang: MessageLang,
) -> dict[str, Any]:
    value: Any = found.source.data
    for part in path:
        value = value.get(part) if isinstance(value, dict) else value[part] if value else None
    single = not isinstance(value, dict | list)
    name = f"field_{key}"
    return {
        "key": key,
        "name": words(phrase(name), lang) if name in REVIEW_FIELDS else key,
        "value": "" if value is None or not single else str(value),
        "default": "",
        "label": "",
        "control": "text" if single else "none",
        "choices": key,
        "asked": True,
        "question": question.words,
    }
