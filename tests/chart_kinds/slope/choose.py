"""Levels as slopes from the benchmark to the subject."""

from __future__ import annotations

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import index_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.text import Text


def choose_slopes(setting: ChartContext) -> list[Chart]:
    """Every level against the benchmark."""
    said = Standing(
        id="slope",
        kind="slope",
        section="levels",
        noun=Text("坡度图", "Slope chart"),
        what=Text("坡度", "Slope"),
        unit=Text("%", "percent"),
        point=index_point,
        title=wording.extremes,
    )
    return standing_charts(setting.levels(), setting, said)
