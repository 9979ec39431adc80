"""The commands about tasks that are followed up: ``reportgen tasks …``."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.messages import Argument, phrase
from reportgen.options import AsJson
from reportgen.terminal import (
    counted,
    print_json,
    print_line,
    print_problems,
    print_table,
    problem_fields,
)
from reportgen.usage import Command, Group

if TYPE_CHECKING:
    from reportgen.collecting import Choose, Collected
    from reportgen.model.returned import TaskChange, TaskConflict

tasks_app = typer.Typer(name="tasks", cls=Group, no_args_is_help=True)
_command = partial(tasks_app.command, cls=Command)


@_command("collect", epilog="reportgen tasks collect returned/*.docx --into meeting.yaml --dry-run")
def collect_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    *,
    into: Annotated[Path, typer.Option(metavar="MEETING")],
    theirs: Annotated[bool, typer.Option("--theirs")] = False,
    ask: Annotated[bool, typer.Option("--ask")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    as_json: AsJson = False,
) -> None:
    """Put what was filled in in copies that came back into the meeting file."""
    from reportgen.collecting import collect, take_theirs

    choose: Choose | None = take_theirs if theirs else _asked if ask else None
    found = collect(files, into, at=dt.datetime.now(tz=dt.UTC), choose=choose, dry_run=dry_run)
    if as_json:
        print_json(_fields(found))
    else:
        _print(found, dry_run=dry_run)
    if found.conflicts or any(it.severity == "error" for it in found.problems):
        raise typer.Exit(2)


def _print(found: Collected, *, dry_run: bool) -> None:
    if found.changes:
        head = ["tasks_column_task", "tasks_column_field", "tasks_column_before"]
        head += ["tasks_column_after", "tasks_column_by"]
        print_table(map(phrase, head), map(_row, found.changes))
    for it in found.conflicts:
        print_line(phrase("tasks_conflict", **_conflict(it)))
        for way in it.choices:
            print_line(phrase("tasks_choice", after=_shown(way.after), files=way.files))
    print_problems(found.problems)
    for path in found.written:
        print_line(phrase("wrote", file=str(path)))
    print_line(counted("tasks_changes", len(found.changes)))
    if dry_run:
        print_line(phrase("tasks_dry_run"))


def _row(it: TaskChange) -> tuple[Argument, ...]:
    field = phrase(f"tasks_field_{it.field}")
    return it.task, field, _shown(it.before), _shown(it.after), ", ".join(it.by)


def _conflict(it: TaskConflict) -> dict[str, Argument]:
    return {
        "task": it.task,
        "field": phrase(f"tasks_field_{it.field}"),
        "before": _shown(it.before),
        "why": phrase(f"tasks_conflict_{it.kind}"),
    }


def _shown(value: str) -> Argument:
    return value or phrase("tasks_empty")


def _asked(conflict: TaskConflict) -> TaskChange | None:
    """Ask which of the values counts; nothing but a number of the list decides."""
    print_line(phrase("tasks_conflict", **_conflict(conflict)))
    for number, way in enumerate(conflict.choices, start=1):
        after = _shown(way.after)
        print_line(phrase("tasks_numbered", number=number, after=after, files=way.files))
    answer = typer.prompt("", default="0", prompt_suffix="? ", err=True)
    if answer.isdecimal() and 0 < int(answer) <= len(conflict.choices):
        return conflict.choices[int(answer) - 1]
    return None


def _fields(found: Collected) -> dict[str, object]:
    return {
        "copies": [{"file": it.file, "by": it.by, "sha256": it.sha256} for it in found.copies],
        "changes": [_change(it) for it in found.changes],
        "conflicts": [
            {
                "task": it.task,
                "field": it.field,
                "kind": it.kind,
                "before": it.before,
                "choices": [_change(way) for way in it.choices],
            }
            for it in found.conflicts
        ],
        "written": [str(it) for it in found.written],
        "problems": problem_fields(found.problems),
    }


def _change(it: TaskChange) -> dict[str, object]:
    return {
        "task": it.task,
        "field": it.field,
        "before": it.before,
        "after": it.after,
        "files": list(it.files),
        "by": list(it.by),
        "lang": it.lang,
    }
