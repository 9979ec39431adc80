"""Charts as data: nothing is drawn yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

ChartKind = Literal["bars", "index", "shares", "gaps", "progress", "multiples"]
Role = Literal["subject", "benchmark", "done", "in_progress", "not_started", "unknown"]
"""Whose figures a series holds, or the status of the tasks that it counts."""
Bound = Literal["lower", "upper"]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Point:
    """One mark. ``value`` is in the chart's unit, ``label`` is the text drawn at the mark.

    ``low`` and ``high`` are the rounding interval; ``bound`` says that the true value is at least
    (lower) or at most (upper) this one; ``mark`` is the sign of the note that explains a caveat.
    """

    value: Decimal
    label: str
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound | None = None
    mark: str = ""

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
    """One point for each category, in the chart's order."""

    name: str
    role: Role
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in one language.

    ``bars`` has two series side by side; ``index``, ``shares`` and ``gaps`` have one; ``progress``
    has one for each status that occurs, and its bars are made of their points. ``multiples`` has
    no series of its own but ``panels``, each of them ``bars`` in one unit. ``title`` states the
    message, ``subtitle`` what is drawn (indicator, unit, period). ``reference`` is the line at
    which both areas are equal (100 in an index, 0 in gaps), ``sides`` is what stands to the left
    and to the right of it. ``notes`` explain the marks, in their order.
    """

    id: str
    kind: ChartKind
    title: str
    subtitle: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    alt: str
    source: str
    notes: tuple[str, ...] = ()
    reference: Decimal | None = None
    reference_label: str = ""
    sides: tuple[str, str] = ("", "")
    panels: tuple[Chart, ...] = ()

    @property
    def plots(self) -> tuple[Chart, ...]:
        """What has axes of its own: the panels, or else the chart."""
        return self.panels or (self,)
