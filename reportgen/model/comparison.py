"""The outcome of setting a subject against a benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Measure, Meeting, Observation
from reportgen.model.text import Text
from reportgen.model.unit import PLACE

Verdict = Literal["comparable", "converted", "caveat", "not_comparable", "no_counterpart"]
DERIVING: tuple[Verdict, ...] = ("comparable", "converted", "caveat")
"""The verdicts from which figures are derived."""

Relation = Literal["across", "over_time", "to_target", "target_to_target"]
"""What is asked of two meetings: one area and another; one period and another; what was reached and
what had been set; what both set out to reach."""

Direction = Literal["above", "below", "level"]
"""Subject against benchmark; ``level`` where rounding alone may explain the difference."""


ComparedSide = Literal["subject", "benchmark"]
"""The two sides of a comparison."""

ReasonKind = Literal["blocks", "alone", "caveat", "conversion"]
"""Why two figures are not compared, why one stands alone, what a comparison must be read with, or
what was done to compare them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is: a stable code, what it does, and a sentence.

    ``about`` says of which of the two figures it speaks; None where of both or of neither.
    """

    code: str
    kind: ReasonKind
    text: Text
    about: ComparedSide | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A derived figure with the interval that rounding of the printed figures leaves.

    ``low`` or ``high`` is None where a qualifier or a coverage leaves that side open, so that the
    value is a bound.
    """

    value: Fraction
    low: Fraction | None
    high: Fraction | None


POINTS = "percentage-points"

Attainment = Literal["met", "not_met", "undecided"]
"""Whether a target was reached: 完成, 未完成, 不能判断."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Subject minus the other, with the interval that the two figures leave.

    ``unit`` is a unit code, ``percentage-points``, or ``place`` of ranks. ``low`` or ``high`` is
    None where that side is open, so that the value is a bound.
    """

    value: Fraction
    unit: str
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def bounded(self) -> bool:
        """Whether both ends of the interval are known."""
        return self.low is not None and self.high is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of each side, with what may be said of the two in their relation.

    ``ratio`` is subject over benchmark (1 = equal), for levels and for areas that do not contain
    one another; ``share`` is the subject's part of the benchmark, for additive indicators.
    ``attainment`` is whether a target was reached. ``factor`` is what the other figure is
    multiplied by to be in the unit of the subject's; None where it cannot be.
    """

    indicator: Indicator
    measure: Measure
    subject: Observation | None
    benchmark: Observation | None
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    ratio: Estimate | None = None
    share: Estimate | None = None
    difference: Difference | None = None
    relation: Relation = "across"
    attainment: Attainment | None = None
    factor: Fraction | None = Fraction(1)

    @property
    def derived(self) -> bool:
        """Whether the two sides may stand in one sentence or chart."""
        return self.verdict in DERIVING

    @property
    def gap(self) -> Fraction | None:
        """By how much the subject is above the benchmark: in percent, or in percentage points."""
        if self.ratio is not None:
            return (self.ratio.value - 1) * 100
        in_points = self.difference is not None and self.difference.unit == POINTS
        return self.difference.value if in_points and self.difference else None

    @property
    def direction(self) -> Direction | None:
        """Whether the subject is above the benchmark; None where that cannot be said.

        Of ranks the first is above all others.
        """
        derived = self.ratio or self.difference
        if derived is None:
            return None
        even = Fraction(0 if self.ratio is None else 1)
        found = _direction(derived.low, derived.high, even)
        if found == "level" and derived.low != derived.high and self._spread:
            return None
        ranked = isinstance(derived, Difference) and derived.unit == PLACE
        return _TURNED[found] if ranked and found else found

    @property
    def _spread(self) -> bool:
        """Whether more than rounding lies between the ends: a range, 近600万, 600余万."""
        figures = (it for it in (self.subject, self.benchmark) if it is not None)
        return any(it.quantity.top is not None or it.qualifier in _ONE_SIDED for it in figures)


_ONE_SIDED = ("nearly", "some_over")
_TURNED: dict[Direction, Direction] = {"above": "below", "below": "above", "level": "level"}


def _direction(low: Fraction | None, high: Fraction | None, even: Fraction) -> Direction | None:
    if low is not None and low > even:
        return "above"
    if high is not None and high < even:
        return "below"
    return None if low is None or high is None else "level"


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows of a subject and a meeting that it is set against, in the order of the code list.

    ``further`` are the comparisons with all other meetings, each in its relation.
    """

    subject: Meeting
    benchmark: Meeting | None
    rows: tuple[Row, ...]
    relation: Relation = "across"
    further: tuple[Comparison, ...] = ()

    @property
    def all(self) -> tuple[Comparison, ...]:
        """This comparison and the further ones."""
        return (self, *self.further)

    @property
    def by_part(self) -> dict[str, Comparison]:
        """The further comparisons by the id of their part in a document: part-1, part-2."""
        return {f"part-{number}": part for number, part in enumerate(self.further, start=1)}
