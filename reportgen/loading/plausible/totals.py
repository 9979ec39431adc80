"""Totals and the parts that they count together: whether they agree, and how exactly."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts, Frame
from reportgen.loading.plausible.spans import added, apart
from reportgen.messages import Argument
from reportgen.model.bounds import Interval
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.problem import Problem
from reportgen.wording.numbers import significant

_Parts = tuple[Observation, ...]
_Key = tuple[str, str | None, Frame]


def total_doubts(facts: Facts) -> Iterator[Problem]:
    """Warnings about totals that differ from the sum of their parts by more than rounding.

    Only ``composite_of`` says that the parts are all: parts (``part_of``) of one whole may leave
    out some of it, and overlap.
    """
    for total, parts in _totals(facts):
        if apart(facts.span(total), _span(facts, total, parts)):
            words: tuple[Argument, ...] = tuple(it.quantity.printed for it in parts)
            exact = f"{significant(_sum(facts, total, parts), 6):,f}"
            unit = facts.indicator(total).unit.code
            yield facts.doubt("data.total_differs", total, parts=words, sum=exact, unit=unit)


def rounding_note_due(meeting: Meeting, codes: CodeList) -> bool:
    """Whether a total differs from the sum of its parts by rounding alone.

    Then a document that prints them says so: 因数值修约，分项之和与合计略有出入.
    """
    facts = Facts.of(meeting, codes, "")
    return any(_rounded(facts, total, parts) for total, parts in _totals(facts))


def _rounded(facts: Facts, total: Observation, parts: _Parts) -> bool:
    if any(it.qualifier or it.quantity.top is not None for it in (total, *parts)):
        return False
    agrees = not apart(facts.span(total), _span(facts, total, parts))
    return agrees and facts.shown(total) != _sum(facts, total, parts)


def _totals(facts: Facts) -> Iterator[tuple[Observation, _Parts]]:
    """Each total with all its parts, of one period, area, role, coverage and prices."""
    index: dict[_Key, Observation] = {
        (it.indicator, facts.coverage(it), facts.frame(it)): it for it in facts.values
    }
    for total in facts.values:
        indicator = facts.indicator(total)
        # parts of a level do not add up to it
        if indicator.nature not in ("stock", "flow"):
            continue
        found = [_part(facts, index, total, code) for code in indicator.composite_of]
        parts = tuple(it for it in found if it is not None)
        if parts and len(parts) == len(found):
            yield total, parts


def _part(
    facts: Facts, index: dict[_Key, Observation], total: Observation, code: str
) -> Observation | None:
    """The part that covers what the total covers, where both have the same coverages."""
    meant = facts.known[code].coverage(total.coverage)
    return index.get((code, meant.id if meant else None, facts.frame(total)))


def _span(facts: Facts, total: Observation, parts: _Parts) -> Interval:
    return added(facts.span(it, facts.indicator(total).unit) for it in parts)


def _sum(facts: Facts, total: Observation, parts: _Parts) -> Fraction:
    unit = facts.indicator(total).unit
    values = [facts.shown(it, unit) for it in parts]
    return sum((it for it in values if it is not None), start=Fraction(0))
