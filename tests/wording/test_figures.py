from __future__ import annotations

import dataclasses
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from reportgen.comparing import compare
from reportgen.model.comparison import POINTS, Difference, Estimate, Row
from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.comparisons import gap_words, index_words, share_words
from reportgen.wording.figures import Wording, period
from reportgen.wording.measures import growth_words, statement
from reportgen.wording.numbers import converted, digits_of, number_words, rounded, significant
from reportgen.wording.phrases import HOUSE_BOOK
from tests.make import codes, growth, indicator, meeting, observation, quantity, stock


@pytest.fixture
def wording() -> Wording:
    nouns = (
        UnitNoun("CNY", Text("元", "CNY"), prefix=True),
        UnitNoun("person", Text("人", "person")),
        UnitNoun("persons", Text("人", "persons")),
    )
    return Wording(dataclasses.replace(codes(), units=nouns))


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("672", "672", "672"),
        ("12989", "12989", "12,989"),
        ("1567.2", "1567.2", "1,567.2"),
        ("66万", "66万", "660,000"),
        ("24.76万", "24.76万", "247,600"),
        ("841.4万", "841.4万", "8.414 million"),
        ("1.8亿", "1.8亿", "180 million"),
        ("3.97亿", "3.97亿", "397 million"),
        ("6.6 million", "660万", "6.6 million"),
        ("1.80 billion", "18.0亿", "1.80 billion"),
    ],
)
def test_numbers_keep_their_precision_in_both_languages(printed: str, zh: str, en: str) -> None:
    assert number_words(quantity(printed, "persons")) == Text(zh, en)


def test_amounts_take_the_word_order_of_the_language(wording: Wording) -> None:
    assert wording.amount(quantity("672")) == Text("每人每月672元", "CNY 672 per person per month")
    assert wording.amount(quantity("8%", "percent")) == Text("8%", "8%")
    more = observation("5万", unit="persons", qualifier="more_than")
    assert statement(more, wording) == Text("超过5万人", "more than 50,000 persons")


def test_units_as_a_header_gives_them(wording: Wording) -> None:
    unit = Unit.parse("CNY/person/month")
    assert wording.unit(unit) == Text("元/人·月", "CNY per person per month")


@pytest.mark.parametrize(
    ("span", "zh", "en"),
    [
        (Period("2020", "2020"), "2020年", "2020"),
        (Period("2020-Q3", "2020-Q3"), "2020年第3季度", "3rd quarter 2020"),
        (Period("2020-H1", "2020-H1"), "2020年上半年", "first half of 2020"),
        (Period("2020-06", "2020-06"), "2020年6月", "June 2020"),
        (Period("2016", "2020"), "2016—2020年", "2016–2020"),
        (Period("2020-01", "2020-06"), "2020年1月至6月", "January – June 2020"),
        (
            Period("2020-Q1", "2020-Q3"),
            "2020年第1季度至2020年第3季度",
            "1st quarter 2020 to 3rd quarter 2020",
        ),
        (Period("2019-H2", "2020"), "2019年下半年至2020年", "second half of 2019 to 2020"),
        (Period(None, "2020-06"), "至2020年6月，起始未说明", "to June 2020, start not stated"),
        (Period(None, None), "未说明", "not stated"),
    ],
)
def test_periods_in_words(span: Period, zh: str, en: str) -> None:
    assert period(span, HOUSE_BOOK) == Text(zh, en)


def test_rounding_is_exact_and_half_to_even() -> None:
    assert rounded(Fraction(5, 2), 0) == 2
    assert rounded(Fraction("1.0105263"), 4) == Decimal("1.0105")
    assert str(rounded(Fraction(12345), -2)) == "12300"
    assert str(significant(Fraction("0.98949919"), 4)) == "0.9895"
    assert str(significant(Fraction("3.5256"), 2)) == "3.5"
    assert str(significant(Fraction("2.5015"), 3)) == "2.50"


def test_significant_digits_are_those_printed() -> None:
    assert [digits_of(quantity(p, "persons")) for p in ("1.8亿", "634.6万", "2450", "20.2万")] == [
        2,
        4,
        4,
        3,
    ]


def test_a_gap_says_percent_points_or_at_least() -> None:
    row = Row(
        indicator(),
        "value",
        None,
        None,
        "comparable",
        ratio=Estimate(Fraction("1.011"), Fraction(1), Fraction(2)),
    )
    assert gap_words(row, HOUSE_BOOK) == Text("1.1%", "1.1%")
    bound = dataclasses.replace(row, ratio=Estimate(Fraction("1.2"), Fraction("1.1"), None))
    assert gap_words(bound, HOUSE_BOOK) == Text("至少10.0%", "at least 10.0%")
    assert index_words(bound) == "≥110.0"
    figure = observation("2.5", unit="percent")
    points = dataclasses.replace(
        row,
        ratio=None,
        subject=figure,
        benchmark=figure,
        difference=Difference(Fraction("-2.5"), POINTS, Fraction(-3), Fraction(-2)),
    )
    assert gap_words(points, HOUSE_BOOK) == Text("2.5个百分点", "2.5 percentage points")


@pytest.mark.parametrize(
    ("printed", "fields", "zh", "en"),
    [
        ("8%", {}, "同比增长8%", "8% year on year"),
        ("-3%", {}, "同比下降3%", "-3% year on year"),
        (
            "2%",
            {"growth_scale": "points"},
            "同比提高2个百分点",
            "up 2 percentage points year on year",
        ),
        (
            "-1%",
            {"growth_scale": "points"},
            "同比降低1个百分点",
            "down 1 percentage point year on year",
        ),
        ("8%", {"qualifier": "more_than"}, "同比增长超过8%", "more than 8% year on year"),
    ],
)
def test_growth_in_words(
    printed: str, fields: dict[str, Any], zh: str, en: str, wording: Wording
) -> None:
    assert growth_words(growth(printed, "year_on_year", **fields), wording) == Text(zh, en)


@pytest.mark.parametrize(
    ("mine", "other", "qualifier", "zh"),
    [
        ("634.6万", "1.8亿", None, "约3.5%"),
        ("5万", "20万", None, "约25%"),
        ("9万", "160万", "more_than", "至少5%"),
        ("9万", "160万", "less_than", "至多6%"),
        ("2450", "24.76万", None, "0.9895%"),
    ],
)
def test_a_share_in_words_lies_in_its_interval(
    mine: str, other: str, qualifier: str | None, zh: str
) -> None:
    subject = meeting("a", observation(mine, "beds", "beds", qualifier=qualifier), within="b")
    benchmark = meeting("b", observation(other, "beds", "beds"))
    (row,) = compare(subject, benchmark, codes(stock())).rows
    assert share_words(row, HOUSE_BOOK)["zh"] == zh


def test_converted_figures_keep_their_precision() -> None:
    assert converted(quantity("5558"), Fraction(1, 12)) == "463.2"
    assert converted(quantity("0.01"), Fraction(1, 12)) == "0.000833"
    assert converted(quantity("1567.2"), Fraction(1)) == "1,567.2"
    assert converted(quantity("0.04"), Fraction(1)) == "0.04"


def test_prices_go_up_or_down() -> None:
    prices = Wording(codes(indicator("cpi", price_index=True)))
    said = {
        ("2.5%", "year_on_year"): ("同比上涨2.5%", "up 2.5% year on year"),
        ("-0.3%", "previous_period"): ("环比下降0.3%", "down 0.3% on the previous period"),
        ("2%", "average_annual"): ("年均上涨2%", "up 2% a year on average"),
        ("翻一番", "over_span"): ("累计翻一番", "100% in all"),
    }
    for (printed, kind), (zh, en) in said.items():
        assert statement(growth(printed, kind, "cpi"), prices) == Text(zh, en)
    bound = growth("3%", "year_on_year", "cpi", qualifier="at_most", word="以内")
    assert statement(bound, prices)["zh"] == "同比上涨3%以内"


def test_one_of_a_noun_is_not_called_as_many() -> None:
    years = UnitNoun("years", Text("年", "years"), one=Text("年", "year"))
    words = Wording(dataclasses.replace(codes(), units=(years,)))
    said = [words.amount(quantity(it, "years"))["en"] for it in ("1", "2", "1.0", "0", "21")]
    assert said == ["1 year", "2 years", "1.0 years", "0 years", "21 years"]
