"""Bars made of parts: what does not fit into its part is written after the bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.chart_kinds.design import PartMarks
from reportgen.chart_kinds.layout import Layout
from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart, Role
from reportgen.model.chart_scale import Extent, Scale

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


def with_room_after(layout: Layout, lettering: Lettering) -> Layout:
    """The widest scale on which there is room for the words after the bars."""
    rows = _rows(layout.chart)
    fitted = layout
    for _ in rows:
        narrower = layout.with_room(_after(rows, fitted, lettering))
        if narrower.scale == fitted.scale:
            break
        fitted = narrower
    return fitted


def _after(
    rows: Sequence[Sequence[_Part]], layout: Layout, lettering: Lettering
) -> Iterator[Extent]:
    style = layout.style
    for parts in rows:
        rest = _rest(parts, layout.scale, lettering, style.small)
        room = lettering.width(rest, style.small) + style.label_gap if rest else 0.0
        yield Extent(parts[-1].end if parts else 0.0, after=room)


def part_names_fit(layout: Layout, lettering: Lettering) -> bool:
    """Whether the first bar has every series, and room for their names."""
    parts, size = list(_parts(layout.chart, 0)), layout.style.small
    return len(parts) == len(layout.chart.series) and all(
        part.holds(f"{part.name} {part.label}", layout.scale, lettering, size) for part in parts
    )


def draw_parts(layout: Layout, marks: PartMarks, sheet: Canvas, *, named: bool) -> None:
    """Draw one bar for each row; ``named`` says that those of the first row say their names."""
    thick = marks.thick * layout.style.factor
    for row, (parts, y) in enumerate(zip(_rows(layout.chart), layout.grid.centres, strict=True)):
        sheet.name(row)
        _draw(parts, sheet, y, thick, named=named and row == 0)


def _rows(chart: Chart) -> list[list[_Part]]:
    return [list(_parts(chart, row)) for row, _ in enumerate(chart.categories)]


def _parts(chart: Chart, row: int) -> Iterator[_Part]:
    start = 0.0
    for series in chart.series:
        point = series.points[row]
        end = start + float(point.value)
        if end > start:
            yield _Part(start, end, series.name, point.label, series.role)
        start = end


def _rest(parts: Sequence[_Part], scale: Scale, lettering: Lettering, size: float) -> str:
    """What is said of the parts that are too narrow for their labels."""
    narrow = [part for part in parts if not part.holds(part.label, scale, lettering, size)]
    return "  ".join(f"{part.name} {part.label}" for part in narrow)


def _draw(parts: Sequence[_Part], sheet: Canvas, y: float, thick: float, *, named: bool) -> None:
    style = sheet.style
    gap = style.bar_gap / sheet.scale.per
    for part in parts:
        end = part.end if part is parts[-1] else part.end - gap
        sheet.box((part.start, end), y, thick, part.role, "bar")
        words = f"{part.name} {part.label}" if named else part.label
        if part.holds(words, sheet.scale, sheet.lettering, style.small):
            middle, colour = (part.start + end) / 2, style.on_bar(part.role)
            sheet.write(middle, y, words, colour, align="center", size=style.small)
    rest = _rest(parts, sheet.scale, sheet.lettering, style.small)
    if rest:
        at = sheet.beside(parts[-1].end, style.label_gap)
        sheet.write(at, y, rest, style.soft, size=style.small)
