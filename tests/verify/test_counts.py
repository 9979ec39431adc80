"""Numbers that a document counts for itself, and the charts that only some data have."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import pytest

import reportgen
from reportgen.charts.draw import draw_svg
from reportgen.model.chart import Chart
from reportgen.verify import audit
from reportgen.verify.drawing import check_drawing
from reportgen.verify.passage import Passage
from reportgen.verify.reading import ChartRead, Reading
from tests.pdf.odd import ODD
from tests.verify.conftest import ledger_of


def numbers(briefing: reportgen.Briefing, *passages: Passage) -> list[object]:
    """The wrong numbers among the passages of a document."""
    found = audit(Reading(passages), ledger_of(briefing), complete=False)
    return [finding["found"] for finding in found]


def wrong(code: str, texts: list[str], charts: Sequence[Chart]) -> list[object]:
    """The wrong texts in the drawing of a chart, and an empty one for each that is missing."""
    read = ChartRead("drawing 1", code, texts=tuple(texts))
    return [finding["found"] for finding in check_drawing(read, charts)]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("另有18项，见《会议情况简报》。", []),
        ("18 more indicators: see the meeting briefing.", []),
        ("18 more: see the meeting briefing.", []),
        ("另有918项，见《会议情况简报》。", ["918"]),
        ("918 more indicators: see the meeting briefing.", ["918"]),
        ("另有33项数据口径不一，未作对比。", ["33"]),
        ("33 more figures cannot be compared.", ["33"]),
        ("另有33人。", ["33"]),
        ("33项指标高于全国。", ["33"]),
    ],
)
def test_what_is_left_out_is_no_more_than_there_is(
    briefing: reportgen.Briefing, text: str, found: list[str]
) -> None:
    assert numbers(briefing, Passage("paragraph 1", text)) == found


@pytest.mark.heavy
@pytest.mark.parametrize("text", ["另有{}类{}项任务。", "{} more groups, with {} tasks."])
def test_groups_that_are_left_out_have_their_number_of_tasks(
    briefing: reportgen.Briefing, text: str
) -> None:
    odd = ODD["forty_groups"](briefing)
    assert odd.benchmark
    assert odd.benchmark.tasks
    tasks = sum(len(group.items) for group in odd.benchmark.tasks.groups[15:])
    right, one_more = (Passage("paragraph 1", text.format(25, tasks + more)) for more in (0, 1))
    assert numbers(odd, right) == []
    assert str(tasks + 1) in numbers(odd, one_more)


def test_a_column_of_numbers_goes_on_in_the_next_table(briefing: reportgen.Briefing) -> None:
    def cell(table: int, row: int) -> Passage:
        return Passage(
            f"table {table}", str(row), "cell", (f"group {row}",), "序号", f"table {table}"
        )

    rows = [cell(1, row) for row in range(1, 60)] + [cell(2, 60), cell(2, 62)]
    assert numbers(briefing, *rows) == ["62"]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("case", "kind"), [("sixty", "multiples"), ("many_tasks", "progress"), ("sixty", "gaps")]
)
def test_a_wrong_digit_in_a_drawing_of_any_kind(
    briefing: reportgen.Briefing, case: str, kind: str
) -> None:
    odd = ODD[case](briefing)
    charts = ledger_of(odd).charts
    chart = next(chart for chart in charts if chart.kind == kind)
    found = re.findall(r"<text[^>]*>([^<]*)</text>", draw_svg(chart, "zh"))
    texts = [html.unescape(text) for text in found]
    assert not wrong(chart.id, texts, charts)
    label = next(p.label for plot in chart.plots for s in plot.series for p in s.points if p.label)
    at = next(i for i, text in enumerate(texts) if text.endswith(label))
    wrong_label = re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), label, count=1)
    altered = texts[at].removesuffix(label) + wrong_label
    assert altered in wrong(chart.id, [*texts[:at], altered, *texts[at + 1 :]], charts)
