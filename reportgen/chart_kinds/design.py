"""How a chart looks, in a few marks that both matplotlib and Word can draw.

Measures are points at the size of type that the program comes with; the style of a document
enlarges them (``ChartStyle.factor``). Nothing is measured yet: where everything stands depends on
the letters of the one who draws (:mod:`reportgen.chart_kinds.layout`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from reportgen.model.chart import Chart


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands above the rows, to the left and to the right of zero."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A line at a value, its name above it, and round figures on both sides."""

    at: Decimal
    label: str
    ticks: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BarMarks:
    """A bar from zero for each series in each row, the first on top.

    Several series are named, in their first bars where the names fit, or else above the rows.
    """

    thick: float
    sides: Sides | None = None


@dataclass(frozen=True, slots=True)
class PartMarks:
    """One bar from zero in each row, made of a part for each series; the series are named."""

    thick: float


@dataclass(frozen=True, slots=True)
class DotMarks:
    """A dot in each row, tied to the line of an axis."""

    axis: Axis


@dataclass(frozen=True, slots=True)
class PairMarks:
    """A dot in each row for either of two series, tied to one another; the series are named.

    ``reach`` are values for which the scale has room besides.
    """

    reach: tuple[Decimal, ...] = ()

    @staticmethod
    def leftward(chart: Chart, row: int, number: int) -> bool:
        """Whether the label of a series stands to the left of its dot: the other is on the right.

        ``number`` is that of the series: 0 or 1.
        """
        first, second = (series.points[row].value for series in chart.series)
        return number == 0 if first == second else (first < second) == (number == 0)


Marks = BarMarks | PartMarks | DotMarks | PairMarks


@dataclass(frozen=True, slots=True)
class Plot:
    """Rows of marks: a name at the left of each, and at least ``row`` points for it."""

    row: float
    marks: Marks

    @property
    def axis(self) -> Axis | None:
        """The axis above the rows."""
        match self.marks:
            case DotMarks(axis=axis):
                return axis
            case BarMarks() | PartMarks() | PairMarks():
                return None
            case _:
                assert_never(self.marks)

    @property
    def sides(self) -> Sides | None:
        """The words on both sides of zero above the rows."""
        match self.marks:
            case BarMarks(sides=sides):
                return sides
            case PartMarks() | DotMarks() | PairMarks():
                return None
            case _:
                assert_never(self.marks)

    def names_series(self, chart: Chart) -> bool:
        """Whether the series of a chart are named in the marks, or above the rows."""
        match self.marks:
            case BarMarks():
                return len(chart.series) > 1
            case PartMarks() | PairMarks():
                return True
            case DotMarks():
                return False
            case _:
                assert_never(self.marks)

    @property
    def above(self) -> bool:
        """Whether something stands above the rows, however wide the marks are."""
        match self.marks:
            case BarMarks(sides=sides):
                return sides is not None
            case PartMarks():
                return False
            case DotMarks() | PairMarks():
                return True
            case _:
                assert_never(self.marks)


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of a chart, each with axes of its own, two beside each other where they fit."""

    plots: tuple[Plot, ...]
    own_scales: bool = False
    """Whether panels of one unit, too, have scales of their own."""

    def of(self, chart: Chart) -> Iterator[tuple[Chart, Plot]]:
        """Each panel of a chart with its plot."""
        return zip(chart.panels, self.plots, strict=True)


@dataclass(frozen=True, slots=True)
class Slopes:
    """A line for each row, from its value in the first of two series to that in the second.

    Values go up; the name of a row stands at the left end of its line, and it has at least ``row``
    points. The series are named above the ends.
    """

    row: float


Design = Plot | Panels | Slopes
