"""What may be derived of two figures that agree, by the table of rules."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from reportgen.comparing.attaining import attainment
from reportgen.comparing.dimensions import Pair
from reportgen.comparing.estimate import distance, distance_from, opened, quotient
from reportgen.comparing.reasons import reason
from reportgen.comparing.rules import rule
from reportgen.model.bounds import in_unit, reach
from reportgen.model.comparison import Reason, Row
from reportgen.model.qualifier import CEILINGS, FLOORS, SPREADING
from reportgen.wording.measures import quoted


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
            return attainment(row, pair)
        case "aims":
            return _aims(row, pair)
        case _:
            assert_never(derivation)


def _value(row: Row, pair: Pair) -> Row:
    """A share where areas contain each other and values add up; else a ratio, or points."""
    if not row.indicator.in_ratio or pair.not_positive:
        return _difference(row, pair)
    estimate = quotient(pair)
    if estimate.low is None and estimate.high is None:
        return _refused(row, _figures_of("no_bound", pair))
    if pair.asks_for_share:
        return replace(row, share=estimate)
    bounded = estimate.low is not None and estimate.high is not None
    return replace(row, ratio=estimate, difference=distance(pair) if bounded else None)


def _change(row: Row, pair: Pair) -> Row:
    """A level now and before: a difference, and a rate of change where prices allow one."""
    row = _difference(row, pair)
    mine = pair.a.observation
    if not row.derived or not row.indicator.in_ratio or pair.not_positive:
        return row
    if mine.quantity.unit.noun in pair.wording.currencies and mine.prices != "constant":
        reasons = (*row.reasons, reason("no_growth_of_prices"))
        return replace(row, verdict="caveat", reasons=reasons)
    estimate = quotient(pair)
    if estimate.low is None and estimate.high is None:
        return row
    return replace(row, ratio=estimate)


def _difference(row: Row, pair: Pair) -> Row:
    """Subject minus the other, in points of percentages, in places, or in the subject's unit."""
    found = distance(pair)
    if found.low is None and found.high is None:
        return _refused(row, _figures_of("no_bound", pair))
    return replace(row, difference=found)


def _aims(row: Row, pair: Pair) -> Row:
    """Two targets: how far the lines that they set are apart, where both are set in one way."""
    if not _set_in_one_way(pair):
        return _refused(row, _figures_of("bounds_differ", pair))
    mine, other = (it.observation for it in pair.sides)
    line = in_unit(other, mine.quantity.unit, pair.rates)
    found = distance_from(pair, line, (line, line))
    if mine.qualifier in SPREADING and not _set_alike(pair):
        # 近600万 sets no line
        return _difference(row, pair)
    # a target is the line itself, not what rounds to it
    low, high = opened(pair).apply(found.value, found.value)
    return replace(row, difference=replace(found, low=low, high=high))


def _set_in_one_way(pair: Pair) -> bool:
    """Whether two targets say as much: 6%以上 and 5%以上, 6%～8% and 5%～7%."""
    mine, other = (it.observation for it in pair.sides)
    if mine.qualifier != other.qualifier:
        return False
    # 下降3%以上 is not to be exceeded, 增长3%以上 is to be reached
    if mine.qualifier in (*FLOORS, *CEILINGS) and mine.falls != other.falls:
        return False
    factor = other.quantity.unit.factor_to(mine.quantity.unit, pair.rates)
    return mine.quantity.width == other.quantity.width * (factor or 1)


def _set_alike(pair: Pair) -> bool:
    """Whether two targets leave the same values: 近600万 and 近600万."""
    mine, other = (it.observation for it in pair.sides)
    unit = mine.quantity.unit
    return reach(mine, unit) == reach(other, unit, pair.rates)


def _figures_of(code: str, pair: Pair) -> Reason:
    """A reason that names both sides and what each has printed."""
    figures = {
        "a_figure": quoted(pair.a.observation, pair.wording.book),
        "b_figure": quoted(pair.b.observation, pair.wording.book),
    }
    return reason(code, a=pair.a.name, b=pair.b.name, **figures)


def _refused(row: Row, *reasons: Reason) -> Row:
    return replace(row, verdict="not_comparable", reasons=reasons)
