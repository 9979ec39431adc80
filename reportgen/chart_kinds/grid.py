"""The rows of a chart: a name at the left, one under the other, and the plot beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportgen.chart_kinds.typesetter import Typesetter
from reportgen.wording.wrap import wrap


@dataclass(frozen=True, slots=True)
class Grid:
    """Where everything stands, in points from the upper left corner of the drawing.

    ``left`` is where the plot begins, ``head`` is above it, ``foot`` stays free below it.
    """

    width: float
    left: float
    head: float
    names: tuple[tuple[str, ...], ...] = ()
    """The lines of the name of each row."""
    heights: tuple[float, ...] = ()
    """The height of each row."""
    foot: float = 0.0

    @property
    def feet(self) -> tuple[float, ...]:
        """Where each row ends."""
        return tuple(accumulate(self.heights, initial=self.head))[1:]

    @property
    def centres(self) -> tuple[float, ...]:
        """The middle of each row."""
        tops = accumulate(self.heights, initial=self.head)
        return tuple(top + high / 2 for top, high in zip(tops, self.heights, strict=False))

    @property
    def plot(self) -> float:
        """The height of all rows."""
        return sum(self.heights)

    @property
    def height(self) -> float:
        """The height of the whole drawing."""
        return self.head + self.plot + self.foot

    def lowered(self, by: float) -> Grid:
        """The same rows, with so much more room above them."""
        return replace(self, head=self.head + by)


def place_rows(
    names: Sequence[str], setter: Typesetter, *, width: float, row: float, head: float
) -> Grid:
    """One row for each name, ``row`` high or as high as the lines of its name need."""
    style = setter.style

    def measure(text: str) -> float:
        return setter.width(text, style.size)

    lines = tuple(wrap(name, width * style.name_share, measure) for name in names)
    column = max((measure(line) for name in lines for line in name), default=0.0)
    heights = [max(row, len(n) * style.size * style.leading + style.row_gap) for n in lines]
    if setter.even_rows:
        heights = [max(heights)] * len(heights)
    return Grid(width, column + style.name_gap, head, lines, tuple(heights))
