"""Derived figures hold for every value that would have been printed like the two."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.comparing import compare
from reportgen.model.bounds import in_unit, interval
from reportgen.model.comparison import Row
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Observation
from reportgen.model.qualifier import Qualifier
from reportgen.model.unit import Unit
from tests.make import COVERAGES, codes, indicator, meeting, observation, stock

MULTIPLIERS = st.sampled_from(["", "万", "亿"])
UNITS = st.sampled_from(["CNY/person/month", "CNY/person/quarter", "CNY/person/year"])
MONTHS = {"month": 1, "quarter": 3, "year": 12}


@st.composite
def printed(draw: st.DrawFn) -> str:
    """A positive number as a source prints it."""
    whole, places = draw(st.integers(1, 99_999)), draw(st.integers(0, 2))
    digits = f"{whole}.{draw(st.integers(0, 10**places - 1)):0{places}d}" if places else str(whole)
    return digits + draw(MULTIPLIERS)


def row_of(of: Indicator, mine: Observation, other: Observation, *, within: bool = True) -> Row:
    subject = meeting("part", mine, within="whole" if within else None)
    (row,) = compare(subject, meeting("whole", other), codes(of)).rows
    return row


def monthly(observed: Observation, value: Fraction) -> Fraction:
    """A value in the unit of an observation, for a month."""
    return value / MONTHS[observed.quantity.unit.time or ""]


def between(observed: Observation, part: Fraction) -> Fraction:
    """A value that would be printed like this one: at the lower end for 0, at the upper for 1."""
    low, high = observed.quantity.low, observed.quantity.high
    return low + (high - low) * part


PART = st.fractions(0, 1)


@pytest.mark.heavy
@given(printed(), printed(), UNITS, UNITS, PART, PART)
def test_every_ratio_that_rounding_allows_lies_in_the_interval(
    a: str, b: str, mine_unit: str, other_unit: str, part: Fraction, other_part: Fraction
) -> None:
    mine, other = observation(a, unit=mine_unit), observation(b, unit=other_unit)
    ratio = row_of(indicator(), mine, other).ratio
    assert ratio is not None
    assert ratio.low is not None
    assert ratio.high is not None
    assert ratio.low < ratio.value < ratio.high
    exact = monthly(mine, mine.quantity.exact) / monthly(other, other.quantity.exact)
    assert ratio.value == exact
    true = monthly(mine, between(mine, part)) / monthly(other, between(other, other_part))
    assert ratio.low <= true <= ratio.high
    ends = [
        monthly(mine, between(mine, Fraction(i))) / monthly(other, between(other, Fraction(1 - i)))
        for i in (0, 1)
    ]
    assert [ratio.low, ratio.high] == ends, "no wider than rounding makes it"


@pytest.mark.heavy
@given(printed(), printed(), UNITS, UNITS)
def test_the_difference_is_in_the_unit_of_the_subject(
    a: str, b: str, mine_unit: str, other_unit: str
) -> None:
    mine, other = observation(a, unit=mine_unit), observation(b, unit=other_unit)
    difference = row_of(indicator(), mine, other).difference
    assert difference is not None
    assert difference.unit == mine_unit
    assert monthly(mine, difference.value) == monthly(mine, mine.quantity.exact) - monthly(
        other, other.quantity.exact
    )


@given(printed(), printed())
def test_a_share_of_the_whole_is_the_ratio_elsewhere(a: str, b: str) -> None:
    mine, other = observation(a, "beds", "beds"), observation(b, "beds", "beds")
    inside = row_of(stock(), mine, other)
    outside = row_of(stock(), mine, other, within=False)
    assert inside.share == outside.ratio
    assert (inside.ratio, inside.difference, outside.share) == (None, None, None)


@pytest.mark.parametrize(
    ("qualifier", "other", "opens"),
    [
        ("more_than", None, "above"),
        ("less_than", None, "below"),
        (None, "more_than", "below"),
        (None, "less_than", "above"),
        ("more_than", "less_than", "above"),
        ("less_than", "more_than", "below"),
        ("about", "about", ""),
    ],
)
def test_a_bound_opens_the_side_that_it_leaves_open(
    qualifier: Qualifier | None, other: Qualifier | None, opens: str
) -> None:
    mine = observation("50", qualifier=qualifier)
    theirs = observation("40", qualifier=other)
    row = row_of(indicator(), mine, theirs)
    assert row.ratio is not None
    assert row.ratio.value == Fraction(50, 40)
    assert (row.ratio.high is None) == (opens == "above")
    assert (row.ratio.low is None) == (opens == "below")
    assert (row.difference is None) == bool(opens)


def test_the_value_of_a_bound_is_its_limit() -> None:
    mine = observation("50", qualifier="more_than")
    theirs = observation("40", qualifier="less_than")
    ratio = row_of(indicator(), mine, theirs).ratio
    assert ratio is not None
    assert ratio.low == ratio.value


@pytest.mark.parametrize(("a", "b"), [("more_than", "more_than"), ("less_than", "less_than")])
def test_bounds_that_point_the_same_way_say_nothing(a: Qualifier, b: Qualifier) -> None:
    row = row_of(indicator(), observation("50", qualifier=a), observation("40", qualifier=b))
    assert (row.verdict, row.ratio, row.difference) == ("not_comparable", None, None)


def test_no_value_lies_below_zero() -> None:
    month = Unit.parse("CNY/person/month")
    assert interval(observation("0"), month) == (Fraction(0), Fraction(1, 2))
    assert interval(observation("0.4"), month) == (Fraction(35, 100), Fraction(45, 100))
    yearly = observation("12", unit="CNY/person/year")
    assert interval(yearly, month) == (Fraction(115, 120), Fraction(125, 120))
    ratio = row_of(indicator(), observation("0"), observation("7")).ratio
    assert ratio is not None
    assert ratio.high == Fraction(1, 2) / Fraction(13, 2)


def test_what_cannot_be_converted_is_refused_with_both_units() -> None:
    with pytest.raises(ValueError, match=r"^CNY/person/month is not beds$"):
        in_unit(observation("5"), Unit("beds"))


@pytest.mark.parametrize("nature", ["stock", "flow", "level"])
def test_only_what_adds_up_is_a_share_with_an_open_side(nature: str) -> None:
    of = indicator("beds", nature=nature, unit=Unit("beds"), coverages=COVERAGES)
    narrow = observation("20", "beds", "beds", coverage="homes")
    wide = observation("80", "beds", "beds")
    row = row_of(of, narrow, wide)
    estimate = row.ratio if nature == "level" else row.share
    assert estimate is not None
    assert estimate.low is not None
    assert (estimate.high is None) == (nature != "level")
