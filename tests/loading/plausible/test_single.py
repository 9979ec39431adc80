"""Doubts about one figure, its period and its place, each from just the right size on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen.loading import problems_in
from reportgen.loading.plausible import doubts_in
from reportgen.model.meeting import MissingFigure, Observation, Place
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from tests.loading.small import BENCHMARK, BRIEFING, CODES, SUBJECT, change, small_files
from tests.make import codes, growth, indicator, meeting, observation, stock


def found(*observations: Observation, date: str = "2020-12-30") -> list[Problem]:
    of = replace(meeting("a", *observations), date=dt.date.fromisoformat(date))
    known = codes(
        indicator(better="higher"), stock(better="higher"), indicator("flow", nature="flow")
    )
    return list(doubts_in(of, known, "a.yaml"))


def of_year(code: str, printed: str = "500", **fields: Any) -> Observation:
    start, _, end = code.partition("/")
    return observation(printed, period=Period(start, end or start), **fields)


@pytest.mark.parametrize(
    ("odd", "meant"),
    [("2002", "2020"), ("2002-06", "2020"), ("2007", ""), ("2000", ""), ("1978", ""), ("2008", "")],
)
def test_a_lone_year_long_before_the_others_is_doubted_where_a_slip_explains_it(
    odd: str, meant: str
) -> None:
    others = [of_year(year) for year in ("2018", "2019", "2019-06", "2020")]
    doubts = found(of_year(odd, line=7), *others)
    assert [it["meant"] for it in doubts] == [meant] * bool(meant)
    for it in doubts:
        assert (it.code, it["period"], it.line) == ("data.odd_period", odd, 7)


def test_a_year_that_two_figures_have_is_no_slip() -> None:
    others = [of_year(year) for year in ("2018", "2019", "2020")]
    assert found(of_year("2002"), of_year("2002-06"), *others) == []
    assert found(of_year("2002"), *others[1:]) == []


@pytest.mark.parametrize(
    ("period", "date", "doubted"),
    [
        ("2020", "2020-12-30", False),
        ("2021", "2021-01-20", True),
        ("2020", "2020-03-15", True),
        ("2020", "2020-05-01", False),
        ("2021-12-31", "2021-01-20", True),
        ("2021-01", "2021-01-20", False),
        ("2021/2025", "2021-01-20", True),
    ],
)
def test_a_result_of_a_time_that_is_still_to_come(period: str, date: str, doubted: bool) -> None:
    doubts = found(of_year(period, line=7), date=date)
    assert [it.code for it in doubts] == ["data.result_ahead"] * doubted
    for it in doubts:
        assert (it["period"], it["date"], it.line) == (Period(*_ends(period)).code, date, 7)
    assert found(of_year(period, role="target"), date=date) == []


def _ends(period: str) -> tuple[str, str]:
    start, _, end = period.partition("/")
    return start, end or start


def test_a_growth_in_words_may_double_and_one_over_a_span_too() -> None:
    doubled = growth("150%", "year_on_year")
    doubled = replace(doubled, quantity=replace(doubled.quantity, form="times", printed="1.5倍"))
    assert found(doubled) == []
    assert found(growth("146%", "over_span", base="2010")) == []


def test_an_average_per_year_is_of_several() -> None:
    (doubt,) = found(growth("8%", "average_annual", line=7))
    assert (doubt.code, doubt["period"], doubt.line) == ("data.average_of_one_period", "2020", 7)
    assert found(growth("8%", "average_annual", base="2015")) == []
    assert found(growth("8%", "average_annual", period=Period(None, "2020"))) == []


HISTORY = ("2016", "2017", "2018", "2019")


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [("63%", True), ("6.3%", False), ("-52.4%", False), ("18.3%", False), ("22%", False)],
)
def test_a_growth_beyond_its_history_is_doubted_where_a_decimal_point_explains_it(
    printed: str, doubted: bool
) -> None:
    rates = zip(HISTORY, ("6.9%", "6.8%", "6.6%", "6.1%"), strict=True)
    past = [growth(rate, "year_on_year", period=Period(it, it)) for it, rate in rates]
    doubts = found(growth(printed, "year_on_year", line=7), *past)
    assert [it.code for it in doubts] == ["data.growth_beyond_history"] * doubted
    for it in doubts:
        assert (it["low"], it["high"], it["others"], it.line) == ("6.1", "6.9", 4, 7)


def test_the_history_may_be_that_of_earlier_meetings_of_the_area() -> None:
    rates = zip(HISTORY, ("6.9%", "6.8%", "6.6%", "6.1%"), strict=True)
    past = [growth(rate, "year_on_year", period=Period(it, it)) for it, rate in rates]
    subject = meeting("a", growth("63%", "year_on_year"))
    known = codes(indicator())
    (doubt,) = doubts_in(subject, known, "a.yaml", [meeting("a", *past)])
    assert doubt.code == "data.growth_beyond_history"
    assert list(doubts_in(subject, known, "a.yaml", [meeting("b", *past)])) == []


@pytest.mark.parametrize(("printed", "doubted"), [("50%", True), ("5%", False), ("30%", False)])
def test_a_growth_beyond_those_of_its_topic(printed: str, doubted: bool) -> None:
    names = ("one", "two", "three", "four")
    known = codes(indicator(), *(indicator(it) for it in names))
    rest = [growth(f"{i}%", "year_on_year", it) for i, it in enumerate(names, 4)]
    subject = meeting("a", growth(printed, "year_on_year", line=7), *rest)
    doubts = list(doubts_in(subject, known, "a.yaml"))
    assert [(it.code, it.line) for it in doubts] == [("data.growth_beyond_siblings", 7)] * doubted


@pytest.mark.parametrize(
    ("target", "fields", "doubted"),
    [
        ("89", {}, True),
        ("91", {}, False),
        ("89", {"qualifier": "at_least"}, True),
        ("110", {}, False),
        ("89", {"period": Period("2020", "2020")}, False),
    ],
)
def test_a_target_below_what_was_reached(
    target: str, fields: dict[str, Any], doubted: bool
) -> None:
    aim: dict[str, Any] = {"period": Period("2021", "2021"), "role": "target", "line": 7}
    aim |= fields
    doubts = found(observation("100.0"), observation(target, **aim))
    assert [it.code for it in doubts] == ["data.target_below_reached"] * doubted
    for it in doubts:
        assert (it["printed"], it["reached"], it["period"]) == (target, "100.0", "2020")
        assert it.line == 7


def test_a_target_of_a_year_that_is_over_has_a_result() -> None:
    aim = of_year("2020", role="target", line=7)
    (doubt,) = found(aim, date="2021-01-20")
    assert (doubt.code, doubt["period"], doubt.line) == ("data.target_without_result", "2020", 7)
    assert found(aim, date="2020-12-30") == []
    assert found(aim, of_year("2020-12-31"), date="2021-01-20") == []
    assert found(replace(aim, role="forecast"), date="2021-01-20") == []


def test_a_target_without_a_result_may_say_that_there_is_none() -> None:
    year = Period("2020", "2020")
    gone = MissingFigure("pay", "value", "not_available", year, Place(1), 1)
    aim = of_year("2020", role="target")
    of = replace(meeting("a", aim), date=dt.date(2021, 1, 20), missing=(gone,))
    assert list(doubts_in(of, codes(indicator()), "a.yaml")) == []


def test_a_place_beyond_the_text_is_told_wherever_it_stands(tmp_path: Path) -> None:
    small_files(
        tmp_path, SUBJECT, "  counting: {zh: 按段", "  paragraphs: 6\n  counting: {zh: 按段"
    )
    subject = tmp_path / SUBJECT
    (doubt,) = problems_in(subject, tmp_path / CODES)
    line = subject.read_text(encoding="utf-8").splitlines()[int(doubt.line or 0) - 1]
    assert (doubt.code, doubt.severity) == ("data.paragraph_beyond", "warning")
    assert (doubt["paragraph"], doubt["paragraphs"]) == (7, 6)
    assert "pass-on" in line
    change(tmp_path, SUBJECT, "paragraphs: 6", "paragraphs: 7")
    assert problems_in(subject, tmp_path / CODES) == ()


def test_what_is_doubtful_of_a_meeting_that_is_named_twice_is_told_once(tmp_path: Path) -> None:
    twice = "".join(
        f"  - {{meeting: meetings/whole.yaml, relation: {relation}, "
        f"label: {{zh: {label}, en: {label}}}}}\n"
        for relation, label in (("over_time", "before"), ("to_target", "aims"))
    )
    path = small_files(tmp_path, BRIEFING, "benchmark: meetings/whole.yaml\n", f"against:\n{twice}")
    change(tmp_path, BENCHMARK, "area: {code: CN,", "area: {code: CN-LN,")
    change(
        tmp_path,
        BENCHMARK,
        "observations:\n",
        "observations:\n  - {indicator: rate, value: 187%, unit: percent, period: 2020, "
        "at: {paragraph: 2}}\n",
    )
    (doubt,) = reportgen.load(path).warnings
    assert doubt.code == "data.percentage_above_hundred"
