"""The outcome of setting a subject against a benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Measure, Meeting, Observation
from reportgen.model.text import Text

Verdict = Literal["comparable", "converted", "caveat", "not_comparable", "no_counterpart"]
DERIVING: tuple[Verdict, ...] = ("comparable", "converted", "caveat")
"""The verdicts from which figures are derived."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is: a stable code, and a sentence."""

    code: str
    text: Text


@dataclass(frozen=True, slots=True)
class Estimate:
    """A derived figure with the interval that rounding of the printed figures leaves.

    ``low`` or ``high`` is None where a qualifier or a coverage leaves that side open, so that the
    value is a bound.
    """

    value: Fraction
    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Subject minus benchmark. ``unit`` is a unit code, or ``percentage-points``."""

    value: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator and measure, with what each side reported and what may be said of the two.

    ``ratio`` is subject over benchmark (1 = equal), for levels and for areas that do not contain
    one another; ``share`` is the subject's part of the benchmark, for additive indicators.
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

    @property
    def derived(self) -> bool:
        """Whether the two sides may stand in one sentence or chart."""
        return self.verdict in DERIVING


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows of two meetings, in the order of the code list."""

    subject: Meeting
    benchmark: Meeting | None
    rows: tuple[Row, ...]
