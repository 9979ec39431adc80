"""Entries of areas, people, statements and tasks -> the values that a meeting has of them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.loading.made_ids import ids_of, made_id
from reportgen.loading.meeting_entries import (
    AreaEntry,
    AttendanceEntry,
    DirectionsEntry,
    InstructionEntry,
    MeetingFile,
    PersonEntry,
    StatementEntry,
    TaskEntry,
    TaskListEntry,
)
from reportgen.model.meeting import (
    Area,
    Attendance,
    Directions,
    Instruction,
    NotListed,
    Person,
    Statement,
    Task,
    TaskGroup,
    TaskList,
)
from reportgen.model.text import Lang


def meeting_area(entry: AreaEntry, lang: Lang) -> Area:
    """An area; its code is made of its name where none is given."""
    code = entry.code or made_id("area", entry.name[lang])
    return Area(code, entry.name, entry.short or entry.name, entry.within)


def person_of(entry: PersonEntry) -> Person:
    """Someone who is named."""
    return Person(entry.name, entry.role, entry.at)


def person_or_none(entry: PersonEntry | None) -> Person | None:
    """The same of what may be left out."""
    return person_of(entry) if entry else None


def instruction_of(entry: InstructionEntry) -> Instruction:
    """A written instruction."""
    return Instruction(person_of(entry.by), entry.text)


def meeting_attendance(entry: AttendanceEntry) -> Attendance:
    """Who attended."""
    return Attendance(entry.venue, entry.who, entry.at)


def statements_of(entries: Sequence[StatementEntry], lang: Lang) -> tuple[Statement, ...]:
    """What was said, each with an id."""
    ids = ids_of("s", [(it.id, it.text[lang]) for it in entries])
    return tuple(Statement(code, it.text, it.at) for code, it in zip(ids, entries, strict=True))


def directions_of(entry: DirectionsEntry | None, lang: Lang) -> Directions | None:
    """Directions for several years."""
    return Directions(entry.period, statements_of(entry.items, lang)) if entry else None


def tasks_of(file: MeetingFile) -> tuple[TaskList | None, tuple[Task, ...]]:
    """The tasks, and those around the turn of the year; ids are unique in the file."""
    listed = file.tasks or TaskListEntry()
    entries = [it for group in listed.groups for it in group.items]
    entries += [*listed.items, *file.year_end]
    ids = ids_of("t", [(it.id, it.text[file.lang]) for it in entries])
    tasks = [_task(code, it) for code, it in zip(ids, entries, strict=True)]
    taken = iter(tasks)
    names = ids_of("g", [(it.id, it.heading[file.lang]) for it in listed.groups])
    groups = [
        TaskGroup(code, it.heading, it.at, tuple(next(taken) for _ in it.items))
        for code, it in zip(names, listed.groups, strict=True)
    ]
    if listed.items:
        groups.append(TaskGroup("tasks", None, None, tuple(next(taken) for _ in listed.items)))
    year_end = tuple(taken)
    if file.tasks is None:
        return None, year_end
    year = listed.year if listed.year is not None else file.tasks_year
    why = listed.not_listed
    not_listed = NotListed(why.reason, why.at) if why else None
    if not groups and not_listed is None:
        return None, year_end
    return TaskList(year, tuple(groups), not_listed), year_end


def _task(code: str, entry: TaskEntry) -> Task:
    return Task(
        code, entry.text, entry.at, entry.owner, entry.due, entry.status, entry.id is not None
    )
