"""The subject's part of the benchmark."""

from __future__ import annotations

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import share_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.text import Text

_NOUN, _PERCENT = Text("比重图", "Chart of shares"), Text("%", "percent")
_SHARE_OF = Text("占{benchmark}的比重", "Share of {benchmark}")
_WHAT = Text("{subject}占{benchmark}的比重", "{subject}, share of the total")


def choose_shares(setting: ChartContext) -> list[Chart]:
    """The subject's part of the benchmark for what adds up."""
    said = Standing(
        id="shares",
        kind="shares",
        section="shares",
        heading=_SHARE_OF.filled(benchmark=setting.benchmark_name),
        noun=_NOUN,
        what=_WHAT.filled(subject=setting.subject, benchmark=setting.benchmark),
        unit=_PERCENT,
        point=lambda row: share_point(row, setting.lang),
        title=wording.shares_line,
    )
    return standing_charts(setting.shares(), setting, said)
