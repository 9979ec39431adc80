"""What was taken from copies, change by change: a log beside the meeting file, only ever longer."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.returned import TASK_FIELDS, TaskChange, TaskField, TaskValues
from reportgen.model.text import Lang
from reportgen.paths import shown


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A change: when, from which files, by whom, of what, from what to what.

    ``at`` is the moment at which it was taken, in ISO 8601 with its zone. ``lang`` is the language
    of the words in ``before`` and ``after``.
    """

    at: str
    files: tuple[str, ...]
    by: tuple[str, ...]
    task: str
    field: TaskField
    before: str
    after: str
    lang: Lang


def log_path(meeting: Path) -> Path:
    """The log of a meeting file: ``liaoning-2020.tasks.jsonl`` beside ``liaoning-2020.yaml``."""
    return meeting.with_name(f"{meeting.stem}.tasks.jsonl")


def lengthened(log: bytes, changes: Iterable[TaskChange], at: dt.datetime) -> bytes:
    """A log with these changes behind what it holds, which stays byte by byte."""
    lines = [_line(_entry(it, at)) for it in changes]
    whole = log if not log or log.endswith(b"\n") else log + b"\n"
    return whole + "".join(f"{line}\n" for line in lines).encode("utf-8")


def _line(entry: LogEntry) -> str:
    """An entry as JSON, with escapes for what a terminal obeys and what no file can hold."""
    line = json.dumps(asdict(entry), ensure_ascii=False)
    return "".join(it if it.isprintable() else json.dumps(it)[1:-1] for it in line)


def read_log(content: bytes, path: Path) -> tuple[LogEntry, ...]:
    """What a log holds.

    Raises:
        InputError: a line of it is none, with each such line.
    """
    entries: list[LogEntry] = []
    wrong: list[Problem] = []
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            entries.append(_read(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            wrong.append(Problem.of("tasks.bad_log", shown(path), number))
    if wrong:
        raise InputError(wrong)
    return tuple(entries)


def replayed(
    values: Mapping[str, TaskValues], entries: Iterable[LogEntry]
) -> dict[str, dict[TaskField, str]]:
    """What the tasks say after all changes of a log, from what they said before the first."""
    found = {task: dict(each) for task, each in values.items()}
    for it in entries:
        found.setdefault(it.task, {})[it.field] = it.after
    return found


def _entry(change: TaskChange, at: dt.datetime) -> LogEntry:
    return LogEntry(
        at.isoformat(timespec="seconds"),
        change.files,
        change.by,
        change.task,
        change.field,
        change.before,
        change.after,
        change.lang,
    )


def _read(fields: Mapping[str, Any]) -> LogEntry:
    """The entry of a line; a ValueError, TypeError or KeyError where it is none."""
    name: TaskField = fields["field"]
    if name not in TASK_FIELDS:
        raise ValueError(name)
    return LogEntry(
        at=str(fields["at"]),
        files=tuple(map(str, fields["files"])),
        by=tuple(map(str, fields["by"])),
        task=str(fields["task"]),
        field=name,
        before=str(fields["before"]),
        after=str(fields["after"]),
        lang=str(fields["lang"]),
    )
