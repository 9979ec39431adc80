"""Exact derived figures with the interval that rounding and words of the printed ones leave."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.bounds import in_unit, interval
from reportgen.model.comparison import Difference, Estimate
from reportgen.model.meeting import Observation
from reportgen.model.unit import NO_RATES, Rates, Unit


def quotient(
    subject: Observation,
    benchmark: Observation,
    rates: Rates = NO_RATES,
    *,
    open_above: bool,
    open_below: bool,
) -> Estimate:
    """Subject over benchmark; ``open_above`` and ``open_below`` give up that side's limit."""
    unit = subject.quantity.unit
    value = in_unit(subject, unit) / in_unit(benchmark, unit, rates)
    mine, theirs = interval(subject, unit), interval(benchmark, unit, rates)
    low = _over(mine[0], theirs[1])
    high = _over(mine[1], theirs[0])
    return Estimate(value, None if open_below else low, None if open_above else high)


def _over(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    """A quotient; None where one is open, or where what is divided by may be nothing."""
    return above / below if above is not None and below is not None and below > 0 else None


def distance(
    subject: Observation, benchmark: Observation, unit: Unit, code: str, rates: Rates = NO_RATES
) -> Difference:
    """Subject minus benchmark in a unit, which is called by its code."""
    value = in_unit(subject, unit, rates) - in_unit(benchmark, unit, rates)
    mine, theirs = interval(subject, unit, rates), interval(benchmark, unit, rates)
    return Difference(value, code, _minus(mine[0], theirs[1]), _minus(mine[1], theirs[0]))


def _minus(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    return above - below if above is not None and below is not None else None
