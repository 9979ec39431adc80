"""A subject and the meetings against it -> a Comparison: a row for each figure or pair of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportgen.comparing.deriving import derive
from reportgen.comparing.dimensions import Pair, Reporter
from reportgen.comparing.reasons import reason
from reportgen.comparing.verdict import Judge, Judgement
from reportgen.model.briefing import Counterpart
from reportgen.model.comparison import Comparison, Reason, Relation, Row, Verdict
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import (
    AIMS,
    Measure,
    Meeting,
    MissingFigure,
    Observation,
)
from reportgen.model.text import Text
from reportgen.model.worth import worth_of
from reportgen.wording.figures import Wording
from reportgen.wording.labels import MISSING_NAMES
from reportgen.wording.names import listed

MEASURES: tuple[Measure, ...] = ("value", "growth", "change", "rank", "gap", "completion")
Key = tuple[str, Measure]
"""An indicator and a measure: only figures that agree in both can make a pair."""


def compare(
    subject: Meeting,
    benchmark: Meeting | None,
    codes: CodeList,
    against: Sequence[Counterpart] = (),
) -> Comparison:
    """Pair the figures of the subject with those of each meeting, and judge each pair.

    Every figure of both meetings stands in exactly one row. Without a benchmark every row of the
    first comparison is ``no_counterpart``; ``against`` are the meetings of further comparisons.
    """
    further = tuple(
        Comparison(
            subject,
            it.meeting,
            _Pairing(subject, it.meeting, codes, it.relation).rows(),
            it.relation,
        )
        for it in against
    )
    rows = _Pairing(subject, benchmark, codes, "across").rows()
    return Comparison(subject, benchmark, rows, "across", further)


@dataclass(frozen=True, slots=True)
class _Party:
    """One meeting, with what it reported."""

    name: Text
    meeting: Meeting
    reported: Mapping[Key, tuple[Observation, ...]]


class _Pairing:
    """Everything that the rows are made from, indexed once."""

    def __init__(
        self, subject: Meeting, benchmark: Meeting | None, codes: CodeList, relation: Relation
    ) -> None:
        self.indicators = {indicator.id: indicator for indicator in codes.indicators}
        stated = (*subject.rates, *(benchmark.rates if benchmark else ()))
        self.judge = Judge(self.indicators, Wording(codes), worth_of(codes.units, stated))
        self.relation = relation
        self.mine = _party(subject)
        self.theirs = _party(benchmark) if benchmark else None

    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the code list."""
        return tuple(
            row
            for indicator in self.indicators.values()
            for measure in MEASURES
            for row in self._of(indicator, measure)
        )

    def _of(self, indicator: Indicator, measure: Measure) -> Iterable[Row]:
        key = (indicator.id, measure)
        mine = self.mine.reported.get(key, ())
        if self.theirs is None:
            yield from (self._alone(indicator, it, None, self.mine) for it in mine)
            return
        theirs = self.theirs.reported.get(key, ())
        pairs = self._pairs(indicator, mine, theirs)
        for a in mine:
            if a in pairs:
                yield self._row(indicator, *pairs[a])
            else:
                yield self._alone(indicator, a, None, self.mine, self.theirs)
        taken = {id(pair.b.observation) for pair, _, _ in pairs.values()}
        for b in theirs:
            if id(b) not in taken:
                yield self._alone(indicator, None, b, self.theirs, self.mine)

    def _pairs(
        self,
        indicator: Indicator,
        mine: Sequence[Observation],
        theirs: Sequence[Observation],
    ) -> dict[Observation, tuple[Pair, Relation, Judgement]]:
        """Each figure with that of the other side which it agrees with best, none twice.

        What agrees in all that the rules ask for comes first; what is left is paired with what it
        differs least from, to be refused with the reasons.
        """
        judged = [self._judged(indicator, a, b) for a in mine for b in theirs]
        # the sort is stable: of equals the first in the files wins
        judged.sort(key=lambda it: _against(it[2]))
        found: dict[Observation, tuple[Pair, Relation, Judgement]] = {}
        taken: set[int] = set()
        for it in judged:
            a, b = it[0].a.observation, it[0].b.observation
            if _has_nothing_in_common(it[2]):
                continue
            if a not in found and id(b) not in taken:
                found[a] = it
                taken.add(id(b))
        return found

    def _judged(
        self, indicator: Indicator, a: Observation, b: Observation
    ) -> tuple[Pair, Relation, Judgement]:
        if self.theirs is None:
            raise ValueError(indicator.id)
        sides = (
            Reporter("subject", self.mine.name, self.mine.meeting.area, a),
            Reporter("benchmark", self.theirs.name, self.theirs.meeting.area, b),
        )
        relation = self._relation(a, b)
        pair = self.judge.pair(indicator, *sides)
        return pair, relation, self.judge.judge(relation, pair)

    def _relation(self, a: Observation | None, b: Observation | None) -> Relation:
        """Figures that nobody has reached yet are set side by side as such."""
        roles = {it.role for it in (a, b) if it is not None}
        across = self.relation == "across"
        return "target_to_target" if across and roles <= set(AIMS) else self.relation

    def _row(self, indicator: Indicator, pair: Pair, relation: Relation, of: Judgement) -> Row:
        a, b = pair.a.observation, pair.b.observation
        row = Row(
            *(indicator, a.measure, a, b, of.verdict, of.reasons),
            relation=relation,
            factor=b.quantity.unit.factor_to(a.quantity.unit, pair.rates),
        )
        return derive(row, pair) if row.derived else row

    def _alone(
        self,
        indicator: Indicator,
        a: Observation | None,
        b: Observation | None,
        who: _Party,
        against: _Party | None = None,
    ) -> Row:
        """A figure that only ``who`` reported."""
        own = a or b
        if own is None:
            raise ValueError(indicator.id)
        verdict, reasons = self._why_alone(indicator, own, who, against)
        relation = self._relation(a, b)
        return Row(indicator, own.measure, a, b, verdict, reasons, relation=relation)

    def _why_alone(
        self, indicator: Indicator, own: Observation, who: _Party, against: _Party | None
    ) -> tuple[Verdict, tuple[Reason, ...]]:
        if against is None:
            return "no_counterpart", (reason("no_benchmark"),)
        key = (indicator.id, own.measure)
        found = self._composite(key, who, against) or self._other_measure(key, who, against)
        if found:
            return "not_comparable", (found,)
        for it in against.meeting.missing:
            if (it.indicator, it.measure) == key and self._answers(it, own):
                why = MISSING_NAMES[it.missing]
                return "no_counterpart", (reason("named_not_given", who=against.name, why=why),)
        return "no_counterpart", (reason("not_reported", who=against.name),)

    def _answers(self, missing: MissingFigure, own: Observation) -> bool:
        """Whether the figure that is not given is the one that would stand beside ours."""
        if self.relation == "over_time":
            return missing.role == own.role and missing.period.as_long_as(own.period)
        roles = (
            (missing.is_aim != own.is_aim)
            if self.relation == "to_target"
            else (missing.role == own.role)
        )
        return roles and missing.period == own.period

    def _composite(self, key: Key, who: _Party, against: _Party) -> Reason | None:
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

    def _other_measure(self, key: Key, who: _Party, against: _Party) -> Reason | None:
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


def _against(judgement: Judgement) -> tuple[int, int, int]:
    """How much speaks against a pair: first what forbids it, then caveats and conversions."""
    kinds = [it.kind for it in judgement.reasons]
    return kinds.count("blocks"), kinds.count("caveat"), kinds.count("conversion")


def _has_nothing_in_common(judgement: Judgement) -> bool:
    """Whether a pair is of other roles than asked for, and differs besides: nobody would ask."""
    codes = {it.code for it in judgement.reasons if it.kind == "blocks"}
    return len(codes) > 1 and not codes.isdisjoint(("roles_differ", "no_target"))


def _party(meeting: Meeting) -> _Party:
    reported: dict[Key, tuple[Observation, ...]] = {}
    for it in meeting.observations:
        for code in dict.fromkeys(it.indicators):
            key = (code, it.measure)
            reported[key] = (*reported.get(key, ()), it)
    return _Party(meeting.area.short, meeting, reported)
