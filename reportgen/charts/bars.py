"""Grouped bars from zero: the levels of both areas, side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.charts.grid import Grid, place_rows
from reportgen.charts.legend import Legend
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart, Point
from reportgen.model.chart_scale import Extent, Scale, fit_scale
from reportgen.model.chart_style import ChartStyle

_INDENT = 4.0


@dataclass(frozen=True, slots=True)
class BarLayout:
    """Where the bars of a chart stand."""

    chart: Chart
    grid: Grid
    scale: Scale
    lettering: Lettering
    style: ChartStyle

    @classmethod
    def of(cls, chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> BarLayout:
        """One row for each category, on the widest scale that leaves room for the labels."""
        grid = place_rows(
            chart.categories, lettering, style, width=width, row=style.bar_row, head=0
        )
        extents = [Extent(0)]
        for series in chart.series:
            for point in series.points:
                extents += _mark(point).extents(lettering, style)
        return cls(chart, grid, fit_scale(grid.left, grid.width, extents), lettering, style)

    def names_fit(self) -> bool:
        """Whether the first bar of every series is full, and long enough to hold its name."""
        return all(
            not series.points[0].mark
            and self.lettering.width(series.name, self.style.small) + 2 * _INDENT
            <= float(series.points[0].value) * self.scale.per
            for series in self.chart.series
        )

    def paint(self, sheet: Canvas) -> None:
        """Draw the names of the rows, and one bar for each series in each row."""
        for row, centre in enumerate(sheet.grid.centres):
            sheet.name(row)
            for number, series in enumerate(self.chart.series):
                y = centre + self._offset(number)
                _mark(series.points[row]).draw_bar(sheet, y, self.style.bar, series.role)
        sheet.upright(0, self.style.ink)

    def name_series(self, sheet: Canvas) -> None:
        """Write the name of each series into its first bar."""
        for number, series in enumerate(self.chart.series):
            y = sheet.grid.centres[0] + self._offset(number)
            colour, at = self.style.on_bar(series.role), sheet.beside(0, _INDENT)
            sheet.write(at, y, series.name, colour, size=self.style.small)

    def _offset(self, number: int) -> float:
        middle = (len(self.chart.series) - 1) / 2
        return (number - middle) * (self.style.bar + self.style.bar_gap)


def draw_bars(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """One row for each category, one bar for each series in it, the first on top."""
    bars = BarLayout.of(chart, lettering, style, width)
    if bars.names_fit():
        sheet = Canvas.blank(bars.grid, bars.scale, lettering, style)
        bars.paint(sheet)
        bars.name_series(sheet)
        return sheet
    legend = Legend.of(chart.series, lettering, style, width)
    bars = replace(bars, grid=bars.grid.lowered(style.head + legend.height))
    sheet = Canvas.blank(bars.grid, bars.scale, lettering, style)
    bars.paint(sheet)
    legend.draw(sheet)
    return sheet


def _mark(point: Point) -> Mark:
    return Mark(point, leftward=point.value < 0)
