"""Progress: what is known of the tasks, and nothing where nothing is known."""

from __future__ import annotations

import reportgen
from reportgen.charts.choose import choose
from reportgen.model.comparison import Comparison
from reportgen.wording.figures import Wording
from tests.chart_kinds.building import charts, with_tasks
from tests.make import meeting


def test_the_parts_of_a_bar_are_the_tasks_of_its_group() -> None:
    chart = charts(with_tasks((5, 2, 2, 0), (0, 1, 3, 2)), None)["progress-a"]
    assert chart.categories == ("第0组", "第1组")
    assert [series.role for series in chart.series] == [
        "done",
        "in_progress",
        "not_started",
        "unknown",
    ]
    counts = [[int(point.value) for point in series.points] for series in chart.series]
    assert counts == [[5, 0], [2, 1], [2, 3], [0, 2]]
    assert [point.label for point in chart.series[0].points] == ["5", ""]


def test_a_status_that_no_task_has_is_not_named() -> None:
    chart = charts(with_tasks((5, 0, 1, 0)), None)["progress-a"]
    assert [series.role for series in chart.series] == ["done", "not_started"]


def test_the_title_counts_all_tasks() -> None:
    chart = charts(with_tasks((5, 2, 2, 1)), None)["progress-a"]
    assert chart.title == "A-zh10项任务：已完成5项，进行中2项，未开始2项，未注明1项"
    assert chart.title in chart.alt
    assert "第0组：10项任务" in chart.alt


def test_nothing_is_drawn_where_no_status_is_known() -> None:
    assert charts(with_tasks((0, 0, 0, 9)), None) == {}
    assert charts(meeting("a"), None) == {}


def test_each_meeting_has_its_own() -> None:
    both = charts(with_tasks((1, 0, 0, 0)), with_tasks((0, 0, 1, 0), code="b"))
    assert list(both) == ["progress-a", "progress-b"]


def test_the_real_meetings_have_none(briefing: reportgen.Briefing, comparison: Comparison) -> None:
    found = choose(comparison, Wording(briefing.indicators), "zh")
    assert not [chart for chart in found if chart.kind == "progress"]


def test_many_groups_are_parted_and_each_chart_counts_its_own() -> None:
    counts = [(1, 0, 0, n) for n in range(40)]
    found = charts(with_tasks(*counts), None)
    assert list(found) == ["progress-a", "progress-a.11", "progress-a.21", "progress-a.31"]
    assert {chart.meeting for chart in found.values()} == {"a"}
    names = [name for chart in found.values() for name in chart.categories]
    assert names == [f"第{n}组" for n in range(40)]
    assert found["progress-a.11"].title == "A-zh第11—20类155项任务：已完成10项，未注明145项"
