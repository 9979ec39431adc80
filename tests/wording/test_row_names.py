"""What a row is called: with its measure, its kind of growth, its period, its area."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from reportgen.comparing import compare
from reportgen.model.comparison import Row
from reportgen.model.meeting import Area, GrowthKind, Measure
from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.wording.phrases import HOUSE_BOOK
from reportgen.wording.row_names import dated_name, measure_name
from tests.make import COVERAGES, codes, growth, indicator, meeting, observation, text

OUTPUT = Text("地区生产总值", "GDP")
TOWN = Area("CN-TN", text("town"), Text("新城", "the new town"))


def row(measure: Measure = "value", **fields: Any) -> Row:
    """The one row of two meetings that give the same figure."""
    unit = "CNY/person/month" if measure == "value" else "percent"
    figure = observation("5", unit=unit, measure=measure, **fields)
    (found,) = compare(meeting("a", figure), meeting("b", figure), codes(indicator())).rows
    return found


@pytest.mark.parametrize(
    ("measure", "zh", "en"),
    [
        ("value", "地区生产总值", "GDP"),
        ("growth", "地区生产总值增速", "GDP: growth"),
        ("change", "地区生产总值增减", "GDP: change"),
        ("rank", "地区生产总值位次", "GDP: rank"),
        ("gap", "地区生产总值差距", "GDP: gap"),
        ("completion", "地区生产总值目标完成程度", "GDP: target reached"),
    ],
)
def test_a_name_says_what_the_row_gives(measure: Measure, zh: str, en: str) -> None:
    assert measure_name(row(measure), OUTPUT, HOUSE_BOOK) == Text(zh, en)


@pytest.mark.parametrize(
    ("measure", "kind", "zh", "en"),
    [
        ("growth", "year_on_year", "地区生产总值增速", "GDP: growth"),
        ("growth", "average_annual", "地区生产总值年均增速", "GDP: average annual growth"),
        ("growth", "previous_period", "地区生产总值环比增速", "GDP: growth on the previous period"),
        ("growth", "over_span", "地区生产总值累计增速", "GDP: cumulative growth"),
        ("change", "average_annual", "地区生产总值年均增减", "GDP: average annual change"),
        ("change", "over_span", "地区生产总值累计增减", "GDP: cumulative change"),
    ],
)
def test_growth_that_is_not_year_on_year_says_so(
    measure: Measure, kind: GrowthKind, zh: str, en: str
) -> None:
    assert measure_name(row(measure, growth_kind=kind), OUTPUT, HOUSE_BOOK) == Text(zh, en)


def test_growth_since_a_year_names_the_year() -> None:
    for base, zh, en in (
        ("2015", "地区生产总值比2015年增速", "GDP: growth since 2015"),
        ("unstated", "地区生产总值累计增速", "GDP: cumulative growth"),
    ):
        of = row("growth", growth_kind="over_span", base=base)
        assert measure_name(of, OUTPUT, HOUSE_BOOK) == Text(zh, en)


def test_two_kinds_of_growth_have_no_kind_in_common() -> None:
    mine, theirs = growth("5", "average_annual"), growth("5", "year_on_year")
    (found,) = compare(meeting("a", mine), meeting("b", theirs), codes(indicator())).rows
    assert measure_name(found, OUTPUT, HOUSE_BOOK)["zh"] == "地区生产总值增速"


def test_a_period_that_is_not_the_year_reported_on_is_said_once() -> None:
    quarter = row("growth", period=Period("2021-Q1", "2021-Q1"))
    assert dated_name(quarter, OUTPUT, 2021, HOUSE_BOOK) == Text(
        "地区生产总值（2021年第1季度）", "GDP (1st quarter 2021)"
    )
    assert dated_name(row(), OUTPUT, 2020, HOUSE_BOOK) == OUTPUT
    assert dated_name(row(period=Period(None, None)), OUTPUT, 2020, HOUSE_BOOK) == OUTPUT


def test_another_area_than_that_of_the_meeting_is_said_before_the_period() -> None:
    town = row(area=TOWN, period=Period("2019", "2019"))
    assert dated_name(town, OUTPUT, 2020, HOUSE_BOOK) == Text(
        "地区生产总值（新城、2019年）", "GDP (the new town, 2019)"
    )


def test_prices_rise_and_points_change() -> None:
    figure = growth("2%", "year_on_year")
    of = indicator(price_index=True)
    (found,) = compare(meeting("a", figure), meeting("b", figure), codes(of)).rows
    assert measure_name(found, Text("CPI", "CPI"), HOUSE_BOOK) == Text("CPI涨幅", "CPI: rise")
    by_points = row("growth", growth_kind="year_on_year", growth_scale="points")
    assert measure_name(by_points, OUTPUT, HOUSE_BOOK) == Text("地区生产总值增减", "GDP: change")


def test_a_target_says_so_where_results_stand_beside_it() -> None:
    aims = [row("growth", role="target"), row("growth", role="plan"), row("growth")]
    named = partial(dated_name, name=OUTPUT, year=2020, book=HOUSE_BOOK)
    assert [named(it)["zh"] for it in aims] == ["地区生产总值"] * 3
    assert [named(it, roles=True)["en"] for it in aims] == [
        "GDP (target)",
        "GDP (target of the plan)",
        "GDP",
    ]


def test_a_stated_gap_names_the_area_that_it_is_measured_from() -> None:
    name = measure_name(row("gap", to=TOWN), OUTPUT, HOUSE_BOOK)
    assert name == Text("地区生产总值与新城的差距", "GDP: gap to the new town")


def test_what_both_figures_cover_is_said_where_it_is_not_all() -> None:
    of = indicator(coverages=COVERAGES)
    homes, all_of_them = observation("5", coverage="homes"), observation("5")
    names = []
    for mine, its in ((homes, homes), (all_of_them, all_of_them), (homes, all_of_them)):
        (found,) = compare(meeting("a", mine), meeting("b", its), codes(of)).rows
        names.append(dated_name(found, OUTPUT, 2020, HOUSE_BOOK)["zh"])
    assert names == ["地区生产总值（homes-zh）", "地区生产总值", "地区生产总值"]


def test_unusual_prices_are_said() -> None:
    named = partial(dated_name, name=OUTPUT, year=2020, book=HOUSE_BOOK)
    rates = [row("growth", prices=prices) for prices in ("current", "constant", None)]
    worth = [row(prices=prices) for prices in ("current", "constant", None)]
    current, constant = "地区生产总值（按现价计算）", "地区生产总值（按可比价格计算）"
    assert [named(it)["zh"] for it in rates] == [current, "地区生产总值", "地区生产总值"]
    assert [named(it)["zh"] for it in worth] == ["地区生产总值", constant, "地区生产总值"]
