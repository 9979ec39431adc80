"""The subject's part of the benchmark."""

from __future__ import annotations

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import share_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.text import Text


def choose_shares(setting: ChartContext) -> list[Chart]:
    """The subject's part of the benchmark for what adds up."""
    subject, benchmark = setting.subject, setting.benchmark
    said = Standing(
        id="shares",
        kind="shares",
        section="shares",
        noun=Text("比重图", "Chart of shares"),
        what=Text(f"{subject.zh}占{benchmark.zh}的比重", f"{subject.en}, share of the total"),
        unit=Text("%", "percent"),
        point=lambda row: share_point(row, setting.lang),
        title=wording.shares_line,
    )
    return standing_charts(setting.shares(), setting, said)
