"""The period is said beside every figure that is not for the whole year reported on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.comparing import compare
from reportgen.model.briefing import Briefing, Output
from reportgen.model.chart import Charts
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.report import Report, make_report
from tests.comparing.generated import CODES, examples, figure_lists
from tests.make import growth, meeting, observation, text
from tests.report.test_build import briefing as small
from tests.report.test_build import figure, report

FILLING = observation("1", period=Period("2020", "2020"), line=9)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2020", "2020", False),
        ("2020-12-31", "2020-12-31", False),
        ("2020-01", "2020-12", False),
        ("2020-Q1", "2020-Q4", False),
        (None, "2020", False),
        (None, "2020-12", False),
        (None, None, False),
        ("2019", "2019", True),
        ("2021", "2021", True),
        ("2020-Q1", "2020-Q1", True),
        ("2020-Q4", "2020-Q4", True),
        ("2020-H1", "2020-H1", True),
        ("2020-H2", "2020-H2", True),
        ("2020-12", "2020-12", True),
        ("2020-01", "2020-11", True),
        ("2020-06-30", "2020-06-30", True),
        ("2019-12-31", "2019-12-31", True),
        ("2016", "2020", True),
        ("2019-07", "2020-06", True),
        (None, "2020-06", True),
        (None, "2019", True),
    ],
)
def test_another_time_than_the_whole_year_is_said(
    start: str | None, end: str | None, said: bool
) -> None:
    of = observation("5", period=Period(start, end))
    year = [observation("1", "beds", "beds", line=line) for line in (2, 3, 4)]
    found = figure(of, "en", *year)
    assert found.other_period == said
    assert found.period


def test_targets_do_not_move_the_year_that_is_reported_on() -> None:
    aims = [
        growth("6%", "year_on_year", line=line, role="target", period=Period("2021", "2021"))
        for line in (2, 3)
    ]
    found = report(small((observation("5"), *aims))).subject_figures
    assert [it.other_period for it in found] == [False, True, True]


def report_of(reported: tuple[Observation, ...]) -> Report:
    subject = meeting("part", *reported)
    of = Briefing("small", text("title"), subject, None, CODES, (Output("briefing", ("docx",)),))
    return make_report(of, compare(subject, None, CODES), Charts(()), "en")


@pytest.mark.heavy
@examples(4)
@given(figure_lists(most=3), st.just(FILLING))
def test_every_result_stands_among_topics_and_no_aim_does(
    reported: tuple[Observation, ...], filling: Observation
) -> None:
    years = [filling, *(observation("1", "beds", "beds", line=line) for line in (10, 11, 12))]
    found = report_of((*years, *reported))
    placed = [it for group in found.subject_topics for pair in group.figures for it in pair if it]
    results = [it for it in found.subject_figures if it.role == "result"]
    assert sorted(it.code for it in placed) == sorted(it.code for it in results)
    for of, it in zip((*years, *reported), found.subject_figures, strict=True):
        whole = of.period in WHOLE or of.period.end is None
        assert it.other_period != whole, of.period


WHOLE = (
    *(Period("2020", "2020"), Period("2020-12-31", "2020-12-31")),
    *(Period("2020-01", "2020-12"), Period(None, "2020")),
)
