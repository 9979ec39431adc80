"""Which of two coverages contains the other."""

from __future__ import annotations

from typing import Literal

from reportgen.model.indicator import Coverage, Indicator
from reportgen.model.meeting import Observation

Wider = Literal["subject", "benchmark"] | None
"""Whose coverage contains that of the other."""


def wider(indicator: Indicator, mine: Observation, other: Observation) -> Wider:
    """Whose coverage is the wider; None where they are equal or neither contains the other."""
    a, b = indicator.coverage(mine.coverage), indicator.coverage(other.coverage)
    if a is None or b is None or a == b:
        return None
    if _contains(indicator, b, a):
        return "benchmark"
    return "subject" if _contains(indicator, a, b) else None


def _contains(indicator: Indicator, wide: Coverage, narrow: Coverage) -> bool:
    seen: set[str] = set()
    current: Coverage | None = narrow
    while current is not None and current.within and current.id not in seen:
        seen.add(current.id)
        if current.within == wide.id:
            return True
        current = indicator.coverage(current.within)
    return False
