"""How far the tasks of a meeting are, group by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext, parts
from reportgen.chart_kinds.progress.phrases import (
    PROGRESS_COUNT,
    PROGRESS_GROUPS,
    PROGRESS_HEADING,
    PROGRESS_LINE,
    PROGRESS_NOUN,
    PROGRESS_TITLE,
    PROGRESS_UNIT,
    PROGRESS_WHAT,
    UNKNOWN_STATUS,
)
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.chart import Chart, Point, Role, Series
from reportgen.model.meeting import Meeting, TaskGroup
from reportgen.model.text import Text
from reportgen.wording.labels import TASK_STATUSES
from reportgen.wording.names import sentence_start
from reportgen.wording.phrases import PhraseBook


def choose_progress(setting: ChartContext) -> list[Chart]:
    """Those of the tasks of each meeting that says how far they are."""
    return [chart for meeting in setting.meetings for chart in _charts(meeting, setting)]


def _charts(meeting: Meeting, setting: ChartContext) -> list[Chart]:
    """The tasks of each group by status, in as many charts as they need; none has none.

    Tasks that are not grouped have no bars to be told apart.
    """
    groups = meeting.tasks.groups if meeting.tasks else ()
    if all(task.status is None for group in groups for task in group.items):
        return []
    if any(group.heading is None for group in groups):
        return []
    found = parts(groups, _heading)
    firsts = [sum(map(len, found[:i])) + 1 for i in range(len(found))]
    return [
        _chart(meeting, part, first if len(found) > 1 else 0, setting)
        for part, first in zip(found, firsts, strict=True)
    ]


def _chart(
    meeting: Meeting, groups: Sequence[TaskGroup], first: int, setting: ChartContext
) -> Chart:
    """One chart; ``first`` is the number of its first group, 0 where it has them all."""
    lang, book = setting.lang, setting.book
    counts = [_counts(group) for group in groups]
    total = sum(counts, Counter[Role]())
    title = _title(meeting, total, (first, first + len(groups) - 1) if first else None, book)
    return Chart(
        id=f"progress-{meeting.id}{f'.{first}' if first > 1 else ''}",
        kind="progress",
        heading=book.words(PROGRESS_HEADING)[lang],
        section="tasks",
        title=title[lang],
        subtitle=book.words(PROGRESS_WHAT)[lang],
        categories=tuple(_heading(group)[lang] for group in groups),
        series=tuple(
            Series(name[lang], role, tuple(_point(count[role]) for count in counts))
            for role, name in _role_names(book).items()
            if total[role]
        ),
        unit=book.words(PROGRESS_UNIT)[lang],
        alt=wording.alternative(book.words(PROGRESS_NOUN), title, _facts(groups, lang, book), lang),
        source=wording.meeting_source(meeting, book)[lang],
        meeting=meeting.id,
    )


def _heading(group: TaskGroup) -> Text:
    """What a group is called: one without a name is in no chart."""
    return group.heading or Text.same("")


def _counts(group: TaskGroup) -> Counter[Role]:
    return Counter(_role(task.status) for task in group.items)


def _role(status: Role | None) -> Role:
    return status or "unknown"


def _point(count: int) -> Point:
    """A part of a bar; where there is nothing, nothing is drawn or written."""
    return Point(Decimal(count), str(count) if count else "")


def _title(
    meeting: Meeting, total: Counter[Role], part: tuple[int, int] | None, book: PhraseBook
) -> Text:
    area = sentence_start(meeting.area.short)
    groups = book.say(PROGRESS_GROUPS, first=part[0], last=part[1]) if part else ""
    return book.say(PROGRESS_TITLE, area=area, groups=groups, line=_line(total, book))


def _line(counts: Counter[Role], book: PhraseBook) -> Text:
    """How many of the tasks have which status."""
    said = [
        book.say(PROGRESS_COUNT, name=name, count=counts[role])
        for role, name in _role_names(book).items()
        if counts[role]
    ]
    joined = Text.each(lambda lang: LANGUAGES[lang].clauses([it[lang] for it in said]))
    return book.say(PROGRESS_LINE, total=counts.total(), counts=joined)


def _role_names(book: PhraseBook) -> dict[Role, Text]:
    """The statuses of tasks, in the order of the parts of a bar."""
    return {
        "done": TASK_STATUSES["done"],
        "in_progress": TASK_STATUSES["in_progress"],
        "not_started": TASK_STATUSES["not_started"],
        "unknown": book.words(UNKNOWN_STATUS),
    }


def _facts(groups: Sequence[TaskGroup], lang: Lang, book: PhraseBook) -> list[str]:
    lines = [(_heading(group)[lang], _line(_counts(group), book)[lang]) for group in groups]
    return [f"{heading}{LANGUAGES[lang].marks.colon}{line}" for heading, line in lines]
