"""Lines from one series to another on a sheet, and their words beside them."""

from __future__ import annotations

from reportgen.chart_kinds.design import Slopes
from reportgen.chart_kinds.grid import Grid
from reportgen.chart_kinds.slopes import SlopeLayout
from reportgen.charts.lettering import Lettering
from reportgen.charts.mark import typesetter
from reportgen.charts.sheet import Canvas, LabelAlign
from reportgen.model.chart import Chart, Point, Role
from reportgen.model.chart_scale import Scale
from reportgen.model.chart_style import ChartStyle

_ALIGN: tuple[LabelAlign, LabelAlign] = ("right", "left")
"""How words stand at the left and at the right end."""


def draw_slopes(
    chart: Chart, design: Slopes, lettering: Lettering, style: ChartStyle, width: float
) -> Canvas:
    """The lines on a sheet of their own, the names of the rows at the left."""
    layout = SlopeLayout.of(chart, design, typesetter(lettering, style), width)
    paper = Grid(width, 0, 0, foot=layout.grid.height)
    sheet = Canvas.blank(paper, Scale(0, 1), lettering, style)
    for row, _ in enumerate(chart.categories):
        _draw_line(layout, sheet, row)
        _write_name(layout, sheet, row)
    for side, _ in enumerate(chart.series):
        _draw_side(layout, sheet, side)
    return sheet


def _draw_line(layout: SlopeLayout, sheet: Canvas, row: int) -> None:
    """Draw the line between the dots of a row."""
    left, right = layout.uprights
    start, end = (
        layout.scale.at(float(series.points[row].value)) for series in layout.chart.series
    )
    sheet.line((left, start), (right, end), layout.style.stem, layout.style.stem_width)


def _write_name(layout: SlopeLayout, sheet: Canvas, row: int) -> None:
    """Write the name of a row beside its left end."""
    lines, leading = layout.grid.names[row], layout.style.size * layout.style.leading
    first = layout.words[0][row] - leading * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        sheet.write(0, first + leading * number, line, layout.style.ink)


def _draw_side(layout: SlopeLayout, sheet: Canvas, side: int) -> None:
    """Draw the ends of all lines on one side, and the name of the series above them."""
    series, at, style = layout.chart.series[side], layout.uprights[side], layout.style
    colour = style.label_colour(series.role)
    sheet.write(at, style.size * 0.6, series.name, colour, align=_ALIGN[side])
    for point, words in zip(series.points, layout.words[side], strict=True):
        _draw_end(layout, sheet, point, series.role, at)
        beside = style.dot / 2 + style.label_gap
        place = at + beside if side else at - beside
        align, figure = _ALIGN[side], point.figure
        sheet.write(place, words, point.text, colour, align=align, figure=figure)


def _draw_end(layout: SlopeLayout, sheet: Canvas, point: Point, role: Role, at: float) -> None:
    """Draw a dot with its interval and the arrow of its bound."""
    style, y = layout.style, layout.scale.at(float(point.value))
    colour = style.colour(role)
    if layout.seen(point):
        low, high = (layout.scale.at(float(end)) for end in point.interval)
        ends = [((at, low), (at, high))]
        ends += [((at - style.cap / 2, it), (at + style.cap / 2, it)) for it in (low, high)]
        for start, end in ends:
            sheet.line(start, end, style.ink, style.whisker, gid="whisker", above=True)
    if point.bound:
        up = -1 if point.bound == "lower" else 1
        sheet.upright_arrow(at, y + up * style.dot / 2, up * style.arrow, colour, point.bound)
    sheet.dot(at, y, colour, hollow=bool(point.mark))
