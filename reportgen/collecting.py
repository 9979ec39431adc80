"""Copies that came back → the meeting files and their logs: all are new, or all are old."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError, OutputError
from reportgen.loading.files import read_bytes
from reportgen.loading.unfinished import code_list_of, meeting_paths
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy, TaskChange, TaskConflict, TaskValues
from reportgen.model.text import Lang
from reportgen.output import write_atomically
from reportgen.paths import shown
from reportgen.tasks import FiledTasks, Merged, filed_tasks, log_path, merge_copies, read_copy
from reportgen.tasks.log import lengthened, read_log

Choose = Callable[[TaskConflict], TaskChange | None]
"""Gives what a person decides of a conflict; None leaves what the file has."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of copies.

    Attributes:
        copies: Those that could be read and belong to these meetings.
        changes: What was taken, of conflicts what was decided.
        conflicts: What was not decided.
        problems: Files that were refused, and what was read in others and not taken.
        written: The files that were written; none where nothing changed, or nothing was to be.
    """

    copies: tuple[ReturnedCopy, ...]
    changes: tuple[TaskChange, ...]
    conflicts: tuple[TaskConflict, ...]
    problems: tuple[Problem, ...]
    written: tuple[Path, ...] = ()


def collect(
    files: Sequence[Path],
    into: Path,
    *,
    at: dt.datetime,
    choose: Choose | None = None,
    dry_run: bool = False,
) -> Collected:
    """Read copies of check lists, merge them, and put what they change into the meeting files.

    Args:
        files: Word documents that came back.
        into: A meeting file, or a briefing file: then all its meetings.
        at: The moment that stands in the log.
        choose: Asked of each conflict; without it none is decided.
        dry_run: Write nothing.

    Raises:
        InputError: a meeting file or its log is wrong, or a change has no place in it.
        OutputError: the files cannot be written, or were changed by another program meanwhile.
    """
    filed = _filed(into)
    logs = [(it, _log(it.path)) for it in filed]
    copies, problems = _read(files, filed, into)
    merged = merge_copies(
        lambda lang: _values(filed, lang), copies, lambda lang: _words(filed, lang)
    )
    decided = [change for it in merged.conflicts if choose and (change := choose(it))]
    open_ = tuple(it for it in merged.conflicts if not _is_decided(it, decided))
    changes = (*merged.changes, *decided)
    problems += [*(doubt for it in copies for doubt in it.doubts), *_told(merged)]
    contents = [
        found
        for each, log in logs
        for found in _new_contents(each, log, [it for it in changes if it.task in each.places], at)
    ]
    if contents and not dry_run:
        _see_unchanged(filed)
        write_atomically(contents)
    written = () if dry_run else tuple(path for path, _ in contents)
    return Collected(copies, changes, open_, tuple(problems), written)


def backup_path(meeting: Path) -> Path:
    """Where a meeting file stays as it was before the last change: ``m.yaml.bak``."""
    return meeting.with_name(f"{meeting.name}.bak")


def _filed(into: Path) -> list[FiledTasks]:
    codes = code_list_of(into)
    return [filed_tasks(path, codes) for path in meeting_paths(into)]


def _values(filed: Iterable[FiledTasks], lang: Lang) -> dict[str, TaskValues]:
    return {task: values for it in filed for task, values in it.values(lang).items()}


def _words(filed: Iterable[FiledTasks], lang: Lang) -> dict[str, str]:
    return {task: mark for it in filed for task, mark in it.words(lang).items()}


def _log(meeting: Path) -> bytes:
    path = log_path(meeting)
    content = read_bytes(path) if path.exists() else b""
    read_log(content, path)
    return content


def _read(
    files: Sequence[Path], filed: Sequence[FiledTasks], into: Path
) -> tuple[tuple[ReturnedCopy, ...], list[Problem]]:
    """The copies that can be read and are of these meetings, and what is wrong with the others."""
    known = {task for it in filed for task in it.places}
    copies: list[ReturnedCopy] = []
    problems: list[Problem] = []
    for file in files:
        try:
            copy = read_copy(file)
        except InputError as error:
            problems += error.problems
            continue
        named = {*copy.now, *(copy.built or {})}
        if named and not named & known:
            others = tuple(sorted({task.partition("/")[0] for task in named}))
            problem = Problem.of(
                "tasks.other_meeting", copy.file, meetings=others, into=shown(into)
            )
            problems.append(problem)
        else:
            copies.append(copy)
    return tuple(copies), problems


def _told(merged: Merged) -> Iterable[Problem]:
    """What copies have no more, or have and nobody knows."""
    for task, file in merged.deleted:
        yield Problem.of("tasks.deleted", file, task=task)
    for task, file in merged.strange:
        yield Problem.of("tasks.strange", file, task=task)


def _is_decided(conflict: TaskConflict, decided: Iterable[TaskChange]) -> bool:
    return any((it.task, it.field) == (conflict.task, conflict.field) for it in decided)


def _new_contents(
    filed: FiledTasks, log: bytes, changes: Sequence[TaskChange], at: dt.datetime
) -> list[tuple[Path, bytes]]:
    """The meeting file with its changes, the log, and the file as it was; nothing without any."""
    if not changes:
        return []
    return [
        (filed.path, filed.changed(changes)),
        (log_path(filed.path), lengthened(log, changes, at)),
        (backup_path(filed.path), filed.content),
    ]


def _see_unchanged(filed: Iterable[FiledTasks]) -> None:
    """See that nobody else wrote the files since they were read."""
    for it in filed:
        if read_bytes(it.path) != it.content:
            raise OutputError([Problem.of("tasks.changed_meanwhile", shown(it.path))])


def take_theirs(conflict: TaskConflict) -> TaskChange | None:
    """What the copies say is taken where all say the same."""
    return conflict.choices[0] if len(conflict.choices) == 1 else None
