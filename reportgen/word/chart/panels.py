"""Small multiples: each panel is a chart of its own, so that Word can edit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart
from reportgen.word.chart.bars import NativeBars, legend_above
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.rows import Rows, chart_rows
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import Xml
from reportgen.wording.wrap import wrap

_BETWEEN = 6.0
"""What stays free at the right of a panel, and below it, in points."""
_HEAD = 2.0
"""What stays free between heading and legend."""


@dataclass(frozen=True, slots=True)
class _Panel:
    chart: Chart
    heading: tuple[str, ...]
    rows: Rows

    @property
    def high(self) -> float:
        """Its height without the free space below."""
        return self.rows.whole - self.rows.foot


def plan_panels(chart: Chart, look: Look, room: float) -> list[Plan]:
    """The panels from left to right and down, two in a line where there is room for them."""
    style, small = look.style, replace(look, style=look.style.panel())
    columns = 2 if len(chart.panels) > 1 and room >= 2 * style.panel_least else 1
    lines = [chart.panels[i : i + columns] for i in range(0, len(chart.panels), columns)]
    panels = [panel for line in lines for panel in _line(line, look, room)]
    bars = [NativeBars(panel.chart, small, panel.rows) for panel in panels]
    per = _least((panel.chart.unit, own.scale.per) for panel, own in zip(panels, bars, strict=True))
    return [
        Plan(
            panel.rows,
            own.plot(style.panel_bar, replace(own.scale, per=per[panel.chart.unit])),
            own.sheet,
            legend_above(panel.chart, small, panel.rows, top=panel.rows.head - style.head),
            title=_title(panel, look),
            alt=panel.chart.alt,
        )
        for panel, own in zip(panels, bars, strict=True)
    ]


def _line(charts: Sequence[Chart], look: Look, room: float) -> Iterator[_Panel]:
    """The panels of a line, with plots that begin and charts that end alike."""
    panels = [_panel(chart, look, room / len(charts) - _BETWEEN) for chart in charts]
    head = max(panel.rows.head for panel in panels)
    lowered = [replace(panel, rows=replace(panel.rows, head=head)) for panel in panels]
    high = max(panel.high for panel in lowered) + _BETWEEN
    for panel in lowered:
        yield replace(panel, rows=replace(panel.rows, foot=high - panel.high))


def _panel(chart: Chart, look: Look, across: float) -> _Panel:
    style, small = look.style, look.style.panel()

    def measure(text: str) -> float:
        return width(text, style.size)

    words = chart.title or chart.subtitle
    if chart.title:
        words += LANGUAGES[look.lang].bracketed(chart.subtitle)
    heading = wrap(words, across - 2 * _BETWEEN, measure)
    head = len(heading) * style.size * style.leading + _HEAD + style.head
    rows = chart_rows(chart.categories, small, room=across, row=small.bar_row, head=head)
    return _Panel(chart, heading, rows)


def _least(scales: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The narrowest scale of each unit: panels of one unit can be set side by side."""
    least: dict[str, float] = {}
    for unit, per in scales:
        least[unit] = min(per, least.get(unit, per))
    return least


def _title(panel: _Panel, look: Look) -> Xml:
    style = look.style
    lines = [xml.title_line(text, look.letters, style.ink, style.size) for text in panel.heading]
    return xml.title((0.0, 0.0), lines)
