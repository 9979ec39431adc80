"""How high a chart is drawn, with no font at hand: as its kind is laid out."""

from __future__ import annotations

from typing import assert_never

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels, Plot, Slopes
from reportgen.chart_kinds.layout import columns
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
            return _plot(chart, design, room, style)
        case Slopes():
            return style.head + _rows(chart, design.row, room, style)
        case Panels():
            return _panels(chart, design, room, style)
        case _:
            assert_never(design)


def _plot(chart: Chart, plot: Plot, room: float, style: ChartStyle) -> float:
    return (style.head if plot.above else 0) + _rows(chart, plot.row, room, style)


def _panels(chart: Chart, design: Panels, room: float, style: ChartStyle) -> float:
    """Panels in lines, each line as high as its highest; the names of the series in one."""
    beside, line = columns(len(chart.panels), room, style), style.size * style.leading
    across = (room - (beside - 1) * style.panel_gap) / beside
    heads, plots = [], []
    for panel, plot in design.of(chart):
        words = (text for text in (panel.title, panel.subtitle) if text)
        heads.append(sum(line_count(text, across / style.size, text_ems) for text in words))
        plots.append(_plot(panel, plot, across, style.panel()))
    firsts = range(0, len(plots), beside)
    tops = (max(heads[i : i + beside]) * line + style.panel_head - style.size for i in firsts)
    feet = (max(plots[i : i + beside]) for i in firsts)
    return style.head + line + sum(tops) + sum(feet) + (len(firsts) - 1) * style.panel_gap


def _rows(chart: Chart, row: float, room: float, style: ChartStyle) -> float:
    ems, line = room * style.name_share / style.size, style.size * style.leading
    names = (line_count(name, ems, text_ems) * line + style.row_gap for name in chart.categories)
    return sum(max(row * style.factor, name) for name in names)
