"""Between which values the true one of a printed figure lies: by its rounding and its qualifier."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from reportgen.model.meeting import Observation
from reportgen.model.unit import NO_RATES, Rates, Unit

Interval = tuple[Fraction | None, Fraction | None]


def in_unit(observation: Observation, unit: Unit, rates: Rates = NO_RATES) -> Fraction:
    """The value in another unit; the middle of a range.

    Raises:
        ValueError: the unit cannot be converted.
    """
    return observation.quantity.exact * _factor(observation, unit, rates)


def _factor(observation: Observation, unit: Unit, rates: Rates) -> Fraction:
    factor = observation.quantity.unit.factor_to(unit, rates)
    if factor is None:
        raise ValueError(f"{observation.quantity.unit.code} is not {unit.code}")
    return factor


def interval(observation: Observation, unit: Unit, rates: Rates = NO_RATES) -> Interval:
    """Between which values the true one lies, by rounding and qualifier; None is open.

    A qualifier speaks of the size: 下降超过5% is below −5 %. A value that is printed without a
    minus is not negative; a growth may be, as 0.0% is.
    """
    factor = _factor(observation, unit, rates)
    quantity = observation.quantity
    low, high = _qualified(observation)
    if quantity.value < 0 and quantity.top is None:
        low, high = None if high is None else -high, None if low is None else -low
    elif observation.measure == "value" and quantity.value >= 0:
        low = low if low is None else max(Fraction(0), low)
    return _times(low, factor), _times(high, factor)


def _qualified(observation: Observation) -> Interval:
    """The interval of the size of a figure; of a range, of its ends as they are."""
    quantity = observation.quantity
    low, high = quantity.low, quantity.high
    limit = abs(quantity.exact)
    if quantity.value < 0 and quantity.top is None:
        low, high = -high, -low
    match observation.qualifier:
        case None:
            return low, high
        case "more_than" | "at_least":
            return (low if quantity.top is not None else limit), None
        case "less_than" | "at_most":
            return None, (high if quantity.top is not None else limit)
        case "nearly":
            return limit - quantity.last_digit, limit
        case "some_over":
            return limit, limit + quantity.last_digit
        case "about":
            half = quantity.last_digit / 2
            return min(low, limit - half), max(high, limit + half)
        case _:
            assert_never(observation.qualifier)


def _times(value: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if value is None else value * factor
