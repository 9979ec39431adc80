"""Figures that cannot all be right: a growth, a change, and the values that they lie between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts
from reportgen.loading.plausible.levels import Stretch, Timeline
from reportgen.loading.plausible.spans import added, apart, negative, over, widened
from reportgen.model.bounds import Interval
from reportgen.model.meeting import Observation
from reportgen.model.problem import Problem
from reportgen.model.unit import PERCENT, Unit

WHERE_PRICES_DIFFER = Fraction(10)
"""So many points a year a real growth may lie off the growth of amounts at the prices of the day:
in 2021 the producers' prices rose by 8 %."""
WHERE_REVISED = Fraction(50)
"""So many points a year a growth may lie off the value of last year's text, which was revised
since: Liaoning's retail sales were 15,009 in the text on 2019, then 8,961 and a fall of 7 %."""
OF_POINTS = Fraction(1, 10)
"""So much a change in points may lie off, for it is worked out before rounding."""


def contradictions(facts: Facts, past: Sequence[Facts]) -> Iterator[Problem]:
    """Warnings about growths and changes that their values contradict."""
    line = Timeline(facts, past)
    changes = {_key(facts, it): it for it in facts.of_measure("change")}
    # a growth that is printed once for several indicators is of none of them alone
    for growth in (it for it in facts.of_measure("growth") if not it.shared_with):
        stretches = list(line.stretches(growth))
        change = changes.get(_key(facts, growth))
        if stretches:
            yield from _growth(facts, growth, stretches)
        elif change is not None:
            yield from _growth_and_change(facts, growth, change)
    for change in facts.of_measure("change"):
        stretches = [it for it in line.stretches(change) if it.one_text]
        if stretches and all(_change_differs(facts, change, it) for it in stretches):
            yield facts.doubt("data.change_contradicts", change, **_ends(stretches[0]))


def _key(facts: Facts, figure: Observation) -> object:
    return facts.strand(figure), figure.period, figure.growth_kind, figure.base


def _ends(stretch: Stretch) -> dict[str, str]:
    return {
        "earlier": stretch.earlier.quantity.printed,
        "earlier_period": stretch.earlier.period.code,
        "later": stretch.later.quantity.printed,
        "later_period": stretch.later.period.code,
    }


def _growth(facts: Facts, growth: Observation, stretches: list[Stretch]) -> Iterator[Problem]:
    if all(_growth_differs(facts, growth, it) for it in stretches):
        yield facts.doubt("data.growth_contradicts", growth, **_ends(stretches[0]))


def _growth_differs(facts: Facts, growth: Observation, stretch: Stretch) -> bool:
    later, earlier = facts.span(stretch.later), facts.span(stretch.earlier)
    stated = facts.span(growth, Unit(PERCENT))
    slack = _slack(facts, growth, stretch.later, one_text=stretch.one_text)
    if growth.growth_scale == "points":
        found = added((later, negative(earlier)))
        return apart(found, widened(stated, max(slack, OF_POINTS)))
    if growth.growth_scale == "unstated":
        return False
    return apart(over(later, earlier), _multiple(growth, widened(stated, slack), stretch.years))


def _slack(facts: Facts, growth: Observation, value: Observation, *, one_text: bool) -> Fraction:
    if not one_text:
        return WHERE_REVISED
    agree = growth.prices is not None and growth.prices == value.prices
    return WHERE_PRICES_DIFFER if facts.in_currency(value) and not agree else Fraction(0)


def _multiple(growth: Observation, span: Interval, years: int) -> Interval:
    """How many times the earlier value the later one is, by a growth in percent."""
    power = years if growth.growth_kind == "average_annual" else 1
    low, high = (None if it is None else max(1 + it / 100, Fraction(0)) ** power for it in span)
    return low, high


def _growth_and_change(facts: Facts, growth: Observation, change: Observation) -> Iterator[Problem]:
    """增加565万吨, 增长0.9%, and the value itself: the value before follows from two of them."""
    value = facts.levels.get(facts.strand(growth), {}).get(growth.period)
    if _change_and_growth_differ(facts, growth, change, value):
        yield facts.doubt(
            "data.growth_and_change_differ",
            growth,
            change=change.quantity.printed,
            change_line=change.line,
        )


def _change_and_growth_differ(
    facts: Facts, growth: Observation, change: Observation, value: Observation | None
) -> bool:
    stated, size = facts.span(growth, Unit(PERCENT)), facts.span(change)
    if growth.growth_scale == "points":
        return apart(size, widened(stated, OF_POINTS))
    averaged = growth.growth_kind == "average_annual"
    if value is None or averaged or growth.growth_scale == "unstated":
        return False
    now = facts.span(value)
    before = added((now, negative(size)))
    slack = _slack(facts, growth, value, one_text=True)
    return apart(over(now, before), _multiple(growth, widened(stated, slack), 1))


def _change_differs(facts: Facts, change: Observation, stretch: Stretch) -> bool:
    found = added((facts.span(stretch.later), negative(facts.span(stretch.earlier))))
    slack = OF_POINTS if facts.indicator(change).unit == Unit(PERCENT) else Fraction(0)
    return stretch.earlier.prices == stretch.later.prices and apart(
        found, widened(facts.span(change), slack)
    )
