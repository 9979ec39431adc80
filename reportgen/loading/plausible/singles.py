"""Doubts about one figure by itself."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from reportgen.loading.plausible.facts import Facts, is_percent
from reportgen.loading.plausible.outliers import FEWEST_OTHERS
from reportgen.model.meeting import Observation
from reportgen.model.period import Period
from reportgen.model.problem import Problem

LONG_AGO = 10
"""So many years before all other figures, and a year is doubted. Texts look back ten: 比2010年."""
EARLIEST_RESULT = Fraction(1, 4)
"""So much of a period must be over before a result of it can be reported."""


def single_doubts(facts: Facts) -> Iterator[Problem]:
    """Warnings about single figures: shares beyond the whole, periods, corrections."""
    for it in facts.meeting.observations:
        yield from _shares(facts, it)
        if it.correction and it.correction.printed_unit == it.quantity.unit:
            code = it.quantity.unit.code
            yield facts.doubt("data.needless_correction", it, unit=code)
        if it.role == "result" and _ahead(it.period, facts.meeting.date):
            date = facts.meeting.date.isoformat()
            yield facts.doubt("data.result_ahead", it, period=it.period.code, date=date)
        if it.growth_kind == "average_annual" and it.period.single and it.base is None:
            yield facts.doubt("data.average_of_one_period", it, period=it.period.code)
    yield from _odd_periods(facts)


def _shares(facts: Facts, figure: Observation) -> Iterator[Problem]:
    share = facts.indicator(figure).nature == "share"
    if figure.measure != "value" or not share or not is_percent(figure):
        return
    quantity = figure.quantity
    if max(quantity.value, quantity.top or 0) > 100:
        yield facts.doubt("data.percentage_above_hundred", figure)
    elif quantity.value < 0:
        yield facts.doubt("data.percentage_below_zero", figure)


def _ahead(period: Period, date: dt.date) -> bool:
    """Whether hardly any of a period is over: what is told of it can only be an aim."""
    months = period.months
    if months is None:
        return False
    first, last = months
    now = date.year * 12 + date.month - 1 + Fraction(date.day, 31)
    over = now - (last if period.point else first)
    return over < 0 or over / (last + 1 - first) < EARLIEST_RESULT


def _odd_periods(facts: Facts) -> Iterator[Problem]:
    """A year that one figure alone has, long before all others, and a slip away from one."""
    dated = [it for it in facts.meeting.observations if it.period.single]
    counts = Counter(_year(it) for it in dated)
    if len(dated) <= FEWEST_OTHERS:
        return
    earliest, *rest = sorted(counts)
    lone = rest and counts[earliest] == 1 and rest[0] - earliest > LONG_AGO
    # the years that plans count from are round: 比2000年翻两番
    if not lone or earliest % 10 == 0:
        return
    meant = next((year for year in reversed(rest) if _a_slip_away(earliest, year)), None)
    if meant is not None:
        figure = next(it for it in dated if _year(it) == earliest)
        yield facts.doubt("data.odd_period", figure, period=figure.period.code, meant=str(meant))


def _year(figure: Observation) -> int:
    return int(str(figure.period.end)[:4])


def _a_slip_away(one: int, other: int) -> bool:
    """Whether two years have one digit that differs, or the same digits in another order."""
    a, b = str(one), str(other)
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1
