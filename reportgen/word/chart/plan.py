"""What the kinds of native charts share: the look they are given, and what they give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.chart import Point, Role
from reportgen.model.chart_style import ChartStyle
from reportgen.model.text import Lang
from reportgen.word.chart.rows import Rows
from reportgen.word.chart.sheet import DataSheet
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


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart as XML, the rows it was laid out on, and the sheet that holds its figures.

    ``title`` is what stands inside the chart; ``alt`` is a panel's own.
    """

    rows: Rows
    plot: Xml
    sheet: DataSheet
    legend: Xml = NO_XML
    title: Xml = NO_XML
    alt: str = ""


def hollow(points: Sequence[Point]) -> list[int]:
    """Which points bear a caveat: they are outlines, which survive a black-and-white printer."""
    return [index for index, point in enumerate(points) if point.mark]


def seen(point: Point, per: float, least: float) -> bool:
    """Whether an interval is as wide as ``least`` on a scale of ``per`` points for a unit."""
    low, high = point.interval
    return float(high - low) * per >= least
