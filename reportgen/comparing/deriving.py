"""What may be derived of two figures that agree, by the table of rules."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from reportgen.comparing.coverages import wider
from reportgen.comparing.dimensions import Pair
from reportgen.comparing.estimate import distance, quotient
from reportgen.comparing.reasons import reason
from reportgen.comparing.rules import rule
from reportgen.model.bounds import in_unit, interval
from reportgen.model.comparison import POINTS, Attainment, Difference, Reason, Row
from reportgen.model.unit import PERCENT, PLACE, Unit
from reportgen.wording.measures import quoted

_FLOORS = ("at_least", "more_than")
_CEILINGS = ("at_most", "less_than")


def derive(row: Row, pair: Pair) -> Row:
    """The row with all that follows from its two figures."""
    derivation = rule(row.relation, row.measure).derivation
    match derivation:
        case "value":
            return _value(row, pair)
        case "change":
            return _change(row, pair)
        case "points" | "difference" | "places":
            return _difference(row, pair)
        case "attainment":
            return _attainment(row, pair)
        case "aims":
            return _aims(row, pair)
        case _:
            assert_never(derivation)


def _value(row: Row, pair: Pair) -> Row:
    """A share where areas contain each other and values add up; else a ratio, or points."""
    indicator = row.indicator
    if not indicator.in_ratio:
        return _difference(row, pair)
    mine, other = pair.a.observation, pair.b.observation
    side = wider(indicator, mine, other)
    estimate = quotient(
        mine,
        other,
        pair.rates,
        open_above=indicator.additive and side == "benchmark",
        open_below=indicator.additive and side == "subject",
    )
    if estimate.low is None and estimate.high is None:
        return _refused(row, _no_bound(pair))
    if indicator.additive and pair.a.area.lies_in(pair.b.area):
        return replace(row, share=estimate)
    found = distance(mine, other, mine.quantity.unit, mine.quantity.unit.code, pair.rates)
    bounded = estimate.low is not None and estimate.high is not None
    return replace(row, ratio=estimate, difference=found if bounded else None)


def _change(row: Row, pair: Pair) -> Row:
    """A level now and before: a difference, and a rate of change where prices allow one."""
    row = _difference(row, pair)
    mine, other = pair.a.observation, pair.b.observation
    if not row.derived or not row.indicator.in_ratio or pair.not_positive:
        return row
    if mine.quantity.unit.noun in pair.wording.currencies and mine.prices != "constant":
        reasons = (*row.reasons, reason("no_growth_of_prices"))
        return replace(row, verdict="caveat", reasons=reasons)
    estimate = quotient(mine, other, pair.rates, open_above=False, open_below=False)
    if estimate.low is None and estimate.high is None:
        return row
    return replace(row, ratio=estimate)


def _difference(row: Row, pair: Pair) -> Row:
    """Subject minus the other, in points of percentages, in places, or in the subject's unit."""
    mine, other = pair.a.observation, pair.b.observation
    unit = mine.quantity.unit
    code = POINTS if unit.noun == PERCENT else unit.code
    found = distance(mine, other, unit, code, pair.rates)
    if unit == Unit(PLACE):
        # a place is a whole number, with nothing to round
        found = replace(found, low=found.value, high=found.value)
    if found.low is None and found.high is None:
        return _refused(row, _no_bound(pair))
    return replace(row, difference=found)


def _attainment(row: Row, pair: Pair) -> Row:
    """Whether a target was reached, and by how much the result lies above or below its line."""
    found = _attainment_of(row, pair)
    unit = pair.a.observation.quantity.unit
    low, high = interval(pair.a.observation, unit, pair.rates)
    line = _line(pair)
    difference = Difference(
        in_unit(pair.a.observation, unit, pair.rates) - line,
        POINTS if unit.noun == PERCENT else unit.code,
        None if low is None else low - line,
        None if high is None else high - line,
    )
    row = replace(row, difference=difference, attainment=found)
    if found == "undecided" and _floor(row, pair) is None:
        reasons = (*row.reasons, reason("better_unknown"))
        return replace(row, verdict="caveat", reasons=reasons)
    return row


def _line(pair: Pair) -> Fraction:
    """What a target sets, in the unit of the result; of a range, the end that is nearer."""
    aim, mine = pair.b.observation, pair.a.observation
    unit = mine.quantity.unit
    if aim.quantity.top is None:
        return in_unit(aim, unit, pair.rates)
    factor = aim.quantity.unit.factor_to(unit, pair.rates) or Fraction(1)
    ends = (Fraction(aim.quantity.value) * factor, Fraction(aim.quantity.top) * factor)
    printed = in_unit(mine, unit, pair.rates)
    return min(ends, key=lambda end: abs(end - printed))


def _attainment_of(row: Row, pair: Pair) -> Attainment:
    unit = pair.b.observation.quantity.unit
    low, high = interval(pair.a.observation, unit, pair.rates)
    aim = pair.b.observation
    if aim.quantity.top is not None:
        return _within(low, high, Fraction(aim.quantity.value), Fraction(aim.quantity.top))
    floor, line = _floor(row, pair), in_unit(aim, unit)
    if floor is None:
        return "undecided"
    above, below = low is not None and low >= line, high is not None and high < line
    if floor:
        return _decided(met=above, failed=below)
    return _decided(met=high is not None and high <= line, failed=low is not None and low > line)


def _within(
    low: Fraction | None, high: Fraction | None, least: Fraction, most: Fraction
) -> Attainment:
    inside = low is not None and high is not None and least <= low and high <= most
    outside = (low is not None and low > most) or (high is not None and high < least)
    return _decided(met=inside, failed=outside)


def _decided(*, met: bool, failed: bool) -> Attainment:
    return "met" if met else "not_met" if failed else "undecided"


def _floor(row: Row, pair: Pair) -> bool | None:
    """Whether the target is to be reached (True) or not to be exceeded; None if not known."""
    qualifier = pair.b.observation.qualifier
    if qualifier in _FLOORS:
        return True
    if qualifier in _CEILINGS:
        return False
    if row.measure == "rank":
        return False
    if row.measure == "completion":
        return True
    better = row.indicator.better
    return None if better is None else better == "higher"


def _aims(row: Row, pair: Pair) -> Row:
    """Two targets: the lines that they set, where both are set in the same way."""
    mine, other = pair.a.observation, pair.b.observation
    same_words = mine.qualifier == other.qualifier
    ranges = mine.quantity.top is not None, other.quantity.top is not None
    if not same_words or ranges[0] != ranges[1]:
        figures = {"a_figure": quoted(mine, pair.wording.book)}
        figures["b_figure"] = quoted(other, pair.wording.book)
        return _refused(row, reason("bounds_differ", a=pair.a.name, b=pair.b.name, **figures))
    unit = mine.quantity.unit
    code = POINTS if unit.noun == PERCENT else unit.code
    value = in_unit(mine, unit) - in_unit(other, unit, pair.rates)
    found = distance(mine, other, unit, code, pair.rates)
    # a target is the line itself, not what rounds to it
    return replace(row, difference=replace(found, value=value, low=value, high=value))


def _no_bound(pair: Pair) -> Reason:
    figures = {
        "a_figure": quoted(pair.a.observation, pair.wording.book),
        "b_figure": quoted(pair.b.observation, pair.wording.book),
    }
    return reason("no_bound", a=pair.a.name, b=pair.b.name, **figures)


def _refused(row: Row, *reasons: Reason) -> Row:
    return replace(row, verdict="not_comparable", reasons=reasons)
