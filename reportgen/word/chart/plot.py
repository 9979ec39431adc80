"""A plot as a native chart: its marks, and what stands above them."""

from __future__ import annotations

from typing import assert_never

from reportgen.chart_kinds.design import BarMarks, DotMarks, PairMarks, PartMarks, Plot
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart import Chart
from reportgen.word.chart.bars import plan_bars
from reportgen.word.chart.dots import plan_dots, plan_pairs
from reportgen.word.chart.parts import plan_parts
from reportgen.word.chart.plan import Look, Plan


def plan_plot(chart: Chart, plot: Plot, look: Look, room: float) -> Plan:
    """The plot in so many points across."""
    head = look.style.head if plot.above or plot.names_series(chart) else 0.0
    return plan_layout(Layout.of(chart, plot, look.setter, width=room, head=head), look)


def plan_layout(layout: Layout, look: Look, *, top: float = 0.0) -> Plan:
    """A plot that is laid out; ``top`` stays free above what stands above its rows."""
    marks = layout.plot.marks
    match marks:
        case BarMarks():
            return plan_bars(layout, marks, look, top=top)
        case PartMarks():
            return plan_parts(layout, marks, look)
        case DotMarks():
            return plan_dots(layout, marks, look)
        case PairMarks():
            return plan_pairs(layout, look, top=top)
        case _:
            assert_never(marks)
