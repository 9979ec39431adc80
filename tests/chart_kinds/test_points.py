"""The words before a figure are drawn: bounds, ranges and what is about so much."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from reportgen.chart_kinds.points import gap_point, level_point
from reportgen.comparing import compare
from reportgen.loading.number import read_number
from reportgen.model.chart import Bound, Point
from reportgen.model.qualifier import Qualifier
from reportgen.model.quantity import Quantity
from reportgen.model.unit import Unit
from tests.make import codes, indicator, meeting, observation

BEDS = Unit("beds")


def drawn(printed: str, qualifier: Qualifier | None = None) -> Point:
    return level_point(observation(printed, unit="beds", qualifier=qualifier), BEDS, "zh")


def ends(point: Point) -> list[str]:
    return [f"{end.normalize():f}" for end in point.interval]


def ranged(low: str, high: str, unit: Unit = BEDS) -> Quantity:
    one, other = read_number(low), read_number(high)
    return Quantity(
        one.value, unit, one.step, one.power, f"{low}～{high}", other.value, form="range"
    )


@pytest.mark.parametrize(
    ("qualifier", "bound"),
    [("more_than", "lower"), ("at_least", "lower"), ("less_than", "upper"), ("at_most", "upper")],
)
def test_a_bound_is_drawn_as_one(qualifier: Qualifier, bound: Bound) -> None:
    point = drawn("600", qualifier)
    assert point.bound == bound
    assert point.value == Decimal(600)
    assert ends(point) == ["600", "600"]


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("nearly", "500", "600"),
        ("about", "550", "650"),
        ("some_over", "600", "700"),
        (None, "599.5", "600.5"),
    ],
)
def test_what_is_about_so_much_is_drawn_with_its_interval(
    qualifier: Qualifier | None, low: str, high: str
) -> None:
    point = drawn("600", qualifier)
    assert point.bound is None
    assert point.value == Decimal(600)
    assert ends(point) == [low, high]


def test_nothing_is_drawn_below_zero_that_cannot_be() -> None:
    assert ends(drawn("0")) == ["0", "0.5"]


def test_a_range_is_drawn_from_low_to_high() -> None:
    made = dataclasses.replace(observation("20", unit="beds"), quantity=ranged("20", "30"))
    point = level_point(made, BEDS, "zh")
    assert ends(point) == ["20", "30"]
    assert point.value == Decimal(25)
    assert point.label == "20～30"


def test_a_range_in_another_unit_says_both_its_ends() -> None:
    yearly = ranged("1200", "2400", Unit.parse("CNY/person/year"))
    point = level_point(
        dataclasses.replace(observation("1200"), quantity=yearly),
        Unit.parse("CNY/person/month"),
        "zh",
    )
    assert point.label == "100～200"
    assert ends(point) == ["100", "200"]


@pytest.mark.parametrize(
    ("qualifier", "bound", "interval"),
    [
        (None, None, ("4.2", "4.4")),
        ("at_least", "lower", ("4.25", "4.25")),
        ("at_most", "upper", ("4.35", "4.35")),
    ],
)
def test_a_gap_in_points_has_the_marks_of_its_figures(
    qualifier: Qualifier | None, bound: Bound | None, interval: tuple[str, str]
) -> None:
    rate = indicator("rate", nature="share", unit=Unit("percent"))
    mine = observation("92.4%", "rate", "percent", qualifier=qualifier)
    theirs = observation("88.1%", "rate", "percent")
    (row,) = compare(meeting("a", mine), meeting("b", theirs), codes(rate)).rows
    point = gap_point(row)
    assert point.bound == bound
    assert ends(point) == list(interval)
