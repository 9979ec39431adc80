"""Doubts about a rate of growth among those of other periods, and of other indicators."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts
from reportgen.loading.plausible.outliers import FEWEST_OTHERS, Others, others
from reportgen.model.meeting import Observation
from reportgen.model.problem import Problem

NARROWEST = Fraction(3)
"""Rates that lie closer than so many points together are taken to lie so far apart."""
FROM_HISTORY, FROM_SIBLINGS = 5, 10
"""So many times as far from the others as these are from each other: a rate is doubted. Tourism
fell by half in 2020; what tells a slip from that is the decimal point, see ``_fits_if_moved``."""
MORE_SIBLINGS = FEWEST_OTHERS + 1

_Key = Callable[[Facts, Observation], Hashable]


def growth_doubts(facts: Facts, past: Sequence[Facts]) -> Iterator[Problem]:
    """Warnings about rates above 100 %, and beyond what history and siblings have."""
    for it in facts.of_measure("growth"):
        # a growth in words, such as 翻一番, has no decimal point to be wrong
        yearly = it.growth_kind != "over_span" and it.quantity.form == "digits"
        if yearly and abs(it.quantity.exact) > 100:
            yield facts.doubt("data.growth_above_hundred", it)
    told = set()
    for it, rest in _standing_out(facts, past, _history, FEWEST_OTHERS, FROM_HISTORY):
        told.add(it.line)
        yield facts.doubt("data.growth_beyond_history", it, **_words(rest))
    for it, rest in _standing_out(facts, (), _siblings, MORE_SIBLINGS, FROM_SIBLINGS):
        if it.line not in told:
            yield facts.doubt("data.growth_beyond_siblings", it, **_words(rest))


def _words(rest: Others) -> dict[str, str | int]:
    low, high = (f"{float(it):.1f}" for it in (rest.low, rest.high))
    return {"low": low, "high": high, "others": rest.count}


def _history(facts: Facts, figure: Observation) -> Hashable:
    months = figure.period.months
    length = months and months[1] - months[0]
    return facts.strand(figure), figure.growth_kind, figure.growth_scale, length


def _siblings(facts: Facts, figure: Observation) -> Hashable:
    indicator = facts.indicator(figure)
    kind = (figure.growth_kind, figure.growth_scale, figure.base)
    return indicator.topic, indicator.unit, facts.frame(figure), kind


def _standing_out(
    facts: Facts, past: Sequence[Facts], key: _Key, fewest: int, times: int
) -> Iterator[tuple[Observation, Others]]:
    """The rates of a meeting that stand out from so many others at least."""
    groups: dict[Hashable, list[tuple[Observation, bool]]] = {}
    for it, own in ((it, it is facts) for it in (facts, *past)):
        for figure in it.of_measure("growth"):
            if figure.growth_kind != "over_span" and not figure.is_aim:
                groups.setdefault(key(it, figure), []).append((figure, own))
    for group in groups.values():
        around = others([figure.quantity.exact for figure, _ in group])
        for (figure, own), rest in zip(group, around, strict=True):
            if own and rest and rest.count >= fewest and _beyond(figure, rest, times):
                yield figure, rest


def _beyond(figure: Observation, rest: Others, times: int) -> bool:
    rate, width = figure.quantity.exact, max(rest.high - rest.low, NARROWEST)
    return abs(rate - rest.middle) > times * width and _fits_if_moved(rate, rest)


def _fits_if_moved(rate: Fraction, rest: Others) -> bool:
    """Whether a rate would be one among the others with its decimal point a place to the left."""
    return rest.low - NARROWEST <= rate / 10 <= rest.high + NARROWEST
