"""Progress of tasks: one bar for each group, made of one part for each status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.charts.grid import Grid, place_rows
from reportgen.charts.legend import Legend
from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart, Role
from reportgen.model.chart_scale import Extent, Scale, fit_scale
from reportgen.model.chart_style import ChartStyle

_INSIDE = 3.0
"""What stays free on both sides of words in a part."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a bar: where it begins and ends, and what is said of it."""

    start: float
    end: float
    name: str
    label: str
    role: Role

    def holds(self, words: str, scale: Scale, lettering: Lettering, size: float) -> bool:
        """Whether words fit into it."""
        room = (self.end - self.start) * scale.per
        return lettering.width(words, size) + 2 * _INSIDE <= room


def draw_progress(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """BarLayout from zero; what does not fit into its part is written after the bar."""
    grid = place_rows(chart.categories, lettering, style, width=width, row=style.part_row, head=0)
    rows = [list(_parts(chart, row)) for row in range(len(chart.categories))]
    scale = _scale(rows, grid, lettering, style)
    direct = _names_fit(chart, rows[0], scale, lettering, style)
    legend = Legend.of(chart.series, lettering, style, width)
    grid = grid if direct else grid.lowered(style.head + legend.height)
    sheet = Canvas.blank(grid, scale, lettering, style)
    for row, (parts, y) in enumerate(zip(rows, grid.centres, strict=True)):
        sheet.name(row)
        _draw(parts, sheet, y, named=direct and row == 0)
    if not direct:
        legend.draw(sheet)
    sheet.upright(0, style.ink)
    return sheet


def _parts(chart: Chart, row: int) -> Iterator[_Part]:
    start = 0.0
    for series in chart.series:
        point = series.points[row]
        end = start + float(point.value)
        if end > start:
            yield _Part(start, end, series.name, point.label, series.role)
        start = end


def _scale(rows: list[list[_Part]], grid: Grid, lettering: Lettering, style: ChartStyle) -> Scale:
    """The widest scale on which there is room for the words after the bars."""
    ends = [parts[-1].end if parts else 0.0 for parts in rows]
    scale = fit_scale(grid.left, grid.width, [Extent(0), *map(Extent, ends)])
    for _ in rows:
        extents = [Extent(0)]
        for parts, end in zip(rows, ends, strict=True):
            rest = _rest(parts, scale, lettering, style)
            room = lettering.width(rest, style.small) + style.label_gap if rest else 0.0
            extents.append(Extent(end, after=room))
        narrower = fit_scale(grid.left, grid.width, extents)
        if narrower == scale:
            break
        scale = narrower
    return scale


def _rest(parts: list[_Part], scale: Scale, lettering: Lettering, style: ChartStyle) -> str:
    """What is said of the parts that are too narrow for their labels."""
    narrow = [part for part in parts if not part.holds(part.label, scale, lettering, style.small)]
    return "  ".join(f"{part.name} {part.label}" for part in narrow)


def _names_fit(
    chart: Chart, parts: list[_Part], scale: Scale, lettering: Lettering, style: ChartStyle
) -> bool:
    """Whether the first bar has every status, and room for their names."""
    return len(parts) == len(chart.series) and all(
        part.holds(f"{part.name} {part.label}", scale, lettering, style.small) for part in parts
    )


def _draw(parts: list[_Part], sheet: Canvas, y: float, *, named: bool) -> None:
    style = sheet.style
    gap = style.bar_gap / sheet.scale.per
    for part in parts:
        end = part.end if part is parts[-1] else part.end - gap
        sheet.box((part.start, end), y, style.part_bar, part.role, "bar")
        words = f"{part.name} {part.label}" if named else part.label
        if part.holds(words, sheet.scale, sheet.lettering, style.small):
            middle, colour = (part.start + end) / 2, style.on_bar(part.role)
            sheet.write(middle, y, words, colour, align="center", size=style.small)
    rest = _rest(parts, sheet.scale, sheet.lettering, style)
    if rest:
        at = sheet.beside(parts[-1].end, style.label_gap)
        sheet.write(at, y, rest, style.soft, size=style.small)
