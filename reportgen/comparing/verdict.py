"""May two observations be compared? Computed from their attributes alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from reportgen.comparing.reasons import reason
from reportgen.model.comparison import ComparedSide, Reason, Verdict
from reportgen.model.indicator import Coverage, Indicator
from reportgen.model.meeting import Observation
from reportgen.model.text import Text
from reportgen.wording.figures import Wording, period
from reportgen.wording.labels import GROWTH_KINDS, QUALIFIERS
from reportgen.wording.names import listed
from reportgen.wording.numbers import number_words
from reportgen.wording.time_bases import conversion

_NO_EFFECT = Text.same("")
_LOWER_BOUND = Text("，结果只是下限", ", so the result is a lower bound")
_UPPER_BOUND = Text("，结果只是上限", ", so the result is an upper bound")

Wider = Literal["subject", "benchmark"] | None
"""Whose coverage contains that of the other."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """One of the two areas: which side it is, its name, and what it reported."""

    side: ComparedSide
    name: Text
    observation: Observation


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons; ``wider`` says whose coverage is the wider, if one is."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    wider: Wider = None


class Judge:
    """Judges pairs of observations of two meetings."""

    def __init__(self, indicators: dict[str, Indicator], wording: Wording) -> None:
        self.indicators = indicators
        self.wording = wording

    def judge(self, indicator: Indicator, a: Reporter, b: Reporter) -> Judgement:
        """The verdict on two observations of one indicator and measure."""
        if a.observation.measure == "growth":
            rates = (self._growth, self._shared, self._periods, self._qualifiers)
            return _judgement([reason for step in rates for reason in step(a, b)])
        wider = _wider(indicator, a.observation, b.observation)
        reasons = [
            *self._periods(a, b),
            *self._units(a, b),
            *self._shared(a, b),
            *self._unrelated(indicator, a, b),
            *_not_positive(indicator, a, b),
            *self._corrections(a, b),
            *self._coverages(indicator, a, b, wider),
            *self._qualifiers(a, b),
            *self._time_base(a, b),
            *self._multiplier(a, b),
        ]
        return replace(_judgement(reasons), wider=wider)

    def _growth(self, a: Reporter, b: Reporter) -> list[Reason]:
        mine, other = a.observation, b.observation
        found = []
        if mine.growth_kind and other.growth_kind and mine.growth_kind != other.growth_kind:
            found.append(
                reason(
                    "growth_kinds_differ",
                    a=a.name,
                    b=b.name,
                    a_kind=self.wording.book.words(GROWTH_KINDS[mine.growth_kind]),
                    b_kind=self.wording.book.words(GROWTH_KINDS[other.growth_kind]),
                )
            )
        if "unstated" in (mine.growth_scale, other.growth_scale):
            found.append(reason("growth_scale_unstated"))
        elif mine.growth_scale != other.growth_scale:
            found.append(reason("growth_scales_differ"))
        return found

    def _periods(self, a: Reporter, b: Reporter) -> list[Reason]:
        mine, other = a.observation.period, b.observation.period
        if mine == other and mine.start is not None:
            return []
        if a.observation.measure == "growth":
            return [
                reason("span_unstated", who=side.name)
                for side in (a, b)
                if side.observation.period.start is None
            ]
        for side, against in ((a, other), (b, mine)):
            if side.observation.period.running_total and against.single and against.end:
                code = "running_total_against_period"
                return [reason(code, who=side.name, period=against.end)]
        if mine.start is None or other.start is None:
            return [reason("span_unstated", who=(a if mine.start is None else b).name)]
        return [
            reason(
                "different_periods",
                a=a.name,
                b=b.name,
                a_period=period(mine, self.wording.book),
                b_period=period(other, self.wording.book),
            )
        ]

    def _units(self, a: Reporter, b: Reporter) -> list[Reason]:
        if a.observation.quantity.unit.factor_to(b.observation.quantity.unit) is not None:
            return []
        return [self._unit_reason("different_unit", a, b)]

    def _unit_reason(self, code: str, a: Reporter, b: Reporter, **words: Text) -> Reason:
        return reason(
            code,
            a=a.name,
            b=b.name,
            a_unit=self.wording.unit(a.observation.quantity.unit),
            b_unit=self.wording.unit(b.observation.quantity.unit),
            **words,
        )

    def _shared(self, a: Reporter, b: Reporter) -> list[Reason]:
        return [
            reason("shared_figure", who=side.name, names=self._names(side.observation.indicators))
            for side in (a, b)
            if side.observation.shared_with
        ]

    def _names(self, codes: tuple[str, ...]) -> Text:
        return listed([self.indicators[code].short for code in codes])

    def _unrelated(self, indicator: Indicator, a: Reporter, b: Reporter) -> list[Reason]:
        mine, other = _coverage(indicator, a.observation), _coverage(indicator, b.observation)
        if mine is None or other is None or mine == other:
            return []
        if _contains(indicator, mine, other) or _contains(indicator, other, mine):
            return []
        return [
            reason(
                "different_coverage",
                a=a.name,
                b=b.name,
                a_coverage=mine.name,
                b_coverage=other.name,
            )
        ]

    def _corrections(self, a: Reporter, b: Reporter) -> list[Reason]:
        return [
            reason(
                "unit_corrected",
                side.side,
                who=side.name,
                printed=self.wording.unit(correction.printed_unit),
                unit=self.wording.unit(side.observation.quantity.unit),
                why=correction.reason,
            )
            for side in (a, b)
            if (correction := side.observation.correction)
        ]

    def _coverages(
        self, indicator: Indicator, a: Reporter, b: Reporter, wider: Wider
    ) -> list[Reason]:
        if wider is None:
            return []
        narrow, wide = (a, b) if wider == "benchmark" else (b, a)
        narrower = _coverage(indicator, narrow.observation)
        of_wide = _coverage(indicator, wide.observation)
        if narrower is None or of_wide is None:
            return []
        return [
            reason(
                "coverage_narrower",
                narrow.side,
                who=narrow.name,
                narrow=narrower.name,
                wide=of_wide.name,
                effect=_effect(indicator, wider),
            )
        ]

    def _qualifiers(self, a: Reporter, b: Reporter) -> list[Reason]:
        found = []
        for side in (a, b):
            qualifier = side.observation.qualifier
            if qualifier == "about":
                found.append(reason("approximate", side.side, who=side.name))
            elif qualifier is not None:
                word = self.wording.book.words(QUALIFIERS[qualifier])
                found.append(reason("bound", side.side, who=side.name, qualifier=word))
        return found

    def _time_base(self, a: Reporter, b: Reporter) -> list[Reason]:
        mine, other = a.observation.quantity.unit, b.observation.quantity.unit
        if mine.time == other.time or mine.factor_to(other) is None:
            return []
        factor = conversion(str(mine.time), str(other.time))
        return [self._unit_reason("time_base_converted", a, b, factor=factor)]

    def _multiplier(self, a: Reporter, b: Reporter) -> list[Reason]:
        mine, other = a.observation.quantity, b.observation.quantity
        if mine.power == other.power:
            return []
        printed = {"a_printed": number_words(mine), "b_printed": number_words(other)}
        return [reason("multiplier_converted", **printed)]


def _not_positive(indicator: Indicator, a: Reporter, b: Reporter) -> list[Reason]:
    """A ratio needs a benchmark above zero, and a subject not below it."""
    if indicator.nature == "share":
        return []
    wrong = [side for side in (a,) if side.observation.quantity.exact < 0]
    wrong += [side for side in (b,) if side.observation.quantity.exact <= 0]
    return [reason("not_positive", who=side.name) for side in wrong]


def _judgement(reasons: list[Reason]) -> Judgement:
    """The verdict that follows from the kinds of the reasons; the gravest kind decides."""
    blocking, caveats, conversions = (
        tuple(reason for reason in reasons if reason.kind == kind)
        for kind in ("blocks", "caveat", "conversion")
    )
    if blocking:
        return Judgement("not_comparable", blocking)
    verdict: Verdict = "caveat" if caveats else "converted" if conversions else "comparable"
    return Judgement(verdict, (*caveats, *conversions))


def _coverage(indicator: Indicator, observation: Observation) -> Coverage | None:
    return indicator.coverage(observation.coverage)


def _wider(indicator: Indicator, mine: Observation, other: Observation) -> Wider:
    a, b = _coverage(indicator, mine), _coverage(indicator, other)
    if a is None or b is None or a == b:
        return None
    if _contains(indicator, b, a):
        return "benchmark"
    return "subject" if _contains(indicator, a, b) else None


def _contains(indicator: Indicator, wide: Coverage, narrow: Coverage) -> bool:
    seen: set[str] = set()
    current: Coverage | None = narrow
    while current is not None and current.within and current.id not in seen:
        seen.add(current.id)
        if current.within == wide.id:
            return True
        current = indicator.coverage(current.within)
    return False


def _effect(indicator: Indicator, wider: Wider) -> Text:
    if not indicator.additive:
        return _NO_EFFECT
    return _LOWER_BOUND if wider == "benchmark" else _UPPER_BOUND
