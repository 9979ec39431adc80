"""A statement -> its figures, with a question for whatever the text does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.draft.figures.before import Before
from reportgen.draft.figures.measures import SHARES, Sized, measured
from reportgen.draft.figures.setting import Setting
from reportgen.draft.figures.statements import Member, Statement
from reportgen.draft.figures.subjects import Topic
from reportgen.draft.figures.thread import Thread, Told
from reportgen.draft.figures.times import TimeMention
from reportgen.draft.figures.unit_codes import Measured, UnitCodes, pers_of, unit_of
from reportgen.draft.figures.values import written
from reportgen.model.meeting import CHANGING, FigureRole, GrowthKind, Place
from reportgen.model.reading import OpenPoint, ReadFigure

_ORDER: tuple[OpenPoint, ...] = (
    "subject", "indicator", "value", "unit", "measure", "period", "kind", "base", "scale",
    "coverage", "area", "role", "prices",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Around:
    """Where a statement stands: its place, the times named before it, what holds there."""

    at: Place
    times: Sequence[TimeMention]
    setting: Setting
    carried: TimeMention | None = None
    """A time that an earlier sentence of the paragraph began with."""
    damaged: bool = False
    forward: bool = False
    """Whether the sentence speaks of aims before this."""


def figures_of(
    statement: Statement, thread: Thread, units: UnitCodes, around: Around
) -> list[ReadFigure] | None:
    """One figure for each number of a statement; None where it cannot be told of what they are."""
    shared = thread.shared(statement)
    topics = thread.topics_of(statement)
    if not topics:
        return None
    thread.total = thread.total or statement.before.total
    last = thread.told[-1] if thread.told else None
    read = [
        _figure(member, topic, statement, thread, units, around, last)
        for member, topic in zip(statement.members, topics, strict=True)
    ]
    figures = [it[0] for it in read]
    if shared and not topics[0].doubtful:
        ids = tuple(it.matched.indicator.id if it.matched else it.name for it in shared)
        figures[0] = replace(figures[0], shared_with=ids)
    _tell(statement, thread, topics, read, last)
    return figures


def _tell(
    statement: Statement,
    thread: Thread,
    topics: list[Topic],
    read: list[tuple[ReadFigure, Topic]],
    last: Told | None,
) -> None:
    """Note what was told, for what comes next."""
    figure = read[-1][0]
    now = [it[1] for it in read]
    kept = last.topics if last and thread.shared(statement) else now
    told = Told(
        kept, figure.measure, statement.linked, statement.before.each, pers_of(figure.unit),
        (figure.unit or "").partition("/")[0],
    )  # fmt: skip
    thread.told.append(told)
    if figure.kind and statement.before.kind:
        thread.kinds.append(figure.kind)


def _figure(
    member: Member,
    topic: Topic,
    statement: Statement,
    thread: Thread,
    units: UnitCodes,
    around: Around,
    last: Told | None,
) -> tuple[ReadFigure, Topic]:
    before = _joined(member.before, statement.before)
    sized = measured(member, before, topic.name)
    name, matched = sized.subject + sized.rate, topic.matched
    asks: set[OpenPoint] = set(sized.asks)
    if sized.subject != topic.name:
        matched = thread.matcher.find(sized.subject)
    of_rate = bool(sized.rate)
    if sized.measure in ("gap", "rank") and last and last.measure == "growth" and not before.rest:
        name, of_rate = f"{sized.subject}增速", True
        if before.to:
            asks.add("measure")
    if of_rate:
        matched = None
        asks.add("indicator")
    unit, matched = _unit(member, name, matched, sized, units, last, asks)
    if matched and matched.several:
        asks.add("indicator")
    coverage = matched.coverage if matched else None
    if matched and matched.indicator.coverages and not matched.named:
        asks.add("coverage")
    kind, base = _kind(sized, before, thread, around, asks)
    scale = None
    share = matched.indicator.nature == "share" if matched else bool(SHARES.search(name))
    if sized.measure == "growth" and share and member.token.percent:
        scale = "unstated"
        asks.add("scale")
    period = _period(sized, before, kind, thread, around, asks)
    role = _role(before, around, period[1], asks)
    value = written(member, before, turned=sized.turned)
    if value is None or around.damaged:
        asks.add("value")
    if topic.doubtful or around.damaged or (not name):
        asks.add("subject")
    figure = ReadFigure(
        subject=name,
        measure=sized.measure,
        value=value or member.token.number,
        at=around.at,
        indicator=matched.indicator.id if matched else None,
        unit=unit,
        period=period[0],
        kind=kind,
        base=base,
        scale=scale,  # type: ignore[arg-type]
        role=role,
        qualifier=member.after or before.qualifier or _inside(member),
        area=topic.area,
        coverage=coverage,
        prices=before.prices,
        among=before.among,
        to=before.to,
        part_of=topic.part_of,
        asks=tuple(it for it in _ORDER if it in asks),
    )
    return figure, topic if not of_rate else topic


def _inside(member: Member) -> str | None:
    return next((it for it in "余多" if it in member.token.number), None)


def _joined(own: Before, first: Before) -> Before:
    """What a further number of a statement has of its own, with what the first one has."""
    if own is first:
        return own
    moved = own.sense in ("rise", "fall", "moved")
    return replace(
        first,
        sense=own.sense if moved else first.sense,
        verb=own.verb if moved else first.verb,
        qualifier=own.qualifier,
        per=own.per or first.per,
    )


def _unit(member, name, matched, sized: Sized, units: UnitCodes, last, asks):  # type: ignore[no-untyped-def]
    """The unit of the figure; an indicator that it cannot be of is no match."""
    if sized.measure in ("growth", "rank", "completion") or member.unit.points:
        return None, matched
    carried = ""
    if last and sized.measure in ("change", "gap") and not member.unit.per:
        carried = last.per
    found: Measured = units.of(member, name, unit_of(matched.indicator if matched else None), carried=carried)
    if carried and not (member.before.per or member.unit.per) and found.code and last:
        noun = found.code.partition("/")[0]
        if noun == last.noun:
            found = Measured(f"{noun}/{carried}")
    asks.update(found.asks)
    if matched and not found.fits and not found.near and found.code is not None:
        asks.discard("unit")
        asks.add("indicator")
        again: Measured = units.of(member, name, None, carried=carried)
        asks.update(again.asks)
        return again.code, None
    return found.code, matched


def _kind(
    sized: Sized, before: Before, thread: Thread, around: Around, asks: set[OpenPoint]
) -> tuple[GrowthKind | None, str | None]:
    """The kind of a growth or change: said here, or said before in the sentence, or asked."""
    if sized.measure not in CHANGING:
        return None, None
    kind: GrowthKind | None = before.kind
    if kind == "over_span" and before.base and _year_before(before.base, around):
        return "year_on_year", None
    if kind == "over_span":
        if before.base is None:
            asks.add("base")
        return kind, before.base
    if kind is None:
        said = set(thread.kinds)
        if len(said) == 1 and not said & {"average_annual", "over_span"}:
            return thread.kinds[0], None
        asks.add("kind")
        span = any(it.span for it in around.times[-1:])
        if span or around.setting.role == "plan" or before.total:
            asks.add("base")
            return "over_span", None
        return "year_on_year", None
    return kind, None


def _year_before(base: str, around: Around) -> bool:
    period = around.times[-1].period if around.times else str(around.setting.year)
    return period[:4].isdecimal() and int(base) == int(period[:4]) - 1 and ".." not in period


def _period(
    sized: Sized,
    before: Before,
    kind: GrowthKind | None,
    thread: Thread,
    around: Around,
    asks: set[OpenPoint],
) -> tuple[str | None, TimeMention | None]:
    """The period of a figure, and the words that say it, where words do."""
    named = around.times[-1] if around.times else None
    year = around.setting.year
    if before.start:
        asks.add("period")
        exact = named is not None and not named.span
        return (named.period if named and exact else None), named
    if named and named.span:
        return _in_span(sized, kind, thread, named, around, asks), named
    if kind == "average_annual":
        asks.add("period")
        end = named.period if named else (str(year) if year is not None else None)
        if around.setting.span and named is None:
            return around.setting.span, None
        return (f"unstated..{end}" if end else None), named
    if thread.total and sized.measure == "value" and (named is None or not before.total):
        if named is None or not named.fronted:
            asks.add("period")
            end = named.period if named else str(year)
            return (f"unstated..{end}" if year is not None or named else None), named
    if named:
        if not named.sure:
            asks.add("period")
        return named.period, named
    return _unnamed(around, asks), around.carried


def _unnamed(around: Around, asks: set[OpenPoint]) -> str | None:
    """The period where the sentence names none."""
    if around.carried:
        asks.add("period")
        return around.carried.period
    setting = around.setting
    if setting.span:
        asks.add("period")
        return setting.span
    if not setting.sure or setting.year is None:
        asks.add("period")
    return None if setting.year is None else str(setting.year)


def _in_span(
    sized: Sized,
    kind: GrowthKind | None,
    thread: Thread,
    named: TimeMention,
    around: Around,
    asks: set[OpenPoint],
) -> str | None:
    """Under “十三五”时期: running totals and rates are of all of it, a level of its end."""
    if not named.sure:
        asks.add("period")
    last = named.period.partition("..")[2]
    if kind == "year_on_year" or kind == "previous_period":
        asks.add("period")
        return last
    if kind in ("average_annual", "over_span") or thread.total:
        return named.period
    if sized.measure == "value":
        asks.add("period")
        return last
    if sized.measure in ("rank", "gap", "completion"):
        asks.add("period")
        return last
    return named.period


def _role(
    before: Before, around: Around, said: TimeMention | None, asks: set[OpenPoint]
) -> FigureRole:
    """Whether it was reached, or is aimed at, or expected."""
    setting = around.setting
    if said and said.aim:
        if setting.role == "result" and setting.sure and not around.forward and not before.aim:
            asks.add("role")
        return said.aim
    if setting.role != "result":
        return setting.role
    if before.aim == "aim" or around.forward:
        asks.add("role")
        return "target"
    if before.aim == "forecast":
        asks.add("role")
        return "forecast"
    return "result"
