"""Arithmetic of intervals: whether two can both be right, sums, quotients."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reportgen.model.bounds import Interval


def apart(one: Interval, other: Interval) -> bool:
    """Whether no value lies in both; an end that is not known reaches to any."""
    return _below(one, other) or _below(other, one)


def _below(one: Interval, other: Interval) -> bool:
    high, low = one[1], other[0]
    return high is not None and low is not None and high < low


def added(spans: Iterable[Interval]) -> Interval:
    """Between which values the sum lies."""
    lows: list[Fraction | None] = []
    highs: list[Fraction | None] = []
    for low, high in spans:
        lows.append(low)
        highs.append(high)
    return _sum(lows), _sum(highs)


def _sum(ends: list[Fraction | None]) -> Fraction | None:
    known = [it for it in ends if it is not None]
    return sum(known, start=Fraction(0)) if len(known) == len(ends) else None


def negative(span: Interval) -> Interval:
    """An interval with its sign changed."""
    low, high = span
    return None if high is None else -high, None if low is None else -low


def over(above: Interval, below: Interval) -> Interval:
    """Between which values a quotient of two positive figures lies; open where one is not."""
    low, high = below
    if low is None or low <= 0 or above[0] is None or above[0] < 0:
        return None, None
    top = above[1]
    return (
        None if high is None else above[0] / high,
        None if top is None else top / low,
    )


def widened(span: Interval, slack: Fraction) -> Interval:
    """An interval with so much more room on both sides."""
    low, high = span
    return None if low is None else low - slack, None if high is None else high + slack
