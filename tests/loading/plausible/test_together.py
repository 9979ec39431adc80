"""Figures that cannot all be right, or are one: doubted only where rounding does not explain it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from reportgen.loading.plausible import doubts_between, doubts_in, rounding_note_due
from reportgen.model.indicator import Coverage, Indicator
from reportgen.model.meeting import Area, Observation, Place
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.unit import Unit, UnitNoun
from tests.make import codes, growth, indicator, meeting, observation, stock, text

MONEY = indicator("money", nature="flow", unit=Unit("CNY"))
RATE = indicator("rate", nature="share", unit=Unit("percent"))
BEDS = stock()
CHINA = Area("CN", text("china"), text("china"))


def found(*observations: Observation, of: tuple[Indicator, ...] = (BEDS,)) -> list[Problem]:
    late = replace(meeting("a", *observations), date=dt.date(2021, 12, 30))
    known = codes(*of)
    nouns = tuple(UnitNoun(it.id, it.name, currency=it.id == "CNY") for it in known.units)
    return list(doubts_in(late, replace(known, units=nouns), "a.yaml"))


def beds(printed: str, year: str = "2020", **fields: Any) -> Observation:
    start, _, end = year.partition("/")
    span = {"period": Period(start, end or start), "unit": "beds", "code": "beds"}
    return observation(printed, **{**span, **fields})


def grown(
    printed: str, kind: str = "year_on_year", year: str = "2020", **fields: Any
) -> Observation:
    start, _, end = year.partition("/")
    span = {"code": "beds", "period": Period(start, end or start)}
    return growth(printed, kind, **{**span, **fields})


def codes_of(problems: list[Problem]) -> list[str]:
    return [it.code for it in problems]


@pytest.mark.parametrize(
    ("other", "doubted"), [("2020-12-31", True), ("2020-06-30", False), ("2020-12-31!", False)]
)
def test_a_stock_of_a_year_is_that_of_its_last_day(other: str, doubted: bool) -> None:
    printed = "400" if other.endswith("!") else "500"
    doubts = found(beds("400", line=3), beds(printed, other.rstrip("!"), line=7))
    assert codes_of(doubts) == ["data.two_values"] * doubted
    for it in doubts:
        assert (it["printed"], it["other_printed"], it["first"], it.line) == ("500", "400", 3, 7)


def test_an_amount_whose_prices_are_not_stated_is_at_the_prices_of_the_day() -> None:
    stated = observation("500万", "money", "CNY", prices="current")
    unstated = observation("510万", "money", "CNY")
    assert codes_of(found(stated, unstated, of=(MONEY,))) == ["data.two_values"]
    assert found(stated, replace(unstated, prices="constant"), of=(MONEY,)) == []


def test_a_coverage_makes_another_fact() -> None:
    covered = stock(coverages=(Coverage("all", text("all")), Coverage("homes", text("homes"))))
    assert found(beds("400"), beds("500", "2020-12-31", coverage="homes"), of=(covered,)) == []
    known = found(beds("400"), beds("500", "2020-12-31", coverage="all"), of=(covered,))
    assert codes_of(known) == ["data.two_values"]


@pytest.mark.parametrize(
    ("printed", "place", "doubted"),
    [("672", Place(1, 1), True), ("670", Place(1, 1), False), ("672", Place(1, 2), False)],
)
def test_one_number_under_two_names(printed: str, place: Place, doubted: bool) -> None:
    one, two = observation(printed, line=3), observation(printed, "other", at=place, line=7)
    doubts = found(one, two, of=(indicator(), indicator("other")))
    assert codes_of(doubts) == ["data.one_number_two_names"] * doubted
    for it in doubts:
        assert (it["id"], it["first"], it.line) == ("other", 3, 7)


WORKERS, RESIDENTS = stock("workers"), stock("residents")
ALL = stock("all", composite_of=("workers", "residents"))


@pytest.mark.parametrize(
    ("total", "parts", "doubted", "rounded"),
    [
        ("100", ("60", "40"), False, False),
        ("101", ("60", "40"), False, True),
        ("102", ("60", "40"), True, False),
        ("10.0亿", ("4.6亿", "5.5亿"), False, True),
        ("10.5亿", ("4.6亿", "5.5亿"), True, False),
    ],
)
def test_a_total_and_its_parts_agree_within_rounding(
    total: str, parts: tuple[str, str], doubted: bool, rounded: bool
) -> None:
    figures = [
        observation(printed, code, "beds", line=i)
        for i, (code, printed) in enumerate(
            zip(("all", "workers", "residents"), (total, *parts), strict=True), 1
        )
    ]
    of = (ALL, WORKERS, RESIDENTS)
    doubts = found(*figures, of=of)
    assert codes_of(doubts) == ["data.total_differs"] * doubted
    assert [it["parts"] for it in doubts] == [parts] * doubted
    assert rounding_note_due(meeting("a", *figures), codes(*of)) == rounded
    assert found(*figures[:2], of=of) == []
    later = replace(figures[2], period=Period("2021", "2021"))
    assert found(*figures[:2], later, of=of) == []


@pytest.mark.parametrize(
    ("printed", "doubted"), [("10%", False), ("10.2%", False), ("10.4%", True), ("1%", True)]
)
def test_a_growth_and_the_two_values_that_it_leads_between(printed: str, doubted: bool) -> None:
    doubts = found(beds("400", "2019"), beds("440"), grown(printed, line=7))
    assert codes_of(doubts) == ["data.growth_contradicts"] * doubted
    for it in doubts:
        assert (it["earlier"], it["earlier_period"]) == ("400", "2019")
        assert (it["later"], it["later_period"], it.line) == ("440", "2020", 7)


@pytest.mark.parametrize(
    ("printed", "kind", "year", "base", "doubted"),
    [
        ("21%", "over_span", "2020", "2018", False),
        ("31%", "over_span", "2020", "2018", True),
        ("10%", "average_annual", "2019/2020", None, False),
        ("20%", "average_annual", "2019/2020", None, True),
        ("21%", "over_span", "2020", "2017", False),
        ("40%", "average_annual", "unstated/2020", None, False),
    ],
)
def test_a_growth_over_several_years(
    printed: str, kind: str, year: str, base: str | None, doubted: bool
) -> None:
    rate = grown(printed, kind, year, base=base)
    if year.startswith("unstated"):
        rate = replace(rate, period=Period(None, "2020"))
    doubts = found(beds("400", "2018"), beds("484"), rate)
    assert codes_of(doubts) == ["data.growth_contradicts"] * doubted


def test_a_real_growth_may_lie_off_amounts_at_the_prices_of_the_day() -> None:
    levels = [
        observation(it, "money", "CNY", period=Period(year, year))
        for it, year in (("68.9万亿", "2019"), ("73.0万亿", "2020"))
    ]
    for printed, doubted in (("2.3%", False), ("15.9%", False), ("23%", True)):
        rate = grown(printed, code="money", prices="constant")
        assert codes_of(found(*levels, rate, of=(MONEY,))) == ["data.growth_contradicts"] * doubted


def test_a_value_of_an_earlier_text_may_have_been_revised() -> None:
    subject, known = meeting("a", beds("440"), grown("-35%")), codes(BEDS)
    before = meeting("a", beds("400", "2019"))
    assert list(doubts_in(subject, known, "a.yaml", [before])) == []
    subject = meeting("a", beds("440"), grown("80%"))
    assert codes_of(list(doubts_in(subject, known, "a.yaml", [before]))) == [
        "data.growth_contradicts"
    ]


def changed(printed: str, unit: str = "beds", code: str = "beds", **fields: Any) -> Observation:
    kind = {"measure": "change", "growth_kind": "year_on_year"}
    return observation(printed, code, unit, **{**kind, **fields})


@pytest.mark.parametrize(("printed", "doubted"), [("40", False), ("41", False), ("42", True)])
def test_a_change_and_the_two_values(printed: str, doubted: bool) -> None:
    doubts = found(beds("400", "2019"), beds("440"), changed(printed, line=7))
    assert codes_of(doubts) == ["data.change_contradicts"] * doubted


@pytest.mark.parametrize(("printed", "doubted"), [("10%", False), ("1%", True), ("-10%", True)])
def test_value_growth_and_change_go_together(printed: str, doubted: bool) -> None:
    doubts = found(beds("440"), changed("40", line=3), grown(printed, line=7))
    assert codes_of(doubts) == ["data.growth_and_change_differ"] * doubted
    for it in doubts:
        assert (it["change"], it["change_line"], it.line) == ("40", 3, 7)


def test_points_of_a_growth_and_of_a_change_are_the_same() -> None:
    change = changed("0.4", "percent", "rate")
    points = growth("0.4%", "year_on_year", "rate", growth_scale="points")
    assert found(change, points, of=(RATE,)) == []
    other = replace(points, quantity=growth("4%", "year_on_year", "rate").quantity)
    assert codes_of(found(change, other, of=(RATE,))) == ["data.growth_and_change_differ"]


def gap(printed: str, **fields: Any) -> Observation:
    return observation(printed, "rate", "percent", measure="gap", to=CHINA, line=7, **fields)


@pytest.mark.parametrize(("printed", "doubted"), [("-0.5", False), ("0.5", True), ("-0.8", True)])
def test_a_stated_gap_and_its_two_figures(printed: str, doubted: bool) -> None:
    own = observation("5.2%", "rate", "percent")
    its = observation("5.7%", "rate", "percent", area=CHINA)
    doubts = found(own, its, gap(printed), of=(RATE,))
    assert codes_of(doubts) == ["data.gap_contradicts"] * doubted
    for it in doubts:
        assert (it["printed"], it["own"], it["other"], it.line) == (printed, "5.2%", "5.7%", 7)


def test_a_stated_gap_and_the_figure_of_the_other_text() -> None:
    subject = meeting("a", observation("5.2%", "rate", "percent"), gap("0.5"))
    whole = meeting("CN", observation("5.7%", "rate", "percent"))
    doubts = list(doubts_between(subject, whole, codes(RATE), ("a.yaml", "b.yaml")))
    assert [(it.code, it.file, it.line) for it in doubts] == [("data.gap_contradicts", "a.yaml", 7)]


@pytest.mark.parametrize(
    ("printed", "target", "doubted"),
    [("107.6%", "40.9万", False), ("108%", "40.9万", False), ("117.6%", "40.9万", True)],
)
def test_a_completion_its_result_and_its_target(printed: str, target: str, doubted: bool) -> None:
    done = observation(printed, "beds", "percent", measure="completion", line=7)
    aim = observation(target, "beds", "beds", role="target", qualifier="at_least")
    doubts = found(observation("44.0万", "beds", "beds"), aim, done)
    assert codes_of(doubts) == ["data.completion_contradicts"] * doubted
    for it in doubts:
        assert (it["printed"], it["result"], it["target"]) == (printed, "44.0万", target)


NO_RATES_OF_BEDS = [
    grown("50%", area=CHINA),
    grown("50%", role="forecast"),
    grown("50%", growth_scale="unstated"),
    grown("50%", shared_with=("workers",)),
]


@pytest.mark.parametrize("rate", NO_RATES_OF_BEDS)
def test_a_growth_of_something_else_contradicts_nothing(rate: Observation) -> None:
    assert found(beds("400", "2019"), beds("440"), rate, of=(BEDS, WORKERS)) == []


@pytest.mark.parametrize(
    ("other", "doubted"),
    [
        (observation("40", "whole", "beds"), True),
        (observation("40", "whole", "beds", area=CHINA), False),
        (observation("40", "whole", "beds", role="forecast"), False),
        (observation("40", "whole", "beds", period=Period("2019", "2019")), False),
        (observation("40", "whole", "beds", qualifier="more_than"), False),
    ],
)
def test_a_part_is_set_against_a_whole_of_its_own_dimensions(
    other: Observation, doubted: bool
) -> None:
    of = (stock("whole"), stock("part", part_of="whole"))
    doubts = found(observation("41", "part", "beds"), other, of=of)
    assert codes_of(doubts) == ["data.part_above_whole"] * doubted


@pytest.mark.parametrize(
    ("printed", "usual", "doubted"),
    [("51", "3", True), ("50", "3", False), ("51", "11", False), ("101", "3", False)],
)
def test_more_than_half_of_a_much_larger_area(printed: str, usual: str, doubted: bool) -> None:
    names = ("beds", "one", "two", "three")
    mine = [observation(printed, "beds", "beds", line=7)]
    mine += [observation(usual, it, "beds") for it in names[1:]]
    whole = meeting("whole", *(observation("100", it, "beds") for it in names))
    subject = meeting("part", *mine, within="whole")
    known = codes(*map(stock, names))
    doubts = list(doubts_between(subject, whole, known, ("a.yaml", "b.yaml")))
    large = [it for it in doubts if it.code == "data.large_share"]
    assert len(large) == doubted
    for it in large:
        assert (it["share"], it["usual"], it.line) == ("51%", "3.0%", 7)


@pytest.mark.parametrize(
    ("mine", "its", "doubted"),
    [("4000万", "4000", True), ("1200", "100", False), ("900", "1", False)],
)
def test_a_value_a_slip_away_from_last_years(mine: str, its: str, doubted: bool) -> None:
    subject = meeting("a", beds(mine, line=7))
    before = meeting("a", beds(its, "2019"))
    doubts = list(doubts_in(subject, codes(BEDS), "a.yaml", [before]))
    assert codes_of(doubts) == ["data.years_apart"] * doubted
    for it in doubts:
        assert (it["period"], it["other_period"], it["times"]) == ("2020", "2019", "10,000")


def test_a_standard_twelve_times_last_years_has_another_time_base() -> None:
    subject = meeting("a", observation("8040"))
    before = meeting("a", observation("650", period=Period("2019", "2019")))
    assert codes_of(list(doubts_in(subject, codes(indicator()), "a.yaml", [before]))) == [
        "data.years_apart"
    ]
