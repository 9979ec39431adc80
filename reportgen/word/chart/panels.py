"""Panels: each is a chart of its own, so that Word can edit it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.chart_kinds.design import Panels, Plot
from reportgen.chart_kinds.layout import Layout, columns, one_scale
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.plot import plan_layout
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import Xml
from reportgen.wording.wrap import wrap

_BETWEEN = 6.0
"""What stays free at the right of a panel, and below it, in points."""
_TITLE_SHARE = 0.8
"""The share of a chart's width that LibreOffice gives to a line of its title, as office programs do
by default: a longer one would be broken there, over what stands below."""
_HEAD = 2.0
"""What stays free between heading and legend."""


@dataclass(frozen=True, slots=True)
class _Panel:
    layout: Layout
    heading: tuple[str, ...]


def plan_panels(chart: Chart, design: Panels, look: Look, room: float) -> list[Plan]:
    """The panels from left to right and down, two in a line where there is room for them."""
    small = replace(look, style=look.style.panel())
    beside, found = columns(len(chart.panels), room, look.style), list(design.of(chart))
    lines = [found[i : i + beside] for i in range(0, len(found), beside)]
    panels = [panel for line in lines for panel in _line(line, look, small, room)]
    layouts = [panel.layout for panel in panels]
    if not design.own_scales:
        layouts = one_scale(layouts)
    return [
        replace(
            plan_layout(layout, small, top=layout.grid.head - look.style.head),
            title=_title(panel, look),
            alt=layout.chart.alt,
        )
        for panel, layout in zip(panels, layouts, strict=True)
    ]


def _line(
    plots: Sequence[tuple[Chart, Plot]], look: Look, small: Look, room: float
) -> Iterator[_Panel]:
    """The panels of a line, with plots that begin and charts that end alike."""
    panels = [_panel(*it, look, small, room / len(plots) - _BETWEEN) for it in plots]
    head = max(panel.layout.grid.head for panel in panels)
    grids = [replace(panel.layout.grid, head=head) for panel in panels]
    high = max(grid.height for grid in grids) + _BETWEEN
    for panel, grid in zip(panels, grids, strict=True):
        footed = replace(grid, foot=high - grid.height)
        yield replace(panel, layout=replace(panel.layout, grid=footed))


def _panel(chart: Chart, plot: Plot, look: Look, small: Look, across: float) -> _Panel:
    style = look.style

    def measure(text: str) -> float:
        return width(text, style.size)

    words = chart.title or chart.subtitle
    if chart.title:
        words += LANGUAGES[look.lang].bracketed(chart.subtitle)
    heading = wrap(words, across * _TITLE_SHARE, measure)
    head = len(heading) * style.size * style.leading + _HEAD + style.head
    return _Panel(Layout.of(chart, plot, small.setter, width=across, head=head), heading)


def _title(panel: _Panel, look: Look) -> Xml:
    style = look.style
    lines = [xml.title_line(text, look.letters, style.ink, style.size) for text in panel.heading]
    return xml.title((0.0, 0.0), lines)
