"""From values to points on paper, with room for what is written beside the marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)
_MOST = 6
_LEAST_SPAN = 0.1
"""The scale shows at least a tenth of the reference, so that a small gap does not look large."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A value that must be on the paper, with the points it needs on either side."""

    value: float
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: ``origin`` is where zero would stand, ``per`` the points of one unit."""

    origin: float
    per: float

    def at(self, value: float) -> float:
        """Where a value stands, in points."""
        return self.origin + self.per * value

    def value(self, at: float) -> float:
        """The value that stands at a place."""
        return (at - self.origin) / self.per


def fit_scale(left: float, right: float, extents: Iterable[Extent]) -> Scale:
    """The widest scale on which every extent has its room between ``left`` and ``right``."""
    known = tuple(extents)
    room = right - left
    spans = [
        (room - low.before - high.after) / (high.value - low.value)
        for low in known
        for high in known
        if high.value > low.value
    ]
    per = min(spans, default=room)
    return Scale(max(left + extent.before - per * extent.value for extent in known), per)


def ticks_around(reference: float, values: Sequence[float]) -> tuple[float, ...]:
    """Round figures, evenly spaced, from below to above all values and the reference."""
    low, high = min(reference, *values), max(reference, *values)
    slack = max(0.0, _LEAST_SPAN * abs(reference) - (high - low)) / 2
    low, high = low - slack, high + slack
    step = _step((high - low) / _MOST)
    return tuple(round(n * step, 9) for n in range(floor(low / step), ceil(high / step) + 1))


def _step(least: float) -> float:
    """The smallest of 1, 2 and 5, or one of them times a power of ten, that is no less."""
    if least <= 0:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return power * next((step for step in _STEPS if step * power >= least * (1 - 1e-9)), 10)
