"""Figures that are printed from one truth contradict nothing, however they are rounded."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.loading.plausible import doubts_between, doubts_in
from reportgen.model.meeting import Area, Meeting, Observation
from reportgen.model.period import Period
from reportgen.model.unit import Unit
from tests.comparing.generated import CODES as ALL_CODES
from tests.comparing.generated import Case, cases
from tests.make import codes, growth, indicator, meeting, observation, stock, text

BEDS = stock("beds", composite_of=("homes", "wards"))
RATE = indicator("rate", nature="share", unit=Unit("percent"))
CODES = codes(BEDS, stock("homes", part_of="beds"), stock("wards", part_of="beds"), RATE)
CHINA = Area("CN", text("china"), text("china"))
SURE = (
    "total_differs",
    "part_above_whole",
    "growth_contradicts",
    "change_contradicts",
    "growth_and_change_differ",
    "gap_contradicts",
    "completion_contradicts",
    "two_values",
)
TRIED = settings(max_examples=100, suppress_health_check=list(HealthCheck), deadline=None)
TRIED_LESS = settings(TRIED, max_examples=30)
COUNTS = st.integers(1, 10**9)


def rounded(value: Fraction, places: int) -> str:
    """A number as it is printed to so many places; −4 of them is 万."""
    step = Decimal(1).scaleb(-places if places > -4 else 4)
    number = Decimal(value.numerator * 10**12 // value.denominator).scaleb(-12)
    shown = number.quantize(step, ROUND_HALF_UP)
    return f"{shown:f}" if places > -4 else f"{shown.scaleb(-4):.0f}万"


def counted(value: int, places: int, code: str = "beds", **fields: Any) -> Observation:
    return observation(rounded(Fraction(value), places), code, "beds", **fields)


def sure(subject: Meeting) -> list[str]:
    found = [it.code.removeprefix("data.") for it in doubts_in(subject, CODES, "a.yaml")]
    return [code for code in found if code in SURE]


@pytest.mark.heavy
@TRIED
@given(COUNTS, COUNTS, st.sampled_from([0, -4]), st.sampled_from([0, -4]), st.integers(0, 2))
def test_a_change_is_told_wrong_only_if_it_is(
    before: int, now: int, coarse: int, other: int, digits: int
) -> None:
    year = Period("2019", "2019")
    rate = growth(
        f"{rounded(Fraction(now - before, before) * 100, digits)}%", "year_on_year", "beds"
    )
    change = observation(
        rounded(Fraction(now - before), other),
        "beds",
        "beds",
        measure="change",
        growth_kind="year_on_year",
    )
    figures = (counted(before, coarse, period=year), counted(now, other), rate, change)
    assert sure(meeting("a", *figures)) == []
    assert sure(meeting("a", *figures[1:])) == []


@pytest.mark.heavy
@TRIED
@given(COUNTS, COUNTS, st.lists(st.sampled_from([0, -4]), min_size=3, max_size=3))
def test_a_total_is_told_wrong_only_if_it_is(homes: int, wards: int, places: list[int]) -> None:
    figures = (
        counted(homes + wards, places[0]),
        counted(homes, places[1], "homes"),
        counted(wards, places[2], "wards"),
    )
    assert sure(meeting("a", *figures)) == []


@pytest.mark.heavy
@TRIED
@given(
    st.integers(0, 100_000),
    st.integers(0, 100_000),
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
)
def test_a_gap_is_told_wrong_only_if_it_is(mine: int, its: int, places: list[int]) -> None:
    own, there = Fraction(mine, 1000), Fraction(its, 1000)
    gap = observation(rounded(own - there, places[2]), "rate", "percent", measure="gap", to=CHINA)
    figures = (
        observation(f"{rounded(own, places[0])}%", "rate", "percent"),
        observation(f"{rounded(there, places[1])}%", "rate", "percent", area=CHINA),
        gap,
    )
    assert sure(meeting("a", *figures)) == []


@pytest.mark.heavy
@TRIED
@given(COUNTS, COUNTS, st.integers(0, 2))
def test_a_completion_is_told_wrong_only_if_it_is(result: int, target: int, digits: int) -> None:
    done = rounded(Fraction(result, target) * 100, digits)
    figures = (
        counted(result, 0),
        counted(target, 0, role="target"),
        observation(f"{done}%", "beds", "percent", measure="completion"),
    )
    assert sure(meeting("a", *figures)) == []


@pytest.mark.heavy
@TRIED_LESS
@given(st.lists(cases(), min_size=1, max_size=6))
def test_any_figures_can_be_looked_at(some: list[Case]) -> None:
    mine, its = (
        replace(meeting(it.id, *figures, within=it.area.within), rates=it.rates or other.rates)
        for it, other, figures in (
            (*some[0].meetings, [case.mine for case in some]),
            (*some[0].meetings[::-1], [case.other for case in some]),
        )
    )
    files = ("a.yaml", "b.yaml")
    found = [
        *doubts_in(mine, ALL_CODES, "a.yaml", [its]),
        *doubts_between(mine, its, ALL_CODES, files),
    ]
    assert all(it.severity == "warning" and it.line and it.message for it in found)
