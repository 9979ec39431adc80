"""The gaps of levels, in percent, and of rates, in percentage points."""

from __future__ import annotations

from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.points import gap_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart, ChartSection
from reportgen.model.text import Text

_PERCENT = Text("%", "percent")
_POINTS = Text("百分点", "percentage points")
_NOUN = Text("差距图", "Chart of gaps")
_GAP = Text("与{area}的差距", "Gap to {area}")
_BELOW, _ABOVE = Text("低于{area}", "below {area}"), Text("高于{area}", "above {area}")


def choose_gaps(setting: ChartContext) -> list[Chart]:
    """How far each row is above or below: levels and rates in charts of their own.

    The chart of levels belongs to no section: it says what the index says, in percent.
    """
    levels = _gaps("gaps", "", _PERCENT, setting)
    rates = _gaps("gaps-points", "rates", _POINTS, setting)
    return [
        *standing_charts(setting.levels(), setting, levels),
        *standing_charts(setting.rates(), setting, rates),
    ]


def _gaps(code: str, section: ChartSection, unit: Text, setting: ChartContext) -> Standing:
    short = setting.benchmark_name
    return Standing(
        id=code,
        kind="gaps",
        section=section,
        heading=_GAP.filled(area=short),
        noun=_NOUN,
        what=_GAP.filled(area=short),
        unit=unit,
        point=gap_point,
        title=wording.extremes,
        equal=(Decimal(0), Text.same("")),
        sides=(_BELOW.filled(area=short), _ABOVE.filled(area=short)),
    )
