"""Copies that came back → the meeting files and their logs: all are new, or all are old."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from reportgen.errors import InputError, OutputError
from reportgen.loading.files import read_bytes
from reportgen.loading.unfinished import code_list_of, meeting_paths
from reportgen.messages import Bilingual
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy, TaskChange, TaskConflict, TaskValues
from reportgen.model.text import Lang
from reportgen.output import put_right, write_atomically
from reportgen.paths import shown
from reportgen.tasks import FiledTasks, Merged, filed_tasks, log_path, merge_copies, read_copy
from reportgen.tasks.alike import look_of, looks_of, odd_signs
from reportgen.tasks.log import lengthened, read_log

_TRIES = 5
"""So often all is done anew where another program writes the same files."""
Decision = TaskChange | Literal["ours"] | None
"""What a person decides of a conflict: one of its values; that the file's stays; or nothing."""
Choose = Callable[[TaskConflict], Decision]
"""Gives what a person decides of a conflict."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of copies.

    Attributes:
        copies: Those that could be read and belong to these meetings.
        changes: What was taken, of conflicts what was decided.
        conflicts: What was not decided.
        kept: Conflicts of which it was decided that the meeting file is right.
        problems: Files that were refused, and what was read in others and not taken.
        written: The files that were written; none where nothing changed, or nothing was to be.
    """

    copies: tuple[ReturnedCopy, ...]
    changes: tuple[TaskChange, ...]
    conflicts: tuple[TaskConflict, ...]
    problems: tuple[Problem, ...]
    written: tuple[Path, ...] = ()
    kept: tuple[TaskConflict, ...] = ()


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
        files: Word documents, PDF forms and workbooks that came back.
        into: A meeting file, or a briefing file: then all its meetings.
        at: The moment that stands in the log.
        choose: Asked of each conflict; without it none is decided.
        dry_run: Write nothing.

    Raises:
        InputError: a meeting file or its log is wrong, or a change has no place in it.
        OutputError: the files cannot be written, or were changed by another program meanwhile.
    """
    for folder in {it.parent for it in meeting_paths(into)}:
        put_right(folder)
    decide = choose and _once(choose)
    for _ in range(_TRIES - 1):
        try:
            return _collected(files, into, at, decide, dry_run=dry_run)
        except _ChangedError:
            continue
    try:
        return _collected(files, into, at, decide, dry_run=dry_run)
    except _ChangedError as error:
        problem = Problem.of("tasks.changed_meanwhile", shown(error.path))
        raise OutputError([problem]) from None


class _ChangedError(Exception):
    """Somebody else wrote a file since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def _once(choose: Choose) -> Choose:
    """Whoever decides is not asked again, where all is done anew."""
    decided: list[tuple[TaskConflict, Decision]] = []

    def choose_once(conflict: TaskConflict) -> Decision:
        for asked, answer in decided:
            if asked == conflict:
                return answer
        decided.append((conflict, choose(conflict)))
        return decided[-1][1]

    return choose_once


def _collected(
    files: Sequence[Path], into: Path, at: dt.datetime, choose: Choose | None, *, dry_run: bool
) -> Collected:
    filed = _filed(into)
    logs = [(it, _log(it.path)) for it in filed]
    copies, problems = _read(files, filed, into)
    merged = _with_texts(
        merge_copies(lambda lang: _values(filed, lang), copies, lambda lang: _words(filed, lang)),
        {task: text for it in filed for task, text in it.texts.items()},
    )
    decided = [(it, choose(it) if choose else None) for it in merged.conflicts]
    kept = tuple(it for it, decision in decided if decision == "ours")
    open_ = tuple(it for it, decision in decided if decision is None)
    changes = (*merged.changes, *(it for _, it in decided if isinstance(it, TaskChange)))
    problems += [*(doubt for it in copies for doubt in it.doubts), *_told(merged, filed)]
    fits = [
        (it, log, _fit(it, [change for change in changes if change.task in it.places]))
        for it, log in logs
    ]
    wrong = {id(change) for _, _, fit in fits for change, _ in fit.refused}
    refused = [problem for _, _, fit in fits for _, problem in fit.refused]
    taken = tuple(it for it in changes if id(it) not in wrong)
    contents = [
        found for it, log, fit in fits if fit.taken for found in _new_contents(it, log, fit, at)
    ]
    if contents and not dry_run:
        write_atomically(contents, "file", partial(_see_unchanged, logs))
    written = () if dry_run else tuple(path for path, _ in contents)
    return Collected(copies, taken, open_, (*problems, *refused), written, kept)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A meeting file with the changes that it can take, and what is wrong with the others."""

    content: bytes
    taken: Sequence[TaskChange]
    refused: Sequence[tuple[TaskChange, Problem]] = ()


def _fit(filed: FiledTasks, changes: Sequence[TaskChange]) -> _Fit:
    if not changes:
        return _Fit(filed.content, ())
    try:
        return _Fit(filed.changed(changes), changes)
    except InputError:
        refused = list(_refused(filed, changes))
    wrong = {id(it) for it, _ in refused}
    taken = [it for it in changes if id(it) not in wrong]
    return _Fit(filed.changed(taken) if taken else filed.content, taken, refused)


def _refused(
    filed: FiledTasks, changes: Sequence[TaskChange]
) -> Iterator[tuple[TaskChange, Problem]]:
    """The changes that a file cannot take, found by halves: most take all."""
    if not changes:
        return
    try:
        filed.changed(changes)
    except InputError as error:
        if len(changes) > 1:
            half = len(changes) // 2
            yield from _refused(filed, changes[:half])
            yield from _refused(filed, changes[half:])
        else:
            yield changes[0], _untaken(changes[0], error.problems[0])


def _untaken(change: TaskChange, problem: Problem) -> Problem:
    if problem.code.startswith("tasks."):
        return problem
    said = Bilingual(problem.message_in("zh"), problem.message_in("en"))
    return Problem.of(
        "tasks.untaken", change.files[0], task=change.task, value=change.after, said=said
    )


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
            copies.append(_with_deadlines(copy, filed))
    return tuple(copies), problems


def _with_deadlines(copy: ReturnedCopy, filed: Iterable[FiledTasks]) -> ReturnedCopy:
    """A copy with deadlines as documents would say them: what was built is compared with that."""
    now = dict(copy.now)
    for each in filed:
        for task in now.keys() & each.places.keys():
            if due := now[task].get("due"):
                now[task] = {**now[task], "due": each.due_said(task, due, copy.lang)}
    return replace(copy, now=now)


def _with_texts(merged: Merged, texts: Mapping[str, str]) -> Merged:
    """What copies come to, with the words of the tasks."""

    def named(change: TaskChange) -> TaskChange:
        return replace(change, text=texts.get(change.task, ""))

    return replace(
        merged,
        changes=tuple(map(named, merged.changes)),
        conflicts=tuple(
            replace(it, choices=tuple(map(named, it.choices))) for it in merged.conflicts
        ),
    )


def _told(merged: Merged, filed: Iterable[FiledTasks]) -> Iterable[Problem]:
    """What copies have no more, or have and nobody knows."""
    for task, file in merged.deleted:
        yield Problem.of("tasks.deleted", file, task=task)
    alike = looks_of(task for it in filed for task in it.places)
    for task, file in merged.strange:
        other = alike.get(look_of(task))
        if other is None:
            yield Problem.of("tasks.strange", file, task=task)
        else:
            signs = odd_signs(task, other)
            yield Problem.of("tasks.alike", file, task=task, other=other, signs=signs)


def _new_contents(
    filed: FiledTasks, log: bytes, fit: _Fit, at: dt.datetime
) -> list[tuple[Path, bytes]]:
    """The meeting file with its changes, the log, and the file as it was."""
    return [
        (filed.path, fit.content),
        (log_path(filed.path), lengthened(log, fit.taken, at)),
        (backup_path(filed.path), filed.content),
    ]


def _see_unchanged(read: Iterable[tuple[FiledTasks, bytes]]) -> None:
    """See that nobody else wrote the files and their logs since they were read.

    Raises:
        _ChangedError: somebody did.
    """
    for filed, log in read:
        path = log_path(filed.path)
        if read_bytes(filed.path) != filed.content:
            raise _ChangedError(filed.path)
        if (read_bytes(path) if path.exists() else b"") != log:
            raise _ChangedError(path)


def keep_ours(_: TaskConflict) -> Decision:
    """What the meeting file has stays."""
    return "ours"


def take_theirs(conflict: TaskConflict) -> Decision:
    """What the copies say is taken where all say the same."""
    return conflict.choices[0] if len(conflict.choices) == 1 else None
