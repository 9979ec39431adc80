"""Where lines from one series to another stand, in points, and their words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reportgen.chart_kinds.design import Slopes
from reportgen.chart_kinds.grid import Grid, place_rows
from reportgen.chart_kinds.typesetter import Typesetter
from reportgen.model.chart import Chart, Point
from reportgen.model.chart_scale import Scale
from reportgen.model.chart_style import ChartStyle

_ARROW = "↑ "
"""What the sign of a bound takes beside a label, at most."""


@dataclass(frozen=True, slots=True)
class SlopeLayout:
    """Two uprights with the ends of the lines, and what is written beside them."""

    chart: Chart
    style: ChartStyle
    grid: Grid
    """The names of the rows, and how much room they and all lines take."""
    uprights: tuple[float, float]
    """Where the ends of the lines stand, from the left."""
    scale: Scale
    """From a value to a place, from the top."""
    words: tuple[tuple[float, ...], tuple[float, ...]]
    """The middle of the words at the left and the right end of each line, from the top."""

    @classmethod
    def of(cls, chart: Chart, design: Slopes, setter: Typesetter, width: float) -> SlopeLayout:
        """Lines in so many points across: words keep apart, whatever the values are."""
        style = setter.style
        row = design.row * style.factor
        grid = place_rows(chart.categories, setter, width=width, row=row, head=style.head)
        left, right = (series.points for series in chart.series)
        scale = _upward(grid, [*left, *right])
        line = style.size * style.leading
        names = [line * len(name) for name in grid.names]
        ends = grid.head, grid.height
        words = (
            keep_apart([scale.at(float(point.value)) for point in left], names, *ends),
            keep_apart([scale.at(float(it.value)) for it in right], [line] * len(right), *ends),
        )
        return cls(chart, style, grid, _uprights(chart, grid, setter), scale, words)

    def seen(self, point: Point) -> bool:
        """Whether the interval of a point reaches far enough beyond its dot."""
        low, high = point.interval
        least = max(self.style.whisker_least, self.style.dot + 2)
        return float(high - low) * abs(self.scale.per) >= least


def keep_apart(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> tuple[float, ...]:
    """The places nearest to those that are wanted at which words of these heights do not touch.

    They stay in order and between ``top`` and ``bottom``, which must have room for all of them.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    high = [heights[i] for i in order]
    steps = [(one + other) / 2 for one, other in pairwise(high)]
    offsets = list(accumulate(steps, initial=0.0))
    free = _rising([wanted[i] - offset for i, offset in zip(order, offsets, strict=True)])
    least = top + high[0] / 2
    most = max(least, bottom - high[-1] / 2 - offsets[-1])
    placed = [min(max(it, least), most) + off for it, off in zip(free, offsets, strict=True)]
    found = dict(zip(order, placed, strict=True))
    return tuple(found[i] for i, _ in enumerate(wanted))


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall: neighbours in the wrong order meet at their mean."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while blocks and blocks[-1][0] > mean:
            before, number = blocks.pop()
            mean, count = (before * number + mean * count) / (number + count), number + count
        blocks.append((mean, count))
    return [mean for mean, count in blocks for _ in range(count)]


def _upward(grid: Grid, points: Sequence[Point]) -> Scale:
    """The largest value in the middle of the first row, the smallest in that of the last."""
    ends = [float(end) for point in points for end in (point.value, *point.interval)]
    top, bottom = grid.centres[0], grid.centres[-1]
    if max(ends) == min(ends) or top == bottom:
        return Scale((top + bottom) / 2, -1e-9)
    per = (top - bottom) / (max(ends) - min(ends))
    return Scale(top - per * max(ends), per)


def _uprights(chart: Chart, grid: Grid, setter: Typesetter) -> tuple[float, float]:
    style, (first, second) = setter.style, chart.series
    beside = style.dot / 2 + 2 * style.label_gap

    def widest(points: Sequence[Point]) -> float:
        texts = [f"{_ARROW if point.bound else ''}{point.text}" for point in points]
        return max(setter.width(text, style.size) for text in texts) + beside

    after = max(widest(second.points), setter.width(second.name, style.size) + beside)
    return grid.left + widest(first.points), grid.width - after
