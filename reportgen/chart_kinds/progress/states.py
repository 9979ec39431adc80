"""How many tasks of each office, or of each group, are done, late and open on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import FEWEST_MARKS, ChartContext, parts
from reportgen.chart_kinds.progress.phrases import (
    PROGRESS_COUNT,
    PROGRESS_LINE,
    PROGRESS_NOUN,
    PROGRESS_TITLE,
    PROGRESS_UNIT,
    STATES_BY_GROUP,
    STATES_DONE,
    STATES_HEADING,
    STATES_LATE,
    STATES_OPEN,
    STATES_WHAT,
)
from reportgen.languages import LANGUAGES
from reportgen.ledger import TaskTally, by_group, by_lead, standings, task_tally
from reportgen.model.chart import Chart, Point, Role, Series
from reportgen.model.meeting import Meeting
from reportgen.model.text import Text
from reportgen.wording.dates import date_words
from reportgen.wording.meeting_words import meeting_words
from reportgen.wording.names import sentence_start
from reportgen.wording.phrases import PhraseBook, PhraseEntry

_PARTS: Sequence[tuple[Role, PhraseEntry, Callable[[TaskTally], int]]] = (
    ("done", STATES_DONE, lambda it: it.done),
    ("late", STATES_LATE, lambda it: it.late),
    ("not_started", STATES_OPEN, lambda it: it.open - it.late),
)
"""The parts of a bar in their order: each is lighter than the one before, in grey too."""


def choose_states(setting: ChartContext) -> list[Chart]:
    """Those of each meeting with tasks, where a day is set; one bar alone is none."""
    if setting.day is None:
        return []
    return [it for meeting in setting.meetings for it in _charts(meeting, setting.day, setting)]


def _charts(meeting: Meeting, day: dt.date, setting: ChartContext) -> list[Chart]:
    """By office where several lead, else by group; in as many charts as the bars need."""
    found = standings(meeting, day)
    tallies, by = by_group(found), setting.book.words(STATES_BY_GROUP)
    if any(it.task.owner for it in found) and len(by_lead(found)) >= FEWEST_MARKS:
        tallies, by = by_lead(found), meeting_words(meeting, setting.book)["office"]
    if len(tallies) < FEWEST_MARKS:
        return []
    whole = task_tally(found, meeting.title)
    what = setting.book.say(STATES_WHAT, by=by, day=date_words(day))
    return [
        _chart(meeting, part, number, whole, what, setting)
        for number, part in enumerate(parts(tallies, lambda it: it.name), start=1)
    ]


def _chart(
    meeting: Meeting,
    tallies: Sequence[TaskTally],
    number: int,
    whole: TaskTally,
    what: Text,
    setting: ChartContext,
) -> Chart:
    lang, book = setting.lang, setting.book
    area = sentence_start(meeting.area.short)
    title = book.say(PROGRESS_TITLE, area=area, groups="", line=_line(whole, book))
    colon = LANGUAGES[lang].marks.colon
    facts = [f"{it.name[lang]}{colon}{_line(it, book)[lang]}" for it in tallies]
    return Chart(
        id=f"states-{meeting.id}{f'.{number}' if number > 1 else ''}",
        kind="progress",
        heading=book.words(STATES_HEADING)[lang],
        section=f"states-{meeting.id}",
        title=title[lang],
        subtitle=what[lang],
        categories=tuple(it.name[lang] for it in tallies),
        series=tuple(
            Series(book.words(name)[lang], role, tuple(_point(count(it)) for it in tallies))
            for role, name, count in _PARTS
            if any(map(count, tallies))
        ),
        unit=book.words(PROGRESS_UNIT)[lang],
        alt=wording.alternative(book.words(PROGRESS_NOUN), title, facts, lang),
        source=wording.meeting_source(meeting, book)[lang],
    )


def _line(it: TaskTally, book: PhraseBook) -> Text:
    """How many of the tasks are done, late and open."""
    said = [
        book.say(PROGRESS_COUNT, name=book.words(name), count=count(it))
        for _, name, count in _PARTS
        if count(it)
    ]
    joined = Text.each(lambda lang: LANGUAGES[lang].clauses([one[lang] for one in said]))
    return book.say(PROGRESS_LINE, total=it.total, counts=joined)


def _point(count: int) -> Point:
    """A part of a bar; where there is nothing, nothing is drawn or written."""
    return Point(Decimal(count), str(count) if count else "")
