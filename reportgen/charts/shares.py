"""Shares of the benchmark: bars from zero, with the interval that rounding leaves."""

from __future__ import annotations

from reportgen.charts.grid import place_rows
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Extent, fit_scale
from reportgen.model.chart_style import ChartStyle


def draw_shares(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """One row and one bar for each category."""
    (series,) = chart.series
    grid = place_rows(chart.categories, lettering, style, width=width, row=style.share_row, head=0)
    marks = [Mark(point, leftward=point.value < 0) for point in series.points]
    extents = [Extent(0), *(extent for mark in marks for extent in mark.extents(lettering, style))]
    sheet = Canvas.blank(grid, fit_scale(grid.left, grid.width, extents), lettering, style)
    for row, (mark, y) in enumerate(zip(marks, grid.centres, strict=True)):
        sheet.name(row)
        mark.draw_bar(sheet, y, style.share_bar, series.role)
    sheet.upright(0, style.ink)
    return sheet
