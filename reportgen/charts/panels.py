"""Panels: plots beside and below each other, each with axes of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.chart_kinds.design import Panels
from reportgen.chart_kinds.grid import Grid
from reportgen.chart_kinds.layout import Layout, columns, one_scale
from reportgen.charts.legend import Legend
from reportgen.charts.lettering import Lettering
from reportgen.charts.plot import draw_rows, lay_out
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Scale
from reportgen.model.chart_style import ChartStyle
from reportgen.wording.wrap import wrap


@dataclass(frozen=True, slots=True)
class _Panel:
    """A plot under the lines of its heading, and where its corner is."""

    layout: Layout
    heading: tuple[tuple[str, str], ...]
    """Each line with its colour."""
    left: float
    top: float
    head: float
    """The height of the heading."""

    @property
    def foot(self) -> float:
        """Where it ends."""
        return self.top + self.head + self.layout.grid.height


def draw_panels(
    chart: Chart, design: Panels, lettering: Lettering, style: ChartStyle, width: float
) -> Canvas:
    """The panels from left to right and down, two in a line where there is room for them."""
    beside = columns(len(chart.panels), width, style)
    across = (width - (beside - 1) * style.panel_gap) / beside
    small = style.panel()
    arranged = [lay_out(*it, lettering, small, across) for it in design.of(chart)]
    if not design.own_scales:
        arranged = one_scale(arranged)
    legend = Legend.of(chart.panels[0].series, lettering, style, width)
    top = style.head + legend.height
    panels = list(_placed(arranged, lettering, style, (beside, across + style.panel_gap), top))
    height = max(panel.foot for panel in panels)
    sheet = Canvas.blank(Grid(width, 0, 0, foot=height), Scale(0, 1), lettering, style)
    legend.draw(sheet)
    for panel in panels:
        _draw(panel, sheet)
    return sheet


def _placed(
    arranged: Sequence[Layout],
    lettering: Lettering,
    style: ChartStyle,
    across: tuple[int, float],
    top: float,
) -> Iterator[_Panel]:
    """The panels line by line, from ``top`` down; those of one line have heads of one height.

    ``across`` is how many stand in a line, and from one to the next.
    """
    beside, step = across
    for first in range(0, len(arranged), beside):
        line = arranged[first : first + beside]
        headings = [tuple(_heading(layout, lettering, style)) for layout in line]
        lines = max(map(len, headings))
        head = lines * style.size * style.leading + style.panel_head - style.size
        panels = [
            _Panel(layout, heading, column * step, top, head)
            for column, (layout, heading) in enumerate(zip(line, headings, strict=True))
        ]
        yield from panels
        top = max(panel.foot for panel in panels) + style.panel_gap


def _heading(layout: Layout, lettering: Lettering, style: ChartStyle) -> Iterator[tuple[str, str]]:
    """The topic of a panel, and below it its unit."""

    def measure(text: str) -> float:
        return lettering.width(text, style.size)

    words = ((layout.chart.title, style.ink), (layout.chart.subtitle, style.soft))
    for text, colour in words:
        for line in wrap(text, layout.grid.width, measure) if text else ():
            yield line, colour


def _draw(panel: _Panel, sheet: Canvas) -> None:
    style = sheet.style
    y = panel.top + style.size / 2
    for text, colour in panel.heading:
        sheet.write(panel.left, y, text, colour)
        y += style.size * style.leading
    rule = panel.top + panel.head - (style.panel_head - style.size) / 2
    layout = panel.layout
    ends = (panel.left, rule), (panel.left + layout.grid.width, rule)
    sheet.line(*ends, style.rule, style.hairline)
    at = (panel.left, panel.top + panel.head)
    draw_rows(layout, sheet.part(at, layout.grid, layout.scale, layout.style))
