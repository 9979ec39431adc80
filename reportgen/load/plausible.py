"""Figures that are formally right but look like a slip: warnings that name the likely one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log10
from statistics import median

from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.problem import Problem
from reportgen.model.unit import PERCENT
from reportgen.wording.numbers import significant

TIME_SLIP = (Fraction(6), Fraction(24))
"""Between these, two values of one indicator are about 12 apart: month for year."""
STANDARD_SLIP = Fraction(5)
"""So many times the other standards of one meeting: a wrong time base or multiplier."""
MYRIAD_SLIP = (Fraction(1_000), Fraction(100_000))
"""Between these, two values are about 10⁴ apart: 万 for 亿, or a 万 left out."""
_SLIPS = {
    3: "million for billion, or a 千 left out?",
    4: "万 for 亿, or a 万 left out?",
    5: "千 for 亿, or a 十万 left out?",
}
FEWEST = 3
"""So many other figures are needed to say that one stands out from them."""


def doubts_in(meeting: Meeting, codes: CodeList, file: str) -> Iterator[Problem]:
    """Warnings about the figures of one meeting."""
    known = {indicator.id: indicator for indicator in codes.indicators}
    values = {o.indicator: o for o in meeting.observations if o.measure == "value"}
    yield from _percentages(meeting, known, file)
    yield from _parts(values, known, file)
    yield from _standing_out(values, known, file)
    yield from _corrections(meeting, file)


def doubts_between(
    subject: Meeting, benchmark: Meeting, codes: CodeList, files: tuple[str, str]
) -> Iterator[Problem]:
    """Warnings that show only when two meetings are set side by side."""
    known = {indicator.id: indicator for indicator in codes.indicators}
    theirs = {o.indicator: o for o in benchmark.observations if o.measure == "value"}
    pairs = [
        (known[mine.indicator], mine, theirs[mine.indicator])
        for mine in subject.observations
        if mine.measure == "value" and mine.indicator in theirs
    ]
    within = subject.area.lies_in(benchmark.area)
    shares = {
        i.id: ratio for i, a, b in pairs if i.additive and (ratio := _ratio(i, a, b)) is not None
    }
    for indicator, mine, other in pairs:
        ratio = _ratio(indicator, mine, other)
        if ratio is None:
            continue
        if indicator.additive:
            rest = [share for name, share in shares.items() if name != indicator.id]
            yield from _additive(indicator, mine, ratio, rest, files[0], within=within)
        else:
            yield from _intensive(indicator, mine, other, ratio, files)


def _percentages(meeting: Meeting, known: dict[str, Indicator], file: str) -> Iterator[Problem]:
    for observation in meeting.observations:
        value = observation.quantity.exact
        name = known[observation.indicator].name.en
        if observation.measure == "growth" and abs(value) > 100:
            yield _doubt(
                file,
                observation,
                f"the growth of {name} is {observation.quantity.printed}, more than 100 %",
                "check the decimal point, and whether the figure is a level",
            )
        elif observation.measure == "value" and _is_percent(observation) and value > 100:
            yield _doubt(
                file,
                observation,
                f"{name} is {observation.quantity.printed}, more than the whole",
                "check the decimal point",
            )


def _corrections(meeting: Meeting, file: str) -> Iterator[Problem]:
    for observation in meeting.observations:
        unit = observation.quantity.unit
        if observation.correction and observation.correction.printed_unit == unit:
            yield _doubt(
                file,
                observation,
                f"the correction gives {unit.code} as printed, which is the unit itself",
                "write the corrected one after unit, or take correction away",
            )


def _parts(
    values: dict[str, Observation], known: dict[str, Indicator], file: str
) -> Iterator[Problem]:
    for code, part in values.items():
        whole = values.get(known[code].part_of or "")
        ratio = _ratio(known[code], part, whole) if whole else None
        if whole and ratio is not None and ratio > 1:
            yield _doubt(
                file,
                part,
                f"{known[code].name.en} ({part.quantity.printed}) is more than the whole it is "
                f"part of, {known[whole.indicator].name.en} ({whole.quantity.printed})",
                "check both figures and their multipliers (万, 亿)",
            )


def _standing_out(
    values: dict[str, Observation], known: dict[str, Indicator], file: str
) -> Iterator[Problem]:
    """Standards of one meeting lie near one another; one with a wrong time base does not."""
    levels = {
        code: shown
        for code, observation in values.items()
        if known[code].nature == "level"
        and observation.quantity.unit.time
        and (shown := _shown(known[code], observation)) is not None
    }
    for code, value in levels.items():
        unit = known[code].unit
        rest = [v for other, v in levels.items() if other != code and known[other].unit == unit]
        if len(rest) < FEWEST:
            continue
        times = value / median(rest)
        if times >= STANDARD_SLIP or times <= 1 / STANDARD_SLIP:
            observation = values[code]
            yield _doubt(
                file,
                observation,
                f"{known[code].name.en} ({observation.quantity.printed} "
                f"{observation.quantity.unit.code}) is {float(times):.1f} times the middle of the "
                f"other {len(rest)} standards of this meeting",
                "check the time base: month for year, or year for month?",
            )


def _additive(
    indicator: Indicator,
    mine: Observation,
    ratio: Fraction,
    rest: list[Fraction],
    file: str,
    *,
    within: bool,
) -> Iterator[Problem]:
    if within and ratio > 1:
        yield _doubt(
            file,
            mine,
            f"{indicator.name.en} of the part is {_times(ratio, 4)} times that of the whole",
            "check the multipliers (万, 亿) of both figures",
        )
    elif len(rest) >= FEWEST - 1 and ratio > 0:
        times = ratio / median(rest)
        if _inside(times, MYRIAD_SLIP):
            yield _doubt(
                file,
                mine,
                f"the share of {indicator.name.en} is {_times(times)} times the usual one",
                _multiplier_slip(times),
            )


def _intensive(
    indicator: Indicator,
    mine: Observation,
    other: Observation,
    ratio: Fraction,
    files: tuple[str, str],
) -> Iterator[Problem]:
    figures = f"{mine.quantity.printed} against {other.quantity.printed}"
    times = ratio if ratio > 1 else 1 / ratio
    file, place = (files[0], mine) if ratio > 1 else (files[1], other)
    if mine.quantity.unit.time and _inside(times, TIME_SLIP):
        yield _doubt(
            file,
            place,
            f"{indicator.name.en}: {figures}, a factor of {float(times):.1f} between the areas",
            "about 12: month for year in one of the units?",
        )
    elif _inside(times, MYRIAD_SLIP) and not _is_percent(mine):
        yield _doubt(
            file,
            place,
            f"{indicator.name.en}: {figures}, a factor of {_times(times)} between the areas",
            _multiplier_slip(times),
        )


def _times(ratio: Fraction, digits: int = 2) -> str:
    return f"{significant(ratio, digits):,f}"


def _multiplier_slip(times: Fraction) -> str:
    """The multipliers that may have been mistaken, by the power of ten that is nearest."""
    power = round(abs(log10(times)))
    return f"a factor of about 10{'⁰¹²³⁴⁵'[power]}: {_SLIPS[power]}"


def _inside(times: Fraction, bounds: tuple[Fraction, Fraction]) -> bool:
    low, high = bounds
    return low <= times <= high or (times > 0 and low <= 1 / times <= high)


def _shown(indicator: Indicator, observation: Observation) -> Fraction | None:
    factor = observation.quantity.unit.factor_to(indicator.unit)
    return None if factor is None else observation.quantity.exact * factor


def _ratio(indicator: Indicator, mine: Observation, other: Observation) -> Fraction | None:
    above, below = _shown(indicator, mine), _shown(indicator, other)
    return above / below if above and below else None


def _is_percent(observation: Observation) -> bool:
    return observation.quantity.unit.noun == PERCENT


def _doubt(file: str, observation: Observation, message: str, hint: str) -> Problem:
    return Problem(message, hint, file, observation.line, severity="warning")
