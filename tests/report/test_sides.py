"""The lists of rows that all packs count and show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.text import Lang
from reportgen.report.sides import row_lists
from reportgen.report.values import Row
from reportgen.wording.phrases import HOUSE_BOOK
from tests.make import growth, observation, stock
from tests.report.test_build import briefing, report

PAIR = report(briefing((observation("5"),), (observation("4"),))).rows[0]


def ranked(name: str, direction: str, distance: float, index: str = "100") -> Row:
    return replace(
        PAIR,
        indicator=name,
        direction=direction,
        distance=distance,
        index=index,
        gap="1%",
        in_points=True,
    )


def names(rows: tuple[Row, ...]) -> list[str]:
    return [row.indicator for row in rows]


def test_who_is_ahead_and_behind_is_told_from_the_furthest_on() -> None:
    rows = (
        ranked("near", "above", 1),
        ranked("low", "below", 2),
        ranked("far", "above", 9),
        ranked("same", "level", 0),
        ranked("rate", "below", 5, index=""),
    )
    found = row_lists(rows, "en", HOUSE_BOOK)
    assert names(found.levels) == ["near", "low", "far", "same"]
    assert names(found.points) == ["rate"]
    assert names(found.ranked) == ["near", "low", "far", "same", "rate"]
    assert names(found.ahead) == ["far", "near"]
    assert names(found.behind) == ["rate", "low"]
    assert names(found.even) == ["same"]


@pytest.mark.parametrize(
    ("directions", "lang", "words"),
    [
        ((), "en", ""),
        (("above",), "en", ""),
        (("level", "level"), "en", "about level"),
        (("level", "level"), "zh", "大致持平"),
        (("",), "zh", "无法判定高低"),
        (("level", ""), "en", "about level or not to be told apart"),
    ],
)
def test_what_is_even_is_said_as_it_is(directions: tuple[str, ...], lang: Lang, words: str) -> None:
    assert (
        row_lists([ranked("x", it, 0) for it in directions], lang, HOUSE_BOOK).even_words == words
    )


def test_what_may_not_be_ranked_stands_in_lists_of_its_own() -> None:
    mine = (
        observation("500"),
        growth("5%", "year_on_year", "rate"),
        observation("9", "beds", "beds"),
    )
    theirs = (observation("400"), growth("5%", "average_annual", "rate"))
    found = report(briefing(mine, theirs))
    assert names(found.ranked) == names(found.levels) == ["pay"]
    assert names(found.uncompared) == ["rate"]
    assert names(found.alone) == ["beds"]
    assert found.shares == ()
    assert found.even_words == ""


def test_a_part_of_the_benchmark_has_a_share() -> None:
    beds = observation("5", "beds", "beds"), observation("50", "beds", "beds")
    assert stock().nature == "stock"
    found = report(briefing((beds[0],), (beds[1],)))
    assert names(found.shares) == ["beds"]
    assert found.ranked == ()
