"""Doubts about one fact that is given twice."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.loading.plausible.facts import Facts
from reportgen.loading.plausible.spans import apart
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.text import bilingual

FEWEST_UNITS = 100
"""Numbers of fewer units of their last digit but zeros (5万, 1200) are equal by chance."""

_Fact = tuple[object, ...]


def repeat_doubts(facts: Facts) -> Iterator[Problem]:
    """Warnings about one fact with two values, and about one number under two names."""
    yield from _two_values(facts)
    yield from _two_names(facts)


def _two_values(facts: Facts) -> Iterator[Problem]:
    """Of a year and of its last day, of prices stated and not: one fact has one value."""
    first: dict[_Fact, Observation] = {}
    for it in facts.values:
        indicator, coverage, area, role, prices = facts.strand(it)
        # prices of another year make another value
        stated = "constant" if prices == "constant" else ""
        moment = _moment(it.period, at_end=facts.indicator(it).nature == "stock")
        key = (indicator, coverage, area, role, stated, moment)
        other = first.setdefault(key, it)
        if other is not it and apart(facts.span(it), facts.span(other)):
            yield facts.doubt(
                "data.two_values", it, other_printed=other.quantity.printed, first=other.line
            )


def _moment(period: Period, *, at_end: bool) -> object:
    """What makes two ways to write a period one: a stock of 2020 is that of 2020-12-31."""
    months = period.months
    if months is None or not at_end or not (period.whole_year or period.point):
        return months or period
    return months[1]


def _two_names(facts: Facts) -> Iterator[Problem]:
    """One number of one sentence, given for two indicators: printed once, it is shared."""
    first: dict[_Fact, Observation] = {}
    for it in facts.values:
        units = abs(it.quantity.exact) / it.quantity.last_digit
        if units < FEWEST_UNITS or it.at is None or it.at.sentence is None:
            continue
        key = (it.at, it.quantity, it.qualifier, facts.frame(it))
        other = first.setdefault(key, it)
        if other.indicator != it.indicator:
            yield facts.doubt(
                "data.one_number_two_names",
                it,
                other=bilingual(facts.indicator(other).name),
                other_id=other.indicator,
                id=it.indicator,
                first=other.line,
            )
