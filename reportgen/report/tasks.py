"""The tasks of meetings -> where each stands on a day, as templates read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from reportgen.ledger import (
    NO_LEAD,
    TaskTally,
    by_colour,
    by_group,
    by_lead,
    has_tasks,
    ledger_day,
    standings,
    task_tally,
)
from reportgen.model.briefing import Briefing
from reportgen.model.ledger import LedgerColour
from reportgen.model.meeting import AIMS, Meeting, Observation
from reportgen.model.printed import Print
from reportgen.model.printed_number import printed_number
from reportgen.model.printed_text import printed_text
from reportgen.model.task_standing import TaskStanding
from reportgen.model.text import Lang, Text
from reportgen.report.covered import covered, covered_fields
from reportgen.report.rows import Figures
from reportgen.report.task_values import LedgerAim, LedgerCount, LedgerLine, TaskLedger
from reportgen.report.terms import Terms
from reportgen.wording.dates import date_words

COLOUR_MARKS: Mapping[LedgerColour, str] = {
    "red": "▲",
    "orange": "◆",
    "yellow": "■",
    "blue": "▼",
    "green": "●",
    "none": "",
}
"""A sign for each colour, of another shape: print without colours tells them apart."""

_COUNTS = (
    *("rank", "total", "done", "on_time", "done_late", "done_unknown"),
    *("overdue", "behind", "late", "open"),
)


class ReportLedgers(NamedTuple):
    """The ledgers of a report, with the day of which they tell, in words."""

    of_meetings: tuple[TaskLedger, ...] = ()
    as_of: str = ""


def task_ledgers(
    briefing: Briefing,
    as_of: dt.date | None,
    figures: Figures,
    letters: Mapping[str, Meeting],
    terms: Terms,
) -> ReportLedgers:
    """Where the tasks of both meetings stand; nothing where neither has any, or no day is set."""
    meetings = [it for it in (briefing.subject, briefing.benchmark) if it and has_tasks(it)]
    day = ledger_day(meetings, as_of)
    if day is None:
        return ReportLedgers()
    made = tuple(_ledger(it, day, _aims(it, figures, letters), terms) for it in meetings)
    return ReportLedgers(made, covered(date_words(day)[terms.lang]))


_Aims = Mapping[str, Any]
"""The targets of a meeting by the ids of their indicators."""


def _aims(meeting: Meeting, figures: Figures, letters: Mapping[str, Meeting]) -> _Aims:
    mine = {letter for letter, it in letters.items() if it is meeting}
    found: dict[str, Any] = {}
    for (letter, observation), figure in figures.items():
        if letter in mine and observation is not None and _is_aim(observation):
            found.setdefault(observation.indicator, figure)
    return found


def _is_aim(observation: Observation) -> bool:
    return observation.role in AIMS and observation.measure == "value"


def _ledger(meeting: Meeting, day: dt.date, aims: _Aims, terms: Terms) -> TaskLedger:
    found, lang = standings(meeting, day), terms.lang
    lines = {id(it): _line(it, aims, terms) for it in found}
    late = sorted((it for it in found if it.is_late), key=lambda it: it.days or 0)
    led = any(it.task.owner for it in found)
    grouped = any(it.group is None or it.group.heading for it in found)
    made = TaskLedger(
        meeting=meeting.id,
        title=meeting.title[lang],
        lines=tuple(lines.values()),
        late=tuple(lines[id(it)] for it in late),
        total=_count(task_tally(found, meeting.title), lang),
        leads=_counts(_ranked(by_lead(found)), lang) if led else (),
        groups=_counts(((0, it) for it in by_group(found)), lang) if grouped else (),
        colours=_counts(((0, it) for it in by_colour(found)), lang),
    )
    return covered_fields(made)


def _line(it: TaskStanding, aims: _Aims, terms: Terms) -> LedgerLine:
    task, lang = it.task, terms.lang

    def said(text: Text | None) -> str:
        return text[lang] if text else ""

    made = LedgerLine(
        number=printed_number(it.number, Print("count", (), "number")),
        task=task.text[lang],
        group=said(it.group.heading) if it.group else "",
        lead=said(task.owner),
        support=tuple(each[lang] for each in task.support),
        person=said(task.person),
        due=said(task.due_words) or _day(task.due),
        state=it.state,
        colour=it.colour,
        mark=COLOUR_MARKS[it.colour],
        word=it.word[lang],
        is_late=it.is_late,
        days_over=printed_number(-(it.days or 0) if it.is_late else 0, Print("count", (), "days")),
        missed=said(it.missed),
        progress=said(task.progress.text) if task.progress else "",
        progress_date=_day(task.progress.date) if task.progress else "",
        closed=_day(task.closed.date) if task.closed else "",
        evidence=said(task.closed.evidence) if task.closed else "",
        serves=tuple(
            covered_fields(LedgerAim(terms.indicators[code].name[lang], aims.get(code)))
            for code in task.serves
        ),
    )
    return covered_fields(made)


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _ranked(tallies: Sequence[TaskTally]) -> Iterable[tuple[int, TaskTally]]:
    """Tallies in the order of their rank; equal ones share it. Tasks of no office have none."""
    rank, last = 0, (-1, 0, 0)
    offices = [it for it in tallies if it.name is not NO_LEAD]
    for place, it in enumerate(offices, start=1):
        # parts are equal where they are when multiplied out: no rounding decides a rank
        equal = it.done * last[1] == last[0] * it.total and it.overdue == last[2]
        rank = rank if equal and place > 1 else place
        last = (it.done, it.total, it.overdue)
        yield rank, it
    yield from ((0, it) for it in tallies if it.name is NO_LEAD)


def _counts(tallies: Iterable[tuple[int, TaskTally]], lang: Lang) -> tuple[LedgerCount, ...]:
    return tuple(_count(it, lang, rank) for rank, it in tallies)


def _count(it: TaskTally, lang: Lang, rank: int = 0) -> LedgerCount:
    colours = {one.colour for one in it.standings}
    colour: LedgerColour = colours.pop() if len(colours) == 1 else "none"
    numbers = {name: rank if name == "rank" else getattr(it, name) for name in _COUNTS}
    made = LedgerCount(
        name=it.name[lang],
        colour=colour,
        mark=COLOUR_MARKS[colour],
        rate=_rate(it),
        **{name: printed_number(it, Print("count", (), name)) for name, it in numbers.items()},
    )
    return covered_fields(made)


def _rate(it: TaskTally) -> str:
    """The part that is done, with one digit where it is no whole percent: 100% is all of them."""
    exact = Decimal(100 * it.done) / it.total
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if 0 < it.done < it.total:
        rounded = min(max(rounded, Decimal("0.1")), Decimal("99.9"))
    words = f"{rounded.normalize():f}" if rounded else "0"
    return printed_text(f"{words}%", Print("count", (), "rate", words))
