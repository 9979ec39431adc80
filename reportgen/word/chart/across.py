"""The plot of bars that lie across: the names at the left, and no axis of values."""

from __future__ import annotations

from reportgen.model.chart_scale import Scale
from reportgen.word.chart.plan import Look
from reportgen.word.chart.rows import Rows
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import Xml, join

_WIDEST_GAP = 500
"""Word takes no wider gap, in hundredths of a bar."""


def side_by_side(rows: Rows, look: Look, scale: Scale, series: Xml, count: int, bar: float) -> Xml:
    """So many bars for each name, each of them ``bar`` points high."""
    gap = look.style.bar_gap
    free = rows.height - count * bar - (count - 1) * gap
    return _plot(
        rows, look, scale, xml.bars(series, gap=_part(free, bar), overlap=-_part(gap, bar))
    )


def stacked(rows: Rows, look: Look, scale: Scale, series: Xml, bar: float) -> Xml:
    """One bar for each name, made of parts."""
    free = _part(rows.height - bar, bar)
    return _plot(rows, look, scale, xml.bars(series, gap=free, overlap=100, stacked=True))


def _part(points: float, bar: float) -> int:
    """Points in hundredths of a bar."""
    return min(_WIDEST_GAP, round(points / bar * 100))


def _plot(rows: Rows, look: Look, scale: Scale, bars: Xml) -> Xml:
    style = look.style
    letters = xml.axis_words(look.letters, style.ink, style.size)
    ends = xml.AxisSpan(scale.value(rows.left), scale.value(rows.width))
    return join(
        xml.layout(rows.plot, inner=True),
        bars,
        xml.names_down(letters, style.ink, style.hairline),
        xml.values_across(ends),
    )
