"""How high a chart is drawn, with no font at hand: as its kind is laid out."""

from __future__ import annotations

from typing import assert_never

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels, Plot, Slopes
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle
from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import line_count

_POINTS_IN_CM, _MM_IN_POINT = 72 / 2.54, 25.4 / 72


def drawn_height(chart: Chart, width: float, style: ChartStyle) -> float:
    """About how many millimetres a chart is high, where it is ``width`` centimetres wide."""
    return _MM_IN_POINT * _high(chart, width * _POINTS_IN_CM, style)


def _high(chart: Chart, room: float, style: ChartStyle) -> float:
    """The height in points: names of series are taken to fit into the marks."""
    design = KINDS[chart.kind].design(chart)
    match design:
        case Plot():
            head = style.head if design.above else 0
            return head + _rows(chart, design.row, room, style)
        case Slopes():
            return style.head + _rows(chart, design.row, room, style)
        case Panels():
            return sum(_rows(panel, plot.row, room, style) for panel, plot in design.of(chart))
        case _:
            assert_never(design)


def _rows(chart: Chart, row: float, room: float, style: ChartStyle) -> float:
    ems, line = room * style.name_share / style.size, style.size * style.leading
    names = (line_count(name, ems, text_ems) * line + style.row_gap for name in chart.categories)
    return sum(max(row * style.factor, name) for name in names)
