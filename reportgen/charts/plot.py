"""A plot on a sheet: its rows with their marks, and what stands above them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from reportgen.chart_kinds.design import BarMarks, DotMarks, PairMarks, PartMarks, Plot, Sides
from reportgen.chart_kinds.layout import Layout
from reportgen.charts.axis import axis_room
from reportgen.charts.dots import draw_dots, draw_pairs
from reportgen.charts.legend import Legend
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark, typesetter
from reportgen.charts.parts import draw_parts, part_names_fit, with_room_after
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Extent
from reportgen.model.chart_style import ChartStyle

_INDENT = 4.0
"""What stays free on both sides of a name inside a bar."""
_BESIDE = 6.0
"""From the line at zero to the words that say what stands on a side of it."""


def draw_plot(
    chart: Chart, plot: Plot, lettering: Lettering, style: ChartStyle, width: float
) -> Canvas:
    """A plot on a sheet of its own."""
    layout = lay_out(chart, plot, lettering, style, width)
    if not plot.names_series(chart) or _names_fit(layout, lettering):
        sheet = Canvas.blank(layout.grid, layout.scale, lettering, style)
        draw_rows(layout, sheet, named=True)
        return sheet
    legend = Legend.of(chart.series, lettering, style, width)
    layout = layout.lowered(style.head + legend.height)
    sheet = Canvas.blank(layout.grid, layout.scale, lettering, style)
    draw_rows(layout, sheet)
    legend.draw(sheet)
    return sheet


def lay_out(
    chart: Chart, plot: Plot, lettering: Lettering, style: ChartStyle, width: float
) -> Layout:
    """Its rows and its scale; the names of its series are taken to stand in the first marks."""
    head = style.head if plot.axis or plot.sides else 0.0
    layout = Layout.of(chart, plot, typesetter(lettering, style), width=width, head=head)
    layout = layout.with_room(_head_room(plot, lettering, style))
    return with_room_after(layout, lettering) if isinstance(plot.marks, PartMarks) else layout


def _head_room(plot: Plot, lettering: Lettering, style: ChartStyle) -> Iterable[Extent]:
    if plot.axis:
        yield from axis_room(plot.axis, lettering, style)
    if plot.sides:
        before, after = (
            lettering.width(side, style.size) + _BESIDE if side else 0.0
            for side in (plot.sides.left, plot.sides.right)
        )
        yield Extent(0, before, after)


def draw_rows(layout: Layout, sheet: Canvas, *, named: bool = False) -> None:
    """Draw rows, marks and head; ``named`` says that names of series stand in the first marks."""
    plot = layout.plot
    match plot.marks:
        case BarMarks():
            _draw_bars(layout, plot.marks, sheet, named=named and plot.names_series(layout.chart))
            _draw_zero(plot.sides, sheet)
        case PartMarks():
            draw_parts(layout, plot.marks, sheet, named=named)
            _draw_zero(None, sheet)
        case DotMarks():
            draw_dots(layout, plot.marks, sheet)
        case PairMarks():
            draw_pairs(layout, sheet)
        case _:
            assert_never(plot.marks)


def _names_fit(layout: Layout, lettering: Lettering) -> bool:
    """Whether the first mark of every series holds the name of it."""
    match layout.plot.marks:
        case BarMarks():
            return all(
                not series.points[0].mark
                and lettering.width(series.name, layout.style.small) + 2 * _INDENT
                <= float(series.points[0].value) * layout.scale.per
                for series in layout.chart.series
            )
        case PartMarks():
            return part_names_fit(layout, lettering)
        case DotMarks() | PairMarks():
            return False
        case _:
            assert_never(layout.plot.marks)


def _draw_bars(layout: Layout, marks: BarMarks, sheet: Canvas, *, named: bool) -> None:
    thick = marks.thick * layout.style.factor
    for row, centre in enumerate(layout.grid.centres):
        sheet.name(row)
        for number, series in enumerate(layout.chart.series):
            point = series.points[row]
            y = centre + _offset(layout, thick, number)
            Mark(point, leftward=point.value < 0).draw_bar(sheet, y, thick, series.role)
    if named:
        _name_bars(layout, thick, sheet)


def _name_bars(layout: Layout, thick: float, sheet: Canvas) -> None:
    """Write the name of each series into its first bar."""
    style = layout.style
    for number, series in enumerate(layout.chart.series):
        y = layout.grid.centres[0] + _offset(layout, thick, number)
        colour, at = style.on_bar(series.role), sheet.beside(0, _INDENT)
        sheet.write(at, y, series.name, colour, size=style.small)


def _offset(layout: Layout, thick: float, number: int) -> float:
    """How far below the middle of its row a bar stands."""
    middle = (len(layout.chart.series) - 1) / 2
    return (number - middle) * (thick + layout.style.bar_gap)


def _draw_zero(sides: Sides | None, sheet: Canvas) -> None:
    """Draw the line at zero; it goes through what stands on each side of it, if words do."""
    style = sheet.style
    if sides is None:
        sheet.upright(0, style.ink)
        return
    y = style.head - style.size
    sheet.write(sheet.beside(0, -_BESIDE), y, sides.left, style.soft, align="right")
    sheet.write(sheet.beside(0, _BESIDE), y, sides.right, style.soft)
    sheet.line((0, 0), (0, sheet.grid.height), style.ink, style.hairline)
