"""What stands above the rows of a native chart: the names of its series, the sides of zero."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.chart_kinds.design import Sides
from reportgen.chart_kinds.layout import Layout
from reportgen.model.chart_scale import Extent
from reportgen.word.chart.plan import PADDING, Look
from reportgen.word.chart.width import width
from reportgen.word.xml import chart as xml
from reportgen.word.xml.element import Xml

_KEY, _DOT_KEY = 26.0, 48.0
"""What the key of a series takes beside its name, in points: of bars, and of dots, which leave
room for the line that they might have."""


def legend_above(
    layout: Layout, look: Look, *, top: float = 0.0, hidden: Sequence[int] = ()
) -> Xml:
    """The names of the series above the plot, from its left edge, but for the ``hidden`` ones."""
    style, grid = look.style, layout.grid
    key = _DOT_KEY if hidden else _KEY
    names = sum(width(series.name, style.size) + key for series in layout.chart.series)
    left = min(grid.left, max(0.0, grid.width - names))
    high = (grid.head - top) / grid.height
    place = (left / grid.width, top / grid.height, min(1.0, names / grid.width), high)
    words = xml.axis_words(look.letters, style.ink, style.size)
    return xml.legend(place, words, hidden)


def sides_room(sides: Sides, look: Look) -> Extent:
    """What the words need on both sides of zero."""
    before, after = (width(side, look.style.size) for side in _words(sides))
    return Extent(0, before + PADDING, after + PADDING)


def sides_above(sides: Sides, layout: Layout, look: Look) -> Xml:
    """What stands on each side of zero, in one line above the plot."""
    style, (below, above) = look.style, _words(sides)
    start = max(0.0, layout.scale.at(0) - width(below, style.size) - PADDING / 2)
    line = xml.title_line(below + above, look.letters, style.soft, style.size)
    return xml.title((start / layout.grid.width, 0), [line])


def _words(sides: Sides) -> tuple[str, str]:
    """The words with arrows that lead away from zero."""
    return f"← {sides.left} " if sides.left else "", f" {sides.right} →" if sides.right else ""
