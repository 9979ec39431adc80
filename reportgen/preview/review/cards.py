"""A figure of a data file as a card: its fields, what is asked about them, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from reportgen.languages import LANGUAGES
from reportgen.loading.entries import ObservationEntry
from reportgen.loading.questions import OpenQuestion
from reportgen.loading.unfinished import UnfinishedMeeting, figure_lines
from reportgen.messages import MessageLang, phrase, words
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace
from reportgen.preview.review.choices import period_text, unit_label, value_label
from reportgen.wording.figures import Wording

FIGURE_KEYS: tuple[str, ...] = tuple(
    field.alias or name for name, field in ObservationEntry.model_fields.items()
)
"""All keys that a figure may have, in their order."""
ALWAYS = ("indicator", "measure", "value", "unit", "period", "role")
"""The keys that every card has, be they empty."""
CHANGING_KEYS = ("kind", "base", "scale")
"""The keys of a growth or a change."""
DEFAULTS = {"measure": "value", "role": "result", "scale": "percent"}
"""What a key that is left out stands for."""
TYPED = ("value", "base", "places", "note", "among")
"""The keys that are typed, with nothing to choose from."""
SUGGESTED = ("indicator", "unit", "period", "qualifier")
"""The keys that are typed with what is known to choose from."""


def figure_cards(
    found: UnfinishedMeeting,
    codes: CodeList | None,
    problems: Iterable[Problem],
    lang: MessageLang,
) -> list[dict[str, Any]]:
    """The cards of all figures, in the order of the file."""
    lines, places = figure_lines(found), key_places(found)
    wrong: dict[int, list[Problem]] = {}
    by_line = {line: i for i, of in lines.items() for line in of}
    for problem in problems:
        if problem.line in by_line:
            wrong.setdefault(by_line[problem.line], []).append(problem)
    asked: dict[int, list[OpenQuestion]] = {}
    for question in found.questions:
        if question.path[:1] == ("observations",) and len(question.path) > 1:
            asked.setdefault(int(question.path[1]), []).append(question)
    known, units = _known(codes), _units(codes, lang)
    return [
        _card(i, figure, known, asked.get(i, []), lang)
        | {
            "unit": _beside(figure, units),
            "line": lines[i].start,
            "problems": [_said(it, places, i, lang) for it in wrong.get(i, [])],
        }
        for i, figure in found.figures
    ]


def table_cards(
    found: UnfinishedMeeting, codes: CodeList | None, lang: MessageLang
) -> list[dict[str, Any]]:
    """The cards of figures in table files: they are changed there."""
    known, units = _known(codes), _units(codes, lang)
    return [
        _card(f"t{n}", figure, known, [], lang)
        | {
            "unit": _beside(figure, units),
            "line": place.row,
            "table": _cell(place, lang),
            "problems": [],
        }
        for n, (figure, place) in enumerate(found.tabled)
    ]


def _cell(place: TablePlace, lang: MessageLang) -> str:
    return words(phrase("review_cell", file=place.file, at=place.cell or place.row), lang)


def _known(codes: CodeList | None) -> Mapping[str, Indicator]:
    """The indicators by all that they are called; the first of those that share a name."""
    return {word: it for it in reversed(codes.indicators if codes else ()) for word in it.called}


def _card(
    i: int | str,
    figure: Mapping[str, Any],
    known: Mapping[str, Indicator],
    asked: list[OpenQuestion],
    lang: MessageLang,
) -> dict[str, Any]:
    indicator = known.get(str(figure.get("indicator")))
    questions = {key: it for it in asked for key in _keys_of(it)}
    name = indicator and (indicator.name.own.get(lang) or next(iter(indicator.name.own.values())))
    fields = [
        _field(key, figure.get(key), questions.get(key), indicator, lang)
        for key in FIGURE_KEYS
        if _is_shown(key, figure, questions, indicator)
    ]
    return {
        "figure": i,
        "title": name or _text(figure.get("indicator")),
        "known": indicator is not None,
        "fields": fields,
        "place": _place(figure.get("at"), lang),
        "asked": len(asked),
        "whole": [it.words for it in asked if not _keys_of(it)],
    }


def _beside(figure: Mapping[str, Any], units: Callable[[object], str]) -> str:
    """The unit beside a value; nothing where the value has its sign."""
    unit = units(figure.get("unit"))
    return "" if unit == "%" and "%" in str(figure.get("value")) else unit


def _units(codes: CodeList | None, lang: MessageLang) -> Callable[[object], str]:
    """What units are called, each looked up once."""
    wording = Wording(codes) if codes else None
    found: dict[str, str] = {}

    def unit(written: object) -> str:
        if codes is None or wording is None or not isinstance(written, str):
            return _text(written)
        if written not in found:
            found[written] = unit_label(written, codes, wording, lang)
        return found[written]

    return unit


def _place(at: object, lang: MessageLang) -> str:
    """Where it stands in the text, in words."""
    given = at if isinstance(at, dict) else {"paragraph": at}
    paragraph, sentence = given.get("paragraph"), given.get("sentence")
    if not isinstance(paragraph, int):
        return _text(at)
    if not isinstance(sentence, int):
        return words(phrase("review_place", paragraph=paragraph), lang)
    return words(phrase("review_sentence", paragraph=paragraph, sentence=sentence), lang)


def _keys_of(question: OpenQuestion) -> tuple[str, ...]:
    """The keys of a figure that a question is about; none where it is about all of it."""
    if len(question.path) > len(("observations", 0)):
        return (str(question.path[2]),)
    return question.keys


def _is_shown(
    key: str,
    figure: Mapping[str, Any],
    asked: Mapping[str, OpenQuestion],
    indicator: Indicator | None,
) -> bool:
    if key in ("at", "shared_with", "correction"):
        return key in asked
    if key in CHANGING_KEYS and figure.get("measure") in ("growth", "change"):
        return key != "scale" or indicator is None or indicator.nature == "share"
    if key == "coverage" and indicator is not None and indicator.coverages:
        return True
    return key in figure or key in asked or key in ALWAYS


def _field(
    key: str,
    value: object,
    question: OpenQuestion | None,
    indicator: Indicator | None,
    lang: MessageLang,
) -> dict[str, Any]:
    written = period_text(value) if key == "period" and value is not None else _text(value, lang)
    choices = f"coverage.{indicator.id}" if key == "coverage" and indicator else key
    told = value is None or not isinstance(value, dict | list) or key == "period"
    kind = "text" if key in TYPED else "suggest" if key in SUGGESTED else "choice"
    return {
        "key": key,
        "name": words(phrase(f"field_{key}"), lang),
        "value": written,
        "default": DEFAULTS.get(key, ""),
        "label": value_label(key, written, lang),
        "control": kind if told else "none",
        "choices": choices,
        "asked": question is not None,
        "question": question.words if question else "",
    }


def _text(value: object, lang: MessageLang | None = None) -> str:
    """A value as a text; words in several languages in that one, or in one that they have."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict) and set(value) & set(LANGUAGES):
        return _text(value.get(str(lang)) or next(iter(value.values())))
    if isinstance(value, dict):
        return " · ".join(_text(it) for it in value.values())
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value)


def _said(problem: Problem, places: KeyPlaces, i: int, lang: MessageLang) -> dict[str, str]:
    """A problem beside the field that it is about, or the card."""
    key = key_of(problem, places, i)
    return {
        "key": key,
        "severity": problem.severity,
        "message": problem.said_in(lang),
        "hint": problem.hint_in(lang),
    }


KeyPlaces = Mapping[tuple[int | None, int | None], tuple[int, str]]
"""Of a place in a file the figure there, and its key; an empty one where the figure begins."""


def key_places(found: UnfinishedMeeting) -> KeyPlaces:
    """The places of all figures and of all that is in them."""
    places: dict[tuple[int | None, int | None], tuple[int, str]] = {}
    source = found.source
    for path, place in (*source.values.items(), *source.keys.items()):
        if path[:1] == ("observations",) and len(path) > 1:
            key = str(path[2]) if len(path) > len(("observations", 0)) else ""
            places.setdefault(place, (int(path[1]), key))
    return places


def key_of(problem: Problem, places: KeyPlaces, i: int) -> str:
    """The key of a figure at which a problem stands; empty where it is about all of it."""
    figure, key = places.get((problem.line, problem.column), (i, ""))
    return key if figure == i else ""
