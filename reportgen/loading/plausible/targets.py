"""Doubts about what is to be reached: less than there is, or due and not heard of again."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts
from reportgen.model.meeting import MissingFigure, Observation
from reportgen.model.period import months_of
from reportgen.model.problem import Problem

LEAST_OF_REACHED, LEAST_OF_FLOW = Fraction(9, 10), Fraction(1, 2)
"""So much of what was reached is the least that a target is not doubted for. Prudent targets lie
below: 粮食1.3万亿斤以上 after 1.339. Flows begin anew each year: 新增就业900万 after 1352万."""

_Due = tuple[str, str, int]


def target_doubts(facts: Facts) -> Iterator[Problem]:
    """Warnings about targets below what was reached, and due ones without a result."""
    reached = _latest(facts)
    heard = _heard_of(facts)
    for it in facts.meeting.observations:
        if not it.is_aim:
            continue
        result = reached.get(_reached_key(facts, it))
        if result is not None and it.measure == "value" and _falls_short(facts, it, result):
            words = {"reached": result.quantity.printed, "period": result.period.code}
            yield facts.doubt("data.target_below_reached", it, **words)
        if (
            it.role != "forecast"
            and _is_due(facts, it)
            and not _due(facts, it, it.indicators) & heard
        ):
            yield facts.doubt("data.target_without_result", it, period=it.period.code)


def _reached_key(facts: Facts, figure: Observation) -> object:
    indicator, coverage, area, _, prices = facts.strand(figure)
    return indicator, coverage, area, prices


def _latest(facts: Facts) -> dict[object, Observation]:
    """The latest result of each indicator and coverage."""
    found: dict[object, Observation] = {}
    for it in facts.values:
        key = _reached_key(facts, it)
        if it.role != "result" or it.period.months is None:
            continue
        if key not in found or _end(found[key]) < _end(it):
            found[key] = it
    return found


def _end(figure: Observation) -> int:
    months = figure.period.months
    return months[1] if months else 0


def _falls_short(facts: Facts, aim: Observation, result: Observation) -> bool:
    indicator = facts.indicator(aim)
    if indicator.better != "higher" or _end(aim) <= _end(result):
        return False
    if indicator.nature == "flow" and not aim.period.as_long_as(result.period):
        return False
    high, low = facts.shown(aim), facts.span(result)[0]
    least = LEAST_OF_FLOW if indicator.nature == "flow" else LEAST_OF_REACHED
    return high is not None and low is not None and high < low * least


def _is_due(facts: Facts, aim: Observation) -> bool:
    """Whether what it is set for is over on the day of the meeting."""
    months, date = aim.period.months, facts.meeting.date
    return months is not None and months[1] < date.year * 12 + date.month - 1


def _heard_of(facts: Facts) -> set[_Due]:
    """What results there are of, also where one is named and not given."""
    meeting = facts.meeting
    found: set[_Due] = set()
    for it in meeting.observations:
        if not it.is_aim:
            found |= _due(facts, it, it.indicators)
    for gone in meeting.missing:
        found |= _due(facts, gone, (gone.indicator,))
    return found


def _due(
    facts: Facts, figure: Observation | MissingFigure, indicators: tuple[str, ...]
) -> set[_Due]:
    """The indicators of a figure with its area and the month in which its period ends."""
    end, area = figure.period.end, (figure.area or facts.meeting.area).code
    return {(it, area, months_of(end)[1]) for it in indicators} if end else set()
