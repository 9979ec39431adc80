"""Whether a target was reached, and how far the result is from the line that it sets."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from reportgen.comparing.dimensions import Pair
from reportgen.comparing.estimate import distance_from, opened
from reportgen.comparing.reasons import reason
from reportgen.model.bounds import Interval, in_unit, reach
from reportgen.model.comparison import Attainment, Row
from reportgen.model.meeting import Observation
from reportgen.model.qualifier import CEILINGS, FLOORS, SPREADING, STRICT

_UPWARDS, _DOWNWARDS = 1, -1


def attainment(row: Row, pair: Pair) -> Row:
    """The row with whether its target was reached, and by how much."""
    sense = _sense(row, pair)
    line = _line(pair)
    ranged = pair.b.observation.quantity.top is not None
    if ranged:
        found = _within(_result(pair), line)
    elif sense is None:
        reasons = (*row.reasons, reason("better_unknown"))
        row, found = replace(row, verdict="caveat", reasons=reasons), "undecided"
    else:
        found = _reached(pair, sense, line)
    return _with_distance(replace(row, attainment=found), pair, line)


def _result(pair: Pair) -> Interval:
    mine = pair.a.observation
    return opened(pair).apply(*reach(mine, mine.quantity.unit))


def _line(pair: Pair) -> tuple[Fraction, Fraction]:
    """What the target sets, in the unit of the result: a line, or from one value to another."""
    unit, aim = pair.a.observation.quantity.unit, pair.b.observation
    if aim.qualifier in SPREADING:
        low, high = reach(aim, unit, pair.rates)
        if low is not None and high is not None:
            return low, high
    middle, factor = in_unit(aim, unit, pair.rates), aim.quantity.unit.factor_to(unit, pair.rates)
    half = aim.quantity.width * (factor or 1) / 2
    return middle - half, middle + half


def _sense(row: Row, pair: Pair) -> int | None:
    """Whether the target is to be reached (1) or not to be exceeded (-1); None if not known."""
    aim = pair.b.observation
    if aim.measure == "rank":
        # 第5位以上 and 前5位以内 are both the fifth or a better one
        return _DOWNWARDS if reach(aim, aim.quantity.unit)[1] is not None else None
    if aim.qualifier in FLOORS:
        return _DOWNWARDS if aim.falls else _UPWARDS
    if aim.qualifier in CEILINGS:
        return _UPWARDS if aim.falls else _DOWNWARDS
    if aim.measure == "completion":
        return _UPWARDS
    better = row.indicator.better
    return None if better is None else _UPWARDS if better == "higher" else _DOWNWARDS


def _reached(pair: Pair, sense: int, line: tuple[Fraction, Fraction]) -> Attainment:
    """Whether every value that the result leaves is beyond the line, or every one short of it.

    What is not to be exceeded is turned round, so that it is to be reached.
    """
    ends, lines = _result(pair), line
    if sense == _DOWNWARDS:
        ends = _turned(*ends)
        lines = -line[1], -line[0]
    strict = pair.b.observation.qualifier in STRICT
    least, most = ends
    worst, best = _exclusive(pair.a.observation, sense)
    met = least is not None and (least > lines[1] or (least == lines[1] and (worst or not strict)))
    failed = most is not None and (most < lines[0] or (most == lines[0] and (best or strict)))
    return _decided(met=met, failed=failed)


def _turned(low: Fraction | None, high: Fraction | None) -> Interval:
    return None if high is None else -high, None if low is None else -low


def _exclusive(result: Observation, sense: int) -> tuple[bool, bool]:
    """Whether the lower, and the upper end of the result (turned round) is not itself meant."""
    if result.qualifier not in STRICT:
        return False, False
    turned = result.falls or result.measure == "rank"
    above = (result.qualifier == "more_than") != (turned != (sense == _DOWNWARDS))
    return above, not above


def _within(result: Interval, line: tuple[Fraction, Fraction]) -> Attainment:
    """Whether every value that the result leaves lies in a range, or every one outside."""
    (low, high), (least, most) = result, line
    inside = low is not None and high is not None and least <= low and high <= most
    outside = (low is not None and low > most) or (high is not None and high < least)
    return _decided(met=inside, failed=outside)


def _decided(*, met: bool, failed: bool) -> Attainment:
    return "met" if met else "not_met" if failed else "undecided"


def _with_distance(row: Row, pair: Pair, line: tuple[Fraction, Fraction]) -> Row:
    """How far the result is from the line; from the nearer end of a range that it is outside."""
    aim, unit = pair.b.observation, pair.a.observation.quantity.unit
    if aim.quantity.top is None:
        found = distance_from(pair, in_unit(aim, unit, pair.rates), line)
    elif row.attainment == "not_met":
        low, _ = _result(pair)
        end = line[1] if low is not None and low > line[1] else line[0]
        found = distance_from(pair, end, (end, end))
    else:
        return row
    known = found.low is not None or found.high is not None
    return replace(row, difference=found) if known else row
