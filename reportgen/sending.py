"""The tasks of a meeting as they are sent out: a workbook to fill in, whole or by lead unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError
from reportgen.languages import Lang
from reportgen.ledger import standings
from reportgen.ledger.summary import NO_GROUP, NO_LEAD
from reportgen.loading import load
from reportgen.missing import require_words
from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.task_standing import TaskStanding
from reportgen.paths import AnyPath, shown
from reportgen.tables.faults import TableError
from reportgen.tables.task_book import TaskLine, TaskPage, task_book
from reportgen.tables.task_words import BOOK_WORDS
from reportgen.tasks.filed import full_id, task_values


@dataclass(frozen=True, slots=True)
class TaskWorkbook:
    """A workbook of tasks: its bytes, and how many tasks there are by the name of their sheet."""

    content: bytes
    sheets: tuple[tuple[str, int], ...]


def task_workbook(
    path: AnyPath, *, lang: Lang | None = None, by_lead: bool = False
) -> TaskWorkbook:
    """The tasks of a meeting file, or of all meetings of a briefing file, to be filled in.

    Args:
        path: The file.
        lang: The language of the workbook; that of the file where None.
        by_lead: A sheet for each unit that leads, and one for the tasks of none.

    Raises:
        InputError: the file is wrong, lacks words in the language, or has no tasks.
    """
    briefing = load(path)
    lang = lang or briefing.lang
    require_words(briefing, lang)
    meetings = meetings_with_tasks(briefing)
    if not meetings:
        raise InputError([Problem.of("tasks.none", shown(Path(path)))])
    lines = [it for meeting in meetings for it in _lines(meeting, lang, named=len(meetings) > 1)]
    title = briefing.title[lang]
    whole = BOOK_WORDS["title"][lang].format(title=title)
    pages: Sequence[TaskPage] = [TaskPage(BOOK_WORDS["tasks"][lang], whole, tuple(lines))]
    if by_lead:
        pages = [
            TaskPage(lead, BOOK_WORDS["title_of_lead"][lang].format(title=title, lead=lead), found)
            for lead, found in _by_lead(lines, lang)
        ]
    try:
        content = task_book(pages, briefing=briefing.id, lang=lang, date=briefing.clock)
    except TableError as error:
        raise InputError([Problem.of(error.code, shown(Path(path)), **error.arguments)]) from None
    return TaskWorkbook(content, tuple((it.name, len(it.lines)) for it in pages))


def meetings_with_tasks(briefing: Briefing) -> tuple[Meeting, ...]:
    """The meetings of a briefing that have tasks, each once."""
    others = [briefing.benchmark, *(it.meeting for it in briefing.against)]
    found = {it.id: it for it in (briefing.subject, *others) if it is not None}
    return tuple(it for it in found.values() if it.year_end or (it.tasks and it.tasks.groups))


def _lines(meeting: Meeting, lang: Lang, *, named: bool) -> Iterator[TaskLine]:
    """The tasks of a meeting in their order, with the numbers of its lists."""
    for it in standings(meeting, meeting.ledger.as_of or meeting.date):
        task = it.task
        yield TaskLine(
            full_id(meeting, task),
            it.number,
            task.text[lang],
            task_values(task, lang),
            meeting.title[lang] if named else "",
            _group(it, meeting, lang),
            tuple(other[lang] for other in task.support),
            task.person[lang] if task.person else "",
            task.closed is not None,
        )


def _group(it: TaskStanding, meeting: Meeting, lang: Lang) -> str:
    if it.group is None:
        return (meeting.year_end_period or NO_GROUP)[lang]
    return it.group.heading[lang] if it.group.heading else ""


def _by_lead(lines: Iterable[TaskLine], lang: Lang) -> Iterator[tuple[str, tuple[TaskLine, ...]]]:
    """The lines of each unit that leads, as they come; at the end those that none does."""
    found: dict[str, list[TaskLine]] = {}
    for line in lines:
        found.setdefault(line.values.get("owner", ""), []).append(line)
    without = found.pop("", [])
    yield from ((lead, tuple(listed)) for lead, listed in found.items())
    if without:
        yield NO_LEAD[lang], tuple(without)
