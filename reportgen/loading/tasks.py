"""Entries of tasks -> tasks: deadlines, milestones, what they serve."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportgen.datafile.entry import clipped
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.indicators import check_known
from reportgen.loading.meeting_entries import (
    AnyDue,
    DueText,
    LedgerEntry,
    MeetingFile,
    MilestoneEntry,
    TaskEntry,
)
from reportgen.model.indicator import CodeList
from reportgen.model.ledger import LedgerSettings
from reportgen.model.meeting import Closing, Milestone, Progress, Task
from reportgen.model.text import Lang
from reportgen.wording.deadlines import Deadline, is_vague, read_deadline


def placed_tasks(file: MeetingFile) -> list[tuple[Path, TaskEntry]]:
    """All tasks of a file, each with its path."""
    groups = file.tasks.groups if file.tasks else ()
    single = file.tasks.items if file.tasks else ()
    found: list[tuple[Path, TaskEntry]] = [
        (("tasks", "groups", g, "items", i), task)
        for g, group in enumerate(groups)
        for i, task in enumerate(group.items)
    ]
    found += [(("tasks", "items", i), task) for i, task in enumerate(single)]
    found += [(("year_end", i), task) for i, task in enumerate(file.year_end)]
    return found


def ledger_of(entry: LedgerEntry) -> LedgerSettings:
    """How the tasks are followed up."""
    return LedgerSettings(entry.as_of, entry.scheme, entry.colours, entry.near)


@dataclass(frozen=True, slots=True)
class TaskReader:
    """Reads the tasks of a file; ``year`` is that of deadlines that name none."""

    source: ParsedFile
    lang: Lang
    codes: CodeList
    year: int | None

    def task(self, code: str, path: Path, entry: TaskEntry) -> Task:
        """The task of an entry; what cannot be read is added to the problems."""
        due = self._deadline((*path, "due"), entry.due)
        self._check_closed(path, entry)
        progress, closed = entry.progress, entry.closed
        return Task(
            code,
            entry.text,
            entry.at,
            entry.owner,
            due.last_day,
            "done" if closed else entry.status,
            numbered=entry.id is not None,
            due_words=due.words,
            support=entry.support,
            person=entry.person,
            milestones=tuple(
                self._milestone((*path, "milestones", i), it)
                for i, it in enumerate(entry.milestones)
            ),
            progress=Progress(progress.text, progress.date) if progress else None,
            closed=Closing(closed.date, closed.evidence) if closed else None,
            serves=self._served(path, entry.serves),
        )

    def _milestone(self, path: Path, entry: MilestoneEntry) -> Milestone:
        due = self._deadline((*path, "due"), entry.due)
        on = entry.reached if isinstance(entry.reached, dt.date) else None
        return Milestone(entry.text, due.last_day, due.words, bool(entry.reached), on)

    def _deadline(self, path: Path, entry: AnyDue | None) -> Deadline:
        if entry is None:
            return Deadline(None)
        if not isinstance(entry, DueText):
            return Deadline(entry.date, entry.words)
        found = read_deadline(entry.said, self.year, self.lang)
        if found is not None:
            return found
        value = clipped(entry.said)
        if is_vague(entry.said):
            self.source.report(path, "data.vague_deadline", value=value)
        elif self.year is None and read_deadline(entry.said, 2000, self.lang):
            self.source.report(path, "data.deadline_without_year", value=value)
        else:
            self.source.report(path, "data.bad_deadline", value=value)
        return Deadline(None)

    def _check_closed(self, path: Path, entry: TaskEntry) -> None:
        """What is closed is done, and something shows it."""
        if entry.closed is None:
            return
        if entry.status not in (None, "done"):
            self.source.report((*path, "status"), "data.closed_not_done", status=entry.status)
        if entry.closed.evidence is None:
            doubt = self.source.problem((*path, "closed"), "data.closed_without_evidence")
            self.source.doubts.append(doubt)

    def _served(self, path: Path, named: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of the indicators that are named by ids or names."""
        found = []
        for i, word in enumerate(named):
            code = self._indicator(word)
            place = (*path, "serves", i)
            where = place if place in self.source.values else (*path, "serves")
            known = [it.id for it in self.codes.indicators]
            check_known(self.source, where, code, known, "data.unknown_indicator")
            found.append(code)
        return tuple(found)

    def _indicator(self, word: str) -> str:
        for it in self.codes.indicators:
            if word in (it.id, *it.name.own.values(), *it.aliases):
                return it.id
        return word
