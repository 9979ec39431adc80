from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.comparing import compare
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES, TimeBase
from reportgen.model.unit import Unit
from reportgen.wording.time_bases import conversion, conversion_aside
from tests.make import codes, indicator, meeting, observation


def test_every_time_base_is_the_whole_of_the_shortest_of_its_family() -> None:
    shortest = {base.family for base in TIME_BASES.values() if base.size == 1}
    assert {base.family for base in TIME_BASES.values()} == shortest
    assert all(base.id == name for name, base in TIME_BASES.items())


@pytest.mark.parametrize(
    ("given", "wanted", "zh", "en"),
    [
        ("year", "month", "1年按12个月计", "a year is 12 months"),
        ("month", "year", "1年按12个月计", "a year is 12 months"),
        ("quarter", "half-year", "半年按2个季度计", "a half-year is 2 quarters"),
        ("week", "day", "1周按7天计", "a week is 7 days"),
    ],
)
def test_the_factor_is_said_whichever_way_it_was_used(
    given: str, wanted: str, zh: str, en: str
) -> None:
    assert dict(conversion(given, wanted)) == {"zh": zh, "en": en}


def test_a_reason_says_the_factor_that_was_used() -> None:
    pay = indicator("pay", unit=Unit.parse("CNY/person/month"))
    mine = observation("300", "pay", "CNY/person/quarter")
    theirs = observation("90", "pay", "CNY/person/month")
    (row,) = compare(meeting("a", mine), meeting("b", theirs), codes(pay)).rows
    (reason,) = row.reasons
    assert reason.code == "time_base_converted"
    assert reason.text["en"].endswith("a quarter is 3 months")
    assert reason.text["zh"].endswith("1个季度按3个月计")


def test_a_fortnight_is_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recipe *a time base* of CONTRIBUTING, carried out."""
    fortnight = TimeBase(
        "fortnight",
        "day",
        14,
        name=Text("双周", "fortnight"),
        one=Text("双周", "a fortnight"),
        many=Text("个双周", "fortnights"),
    )
    monkeypatch.setitem(TIME_BASES, fortnight.id, fortnight)
    pay = indicator("pay", unit=Unit.parse("CNY/person/week"))
    mine = observation("60", "pay", "CNY/person/fortnight")
    theirs = observation("20", "pay", "CNY/person/week")
    (row,) = compare(meeting("a", mine), meeting("b", theirs), codes(pay)).rows
    assert (row.verdict, row.direction) == ("converted", "above")
    assert row.ratio is not None
    assert row.ratio.value == Fraction(3, 2)
    assert row.reasons[0].text["en"].endswith("a fortnight is 2 weeks")
    assert "person-en per fortnight" in row.reasons[0].text["en"]
    assert dict(conversion_aside("fortnight", "week"))["zh"] == "双周2周"
