"""What lies around a value: how one stands among others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

FEWEST_OTHERS = 3
"""So many other figures are needed to say that one stands out from them."""


@dataclass(frozen=True, slots=True)
class Others:
    """What lies around a value: how many, the lowest, the middle and the highest of them."""

    count: int
    low: Fraction
    middle: Fraction
    high: Fraction


def others(values: list[Fraction]) -> Iterator[Others | None]:
    """For each value what the others are; None where there are none. Sorts them once."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranked = [values[i] for i in order]
    place = {i: rank for rank, i in enumerate(order)}
    for i in range(len(values)):
        yield _without(ranked, place[i])


def _without(ranked: list[Fraction], at: int) -> Others | None:
    count = len(ranked) - 1
    if not count:
        return None

    def nth(n: int) -> Fraction:
        return ranked[n if n < at else n + 1]

    return Others(count, nth(0), (nth((count - 1) // 2) + nth(count // 2)) / 2, nth(count - 1))
