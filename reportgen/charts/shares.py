"""Shares of the benchmark: bars from zero, with the interval that rounding leaves."""

from __future__ import annotations

from reportgen.charts.grid import lay_rows
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Sheet
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Stake, fit_scale
from reportgen.model.chart_style import ChartStyle


def draw_shares(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Sheet:
    """One row and one bar for each category."""
    (series,) = chart.series
    grid = lay_rows(chart.categories, lettering, style, width=width, row=style.share_row, head=0)
    marks = [Mark(point, leftward=point.value < 0) for point in series.points]
    stakes = [Stake(0), *(stake for mark in marks for stake in mark.stakes(lettering, style))]
    sheet = Sheet.blank(grid, fit_scale(grid.left, grid.width, stakes), lettering, style)
    for row, (mark, y) in enumerate(zip(marks, grid.centres, strict=True)):
        sheet.name(row)
        mark.draw_bar(sheet, y, style.share_bar, series.role)
    sheet.upright(0, style.ink)
    return sheet
