"""The rows of a chart: names at the left, and the plot beside them."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.chart_style import ChartStyle
from reportgen.word.chart.width import width
from reportgen.wording.wrap import wrap


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one height, in points.

    ``left`` is where the plot begins, ``head`` is above it, ``foot`` stays free below it.
    """

    width: float
    head: float
    height: float
    left: float
    names: tuple[tuple[str, ...], ...]
    foot: float = 0.0

    @property
    def whole(self) -> float:
        """The height of the chart."""
        return self.head + self._high + self.foot

    @property
    def plot(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the plot, in parts of the chart."""
        left, top = self.left / self.width, self.head / self.whole
        return left, top, 1 - left, self._high / self.whole

    @property
    def _high(self) -> float:
        return self.height * len(self.names)


def chart_rows(
    names: tuple[str, ...], style: ChartStyle, *, room: float, row: float, head: float
) -> Rows:
    """Rows ``row`` high, or as high as the lines of the longest name need."""

    def measure(text: str) -> float:
        return width(text, style.size)

    lines = tuple(wrap(name, room * style.name_share, measure) for name in names)
    column = max(measure(line) for name in lines for line in name)
    most = max(map(len, lines))
    height = max(row, most * style.size * style.leading + style.row_gap)
    return Rows(room, head, height, column + style.name_gap, lines)
