"""An index: dots against the line at which both areas are equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.charts.grid import place_rows
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Extent, fit_scale, ticks_around
from reportgen.model.chart_style import ChartStyle


def draw_index(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """One row and one dot for each category, tied to the line of the reference."""
    (series,) = chart.series
    reference = float(100 if chart.reference is None else chart.reference)
    grid = place_rows(
        chart.categories, lettering, style, width=width, row=style.dot_row, head=style.head
    )
    marks = [
        Mark(point, style.dot / 2, leftward=float(point.value) < reference)
        for point in series.points
    ]
    marked = ticks_around(reference, [mark.value for mark in marks])
    half = lettering.width(chart.reference_label, style.size) / 2
    extents = [Extent(reference, half, half), Extent(marked[0]), Extent(marked[-1])]
    extents += (extent for mark in marks for extent in mark.extents(lettering, style))
    sheet = Canvas.blank(grid, fit_scale(grid.left, grid.width, extents), lettering, style)
    _axis(sheet, marked, reference, chart.reference_label)
    sheet.rules()
    for row, (mark, y) in enumerate(zip(marks, grid.centres, strict=True)):
        sheet.name(row)
        sheet.line((reference, y), (mark.value, y), style.stem, style.stem_width)
        mark.draw_dot(sheet, y, series.role)
    return sheet


def _axis(sheet: Canvas, marked: Sequence[float], reference: float, label: str) -> None:
    """Draw the line of the reference and, beside its label, as many ticks as have room."""
    style, y = sheet.style, sheet.grid.head - 10
    sheet.upright(reference, style.ink)
    sheet.write(reference, y, label, style.ink, align="center")
    taken = sheet.lettering.width(label, style.size) / 2 + style.label_gap
    for tick in _apart(sheet, marked, sheet.scale.at(reference), taken):
        sheet.line((tick, sheet.grid.head - 4), (tick, sheet.grid.head), style.rule, style.hairline)
        sheet.write(tick, y, f"{tick:,g}", style.soft, align="center", size=style.small)


def _apart(sheet: Canvas, marked: Sequence[float], centre: float, taken: float) -> Iterator[float]:
    """The ticks whose figures neither leave the drawing nor touch the label of the reference."""
    for tick in marked:
        at, half = sheet.scale.at(tick), sheet.lettering.width(f"{tick:,g}", sheet.style.small) / 2
        if at + half <= sheet.grid.width and abs(at - centre) > taken + half:
            yield tick
