"""What a text works out itself: a gap to another area, how much of a target is reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts, Strand
from reportgen.loading.plausible.spans import added, apart, negative, widened
from reportgen.model.bounds import Interval
from reportgen.model.meeting import AIMS, Observation
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.unit import PERCENT, Unit


def stated_doubts(facts: Facts, past: Sequence[Facts]) -> Iterator[Problem]:
    """Warnings about gaps and completions that the two figures contradict."""
    for gap in facts.of_measure("gap"):
        yield from gap_doubts(facts, gap, facts)
    for it in facts.of_measure("completion"):
        yield from _completion(facts, it, past)


def gap_doubts(facts: Facts, gap: Observation, other: Facts) -> Iterator[Problem]:
    """A warning where a gap is not what the text has less what the other area has."""
    if gap.to is None:
        return
    strand = facts.strand(gap)
    mine = facts.levels.get(strand, {}).get(gap.period)
    there = (*strand[:2], gap.to.code, *strand[3:])
    its = other.levels.get(there, {}).get(gap.period)
    if mine is None or its is None:
        return
    found = added((facts.span(mine), negative(other.span(its))))
    # the figures of another text may be later ones
    slack = Fraction(0) if other is facts else Fraction(gap.quantity.step)
    if apart(widened(found, slack), facts.span(gap)):
        yield facts.doubt(
            "data.gap_contradicts",
            gap,
            own=mine.quantity.printed,
            other=its.quantity.printed,
        )


def _completion(facts: Facts, done: Observation, past: Sequence[Facts]) -> Iterator[Problem]:
    result = facts.levels.get(facts.strand(done), {}).get(done.period)
    target = next(_targets((facts, *past), facts.strand(done), done.period), None)
    if result is None or target is None:
        return
    value = facts.shown(result)
    aim = facts.shown(target)
    if value is None or not aim or target.quantity.top is not None:
        return
    # a target counts as its number, with or without 以上
    found = _percentage(facts.span(result), aim)
    if apart(found, facts.span(done, Unit(PERCENT))):
        yield facts.doubt(
            "data.completion_contradicts",
            done,
            result=result.quantity.printed,
            target=target.quantity.printed,
        )


def _percentage(span: Interval, of: Fraction) -> Interval:
    low, high = (None if it is None else it / of * 100 for it in span)
    return low, high


def _targets(texts: Sequence[Facts], strand: Strand, period: Period) -> Iterator[Observation]:
    for it in texts:
        for role in AIMS:
            found = it.levels.get((*strand[:3], role, *strand[4:]), {}).get(period)
            if found is not None:
                yield found
