"""From values to points on paper, with room for what is written beside the marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stake:
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


def fit(left: float, right: float, stakes: Iterable[Stake]) -> Scale:
    """The widest scale on which every stake has its room between ``left`` and ``right``."""
    known = tuple(stakes)
    room = right - left
    spans = [
        (room - low.before - high.after) / (high.value - low.value)
        for low in known
        for high in known
        if high.value > low.value
    ]
    per = min(spans, default=room)
    return Scale(max(left + stake.before - per * stake.value for stake in known), per)
