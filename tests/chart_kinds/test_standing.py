"""Gaps: levels in percent, rates in percentage points, never on one axis."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

from reportgen.model.chart import Chart
from reportgen.model.meeting import Area, Observation
from reportgen.model.period import Period
from reportgen.model.unit import Unit
from tests.chart_kinds.building import charts, drawn
from tests.make import growth, indicator, meeting, observation, text

TOWN = Area("c", text("c"), text("c"))


def labels(chart: Chart) -> list[str]:
    return [point.label for point in chart.series[0].points]


def test_gaps_are_ranked_and_have_signs_and_a_line_at_zero() -> None:
    chart = drawn([("90", "100"), ("120", "100"), ("100", "100")])["gaps"]
    assert labels(chart) == ["+20.0%", "0%", "−10.0%"]
    assert [point.value for point in chart.series[0].points] == [20, 0, -10]
    assert chart.reference == Decimal(0)
    assert chart.sides == ("低于b-zh", "高于b-zh")


def test_wild_gaps_are_told_exactly() -> None:
    chart = drawn([("6000", "120"), ("0", "12"), ("100010", "100000")], "en")["gaps"]
    assert labels(chart) == ["+4,900.0%", "+0.01%", "−100.0%"]


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [("more_than", ["≥+19.4%", "≥−10.5%"]), ("less_than", ["≤+20.7%", "≤−9.5%"])],
)
def test_a_bound_says_so_and_is_marked(qualifier: str, expected: list[str]) -> None:
    chart = drawn([("90", "100"), ("120", "100")], qualifier=qualifier)["gaps"]
    assert labels(chart) == expected
    expected_bound = "lower" if qualifier == "more_than" else "upper"
    assert {point.bound for point in chart.series[0].points} == {expected_bound}
    assert chart.notes[0].startswith("¹ ")


def test_rates_have_a_chart_of_their_own_in_points() -> None:
    rates = drawn([("92.4%", "88.1%"), ("48%", "52%")], units=("percent",), nature="share")
    assert list(rates) == ["gaps-points"]
    assert labels(rates["gaps-points"]) == ["+4.3", "−4"]
    assert "百分点" in rates["gaps-points"].subtitle
    assert rates["gaps-points"].unit == "百分点"


def test_levels_and_rates_never_share_an_axis() -> None:
    found = drawn([("120", "100"), ("90", "100")])
    assert found["gaps"].unit == "%"
    assert "gaps-points" not in found


def test_three_growths_of_one_indicator_are_told_apart_by_kind_and_period() -> None:
    quarter, plan = Period("2020-Q1", "2020-Q1"), Period("2016", "2020")
    figures = [
        growth("8%", "year_on_year"),
        growth("5%", "year_on_year", period=quarter),
        growth("6%", "average_annual", period=plan),
    ]
    mine, theirs = meeting("a", *figures), meeting("b", *figures)
    chart = charts(mine, theirs, [indicator()])["gaps-points"]
    assert chart.categories == (
        "pay-zh增速",
        "pay-zh增速（2020年第1季度）",
        "pay-zh年均增速（2016—2020年）",
    )
    english = charts(mine, theirs, [indicator()], "en")["gaps-points"]
    assert english.categories[2] == "pay-en: average annual growth (2016–2020)"


@pytest.mark.parametrize(
    ("measure", "name"),
    [("change", "pay-zh增减"), ("gap", "pay-zh与c-zh的差距"), ("completion", "pay-zh目标完成程度")],
)
def test_what_is_no_growth_is_not_called_growth(measure: str, name: str) -> None:
    def rates(ends: tuple[str, str]) -> list[Observation]:
        return [
            observation(
                end, code, "percent", measure=measure, to=TOWN if measure == "gap" else None
            )
            for code, end in zip(("pay", "more"), ends, strict=True)
        ]

    rate = partial(indicator, nature="share", unit=Unit("percent"))
    found = charts(
        meeting("a", *rates(("9%", "3%"))),
        meeting("b", *rates(("5%", "4%"))),
        [rate("pay"), rate("more")],
    )["gaps-points"]
    assert found.categories == (name, name.replace("pay", "more"))
    assert "增速" not in found.title + found.alt
    assert found.title.lower().startswith(name)


def test_a_chart_of_some_rows_claims_no_extreme_of_all() -> None:
    pairs = [(f"{40 + number}%", "50%") for number in range(26) if number != 10]
    found = drawn(pairs, units=("percent",), nature="share")
    first, middle, last = (found[f"gaps-points{i}"].title for i in ("", "-2", "-3"))
    assert first == "Pay24-zh高于b-zh15个百分点，幅度最大"
    assert middle.startswith("a-zh9项指标：")
    assert "幅度最大" not in middle
    assert last == "Pay0-zh低于b-zh10个百分点，幅度最大"
