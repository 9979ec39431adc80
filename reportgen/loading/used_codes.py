"""The part of a code list that meetings use: a briefing that names no list is about that alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Meeting
from reportgen.model.unit import Unit


def used_codes(codes: CodeList, meetings: Iterable[Meeting]) -> CodeList:
    """The code list with the indicators, topics and units that the figures of meetings have."""
    found = list(meetings)
    indicators = list(_indicators(codes, set(_named(found))))
    units = {it.unit for it in indicators}
    for meeting in found:
        units |= {it.quantity.unit for it in meeting.observations}
        units |= {it.correction.printed_unit for it in meeting.observations if it.correction}
    nouns = {noun for unit in units for noun in _nouns(unit)}
    nouns |= {word for meeting in found for rate in meeting.rates for word in (rate.of, rate.to)}
    nouns |= {it.equals.noun for it in codes.units if it.id in nouns and it.equals}
    topics = {it.topic for it in indicators}
    return replace(
        codes,
        topics=tuple(it for it in codes.topics if it.id in topics),
        units=tuple(it for it in codes.units if it.id in nouns),
        indicators=tuple(indicators),
    )


def _named(meetings: Iterable[Meeting]) -> Iterator[str]:
    for meeting in meetings:
        for figure in meeting.observations:
            yield from figure.indicators
        yield from (it.indicator for it in meeting.missing)


def _indicators(codes: CodeList, used: set[str]) -> Iterator[Indicator]:
    """Those that are used, and all that they are parts or totals of."""
    known = {it.id: it for it in codes.indicators}
    waiting = list(used)
    while waiting:
        it = known[waiting.pop()]
        related = [*it.composite_of, *([it.part_of] if it.part_of else [])]
        waiting += [code for code in related if code not in used]
        used.update(related)
    yield from (it for it in codes.indicators if it.id in used)


def _nouns(unit: Unit) -> Iterator[str]:
    yield unit.noun
    yield from (noun for _, noun in unit.divisors)
