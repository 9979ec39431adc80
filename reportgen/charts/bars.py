"""Grouped bars from zero: the levels of both areas, side by side."""

from __future__ import annotations

from reportgen.charts.grid import Grid, lay_rows
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Sheet
from reportgen.model.chart import Chart, Point
from reportgen.model.chart_scale import Stake, fit
from reportgen.model.chart_style import ChartStyle

_INDENT = 4.0


def draw_bars(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Sheet:
    """One row for each category, one bar for each series in it, the first on top."""
    grid = lay_rows(chart.categories, lettering, style, width=width, row=style.bar_row, head=0)
    sheet = _sheet(chart, grid, lettering, style)
    direct = _names_fit(chart, sheet)
    if not direct:
        grid = grid.lowered(style.head)
        sheet = _sheet(chart, grid, lettering, style)
        _legend(chart, sheet)
    for row, centre in enumerate(grid.centres):
        sheet.name(row)
        for number, series in enumerate(chart.series):
            y = centre + _offset(number, len(chart.series), style)
            _mark(series.points[row]).draw_bar(sheet, y, style.bar, series.role)
            if direct and row == 0:
                colour, at = style.on_bar(series.role), sheet.beside(0, _INDENT)
                sheet.write(at, y, series.name, colour, size=style.small)
    sheet.upright(0, style.ink)
    return sheet


def _sheet(chart: Chart, grid: Grid, lettering: Lettering, style: ChartStyle) -> Sheet:
    stakes = [Stake(0)]
    for series in chart.series:
        for point in series.points:
            stakes += _mark(point).stakes(lettering, style)
    return Sheet.blank(grid, fit(grid.left, grid.width, stakes), lettering, style)


def _mark(point: Point) -> Mark:
    return Mark(point, leftward=point.value < 0)


def _offset(number: int, count: int, style: ChartStyle) -> float:
    return (number - (count - 1) / 2) * (style.bar + style.bar_gap)


def _names_fit(chart: Chart, sheet: Sheet) -> bool:
    """Whether the first bar of every series is full, and long enough to hold its name."""
    firsts = [(series.name, series.points[0]) for series in chart.series]
    return all(
        not point.mark
        and sheet.lettering.width(name, sheet.style.small) + 2 * _INDENT
        <= float(point.value) * sheet.scale.per
        for name, point in firsts
    )


def _legend(chart: Chart, sheet: Sheet) -> None:
    """Name the series above the rows, each beside a patch of its colour."""
    style, y, at = sheet.style, sheet.style.size / 2, sheet.grid.left
    for series in chart.series:
        sheet.patch(at, y, style.colour(series.role))
        sheet.write(sheet.scale.value(at + 11), y, series.name, style.label_colour(series.role))
        at += 11 + sheet.lettering.width(series.name, style.size) + 14
