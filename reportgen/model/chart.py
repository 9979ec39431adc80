"""Charts as data: nothing is drawn yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Role = Literal["subject", "benchmark", "done", "in_progress", "not_started", "unknown", "late"]
"""Whose figures a series holds, or the status of the tasks that it counts, or its being late."""
Bound = Literal["lower", "upper"]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Point:
    """One mark."""

    value: Decimal
    """The value in the unit of the chart."""
    label: str
    """The text drawn at the mark."""
    low: Decimal | None = None
    """The lower end of the rounding interval."""
    high: Decimal | None = None
    """The upper end of the rounding interval."""
    bound: Bound | None = None
    """Whether the true value is at least (lower) or at most (upper) this one."""
    mark: str = ""
    """The sign of the note that explains a caveat."""
    figure: str = ""
    """The code of its figure, A11, or of what is derived of two, A11-B6-gap; empty of a count."""

    @property
    def text(self) -> str:
        """The label with the raised sign of its note."""
        return self.label + self.mark.translate(_RAISED)

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The rounding interval; the value itself on a side that is exact or open."""
        low, high = (None, None) if self.bound else (self.low, self.high)
        return self.value if low is None else low, self.value if high is None else high


@dataclass(frozen=True, slots=True)
class Series:
    """One point for each category, in the order of the chart."""

    name: str
    """What the legend calls it."""
    role: Role
    """Whose figures it holds, or the status of the tasks that it counts."""
    points: tuple[Point, ...]
    """Its points."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in one language: series of its own, or ``panels`` that have them."""

    id: str
    """Its name, for data-chart."""
    kind: str
    """The name of its kind in ``reportgen/chart_kinds/``, which knows how it looks."""
    title: str
    """What it says."""
    subtitle: str
    """What is drawn: indicator, unit, period."""
    categories: tuple[str, ...]
    """What its rows are called."""
    series: tuple[Series, ...]
    """What is drawn in each row."""
    unit: str
    """The unit of its values."""
    alt: str
    """What it shows, for those who cannot see it."""
    source: str
    """Where its figures are from."""
    notes: tuple[str, ...] = ()
    """What explains the marks, in their order."""
    reference: Decimal | None = None
    """Where both areas are equal: 100 in an index, 0 in gaps."""
    reference_label: str = ""
    """What that line is called."""
    sides: tuple[str, str] = ("", "")
    """What stands to the left and to the right of that line."""
    panels: tuple[Chart, ...] = ()
    """Its parts, in a chart of several."""
    meeting: str = ""
    """The id of the meeting whose tasks it counts; empty in a comparison."""
    heading: str = ""
    """What it shows in a word or two, where its title has no room: Index."""
    section: str = ""
    """Which part of a document it belongs to: ``levels``, ``rates``, ``shares``, ``tasks``,
    ``states-`` and the id of a meeting whose tasks stand so on a day, or the id of a further
    comparison (``Comparison.by_part``); none where it says what another says."""

    @property
    def plots(self) -> tuple[Chart, ...]:
        """What has axes of its own: the panels, or else the chart."""
        return self.panels or (self,)


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of a report: ``all`` that may be drawn, and ``key`` for a short document."""

    all: tuple[Chart, ...] = ()
    key: tuple[Chart, ...] = ()
