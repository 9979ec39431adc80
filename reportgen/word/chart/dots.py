"""Dots in rows, tied to the line of an axis or to one another."""

from __future__ import annotations

from reportgen.chart_kinds.design import DotMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.word.chart.above import legend_above
from reportgen.word.chart.axis import tick_format, with_axis
from reportgen.word.chart.dot_series import DotSeries
from reportgen.word.chart.plan import Look, Plan, plot_box
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import join


def plan_dots(layout: Layout, marks: DotMarks, look: Look) -> Plan:
    """One dot for each name, tied to the line of the axis."""
    style, axis = look.style, marks.axis
    layout, span = with_axis(layout, axis, look)
    dots = DotSeries(layout, axis.at, look, span.low)
    series, _ = dots.series()
    figures = xml.axis_words(look.letters, style.ink, style.small)
    format_ = tick_format(axis.label, axis.at, span, layout.scale, look)
    plot = join(
        xml.layout(plot_box(layout.grid), inner=True),
        xml.scatter(series),
        xml.scale_across(span, format_, figures, style.rule, style.hairline),
        xml.rows_down(
            len(layout.grid.names),
            float(axis.at),
            rule=(style.guide, style.hairline),
            upright=(style.ink, style.hairline),
        ),
    )
    return Plan(layout.grid, plot, dots.sheet)


def plan_pairs(layout: Layout, look: Look, *, top: float = 0.0) -> Plan:
    """Two dots for each name, tied to one another, and above them the names of the series."""
    style, grid, scale = look.style, layout.grid, layout.scale
    span = xml.AxisSpan(xml.on_axis(scale.value(grid.left)), scale.value(grid.width))
    dots = DotSeries(layout, None, look, span.low)
    series, hidden = dots.series()
    plot = join(
        xml.layout(plot_box(grid), inner=True),
        xml.scatter(series),
        xml.values_across(span, between="midCat"),
        xml.rows_down(len(grid.names), span.low, rule=(style.guide, style.hairline)),
    )
    return Plan(grid, plot, dots.sheet, legend_above(layout, look, top=top, hidden=hidden))
