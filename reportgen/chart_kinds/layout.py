"""Where everything in a plot stands, in points: reckoned once, drawn by matplotlib and by Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from reportgen.chart_kinds.design import BarMarks, DotMarks, PairMarks, PartMarks, Plot
from reportgen.chart_kinds.grid import Grid, place_rows
from reportgen.chart_kinds.typesetter import Typesetter
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Extent, Scale, fit_scale
from reportgen.model.chart_style import ChartStyle


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a plot and the scale of its values."""

    chart: Chart
    plot: Plot
    style: ChartStyle
    grid: Grid
    extents: tuple[Extent, ...]
    """The room that its marks need on the scale."""
    scale: Scale
    """The widest on which all of it has room."""

    @classmethod
    def of(
        cls, chart: Chart, plot: Plot, setter: Typesetter, *, width: float, head: float
    ) -> Layout:
        """The plot in so many points across, with ``head`` points above its rows."""
        row = plot.row * setter.style.factor
        grid = place_rows(chart.categories, setter, width=width, row=row, head=head)
        extents = tuple(_extents(chart, plot, setter))
        scale = fit_scale(grid.left, grid.width, extents)
        return cls(chart, plot, setter.style, grid, extents, scale)

    def with_room(self, more: Iterable[Extent]) -> Layout:
        """The same rows on a scale that has room for more."""
        extents = (*self.extents, *more)
        scale = fit_scale(self.grid.left, self.grid.width, extents)
        return replace(self, extents=extents, scale=scale)

    def lowered(self, by: float) -> Layout:
        """The same with so much more room above the rows."""
        return replace(self, grid=self.grid.lowered(by))


def row_ends(chart: Chart) -> list[float]:
    """Where the bar of each row ends that is made of a part for each series."""
    return [
        sum(float(series.points[row].value) for series in chart.series)
        for row, _ in enumerate(chart.categories)
    ]


def columns(count: int, width: float, style: ChartStyle) -> int:
    """How many panels stand beside each other."""
    return 2 if count > 1 and width >= 2 * style.panel_least else 1


def one_scale(panels: Sequence[Layout]) -> list[Layout]:
    """The panels, those of one unit on the scale of the narrowest: they may be set side by side."""
    least: dict[str, float] = {}
    for panel in panels:
        unit, per = panel.chart.unit, panel.scale.per
        least[unit] = min(per, least.get(unit, per))
    return [
        replace(panel, scale=replace(panel.scale, per=least[panel.chart.unit])) for panel in panels
    ]


def _extents(chart: Chart, plot: Plot, setter: Typesetter) -> Iterator[Extent]:
    """The room that the marks need."""
    points = [point for series in chart.series for point in series.points]
    match plot.marks:
        case BarMarks():
            yield Extent(0)
            for point in points:
                yield from setter.room(point, 0.0, leftward=point.value < 0)
        case DotMarks(axis=axis):
            for point in points:
                leftward = point.value < axis.at
                yield from setter.room(point, setter.style.dot / 2, leftward=leftward)
        case PairMarks(reach=reach):
            yield from map(Extent, map(float, reach))
            for number, series in enumerate(chart.series):
                for row, point in enumerate(series.points):
                    leftward = PairMarks.leftward(chart, row, number)
                    low, high = zip(*(it.points[row].interval for it in chart.series), strict=True)
                    clear = replace(point, low=min(low), high=max(high), bound=None)
                    for needed in (point, clear):
                        yield from setter.room(needed, setter.style.dot / 2, leftward=leftward)
        case PartMarks():
            yield Extent(0)
            yield from map(Extent, row_ends(chart))
        case _:
            assert_never(plot.marks)
