"""Dates, periods, units and rates in words, and the room that words take."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun
from reportgen.wording.dates import date_words, point_words, span_words
from reportgen.wording.figures import Wording, period
from reportgen.wording.half_widths import half_widths
from reportgen.wording.measures import growth_words, statement
from reportgen.wording.phrases import HOUSE_BOOK
from tests.make import codes, growth, observation, quantity, text


def test_a_date_in_words() -> None:
    assert date_words(dt.date(2020, 1, 5)) == Text("2020年1月5日", "5 January 2020")


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("2020", "2020年", "2020"),
        ("2020-H1", "2020年上半年", "first half of 2020"),
        ("2020-H2", "2020年下半年", "second half of 2020"),
        ("2020-Q1", "2020年第1季度", "1st quarter 2020"),
        ("2020-Q2", "2020年第2季度", "2nd quarter 2020"),
        ("2020-Q4", "2020年第4季度", "4th quarter 2020"),
        ("2020-01", "2020年1月", "January 2020"),
        ("2020-12", "2020年12月", "December 2020"),
    ],
)
def test_a_reporting_period_in_words(code: str, zh: str, en: str) -> None:
    assert point_words(code) == Text(zh, en)


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        ("2016", "2020", "2016—2020年", "2016–2020"),
        ("2020-01", "2020-12", "2020年1月至12月", "January – December 2020"),
        ("2019-11", "2020-02", "2019年11月至2020年2月", "November 2019 – February 2020"),
        ("2016", "2020-06", "2016年至2020年6月", "2016 to June 2020"),
        ("2020-06", "2021", "2020年6月至2021年", "June 2020 to 2021"),
        ("2020-Q1", "2020-03", "2020年第1季度至2020年3月", "1st quarter 2020 to March 2020"),
    ],
)
def test_a_span_in_words(start: str, end: str, zh: str, en: str) -> None:
    assert span_words(start, end) == Text(zh, en)
    assert period(Period(start, end), HOUSE_BOOK) == Text(zh, en)


@pytest.mark.parametrize(
    ("printed", "fields", "zh", "en"),
    [
        ("8%", {}, "年均增长8%", "8% average annual"),
        ("0%", {}, "年均增长0%", "0% average annual"),
        ("-3%", {}, "年均下降3%", "-3% average annual"),
        ("-3", {"qualifier": "about"}, "年均下降约3%", "down about 3% average annual"),
        ("2", {"growth_scale": "unstated"}, "年均增长2%", "2% average annual"),
        (
            "-2",
            {"growth_scale": "points", "qualifier": "less_than"},
            "年均降低不到2个百分点",
            "down less than 2 percentage points a year on average",
        ),
    ],
)
def test_a_rate_of_several_years(printed: str, fields: dict[str, Any], zh: str, en: str) -> None:
    assert growth_words(growth(printed, "average_annual", **fields), WORDS) == Text(zh, en)


def test_a_rate_without_a_kind_is_one_of_a_year() -> None:
    rate = observation("8%", "pay", "percent", measure="growth")
    assert growth_words(rate, WORDS) == Text("同比增长8%", "8% year on year")


NOUNS = (
    UnitNoun("CNY", Text("元", "CNY"), prefix=True),
    UnitNoun("person", Text("人", "person")),
    UnitNoun("persons", Text("人", "persons")),
    UnitNoun("household", Text("户", "household")),
)
WORDS = Wording(replace(codes(), units=NOUNS))


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("persons", "人", "persons"),
        ("persons/year", "人/年", "persons per year"),
        ("CNY/person", "元/人", "CNY per person"),
        ("CNY/person/household/week", "元/人·户·周", "CNY per person per household per week"),
        ("doors/person/half-year", "doors/人·半年", "doors per person per half-year"),
    ],
)
def test_a_unit_as_a_header_gives_it(code: str, zh: str, en: str) -> None:
    assert WORDS.unit(Unit.parse(code)) == Text(zh, en)


@pytest.mark.parametrize(
    ("printed", "code", "zh", "en"),
    [
        ("12989", "persons", "12989人", "12,989 persons"),
        ("12989", "persons/year", "每年12989人", "12,989 persons per year"),
        ("5", "CNY", "5元", "CNY 5"),
        ("5", "CNY/person/quarter", "每人每季5元", "CNY 5 per person per quarter"),
        ("5", "doors", "5doors", "5 doors"),
        ("5", "percent", "5%", "5%"),
    ],
)
def test_an_amount_in_the_order_of_words_of_a_sentence(
    printed: str, code: str, zh: str, en: str
) -> None:
    assert WORDS.amount(quantity(printed, code)) == Text(zh, en)
    assert statement(observation(printed, unit=code), WORDS) == Text(zh, en)


@pytest.mark.parametrize(
    ("qualifier", "zh", "en"),
    [
        ("more_than", "超过5人", "more than 5 persons"),
        ("less_than", "不到5人", "less than 5 persons"),
        ("about", "约5人", "about 5 persons"),
    ],
)
def test_a_figure_with_the_word_printed_beside_it(qualifier: str, zh: str, en: str) -> None:
    assert statement(observation("5", unit="persons", qualifier=qualifier), WORDS) == Text(zh, en)


def test_a_topic_has_its_name_or_else_its_id() -> None:
    assert WORDS.topic("topic") == text("topic")
    assert WORDS.topic("other") == Text("other", "other")


@pytest.mark.parametrize(
    ("words", "width"), [("", 0), ("abc", 3), ("低保", 4), ("ＡＢ", 4), ("ｱ", 1), ("低保a%", 6)]
)
def test_a_chinese_character_takes_two_half_widths(words: str, width: int) -> None:
    assert half_widths(words) == width
