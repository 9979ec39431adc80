"""What native charts share: the look they are given, and what they give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.chart_kinds.grid import Grid
from reportgen.chart_kinds.typesetter import Typesetter
from reportgen.model.chart import Point, Role
from reportgen.model.chart_scale import Extent
from reportgen.model.chart_style import ChartStyle
from reportgen.model.text import Lang
from reportgen.word.chart.label import native_label
from reportgen.word.chart.sheet import DataSheet
from reportgen.word.chart.width import width
from reportgen.word.xml.chart import ChartBox
from reportgen.word.xml.element import NO_XML, Xml
from reportgen.word.xml.paint import Letters
from reportgen.word.xml.series import LabelLook

PADDING = 10.0
"""What Word leaves free beside the words of a label, on both sides together, in points."""


@dataclass(frozen=True, slots=True)
class Look:
    """Letters, colours and measures, and the language of the headings in the sheet."""

    letters: Letters
    style: ChartStyle
    lang: Lang

    def words(self, role: Role) -> LabelLook:
        """The look of the labels of a series."""
        return LabelLook(self.letters, self.style.label_colour(role), self.style.size)

    @property
    def setter(self) -> Typesetter:
        """What Word makes of the words of a chart."""
        return Typesetter(self.style, width, self._room, even_rows=True)

    def _room(self, point: Point, half: float, *, leftward: bool) -> Iterator[Extent]:
        words = native_label(point, leftward=leftward).text
        room = half + width(words, self.style.size) + PADDING
        before, after = (room, 0.0) if leftward else (0.0, room)
        for end in (point.value, *point.interval):
            yield Extent(float(end), before, after)


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart as XML, the rows that it was laid out on, and the sheet that holds its figures.

    ``title`` is what stands inside the chart; ``alt`` is a panel's own.
    """

    grid: Grid
    plot: Xml
    sheet: DataSheet
    legend: Xml = NO_XML
    title: Xml = NO_XML
    alt: str = ""


def plot_box(grid: Grid) -> ChartBox:
    """Left, top, width and height of the plot, in parts of the chart."""
    left, top = grid.left / grid.width, grid.head / grid.height
    return left, top, 1 - left, grid.plot / grid.height


def hollow(points: Sequence[Point]) -> list[int]:
    """Which points bear a caveat: they are outlines, which survive a black-and-white printer."""
    return [index for index, point in enumerate(points) if point.mark]


def seen(point: Point, per: float, least: float) -> bool:
    """Whether an interval is as wide as ``least`` on a scale of ``per`` points for a unit."""
    low, high = point.interval
    return float(high - low) * per >= least
