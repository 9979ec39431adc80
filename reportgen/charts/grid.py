"""The rows of a chart: a name at the left, one under the other, and the plot beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.charts.lettering import Lettering
from reportgen.model.chart_style import ChartStyle
from reportgen.wording.wrap import wrap


@dataclass(frozen=True, slots=True)
class Grid:
    """Where everything stands, in points from the upper left corner of the drawing."""

    width: float
    height: float
    left: float
    head: float
    names: tuple[tuple[str, ...], ...]
    centres: tuple[float, ...]
    feet: tuple[float, ...]
    """Where each row ends."""

    def lowered(self, by: float) -> Grid:
        """The same rows, with so much more room above them."""
        return replace(
            self,
            height=self.height + by,
            head=self.head + by,
            centres=tuple(centre + by for centre in self.centres),
            feet=tuple(foot + by for foot in self.feet),
        )


def place_rows(
    names: Sequence[str],
    lettering: Lettering,
    style: ChartStyle,
    *,
    width: float,
    row: float,
    head: float,
) -> Grid:
    """One row for each name, ``row`` high or as high as the lines of its name need."""

    def measure(text: str) -> float:
        return lettering.width(text, style.size)

    lines = tuple(wrap(name, width * style.name_share, measure) for name in names)
    column = max((measure(line) for name in lines for line in name), default=0.0)
    centres, feet, top = [], [], head
    for name in lines:
        height = max(row, len(name) * style.size * style.leading + style.row_gap)
        centres.append(top + height / 2)
        top += height
        feet.append(top)
    return Grid(width, top, column + style.name_gap, head, lines, tuple(centres), tuple(feet))
