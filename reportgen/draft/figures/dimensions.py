"""The kind, the period and the role of a figure: said, or carried over soundly, or asked."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.draft.figures.clock import TimeMention
from reportgen.draft.figures.setting import Setting
from reportgen.draft.figures.stripping import Before
from reportgen.draft.figures.thread import Thread
from reportgen.model.meeting import CHANGING, FigureRole, GrowthKind, Measure, Place
from reportgen.model.reading import OpenPoint

Asks = set[OpenPoint]


@dataclass(frozen=True, slots=True)
class Around:
    """Where a statement stands: its place, the time that its sentence names before it, the rest."""

    at: Place
    setting: Setting
    named: TimeMention | None = None
    carried: TimeMention | None = None
    """A time that an earlier sentence of the paragraph began with."""
    damaged: bool = False
    forward: bool = False
    """Whether the sentence speaks of aims before this."""
    told: bool = False
    """Whether it speaks of what was done: 同比, 截至, 取得."""


def kind_said(
    measure: Measure, before: Before, thread: Thread, around: Around, asks: Asks
) -> tuple[GrowthKind | None, str | None]:
    """The kind of a growth or change, and its base: said here, or before in the sentence."""
    if measure not in CHANGING:
        return None, None
    if before.kind == "over_span":
        if before.base and _year_before(before.base, around):
            return "year_on_year", None
        if before.base is None:
            asks.update(("kind", "base"))
        return "over_span", before.base
    if before.kind:
        return before.kind, None
    said = set(thread.kinds)
    if len(said) == 1 and not said & {"average_annual", "over_span"}:
        return thread.kinds[0], None
    asks.add("kind")
    span = around.named is not None and around.named.span
    if span or around.setting.role == "plan" or before.total:
        asks.add("base")
        return "over_span", None
    return "year_on_year", None


def _year_before(base: str, around: Around) -> bool:
    period = around.named.period if around.named else str(around.setting.year)
    single = period[:4].isdecimal() and ".." not in period
    return single and int(base) == int(period[:4]) - 1


def period_of(
    measure: Measure,
    before: Before,
    kind: GrowthKind | None,
    thread: Thread,
    around: Around,
    asks: Asks,
) -> str | None:
    """The period of a figure as data files have it; None where nothing says it."""
    named, setting = around.named, around.setting
    if before.start:
        asks.add("period")
        return named.period if named and not named.span else None
    if named and named.span:
        return _in_span(measure, kind, thread, named, asks)
    if measure in CHANGING and kind in ("over_span", "average_annual") and setting.span:
        asks.add("period")
        return setting.span
    running = (
        thread.total and measure == "value" and not (named and (named.fronted or before.total))
    )
    if before.kind == "average_annual" and measure not in CHANGING:
        asks.update(("period", "measure"))
    if kind == "average_annual" or running:
        return _from_unstated(around, asks)
    if named:
        if not named.sure or (named.within and before.total):
            asks.add("period")
        return named.period
    if around.carried and around.carried.span:
        asks.add("period")
        return _in_span(measure, kind, thread, around.carried, asks)
    return _unnamed(around, asks)


def _from_unstated(around: Around, asks: Asks) -> str | None:
    """Of a running total and of an average, whose beginning nobody says."""
    asks.add("period")
    year = around.setting.year
    end = around.named.period if around.named else (None if year is None else str(year))
    if end is None:
        return None
    return f"unstated..{end.partition('..')[2] or end}"


def _unnamed(around: Around, asks: Asks) -> str | None:
    """The period where the sentence names none."""
    setting = around.setting
    if around.carried:
        asks.add("period")
        return around.carried.period
    if setting.span:
        asks.add("period")
        return setting.span
    if not setting.sure or setting.year is None:
        asks.add("period")
    return setting.part or (None if setting.year is None else str(setting.year))


def since_january(day: str) -> str:
    """What a flow up to a day is likely to be of: the months of the year until then."""
    year, month = day[:4], day[5:7]
    return year if month == "12" else f"{year}-01..{year}-{month}"


def _in_span(
    measure: Measure, kind: GrowthKind | None, thread: Thread, named: TimeMention, asks: Asks
) -> str | None:
    """Under “十三五”时期: running totals and rates are of all of it, a level of its end."""
    if not named.sure:
        asks.add("period")
    whole = measure in CHANGING or thread.total
    if kind in ("year_on_year", "previous_period") or not whole:
        asks.add("period")
        return named.period.partition("..")[2]
    return named.period


def _is_over(before: Before, said: TimeMention | None, asks: Asks) -> bool:
    """Whether it was reached, though what is to be done stands around it: 已达2.5亿."""
    if before.done or before.verb.startswith("已"):
        asks.add("period")
        return True
    return said is not None and said.past


def role_of(before: Before, thread: Thread, around: Around, asks: Asks) -> FigureRole:
    """Whether it was reached, or is aimed at, or expected."""
    setting = around.setting
    if before.aim == "forecast" or thread.expected:
        asks.add("role")
    said = around.named or around.carried
    if setting.role != "result" and _is_over(before, said, asks):
        asks.add("role")
        return "result"
    if setting.either and not (around.told or (said and said.past)):
        asks.add("role")
    if setting.role != "result" and (before.kind == "year_on_year" or before.total or around.told):
        asks.add("role")
    if said and said.aim:
        reported = setting.role == "result" and setting.sure
        if reported and not around.forward and not before.aim:
            asks.add("role")
        return said.aim
    if setting.role != "result":
        return setting.role
    if before.aim == "aim" or around.forward:
        asks.add("role")
        return "target"
    if before.aim == "forecast":
        return "forecast"
    return "result"
