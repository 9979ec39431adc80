"""Small multiples: panels of bars, each in its own unit and from its own zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.charts.bars import BarLayout
from reportgen.charts.grid import Grid
from reportgen.charts.legend import Legend
from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import Scale
from reportgen.model.chart_style import ChartStyle
from reportgen.wording.wrap import wrap


@dataclass(frozen=True, slots=True)
class _Panel:
    """The bars of a panel under the lines of its heading, and where its corner is."""

    bars: BarLayout
    heading: tuple[tuple[str, str], ...]
    """Each line with its colour."""
    left: float
    top: float
    head: float
    """The height of the heading."""

    @property
    def foot(self) -> float:
        """Where it ends."""
        return self.top + self.head + self.bars.grid.height


def draw_multiples(chart: Chart, lettering: Lettering, style: ChartStyle, width: float) -> Canvas:
    """The panels from left to right and down, two in a line where there is room for them."""
    columns = 2 if len(chart.panels) > 1 and width >= 2 * style.panel_least else 1
    across = (width - (columns - 1) * style.panel_gap) / columns
    arranged = _one_scale(
        [BarLayout.of(panel, lettering, style.panel(), across) for panel in chart.panels]
    )
    legend = Legend.of(chart.panels[0].series, lettering, style, width)
    top = style.head + legend.height
    panels = list(_placed(arranged, style, (columns, across + style.panel_gap), top))
    height = max(panel.foot for panel in panels)
    sheet = Canvas.blank(Grid(width, height, 0, 0, (), (), ()), Scale(0, 1), lettering, style)
    legend.draw(sheet)
    for panel in panels:
        _draw(panel, sheet)
    return sheet


def _one_scale(panels: Sequence[BarLayout]) -> list[BarLayout]:
    """The panels, those of one unit on the scale of the narrowest of them."""
    least: dict[str, float] = {}
    for bars in panels:
        unit = bars.chart.unit
        least[unit] = min(bars.scale.per, least.get(unit, bars.scale.per))
    return [replace(bars, scale=replace(bars.scale, per=least[bars.chart.unit])) for bars in panels]


def _placed(
    arranged: Sequence[BarLayout], style: ChartStyle, across: tuple[int, float], top: float
) -> Iterator[_Panel]:
    """The panels line by line, from ``top`` down; those of one line have heads of one height.

    ``across`` is how many stand in a line, and from one to the next.
    """
    columns, step = across
    for first in range(0, len(arranged), columns):
        line = arranged[first : first + columns]
        headings = [tuple(_heading(bars, style)) for bars in line]
        lines = max(map(len, headings))
        head = lines * style.size * style.leading + style.panel_head - style.size
        panels = [
            _Panel(bars, heading, column * step, top, head)
            for column, (bars, heading) in enumerate(zip(line, headings, strict=True))
        ]
        yield from panels
        top = max(panel.foot for panel in panels) + style.panel_gap


def _heading(bars: BarLayout, style: ChartStyle) -> Iterator[tuple[str, str]]:
    """The topic of a panel, and below it its unit."""

    def measure(text: str) -> float:
        return bars.lettering.width(text, style.size)

    words = ((bars.chart.title, style.ink), (bars.chart.subtitle, style.soft))
    for text, colour in words:
        for line in wrap(text, bars.grid.width, measure) if text else ():
            yield line, colour


def _draw(panel: _Panel, sheet: Canvas) -> None:
    style = sheet.style
    y = panel.top + style.size / 2
    for text, colour in panel.heading:
        sheet.write(panel.left, y, text, colour)
        y += style.size * style.leading
    rule = panel.top + panel.head - (style.panel_head - style.size) / 2
    ends = (panel.left, rule), (panel.left + panel.bars.grid.width, rule)
    sheet.line(*ends, style.rule, style.hairline)
    at = (panel.left, panel.top + panel.head)
    panel.bars.paint(sheet.part(at, panel.bars.grid, panel.bars.scale, panel.bars.style))
