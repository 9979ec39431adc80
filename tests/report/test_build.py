"""What a template reads of a small briefing: figures, rows, topics and years."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from reportgen.comparing import compare
from reportgen.model.briefing import Briefing, Output
from reportgen.model.chart import Charts
from reportgen.model.indicator import CodeList, Topic
from reportgen.model.meeting import Correction, Meeting, Observation, Place, TaskList
from reportgen.model.period import Period
from reportgen.model.text import Lang, Text
from reportgen.model.unit import Unit
from reportgen.report import Report, make_report
from reportgen.report.figure_values import Figure
from reportgen.report.values import Row
from reportgen.report.years import task_year
from tests.make import (
    COVERAGES,
    RUNNING,
    codes,
    growth,
    indicator,
    meeting,
    observation,
    stock,
    text,
)

OUTPUT = Output("briefing", ("docx",))


def briefing(
    subject: tuple[Observation, ...],
    benchmark: tuple[Observation, ...] | None = None,
    indicators: CodeList | None = None,
) -> Briefing:
    return Briefing(
        "small",
        text("title"),
        meeting("CN-LN", *subject),
        None if benchmark is None else meeting("CN", *benchmark),
        indicators or codes(indicator(), stock(), indicator("rate", unit=Unit("percent"))),
        (OUTPUT,),
    )


def report(of: Briefing, lang: Lang = "en", clock: dt.datetime | None = None) -> Report:
    comparison = compare(of.subject, of.benchmark, of.indicators)
    return make_report(of, comparison, Charts(()), lang, clock)


def figure(of: Observation, lang: Lang = "en", *others: Observation) -> Figure:
    return report(briefing((of, *others)), lang).subject_figures[0]


def row(subject: Observation, benchmark: Observation) -> Row:
    return report(briefing((subject,), (benchmark,))).rows[0]


def test_a_total_over_years_is_one_and_a_growth_over_years_is_none() -> None:
    assert figure(observation("5", period=RUNNING)).running_total
    assert not figure(observation("5")).running_total
    assert not figure(growth("5%", "average_annual", period=RUNNING)).running_total


def test_a_figure_says_what_its_source_says() -> None:
    plain = figure(observation("5000"))
    assert (plain.code, plain.name, plain.topic) == ("A1", "pay-en", "topic-en")
    assert (plain.number, plain.unit) == ("5,000", "CNY-en per person-en per month")
    assert plain.amount == "5,000 CNY-en per person-en per month"
    empty = ("qualifier", "growth", "coverage", "note", "as_printed", "correction", "part_of")
    assert {name: getattr(plain, name) for name in empty} == dict.fromkeys(empty, "")
    assert (plain.status, plain.measure, plain.scale_unstated) == ("provisional", "value", False)
    full = figure(
        observation(
            "5000",
            qualifier="more_than",
            note=text("note"),
            correction=Correction(Unit.parse("CNY/person/year"), text("why")),
        )
    )
    assert (full.qualifier, full.note, full.correction) == ("more than", "note-en", "why-en")
    assert full.as_printed == "5,000 CNY-en per person-en per year"


def test_a_growth_says_its_kind_and_has_no_unit() -> None:
    rate = growth("5%", "year_on_year", "rate", growth_scale="unstated")
    found = figure(rate)
    assert (found.number, found.unit, found.growth) == ("5%", "", "year on year")
    assert found.amount == "5% year on year"
    assert found.scale_unstated
    assert not figure(growth("5%", "year_on_year", "rate")).scale_unstated


@pytest.mark.parametrize(
    ("lang", "name"), [("zh", "pay-zh、beds-zh"), ("en", "pay-en and beds-en")]
)
def test_a_figure_for_several_indicators_names_them(lang: Lang, name: str) -> None:
    assert figure(observation("5", shared_with=("beds",)), lang).name == name


def test_one_indicator_has_its_full_name_and_several_their_short_ones() -> None:
    named = codes(indicator(name=text("full")), stock(name=text("whole")))
    one = observation("5")
    assert report(briefing((one,), None, named)).subject_figures[0].name == "full-en"
    both = replace(one, shared_with=("beds",))
    assert report(briefing((both,), None, named)).subject_figures[0].name == "pay-en and beds-en"


def test_a_coverage_that_is_not_the_usual_is_named() -> None:
    covered = codes(stock(coverages=COVERAGES))
    beds = observation("5", "beds", "beds", coverage="homes")
    assert report(briefing((beds,), None, covered)).subject_figures[0].coverage == "homes-en"
    usual = replace(beds, coverage=None)
    assert report(briefing((usual,), None, covered)).subject_figures[0].coverage == ""


def test_a_part_names_its_whole() -> None:
    parts = codes(stock("all"), stock("some", part_of="all"))
    of = briefing((observation("5", "some", "beds"),), None, parts)
    assert report(of).subject_figures[0].part_of == "all-en"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(2), Text("第2段", "para. 2")),
        (Place(2, 4), Text("第2段第4句", "para. 2, sent. 4")),
    ],
)
def test_a_place_is_in_words(place: Place, words: Text) -> None:
    assert figure(observation("5", at=place), "zh").place == words["zh"]
    assert figure(observation("5", at=place), "en").place == words["en"]


def test_a_row_has_the_figures_that_stand_in_the_lists() -> None:
    made = report(briefing((observation("200"),), (observation("100"),)))
    assert made.rows[0].subject is made.subject_figures[0]
    assert made.rows[0].benchmark is made.benchmark_figures[0]
    assert made.benchmark_figures[0].code == "B1"


def test_a_row_of_levels_has_a_gap_an_index_and_a_difference() -> None:
    found = row(observation("200"), observation("100"))
    assert (found.verdict, found.verdict_name, found.derived) == ("comparable", "comparable", True)
    assert (found.direction, found.gap, found.index) == ("above", "100.0%", "200.0")
    assert (found.share, found.difference) == ("", "+100")
    assert (found.against, found.converted, found.distance) == ("100", "", 100.0)
    assert row(observation("150.5"), observation("200")).difference == "-49.5"
    assert row(observation("150.5"), observation("200")).distance == 24.75


def test_a_benchmark_of_another_time_is_converted() -> None:
    yearly = observation("1200", unit="CNY/person/year")
    found = row(observation("200"), yearly)
    assert found.verdict == "converted"
    assert (found.against, found.converted) == ("100.0", "100.0 CNY-en per person-en per month")


def test_a_row_of_a_part_has_a_share() -> None:
    found = row(observation("5000", "beds", "beds"), observation("20000", "beds", "beds"))
    assert (found.share, found.index, found.gap, found.direction) == ("25.00%", "", "", "")
    assert found.distance == 0.25


def test_a_row_in_points_has_no_difference_in_a_unit() -> None:
    rates = (growth("5%", "year_on_year", "rate"), growth("3%", "year_on_year", "rate"))
    found = row(*rates)
    assert (found.gap, found.difference) == ("2 percentage points", "")
    assert found.distance == 2.0


def test_a_row_without_a_counterpart_has_nothing_to_say() -> None:
    found = report(briefing((observation("5"),), ())).rows[0]
    assert (found.verdict, found.benchmark, found.derived) == ("no_counterpart", None, False)
    nothing = ("direction", "gap", "index", "share", "difference", "converted", "against")
    assert {name: getattr(found, name) for name in nothing} == dict.fromkeys(nothing, "")
    assert found.distance == 0.0


def test_a_row_names_its_reasons() -> None:
    found = row(observation("5", period=RUNNING), observation("5"))
    assert [(it.code, bool(it.text)) for it in found.reasons] == [
        ("running_total_against_period", True)
    ]


def test_topics_hold_every_figure_once_each_value_with_its_growth() -> None:
    two = replace(
        codes(indicator("late", topic="b"), indicator(), stock(topic="b")),
        topics=(Topic("topic", text("first")), Topic("b", text("second")), Topic("c", text("no"))),
    )
    observations = (
        observation("1", "beds", "beds"),
        growth("2%", "year_on_year"),
        observation("3"),
        growth("4%", "year_on_year", "late"),
        observation("5"),
    )
    groups = report(briefing(observations, None, two)).subject_topics
    found = {
        group.name: [(value.code, rate.code if rate else None) for value, rate in group.figures]
        for group in groups
    }
    assert found == {
        "first-en": [("A3", "A2"), ("A5", None)],
        "second-en": [("A1", None), ("A4", None)],
    }
    assert report(briefing(observations, None, two)).benchmark_topics == ()


def year_of(*periods: str | None) -> Meeting:
    return meeting("A", *(observation("5", period=Period(None, end)) for end in periods))


def test_the_year_reported_on_is_that_of_most_figures() -> None:
    assert year_of("2018", "2019-Q2", "2019-06", None).reported_year == 2019
    assert year_of(None).reported_year is None
    assert year_of("2020", None, None).reported_year is None
    assert meeting("A").reported_year == 2020


def test_the_year_of_tasks_is_that_of_the_first_list() -> None:
    tasks = TaskList(2023, (), None)
    of = briefing((observation("5", period=Period("2018", "2018")),), ())
    assert task_year(of) == 2019
    assert of.benchmark
    with_tasks = replace(of, benchmark=replace(of.benchmark, tasks=tasks))
    assert task_year(with_tasks) == 2023
    both = replace(with_tasks, subject=replace(of.subject, tasks=replace(tasks, year=2022)))
    assert task_year(both) == 2022
    undated = replace(of, benchmark=replace(of.benchmark, tasks=replace(tasks, year=None)))
    assert task_year(undated) is None


def test_a_report_says_what_it_was_made_of() -> None:
    of = replace(briefing((observation("5"),), ()), issuer=text("issuer"), key=("pay",))
    made = report(of)
    assert (made.title, made.issuer, made.key, made.lang) == (
        "title-en",
        "issuer-en",
        ("pay",),
        "en",
    )
    assert made.date == "30 December 2020"
    assert made.subject.date == "30 December 2020"
    assert made.subject.observations == ()
    assert made.provenance.briefing == "small"
    assert made.provenance.created == dt.datetime(2020, 12, 30)
    assert made.provenance.keywords == ("CN-LN-en", "CN-en", "codes-en")
    alone = report(replace(of, benchmark=None, issuer=None), "zh", dt.datetime(2021, 1, 2))
    assert (alone.benchmark, alone.benchmark_figures, alone.issuer) == (None, (), "")
    assert alone.provenance.keywords == ("CN-LN-zh", "codes-zh")
    assert alone.provenance.created == dt.datetime(2021, 1, 2)


def test_a_distance_of_zero_is_no_share() -> None:
    assert Fraction(0) == row(observation("100"), observation("100")).distance
