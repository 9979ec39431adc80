"""Dots in rows, tied to the line of an axis or to one another."""

from __future__ import annotations

from reportgen.chart_kinds.design import DotMarks, PairMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.charts.axis import draw_axis
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Canvas


def draw_dots(layout: Layout, marks: DotMarks, sheet: Canvas) -> None:
    """Draw the axis, and a dot in each row that is tied to its line."""
    style, at = layout.style, marks.axis.at
    (series,) = layout.chart.series
    draw_axis(marks.axis, sheet)
    sheet.rules()
    for row, (point, y) in enumerate(zip(series.points, layout.grid.centres, strict=True)):
        mark = Mark(point, style.dot / 2, leftward=point.value < at)
        sheet.name(row)
        sheet.line((float(at), y), (mark.value, y), style.stem, style.stem_width)
        mark.draw_dot(sheet, y, series.role)


def draw_pairs(layout: Layout, sheet: Canvas) -> None:
    """Draw two dots in each row, tied to one another; their words from left to right."""
    style, chart = layout.style, layout.chart
    sheet.rules()
    for row, y in enumerate(layout.grid.centres):
        sheet.name(row)
        first, second = (float(series.points[row].value) for series in chart.series)
        sheet.line((first, y), (second, y), style.stem, style.stem_width)
        sides = [(PairMarks.leftward(chart, row, number), number) for number in (0, 1)]
        for leftward, number in sorted(sides, reverse=True):
            series = chart.series[number]
            other = chart.series[1 - number].points[row]
            mark = Mark(series.points[row], style.dot / 2, leftward, other)
            mark.draw_dot(sheet, y, series.role)
