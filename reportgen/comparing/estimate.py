"""Exact derived figures with the interval that rounding of the printed ones leaves."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.comparison import Estimate
from reportgen.model.meeting import Observation
from reportgen.model.unit import Unit

Interval = tuple[Fraction | None, Fraction | None]


def in_unit(observation: Observation, unit: Unit) -> Fraction:
    """The value in another unit.

    Raises:
        ValueError: the unit cannot be converted.
    """
    return observation.quantity.exact * _factor(observation, unit)


def _factor(observation: Observation, unit: Unit) -> Fraction:
    factor = observation.quantity.unit.factor_to(unit)
    if factor is None:
        raise ValueError(f"{observation.quantity.unit.code} is not {unit.code}")
    return factor


def interval(observation: Observation, unit: Unit) -> Interval:
    """Between which values the true one lies, by rounding and qualifier; None is open.

    The value is not negative.
    """
    factor = _factor(observation, unit)
    low = max(Fraction(0), observation.quantity.low) * factor
    high = observation.quantity.high * factor
    if observation.qualifier == "more_than":
        return observation.quantity.exact * factor, None
    if observation.qualifier == "less_than":
        return None, observation.quantity.exact * factor
    return low, high


def quotient(
    subject: Observation, benchmark: Observation, *, open_above: bool, open_below: bool
) -> Estimate:
    """Subject over benchmark; ``open_above`` and ``open_below`` give up that side's limit."""
    unit = subject.quantity.unit
    value = in_unit(subject, unit) / in_unit(benchmark, unit)
    mine, theirs = interval(subject, unit), interval(benchmark, unit)
    low = _over(mine[0], theirs[1])
    high = _over(mine[1], theirs[0])
    return Estimate(value, None if open_below else low, None if open_above else high)


def _over(above: Fraction | None, below: Fraction | None) -> Fraction | None:
    return above / below if above is not None and below else None
