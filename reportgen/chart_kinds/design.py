"""How a chart looks, in a few marks that both matplotlib and Word can draw.

Measures are points at the size of type that the program comes with; the style of a document
enlarges them (``ChartStyle.points``). Nothing is measured yet: where everything stands depends on
the letters of the one who draws.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.model.chart import Chart


@dataclass(frozen=True, slots=True)
class BarMarks:
    """A bar from zero for each series in each row, the first on top."""

    thick: float


@dataclass(frozen=True, slots=True)
class PartMarks:
    """One bar from zero in each row, made of a part for each series."""

    thick: float


@dataclass(frozen=True, slots=True)
class DotMarks:
    """A dot in each row, tied to the line of a reference."""

    reference: Decimal


@dataclass(frozen=True, slots=True)
class SeriesNames:
    """The names of the series: in the first marks where they fit, or else above the rows."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands to the left and to the right of zero."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A line at a value, its name, and round figures on both sides of it."""

    at: Decimal
    label: str
    ticks: tuple[float, ...]


Marks = BarMarks | PartMarks | DotMarks
Head = SeriesNames | Sides | Axis | None
"""What stands above the rows."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Rows of marks: a name at the left of each, and at least ``row`` points for it."""

    row: float
    marks: Marks
    head: Head


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of a chart, each with axes of its own, two beside each other where they fit."""

    plots: tuple[Plot, ...]

    def of(self, chart: Chart) -> Iterator[tuple[Chart, Plot]]:
        """Each panel of a chart with its plot."""
        return zip(chart.panels, self.plots, strict=True)


Design = Plot | Panels
