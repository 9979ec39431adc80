"""Exact derived figures with the interval that rounding and words of the printed ones leave."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reportgen.comparing.coverages import wider
from reportgen.comparing.dimensions import Pair
from reportgen.model.bounds import Interval, in_unit, interval, reach
from reportgen.model.comparison import POINTS, Difference, Estimate
from reportgen.model.unit import PERCENT


@dataclass(frozen=True, slots=True)
class Opened:
    """Which limits of the subject are given up, as it covers less or more than the other."""

    above: bool
    below: bool

    def apply(self, low: Fraction | None, high: Fraction | None) -> Interval:
        """An interval without these limits."""
        return None if self.below else low, None if self.above else high


def opened(pair: Pair) -> Opened:
    """What covers less is a part of what adds up, so all of it is at least as much."""
    if not pair.indicator.additive:
        return Opened(above=False, below=False)
    side = wider(pair.indicator, pair.a.observation, pair.b.observation)
    return Opened(above=side == "benchmark", below=side == "subject")


def quotient(pair: Pair) -> Estimate:
    """Subject over benchmark, which are not negative."""
    mine, other = pair.a.observation, pair.b.observation
    unit = mine.quantity.unit
    value = in_unit(mine, unit) / in_unit(other, unit, pair.rates)
    own, theirs = interval(mine, unit), interval(other, unit, pair.rates)
    low, high = _over(own[0], theirs[1]), _over(own[1], theirs[0])
    if high is None and not low:
        # that it is no less than nothing says nothing
        low = None
    return Estimate(value, *opened(pair).apply(low, high))


def _over(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    """A quotient; None where one is open, or where what is divided by may be nothing."""
    return above / below if above is not None and below is not None and below > 0 else None


def distance(pair: Pair) -> Difference:
    """Subject minus benchmark in the unit of the subject, or in points of percentages."""
    other = pair.b.observation
    unit = pair.a.observation.quantity.unit
    line = in_unit(other, unit, pair.rates)
    return distance_from(pair, line, reach(other, unit, pair.rates))


def distance_from(pair: Pair, line: Fraction, ends: Interval) -> Difference:
    """Subject minus a line in its unit, which lies between these ends."""
    mine = pair.a.observation
    unit = mine.quantity.unit
    low, high = opened(pair).apply(*reach(mine, unit))
    code = POINTS if unit.noun == PERCENT else unit.code
    found = _minus(low, ends[1]), _minus(high, ends[0])
    return Difference(in_unit(mine, unit) - line, code, *found)


def _minus(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    return above - below if above is not None and below is not None else None
