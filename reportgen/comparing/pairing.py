"""Two meetings -> a Comparison: one row for each indicator and measure that either reported."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.comparing.estimate import in_unit, quotient
from reportgen.comparing.reasons import reason
from reportgen.comparing.verdict import Judge, Reporter, Wider
from reportgen.model.comparison import POINTS, Comparison, Difference, Reason, Row, Verdict
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Measure, Meeting, Observation
from reportgen.model.text import Text
from reportgen.wording.figures import Wording
from reportgen.wording.names import listed

MEASURES: tuple[Measure, ...] = ("value", "growth")


@dataclass(frozen=True, slots=True)
class _Party:
    """One area, with what it reported."""

    name: Text
    reported: dict[tuple[str, Measure], Observation]


def compare(subject: Meeting, benchmark: Meeting | None, codes: CodeList) -> Comparison:
    """Pair the observations of two meetings and decide what may be said of each pair.

    Without a benchmark every row is ``no_counterpart``.
    """
    pairing = _Pairing(subject, benchmark, codes)
    rows = [
        row
        for indicator in codes.indicators
        for measure in MEASURES
        if (row := pairing.row(indicator, measure)) is not None
    ]
    return Comparison(subject, benchmark, tuple(rows))


class _Pairing:
    """Everything that the rows are made from, indexed once."""

    def __init__(self, subject: Meeting, benchmark: Meeting | None, codes: CodeList) -> None:
        self.indicators = {indicator.id: indicator for indicator in codes.indicators}
        self.judge = Judge(self.indicators, Wording(codes))
        self.mine = _party(subject)
        self.theirs = _party(benchmark) if benchmark else None
        self.contained = bool(benchmark and subject.area.lies_in(benchmark.area))

    def row(self, indicator: Indicator, measure: Measure) -> Row | None:
        key = (indicator.id, measure)
        mine = self.mine.reported.get(key)
        other = self.theirs.reported.get(key) if self.theirs else None
        if self.theirs is None:
            return Row(indicator, measure, mine, None, *_no_benchmark()) if mine else None
        if mine and other:
            a = Reporter("subject", self.mine.name, mine)
            b = Reporter("benchmark", self.theirs.name, other)
            judgement = self.judge.judge(indicator, a, b)
            row = Row(indicator, measure, mine, other, judgement.verdict, judgement.reasons)
            return self._derive(row, mine, other, judgement.wider) if row.derived else row
        if mine:
            return Row(indicator, measure, mine, None, *self._alone(key, self.mine, self.theirs))
        if other:
            return Row(indicator, measure, None, other, *self._alone(key, self.theirs, self.mine))
        return None

    def _alone(
        self, key: tuple[str, Measure], who: _Party, against: _Party
    ) -> tuple[Verdict, tuple[Reason, ...]]:
        """Why a figure that only ``who`` reported stands alone."""
        found = self._composite(key, who, against) or self._other_measure(key, who, against)
        if found:
            return "not_comparable", (found,)
        return "no_counterpart", (reason("not_reported", who=against.name),)

    def _composite(self, key: tuple[str, Measure], who: _Party, against: _Party) -> Reason | None:
        """``who`` counts together what ``against`` counts apart, or the other way round."""
        code, measure = key
        for whole in self.indicators.values():
            reporter, other = (who, against) if whole.id == code else (against, who)
            if (whole.id, measure) not in reporter.reported:
                continue
            parts = [part for part in whole.composite_of if (part, measure) in other.reported]
            if parts and code in (whole.id, *parts):
                return reason(
                    "composite_against_parts",
                    who=reporter.name,
                    whole=whole.short,
                    parts=listed([self.indicators[part].short for part in parts]),
                )
        return None

    def _other_measure(
        self, key: tuple[str, Measure], who: _Party, against: _Party
    ) -> Reason | None:
        """``against`` measures the same concept in another way."""
        code, measure = key
        mine = self.indicators[code]
        for other in self.indicators.values():
            same = other.concept == mine.concept is not None and other.id != code
            if same and (other.id, measure) in against.reported:
                return reason(
                    "different_measure",
                    a=who.name,
                    b=against.name,
                    a_name=mine.name,
                    b_name=other.name,
                )
        return None

    def _derive(self, row: Row, mine: Observation, other: Observation, wider: Wider) -> Row:
        if row.measure == "growth" or row.indicator.nature == "share":
            if {mine.qualifier, other.qualifier} - {None, "about"}:
                return row
            value = in_unit(mine, other.quantity.unit) - other.quantity.exact
            return replace(row, difference=Difference(value, POINTS))
        additive = row.indicator.additive
        estimate = quotient(
            mine,
            other,
            open_above=additive and wider == "benchmark",
            open_below=additive and wider == "subject",
        )
        if estimate.low is None and estimate.high is None:
            return replace(
                row, verdict="not_comparable", reasons=(*row.reasons, reason("no_bound"))
            )
        if additive and self.contained:
            return replace(row, share=estimate)
        unit = mine.quantity.unit
        value = mine.quantity.exact - in_unit(other, unit)
        bounded = estimate.low is None or estimate.high is None
        difference = None if bounded else Difference(value, unit.code)
        return replace(row, ratio=estimate, difference=difference)


def _no_benchmark() -> tuple[Verdict, tuple[Reason, ...]]:
    return "no_counterpart", (reason("no_benchmark"),)


def _party(meeting: Meeting) -> _Party:
    reported = {
        (code, observation.measure): observation
        for observation in meeting.observations
        for code in observation.indicators
    }
    return _Party(meeting.area.short, reported)
