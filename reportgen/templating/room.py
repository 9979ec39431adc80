"""How much room text takes, for templates whose pages are full."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import assert_never

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels, Plot, Slopes
from reportgen.model.chart import Chart
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle

CM_PER_POINT = 2.54 / 72
_LAST_LATIN = 0x2E7F
"""Characters after it are Chinese, or as wide as those."""


def do_lines(text: str | Iterable[str], ems: float) -> int:
    """About how many lines of ``ems`` a text takes, or several texts each on lines of its own.

    A Chinese character is one em, any other a half.
    """
    if not isinstance(text, str):
        return sum(do_lines(item, ems) for item in text)
    width = sum(1 if ord(character) > _LAST_LATIN else 0.5 for character in text)
    return max(1, ceil(width / ems))


def fitting(texts: Iterable[str], room: float, ems: float) -> int:
    """How many of the texts, from the first, have room in so many lines."""
    count = 0
    for text in texts:
        room -= do_lines(text, ems)
        if room < 0:
            break
        count += 1
    return count


def height(chart: Chart, width: float, style: ChartStyle = HOUSE_CHART) -> float:
    """About how high a chart is drawn, in millimetres, where it is ``width`` centimetres wide."""
    return 10 * CM_PER_POINT * _high(chart, width / CM_PER_POINT, style)


def _high(chart: Chart, room: float, style: ChartStyle) -> float:
    """The height in points: names of series are taken to fit into the marks."""
    design = KINDS[chart.kind].design(chart)
    match design:
        case Plot():
            head = style.head if design.above else 0
            return head + _rows(chart, design.row, room, style)
        case Slopes():
            return style.head + _rows(chart, design.row, room, style)
        case Panels():
            return sum(_rows(panel, plot.row, room, style) for panel, plot in design.of(chart))
        case _:
            assert_never(design)


def _rows(chart: Chart, row: float, room: float, style: ChartStyle) -> float:
    names, line = room * style.name_share / style.size, style.size * style.leading
    least = row * style.factor
    return sum(
        max(least, do_lines(name, names) * line + style.row_gap) for name in chart.categories
    )
