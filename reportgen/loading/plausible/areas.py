"""Doubts that show only when two areas are set side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import log10

from reportgen.loading.plausible.facts import Facts, is_percent
from reportgen.loading.plausible.outliers import FEWEST_OTHERS, Others, others
from reportgen.loading.plausible.stated import gap_doubts
from reportgen.messages import Argument, phrase
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Observation
from reportgen.model.problem import Problem
from reportgen.wording.numbers import significant

TIME_SLIP = (Fraction(6), Fraction(24))
"""Between these, two values of one indicator are about 12 apart: month for year."""
MYRIAD_SLIP = (Fraction(1_000), Fraction(100_000))
"""Between these, two values are about 10⁴ apart: 万 for 亿, or a 万 left out."""
_SLIPS = {
    3: ("10³", phrase("slip_3")),
    4: ("10⁴", phrase("slip_4")),
    5: ("10⁵", phrase("slip_5")),
}
"""The multipliers that may have been mistaken, by the power of ten between two figures."""
LARGE_SHARE, SMALL_AREA = Fraction(1, 2), Fraction(1, 10)
"""An area that has less than a tenth of most things hardly has more than half of one."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A value of the subject, that of the other area, and the first over the second."""

    indicator: Indicator
    mine: Observation
    its: Observation
    ratio: Fraction


def area_doubts(mine: Facts, its: Facts) -> Iterator[Problem]:
    """Warnings about values that agree in all but the area and lie a slip apart."""
    for gap in mine.of_measure("gap"):
        yield from gap_doubts(mine, gap, its)
    pairs = list(_pairs(mine, its))
    additive = [it for it in pairs if it.indicator.additive]
    around = others([it.ratio for it in additive])
    within = mine.meeting.area.lies_in(its.meeting.area)
    for pair, rest in zip(additive, around, strict=True):
        yield from _additive(mine, pair, rest, within=within)
    for pair in pairs:
        if not pair.indicator.additive:
            yield from _intensive(mine, its, pair)


def _pairs(mine: Facts, its: Facts) -> Iterator[_Pair]:
    for figure in mine.values:
        # a value that is printed once for several indicators is looked at once
        found = _counterpart(mine, figure, its)
        if found is None or found.indicator != figure.indicator:
            continue
        above, below = mine.shown(figure), its.shown(found)
        if above and below:
            yield _Pair(mine.indicator(figure), figure, found, above / below)


def _counterpart(mine: Facts, figure: Observation, its: Facts) -> Observation | None:
    """The value of the other area that agrees with one, or else covers more and so is no less."""
    indicator, coverage, area, role, prices = mine.strand(figure)
    if area != mine.meeting.area.code:
        return None
    covered = mine.known[indicator].coverage(coverage)
    for code in (coverage, covered.within) if covered else (None,):
        there = (indicator, code, its.meeting.area.code, role, prices)
        found = its.levels.get(there, {}).get(figure.period)
        if found is not None:
            return found
    return None


def _additive(mine: Facts, pair: _Pair, rest: Others | None, *, within: bool) -> Iterator[Problem]:
    count = rest.count if rest else 0
    if within and pair.ratio > 1:
        times = _times(pair.ratio, 4)
        yield mine.doubt("data.area_above_whole", pair.mine, times=times)
    elif rest and count >= FEWEST_OTHERS - 1 and pair.ratio > 0 and rest.middle > 0:
        share = pair.ratio / rest.middle
        if _inside(share, MYRIAD_SLIP):
            words = {"times": _times(share), **_slip(share)}
            yield mine.doubt("data.unusual_share", pair.mine, **words)
        elif within and count >= FEWEST_OTHERS and pair.ratio > LARGE_SHARE > 0:
            yield from _large(mine, pair, rest)


def _large(mine: Facts, pair: _Pair, rest: Others) -> Iterator[Problem]:
    if rest.middle < SMALL_AREA:
        share, usual = (f"{significant(it * 100, 2):f}%" for it in (pair.ratio, rest.middle))
        yield mine.doubt("data.large_share", pair.mine, share=share, usual=usual)


def _intensive(mine: Facts, its: Facts, pair: _Pair) -> Iterator[Problem]:
    times = pair.ratio if pair.ratio > 1 else 1 / pair.ratio
    words: dict[str, Argument] = {
        "printed": pair.mine.quantity.printed,
        "other_printed": pair.its.quantity.printed,
    }
    facts, place = (mine, pair.mine) if pair.ratio > 1 else (its, pair.its)
    if pair.mine.quantity.unit.time and _inside(times, TIME_SLIP):
        words["times"] = f"{float(times):.1f}"
        yield facts.doubt("data.a_year_apart", place, **words)
    elif _inside(times, MYRIAD_SLIP) and not is_percent(pair.mine):
        words["times"] = _times(times)
        yield facts.doubt("data.multiplier_apart", place, **words, **_slip(times))


def slip_of(ratio: Fraction, *, timed: bool) -> dict[str, Argument] | None:
    """How many times two values lie apart, and the slip that makes it likely; None for none."""
    times = ratio if ratio > 1 else 1 / ratio
    if timed and _inside(times, TIME_SLIP):
        return {"times": f"{float(times):.1f}", "slip": phrase("slip_time")}
    if _inside(times, MYRIAD_SLIP):
        return {"times": _times(times), "slip": _slip(times)["slip"]}
    return None


def _times(ratio: Fraction, digits: int = 2) -> str:
    return f"{significant(ratio, digits):,f}"


def _slip(times: Fraction) -> dict[str, Argument]:
    """The power of ten that is nearest, and the multipliers that may have been mistaken."""
    power, slip = _SLIPS[round(abs(log10(times)))]
    return {"power": power, "slip": slip}


def _inside(times: Fraction, bounds: tuple[Fraction, Fraction]) -> bool:
    low, high = bounds
    return low <= times <= high or (times > 0 and low <= 1 / times <= high)
