"""Doubts that show when two years of one area are set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from reportgen.loading.plausible.areas import slip_of
from reportgen.loading.plausible.facts import Facts, is_percent
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.problem import Problem

_Length = tuple[int, bool]


def year_doubts(facts: Facts, past: Sequence[Facts]) -> Iterator[Problem]:
    """Warnings about values a slip away from those of an earlier meeting."""
    for other in past:
        for strand, values in facts.levels.items():
            latest = _latest_by_length(other.levels.get(strand, {}))
            for mine in values.values():
                its = latest.get(_length(mine.period))
                # what is printed once for several indicators is looked at once
                if its and its.period != mine.period and mine.indicator == strand[0]:
                    yield from _apart(facts, mine, its)


def _length(period: Period) -> _Length | None:
    months = period.months
    return (months[1] - months[0], period.point) if months else None


def _latest_by_length(values: Mapping[Period, Observation]) -> dict[_Length | None, Observation]:
    """The latest value of a year, of a quarter and so on; of no stated period none."""
    dated = [it for it in values.values() if it.period.months]
    ordered = sorted(dated, key=lambda it: it.period.months or (0, 0))
    return {_length(it.period): it for it in ordered}


def _apart(facts: Facts, mine: Observation, its: Observation) -> Iterator[Problem]:
    a, b = facts.shown(mine), facts.shown(its)
    if not a or not b or is_percent(mine):
        return
    timed = facts.indicator(mine).nature == "level" and mine.quantity.unit.time is not None
    slip = slip_of(Fraction(a / b), timed=timed)
    if slip is not None:
        yield facts.doubt(
            "data.years_apart",
            mine,
            period=mine.period.code,
            other_printed=its.quantity.printed,
            other_period=its.period.code,
            **slip,
        )
