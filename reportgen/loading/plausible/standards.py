"""Doubts about a standard among the others of its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts, Frame
from reportgen.loading.plausible.outliers import FEWEST_OTHERS, others
from reportgen.model.meeting import Observation
from reportgen.model.problem import Problem
from reportgen.model.unit import Unit

STANDARD_SLIP = Fraction(5)
"""So many times the other standards of one meeting: a wrong time base or multiplier."""


def standard_doubts(facts: Facts) -> Iterator[Problem]:
    """Standards of one meeting lie near one another; one with a wrong time base does not."""
    groups: dict[tuple[Unit, Frame], list[tuple[Observation, Fraction]]] = {}
    for it in facts.values:
        indicator, value = facts.indicator(it), facts.shown(it)
        if indicator.nature == "level" and it.quantity.unit.time and value is not None:
            groups.setdefault((indicator.unit, facts.frame(it)), []).append((it, value))
    for group in groups.values():
        yield from _standing_out(facts, group)


def _standing_out(facts: Facts, group: list[tuple[Observation, Fraction]]) -> Iterator[Problem]:
    around = others([value for _, value in group])
    for (figure, value), rest in zip(group, around, strict=True):
        if rest is None or rest.count < FEWEST_OTHERS or rest.middle <= 0:
            continue
        times = value / rest.middle
        if times >= STANDARD_SLIP or times <= 1 / STANDARD_SLIP:
            yield facts.doubt(
                "data.standard_stands_out",
                figure,
                unit=figure.quantity.unit.code,
                times=f"{float(times):.1f}",
                others=rest.count,
            )
