"""Ranked gaps: bars from the line at which both areas are equal, above to the right of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.charts.grid import place_rows
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import Mark
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Extent, fit_scale
from reportgen.model.chart_style import ChartStyle

_BESIDE = 6.0
"""From the line to the words that say what stands on a side of it."""


def draw_gaps(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """One row and one bar for each category, and above them what each side means."""
    (series,) = chart.series
    grid = place_rows(
        chart.categories, lettering, style, width=width, row=style.share_row, head=style.head
    )
    marks = [Mark(point, leftward=point.value < 0) for point in series.points]
    below, above = _sides(chart, marks)
    extents = [extent for mark in marks for extent in mark.extents(lettering, style)]
    extents += _room((below, above), lettering, style)
    sheet = Canvas.blank(grid, fit_scale(grid.left, grid.width, extents), lettering, style)
    for row, (mark, y) in enumerate(zip(marks, grid.centres, strict=True)):
        sheet.name(row)
        mark.draw_bar(sheet, y, style.share_bar, series.role)
    y = style.head - style.size
    sheet.write(sheet.beside(0, -_BESIDE), y, below, style.soft, align="right")
    sheet.write(sheet.beside(0, _BESIDE), y, above, style.soft)
    sheet.line((0, 0), (0, grid.height), style.ink, style.hairline)
    return sheet


def _sides(chart: Chart, marks: Sequence[Mark]) -> tuple[str, str]:
    """What is written on each side; nothing where no bar stands, unless none stands anywhere."""
    below, above = chart.sides
    values = [mark.value for mark in marks]
    if any(values):
        below = below if min(values) < 0 else ""
        above = above if max(values) > 0 else ""
    return below, above


def _room(words: tuple[str, str], lettering: Lettering, style: ChartStyle) -> Iterator[Extent]:
    before, after = (lettering.width(side, style.size) + _BESIDE if side else 0.0 for side in words)
    yield Extent(0, before, after)
