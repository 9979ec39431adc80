"""Entries of areas, people, statements and tasks -> the values that a meeting has of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reportgen.datafile.parsed import ParsedFile
from reportgen.loading.made_ids import ids_of, made_id
from reportgen.loading.meeting_entries import (
    AreaEntry,
    AttendanceEntry,
    DirectionsEntry,
    InstructionEntry,
    MeetingFile,
    PersonEntry,
    StatementEntry,
    TaskListEntry,
)
from reportgen.loading.tasks import TaskReader, placed_tasks
from reportgen.model.indicator import CodeList
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


def tasks_of(
    source: ParsedFile, file: MeetingFile, codes: CodeList, held: dt.date
) -> tuple[TaskList | None, tuple[Task, ...]]:
    """The tasks, and those around the turn of the year; ids are unique in the file.

    A deadline that names no year is in that of the tasks, around the turn of the year in that in
    which the meeting was ``held``. What cannot be read is added to the problems of ``source``.
    """
    listed = file.tasks or TaskListEntry()
    year = listed.year if listed.year is not None else file.tasks_year
    placed = placed_tasks(file)
    ids = ids_of("t", [(it.id, it.text[file.lang]) for _, it in placed])
    readers = {
        "tasks": TaskReader(source, file.lang, codes, year),
        "year_end": TaskReader(source, file.lang, codes, held.year),
    }
    tasks = [
        readers[str(path[0])].task(code, path, it)
        for code, (path, it) in zip(ids, placed, strict=True)
    ]
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
    why = listed.not_listed
    not_listed = NotListed(why.reason, why.at) if why else None
    if not groups and not_listed is None:
        return None, year_end
    return TaskList(year, tuple(groups), not_listed), year_end
