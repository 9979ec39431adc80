"""A statement -> its figures, with a question for whatever the text does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportgen.draft.figures.dimensions import Around, kind_said, period_of, role_of, since_january
from reportgen.draft.figures.measures import PERCENTAGES, RATES, Sized, measured
from reportgen.draft.figures.short import Headed, is_headed
from reportgen.draft.figures.statements import Member, Saying
from reportgen.draft.figures.stripping import Before
from reportgen.draft.figures.subjects import Named
from reportgen.draft.figures.thread import Thread, Told
from reportgen.draft.figures.unit_codes import Measured, UnitCodes, pers_of
from reportgen.draft.figures.values import in_data_words
from reportgen.draft.figures.words import FLOWS
from reportgen.draft.match import Matched
from reportgen.model.reading import OpenPoint, ReadFigure

_ORDER: tuple[OpenPoint, ...] = (
    "subject", "indicator", "value", "unit", "measure", "period", "kind", "base", "scale",
    "coverage", "area", "role", "prices",
)  # fmt: skip
_AIMS = re.compile("预期|目标|计划|预算")
_DAY = len("2020-12-31")
_LASTING = re.compile(r"(?:时间|时长|寿命|期|年限|期限|龄|工时|[时天日年]数|日照|时效)$")
"""What is measured in time: 普通高中升学率实现3年跨进前列 is not."""
_DURATIONS = ("小时", "个小时", "分钟", "秒", "天", "年", "个月")


def figures_of(
    statement: Saying, thread: Thread, units: UnitCodes, around: Around
) -> list[ReadFigure] | None:
    """One figure for each number of a statement; None where it cannot be told of what they are."""
    shared = thread.shared(statement)
    topics = thread.topics_of(statement)
    if not topics:
        return None
    thread.total = thread.total or statement.before.total
    thread.expected = thread.expected or statement.before.aim == "forecast"
    befores = _befores(statement.members)
    figures = [
        _Drafting(member, topic, before, thread, units, around).figure()
        for member, topic, before in zip(statement.members, topics, befores, strict=True)
    ]
    if shared and not topics[0].doubtful:
        ids = tuple(it.matched.indicator.id if it.matched else it.name for it in shared)
        figures[0] = replace(figures[0], shared_with=ids)
    _tell(statement, thread, [topics[0], *shared] if shared else topics, figures[-1])
    return figures


def _tell(statement: Saying, thread: Thread, topics: list[Named], figure: ReadFigure) -> None:
    """Note what was told, for what comes next."""
    noun = (figure.unit or "").partition("/")[0]
    fell = figure.value.startswith("-")
    per = pers_of(figure.unit)
    told = Told(topics, figure.measure, statement.linked, per, noun, fell, statement.opens)
    thread.told.append(told)
    unit = statement.members[-1].unit.noun
    if figure.measure == "value" and unit and (topics[-1].matched or is_headed(topics[-1].name)):
        thread.headed = Headed(topics[-1].name, unit)
    if figure.kind and statement.before.kind:
        thread.kinds.append(figure.kind)


def _befores(members: Sequence[Member]) -> list[Before]:
    """What stands before each number: what the ones before it have holds for the next."""
    found: list[Before] = []
    for it in members:
        found.append(_joined(it.before, found[-1]) if found else it.before)
    return found


def _joined(own: Before, last: Before) -> Before:
    moved = own.sense in ("rise", "fall", "moved")
    return replace(
        last,
        sense=own.sense if moved else last.sense,
        verb=own.verb if moved else last.verb,
        qualifier=own.qualifier,
        per=own.per or last.per,
    )


@dataclass(slots=True)
class _Drafting:
    """One figure while it is put together; ``asks`` grows with what is not said."""

    member: Member
    topic: Named
    before: Before
    thread: Thread
    units: UnitCodes
    around: Around
    asks: set[OpenPoint] = field(default_factory=set)

    def figure(self) -> ReadFigure:
        told = self.thread.told[-1] if self.thread.told else None
        grew = told is not None and told.measure == "growth" and not self.before.rest
        fell = told is not None and told.fell
        sized = measured(self.member, self.before, self.topic.name, grew=grew, fell=fell)
        self.asks.update(sized.asks)
        name, matched = self._named(sized)
        unit, matched = self._unit(name, matched, sized)
        self._doubt(name, matched)
        kind, base = kind_said(sized.measure, self.before, self.thread, self.around, self.asks)
        share = matched.indicator.nature == "share" if matched else bool(PERCENTAGES.search(name))
        unscaled = share and sized.measure == "growth" and self.member.token.percent
        if unscaled:
            self.asks.add("scale")
        period = period_of(sized.measure, self.before, kind, self.thread, self.around, self.asks)
        flow = matched.indicator.nature == "flow" if matched else bool(FLOWS.search(name))
        if period and flow and ".." not in period and len(period) == _DAY:
            period = since_january(period)
            self.asks.add("period")
        role = role_of(self.before, self.thread, self.around, self.asks)
        value = in_data_words(self.member, self.before, turned=sized.turned)
        if value is None or self.around.damaged:
            self.asks.add("value")
        return ReadFigure(
            subject=name,
            measure=sized.measure,
            value=value or self.member.token.number,
            at=self.around.at,
            indicator=matched.indicator.id if matched else None,
            unit=unit,
            period=period,
            kind=kind,
            base=base,
            scale="unstated" if unscaled else None,
            role=role,
            qualifier=self.member.after or self.before.qualifier or self._inside(),
            area=self.topic.area,
            coverage=matched.coverage if matched else None,
            prices=self.before.prices,
            among=self.before.among,
            to=self.before.to,
            part_of=self.topic.part_of,
            asks=tuple(it for it in _ORDER if it in self.asks),
        )

    def _inside(self) -> str | None:
        return next((it for it in "余多" if it in self.member.token.number), None)

    def _named(self, sized: Sized) -> tuple[str, Matched | None]:
        """The name, and the indicator: none of a rate of growth, which no code list has."""
        name = sized.subject + sized.rate
        told = self.thread.told[-1] if self.thread.told else None
        of_rate = bool(sized.rate)
        if sized.measure in ("gap", "rank") and not of_rate:
            grew = told is not None and told.measure == "growth" and not self.before.rest
            of_rate = grew or bool(RATES.search(name))
            name = f"{name}增速" if grew else name
        if of_rate:
            self.asks.add("indicator")
            if self.before.to:
                self.asks.add("measure")
            return name, None
        if self.before.to and _AIMS.search(self.before.to):
            self.asks.add("measure")
        same = sized.subject == self.topic.name
        return name, self.topic.matched if same else self.thread.matcher.find(sized.subject)

    def _doubt(self, name: str, matched: Matched | None) -> None:
        """Ask what is not certain of the subject."""
        if matched and matched.several:
            self.asks.add("indicator")
        if matched and matched.indicator.coverages and not matched.named:
            self.asks.add("coverage")
        if self.before.verb == "新增":
            self.asks.add("measure")
        lasting = self.member.unit.noun in _DURATIONS
        unsure = lasting and not (matched or _LASTING.search(name))
        if self.topic.doubtful or self.around.damaged or not name or unsure:
            self.asks.add("subject")

    def _unit(
        self, name: str, matched: Matched | None, sized: Sized
    ) -> tuple[str | None, Matched | None]:
        """The unit of the figure; an indicator that it cannot be of is no match."""
        member = self.member
        if sized.measure in ("growth", "rank", "completion") or member.unit.points:
            return None, matched
        told = self.thread.told[-1] if self.thread.told else None
        same = sized.measure in ("change", "gap") or self.before.sense == "moved"
        goes_on = same and not self.before.rest and told is not None and not member.unit.per
        carried = told.per if told and goes_on and not member.before.per else ""
        wanted = matched.indicator.unit if matched else None
        found: Measured = self.units.of(member, name, wanted)
        noun = (found.code or "").partition("/")[0]
        if carried and told and noun == told.noun:
            return f"{noun}/{carried}", matched
        if matched and found.code is not None and not (found.fits or found.near):
            self.asks.add("indicator")
            again = self.units.of(member, name, None)
            self.asks.update(again.asks)
            return again.code, None
        self.asks.update(found.asks)
        return found.code, matched
