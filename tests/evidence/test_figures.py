"""A figure is held against the number at its place, and a number against the figures."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from reportgen.draft.source import read_source
from reportgen.evidence import Evidence, held_against
from reportgen.messages import phrase
from reportgen.model.meeting import Correction, Observation, Place
from reportgen.model.reading import NumberIs, ReadFigure, ReadNumber, TextFrame, TextReading
from reportgen.model.unit import Unit
from tests.make import growth, meeting, observation, text

WORDS = "会议召开。\n\n城市低保标准达到每月672元，下降8%。床位超过5万张。\n\n共有12个县参加。\n"


def _reading(*numbers: tuple[str, NumberIs, ReadFigure | None]) -> TextReading:
    source = read_source(WORDS.encode(), "text.txt")
    found = [
        ReadNumber(source.text.index(words), source.text.index(words) + len(words), what, figure)
        for words, what, figure in numbers
    ]
    return TextReading(source, TextFrame(), (), tuple(found), (), ())


def _figure(value: str, **fields: Any) -> ReadFigure:
    measure = fields.pop("measure", "value")
    return ReadFigure("标准", measure, value, Place(2, 1), indicator="pay", **fields)


PAY = ("672", "figure", _figure("672", unit="CNY/person/month", period="2020"))
FALL = ("8%", "figure", _figure("-8%", measure="growth", kind="year_on_year"))
BEDS = ("超过5万", "figure", dataclasses.replace(_figure("超过5万", unit="beds"), indicator="beds"))
COUNTIES = ("12", "unclear", None)


def _evidence(*observations: Observation, numbers: Any = (PAY,)) -> Evidence:
    return held_against(meeting("here", *observations), _reading(*numbers), "meeting.yaml")


def _codes(evidence: Evidence) -> list[str]:
    return [problem.code for problem in evidence.problems]


def _at(observation: Observation, paragraph: int, sentence: int | None) -> Observation:
    return dataclasses.replace(observation, at=Place(paragraph, sentence))


def test_a_figure_at_its_place_is_found_and_nothing_is_said() -> None:
    evidence = _evidence(_at(observation("672"), 2, 1))
    ((_, number),) = evidence.found
    assert number.words == "672"
    assert evidence.problems == ()


@pytest.mark.parametrize(
    ("printed", "paragraph", "sentence", "code"),
    [
        ("627", 2, 1, "evidence.number_not_in_text"),
        ("672", 2, 2, "evidence.number_elsewhere"),
        ("672", 3, 1, "evidence.number_elsewhere"),
        ("672", 9, 1, "evidence.no_such_paragraph"),
    ],
)
def test_a_number_that_is_not_at_its_place_is_told(
    printed: str, paragraph: int, sentence: int, code: str
) -> None:
    evidence = _evidence(_at(observation(printed), paragraph, sentence))
    # what stands in the text and is so in no figure is told too
    assert _codes(evidence) == [code, "evidence.in_no_figure"]
    assert {problem.severity for problem in evidence.problems} == {"warning"}


def test_a_place_without_a_sentence_is_the_whole_paragraph() -> None:
    assert _codes(_evidence(_at(observation("672"), 2, None))) == []


@pytest.mark.parametrize(
    ("given", "what", "said"),
    [
        (observation("672.0"), "digits", ("672.0", "672")),
        (
            observation("672", unit="CNY/person/year"),
            "unit",
            ("CNY/person/year", "CNY/person/month"),
        ),
        (dataclasses.replace(observation("672"), role="target"), "role", ("target", "result")),
    ],
)
def test_a_figure_that_reads_otherwise_is_told(
    given: Observation, what: str, said: tuple[str, str]
) -> None:
    (problem,) = _evidence(_at(given, 2, 1)).problems
    arguments = dict(problem.arguments)
    assert problem.code == "evidence.differs"
    assert arguments["what"] == phrase(f"evidence_{what}")
    assert (arguments["given"], arguments["read"]) == said
    assert "672元" in str(arguments["sentence"])


def test_a_fall_that_is_entered_as_a_rise_is_told() -> None:
    rise = _at(growth("8%", "year_on_year"), 2, 1)
    fall = _at(growth("-8%", "year_on_year"), 2, 1)
    signs = [
        [dict(it.arguments)["what"] for it in _evidence(found, numbers=(FALL,)).problems]
        for found in (rise, fall)
    ]
    assert signs == [[phrase("evidence_sign")], []]


def test_what_the_reading_asks_is_held_against_nothing() -> None:
    asked = ("672", "figure", _figure("672", unit="CNY/person/year", asks=("unit",)))
    assert _codes(_evidence(_at(observation("672"), 2, 1), numbers=(asked,))) == []


def test_a_corrected_unit_is_held_against_the_printed_one() -> None:
    given = _at(observation("672", unit="CNY/person/year"), 2, 1)
    month = Unit.parse("CNY/person/month")
    corrected = dataclasses.replace(given, correction=Correction(month, text("why")))
    assert _codes(_evidence(corrected)) == []


def test_a_qualifier_that_was_lost_is_told() -> None:
    beds = dataclasses.replace(observation("5万", unit="beds"), indicator="beds")
    (problem,) = _evidence(_at(beds, 2, 2), numbers=(BEDS,)).problems
    assert dict(problem.arguments)["read"] == "超过"


def test_every_number_of_the_text_is_in_a_figure_or_told() -> None:
    numbers = (PAY, FALL, COUNTIES)
    evidence = _evidence(_at(observation("672"), 2, 1), numbers=numbers)
    assert [it.words for it in evidence.left] == ["8%", "12"]
    assert _codes(evidence) == ["evidence.in_no_figure", "evidence.not_understood"]


def test_one_number_of_the_text_stands_for_one_figure_where_there_are_two() -> None:
    source = read_source("甲为5张。乙为5张，丙为5张。".encode(), "text.txt")
    places = [i for i, sign in enumerate(source.text) if sign == "5"]
    names = ("a", "b", "c")
    numbers = tuple(
        ReadNumber(place, place + 1, "figure", dataclasses.replace(_figure("5"), indicator=name))
        for place, name in zip(places, names, strict=True)
    )
    reading = TextReading(source, TextFrame(), (), numbers, (), ())
    given = [
        _at(dataclasses.replace(observation("5", unit="beds"), indicator=name), 1, sentence)
        for name, sentence in (("c", 2), ("b", 2), ("a", 1))
    ]
    evidence = held_against(meeting("here", *given), reading, "meeting.yaml")
    assert [number.number.start for _, number in evidence.found] == places[::-1]
    assert evidence.left == ()
