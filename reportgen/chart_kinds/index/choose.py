"""An index of every level."""

from __future__ import annotations

from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import index_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.text import Text

EQUAL = Decimal(100)
"""The index where both areas are equal."""
_EQUAL = Text("{area}＝{index}", "{area} = {index}")
_NOUN, _WHAT = Text("点图", "Dot chart"), Text("指数", "Index")


def choose_index(setting: ChartContext) -> list[Chart]:
    """Every level against the benchmark = 100."""
    name = setting.benchmark
    equal = _EQUAL.filled(area=name, index=str(EQUAL))
    said = Standing(
        id="index",
        kind="index",
        section="levels",
        heading=_WHAT,
        noun=_NOUN,
        what=_WHAT,
        unit=equal,
        point=index_point,
        title=wording.extremes,
        equal=(EQUAL, equal),
    )
    return standing_charts(setting.levels(), setting, said)
