"""Figures that are formally right but look like a slip: warnings that name the likely one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log10
from statistics import median

from reportgen.messages import Argument, phrase
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.problem import Problem
from reportgen.model.text import bilingual
from reportgen.model.unit import PERCENT
from reportgen.wording.numbers import significant

TIME_SLIP = (Fraction(6), Fraction(24))
"""Between these, two values of one indicator are about 12 apart: month for year."""
STANDARD_SLIP = Fraction(5)
"""So many times the other standards of one meeting: a wrong time base or multiplier."""
MYRIAD_SLIP = (Fraction(1_000), Fraction(100_000))
"""Between these, two values are about 10⁴ apart: 万 for 亿, or a 万 left out."""
_SLIPS = {
    3: ("10³", phrase("slip_3")),
    4: ("10⁴", phrase("slip_4")),
    5: ("10⁵", phrase("slip_5")),
}
"""The multipliers that may have been mistaken, by the power of ten between two figures."""
FEWEST_OTHERS = 3
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
        name = bilingual(known[observation.indicator].name)
        if observation.measure == "growth" and abs(value) > 100:
            code = "data.growth_above_hundred"
            yield _doubt(code, file, observation, name=name)
        elif observation.measure == "value" and _is_percent(observation) and value > 100:
            code = "data.percentage_above_hundred"
            yield _doubt(code, file, observation, name=name)


def _corrections(meeting: Meeting, file: str) -> Iterator[Problem]:
    for observation in meeting.observations:
        unit = observation.quantity.unit
        if observation.correction and observation.correction.printed_unit == unit:
            yield _doubt("data.needless_correction", file, observation, unit=unit.code)


def _parts(
    values: dict[str, Observation], known: dict[str, Indicator], file: str
) -> Iterator[Problem]:
    for code, part in values.items():
        whole = values.get(known[code].part_of or "")
        ratio = _ratio(known[code], part, whole) if whole else None
        if whole and ratio is not None and ratio > 1:
            yield _doubt(
                "data.part_above_whole",
                file,
                part,
                name=bilingual(known[code].name),
                whole=bilingual(known[whole.indicator].name),
                whole_printed=whole.quantity.printed,
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
        if len(rest) < FEWEST_OTHERS:
            continue
        times = value / median(rest)
        if times >= STANDARD_SLIP or times <= 1 / STANDARD_SLIP:
            yield _doubt(
                "data.standard_stands_out",
                file,
                values[code],
                name=bilingual(known[code].name),
                unit=values[code].quantity.unit.code,
                times=f"{float(times):.1f}",
                others=len(rest),
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
        name, times = bilingual(indicator.name), _times(ratio, 4)
        yield _doubt("data.area_above_whole", file, mine, name=name, times=times)
    elif len(rest) >= FEWEST_OTHERS - 1 and ratio > 0:
        share = ratio / median(rest)
        if _inside(share, MYRIAD_SLIP):
            yield _doubt(
                "data.unusual_share",
                file,
                mine,
                name=bilingual(indicator.name),
                times=_times(share),
                **_slip(share),
            )


def _intensive(
    indicator: Indicator,
    mine: Observation,
    other: Observation,
    ratio: Fraction,
    files: tuple[str, str],
) -> Iterator[Problem]:
    words: dict[str, Argument] = {
        "name": bilingual(indicator.name),
        "printed": mine.quantity.printed,
        "other_printed": other.quantity.printed,
    }
    times = ratio if ratio > 1 else 1 / ratio
    file, place = (files[0], mine) if ratio > 1 else (files[1], other)
    if mine.quantity.unit.time and _inside(times, TIME_SLIP):
        words["times"] = f"{float(times):.1f}"
        yield _doubt("data.a_year_apart", file, place, **words)
    elif _inside(times, MYRIAD_SLIP) and not _is_percent(mine):
        words["times"] = _times(times)
        yield _doubt("data.multiplier_apart", file, place, **words, **_slip(times))


def _times(ratio: Fraction, digits: int = 2) -> str:
    return f"{significant(ratio, digits):,f}"


def _slip(times: Fraction) -> dict[str, Argument]:
    """The power of ten that is nearest, and the multipliers that may have been mistaken."""
    power, slip = _SLIPS[round(abs(log10(times)))]
    return {"power": power, "slip": slip}


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


def _doubt(code: str, file: str, observation: Observation, /, **words: Argument) -> Problem:
    arguments = {"printed": observation.quantity.printed, **words}
    return Problem.of(code, file, observation.line, **arguments)
