"""Between which values the true one of a printed figure lies, by rounding and by its qualifier."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from reportgen.model.meeting import Observation
from reportgen.model.qualifier import SPREADING, WITHIN_WORDS, Qualifier
from reportgen.model.quantity import Quantity
from reportgen.model.unit import NO_RATES, PLACE, Rates, Unit

Interval = tuple[Fraction | None, Fraction | None]
"""From one value to another; None is open."""


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


def reach(observation: Observation, unit: Unit, rates: Rates = NO_RATES) -> Interval:
    """Between which values the true one lies, by rounding and qualifier.

    A qualifier speaks of the size where the direction is a word: 下降超过5% is below −5 %. Where
    the sign is printed it speaks of the number: 不低于-5℃ is −5 or more.
    """
    factor = _factor(observation, unit, rates)
    quantity, qualifier = observation.quantity, observation.qualifier
    if quantity.unit.noun == PLACE:
        return _ranked(Fraction(quantity.value), qualifier, observation.word)
    if observation.falls or (quantity.negative and qualifier in SPREADING):
        low, high = _qualified(quantity, qualifier, -1)
        low, high = None if high is None else -high, None if low is None else -low
    else:
        low, high = _qualified(quantity, qualifier, 1)
    return _times(low, factor), _times(high, factor)


def interval(observation: Observation, unit: Unit, rates: Rates = NO_RATES) -> Interval:
    """The same for what is divided: a value that is printed without a minus is not negative."""
    low, high = reach(observation, unit, rates)
    if low is not None and observation.measure == "value" and observation.quantity.value >= 0:
        low = max(Fraction(0), low)
    return low, high


def _qualified(quantity: Quantity, qualifier: Qualifier | None, sign: int) -> Interval:
    """The interval of a number with this sign before it: of the size of one that falls."""
    top = quantity.value if quantity.top is None else quantity.top
    least, most = sorted(sign * Fraction(end) for end in (quantity.value, top))
    match qualifier:
        case None:
            half = Fraction(quantity.step) / 2 if quantity.top is None else 0
            return least - half, most + half
        case "more_than" | "at_least":
            return least, None
        case "less_than" | "at_most":
            return None, most
        case "nearly":
            return least - quantity.leeway, most
        case "some_over":
            return least, most + quantity.last_digit
        case "about":
            half = quantity.leeway / 2
            return least - half, most + half
        case _:
            assert_never(qualifier)


def _ranked(place: Fraction, qualifier: Qualifier | None, word: str | None) -> Interval:
    """A place is a whole number: 第4位; 第5位以上 and 前5位以内 are the fifth or a better one.

    Of all other words (第5位以下, 近第5位) it cannot be said which way they lead.
    """
    if qualifier is None:
        return place, place
    if qualifier in ("more_than", "at_least") or word in WITHIN_WORDS:
        return None, place
    return None, None


def _times(value: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if value is None else value * factor
