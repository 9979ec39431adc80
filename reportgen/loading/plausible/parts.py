"""Doubts about a part and the whole that it belongs to, as the code list says."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.loading.plausible.facts import Facts, Frame
from reportgen.model.meeting import Observation
from reportgen.model.problem import Problem
from reportgen.model.text import bilingual


def part_doubts(facts: Facts) -> Iterator[Problem]:
    """Warnings about parts that are larger than their wholes, of one period, area and role."""
    wholes = {(it.indicator, facts.coverage(it), facts.frame(it)): it for it in facts.values}
    for part in facts.values:
        code = facts.indicator(part).part_of
        whole = _whole(facts, wholes, part, code) if code else None
        if whole is not None and _larger(facts, part, whole):
            yield facts.doubt(
                "data.part_above_whole",
                part,
                whole=bilingual(facts.indicator(whole).name),
                whole_printed=whole.quantity.printed,
            )


def _whole(
    facts: Facts,
    wholes: dict[tuple[str, str | None, Frame], Observation],
    part: Observation,
    code: str,
) -> Observation | None:
    """The whole of the same coverage, or else of the one that is meant where none is named."""
    frame = facts.frame(part)
    meant = facts.known[code].coverage(None)
    return wholes.get((code, facts.coverage(part), frame)) or wholes.get(
        (code, meant.id if meant else None, frame)
    )


def _larger(facts: Facts, part: Observation, whole: Observation) -> bool:
    """Whether the part is larger, whatever rounding and qualifiers leave open."""
    unit = facts.indicator(whole).unit
    a, b = facts.shown(part, unit), facts.shown(whole, unit)
    low, high = facts.span(part, unit)[0], facts.span(whole, unit)[1]
    if a is None or b is None or low is None or high is None:
        return False
    # rounding leaves the upper end out, so that 41 is more than 40; 至少40 is not more than 至多40
    return a > b and low >= high
