"""The plot of bars that lie across: the names at the left, and no axis of values."""

from __future__ import annotations

from reportgen.chart_kinds.layout import Layout
from reportgen.word.chart.plan import Look, plot_box
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import Xml, join

_WIDEST_GAP = 500
"""Word takes no wider gap, in hundredths of a bar."""


def side_by_side(layout: Layout, look: Look, series: Xml, count: int, bar: float) -> Xml:
    """So many bars for each name, each of them ``bar`` points high."""
    gap = look.style.bar_gap
    free = layout.grid.heights[0] - count * bar - (count - 1) * gap
    return _plot(layout, look, xml.bars(series, gap=_part(free, bar), overlap=-_part(gap, bar)))


def stacked(layout: Layout, look: Look, series: Xml, bar: float) -> Xml:
    """One bar for each name, made of parts."""
    free = _part(layout.grid.heights[0] - bar, bar)
    return _plot(layout, look, xml.bars(series, gap=free, overlap=100, stacked=True))


def _part(points: float, bar: float) -> int:
    """Points in hundredths of a bar."""
    return min(_WIDEST_GAP, round(points / bar * 100))


def _plot(layout: Layout, look: Look, bars: Xml) -> Xml:
    style, grid, scale = look.style, layout.grid, layout.scale
    letters = xml.axis_words(look.letters, style.ink, style.size)
    ends = xml.AxisSpan(scale.value(grid.left), scale.value(grid.width))
    return join(
        xml.layout(plot_box(grid), inner=True),
        bars,
        xml.names_down(letters, style.ink, style.hairline),
        xml.values_across(ends),
    )
