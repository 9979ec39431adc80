from __future__ import annotations

from decimal import Decimal

import pytest

import reportgen
from reportgen.chart_kinds import KINDS
from reportgen.charts.choose import choose
from reportgen.comparing import compare
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording
from tests.make import codes, indicator, meeting, observation


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> Lang:
    language: Lang = request.param
    return language


@pytest.fixture
def charts(briefing: reportgen.Briefing, comparison: Comparison, lang: Lang) -> dict[str, Chart]:
    return {c.id: c for c in choose(comparison, Wording(briefing.indicators), lang)}


def test_the_real_charts_hold_only_what_may_be_compared(charts: dict[str, Chart]) -> None:
    rows = {code: len(chart.categories) for code, chart in charts.items()}
    assert rows.items() >= {"levels": 6, "index": 6, "shares": 3, "gaps": 6}.items()
    kinds = [chart.kind for chart in charts.values()]
    assert kinds == sorted(kinds, key=list(KINDS).index)


def test_standards_stand_side_by_side_in_one_unit(charts: dict[str, Chart], lang: Lang) -> None:
    mine, theirs = charts["levels"].series
    assert (mine.role, theirs.role) == ("subject", "benchmark")
    labels = [(a.label, b.label) for a, b in zip(mine.points, theirs.points, strict=True)]
    printed = [
        ("1,468", "1,140"),
        ("1,920", "1,567.2"),
        ("1,072", "897.9"),
        ("672", "665"),
        ("670", "685.8"),
        ("463.2", "486.8"),
    ]
    comma = {"zh": "", "en": ","}[lang]
    assert labels == [(a.replace(",", comma), b.replace(",", comma)) for a, b in printed]
    assert max(point.value for point in theirs.points) < 10000


def test_a_corrected_figure_is_marked_and_its_note_explains_the_mark(
    charts: dict[str, Chart],
) -> None:
    chart = charts["levels"]
    assert [point.mark for point in chart.series[1].points] == ["", "", "¹", "", "¹", ""]
    assert not any(point.mark for point in chart.series[0].points)
    assert chart.notes[0].startswith("¹ ")


def test_the_index_is_sorted_by_the_gap_and_has_its_line_at_100(charts: dict[str, Chart]) -> None:
    chart = charts["index"]
    values = [point.value for point in chart.series[0].points]
    assert values == sorted(values, reverse=True)
    assert chart.reference == Decimal(100)
    assert [point.label for point in chart.series[0].points][-1] == "95.1"


def test_shares_show_bounds_and_intervals(charts: dict[str, Chart], lang: Lang) -> None:
    volunteers, beds, children = charts["shares"].series[0].points
    labels = (volunteers.label, beds.label, children.label)
    assert (
        labels
        == {
            "zh": ("约3.5%", "至少2.49%", "0.9895%"),
            "en": ("about 3.5%", "at least 2.49%", "0.9895%"),
        }[lang]
    )
    assert (beds.bound, beds.high) == ("lower", None)
    assert (volunteers.low, volunteers.high) == (Decimal("3.430000"), Decimal("3.626571"))


def test_alt_text_states_the_message_and_every_figure(charts: dict[str, Chart]) -> None:
    assert len(charts) > 2
    for chart in charts.values():
        assert chart.title in chart.alt
        assert all(category in chart.alt for category in chart.categories)
        assert all(point.label in chart.alt for s in chart.series for point in s.points)
        assert chart.source


def test_the_message_counts_leads_and_lags(charts: dict[str, Chart], lang: Lang) -> None:
    words = {"zh": "4项高于全国，2项低于全国", "en": "above the nation in 4 and below it in 2 of 6"}
    assert words[lang] in charts["levels"].title


def test_there_are_no_charts_without_a_benchmark_or_with_one_pair() -> None:
    code_list = codes(indicator())
    words = Wording(code_list)
    alone = compare(meeting("a", observation("1")), None, code_list)
    assert choose(alone, words, "zh") == ()
    pair = compare(meeting("a", observation("1")), meeting("b", observation("2")), code_list)
    assert choose(pair, words, "zh") == ()


def test_no_rank_is_claimed_among_shares_that_are_bounds(charts: dict[str, Chart]) -> None:
    title = charts["shares"].title
    assert "最" not in title
    assert "argest" not in title
    assert "2.49%" in title
