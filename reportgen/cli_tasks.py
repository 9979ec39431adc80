"""The commands about tasks that are followed up: ``reportgen tasks …``."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.messages import Argument, Bilingual, phrase, words
from reportgen.options import AsJson, LanguageName, check_ending
from reportgen.terminal import (
    counted,
    print_json,
    print_line,
    print_problems,
    print_table,
    problem_fields,
    voice,
)
from reportgen.usage import Command, Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportgen.collecting import Choose, Collected, Decision
    from reportgen.ledger import TaskTally
    from reportgen.ledgers import MeetingLedger
    from reportgen.model.returned import TaskChange, TaskConflict
    from reportgen.model.task_standing import TaskStanding
    from reportgen.model.text import Text
    from reportgen.sending import SentFile

tasks_app = typer.Typer(name="tasks", cls=Group, no_args_is_help=True)
_command = partial(tasks_app.command, cls=Command)


@_command("collect", epilog="reportgen tasks collect returned/*.docx --into meeting.yaml --dry-run")
def collect_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    *,
    into: Annotated[Path, typer.Option(metavar="MEETING")],
    ours: Annotated[bool, typer.Option("--ours")] = False,
    theirs: Annotated[bool, typer.Option("--theirs")] = False,
    ask: Annotated[bool, typer.Option("--ask")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    as_json: AsJson = False,
) -> None:
    """Put what was filled in in copies that came back into the meeting file."""
    from reportgen.collecting import collect, keep_ours, take_theirs
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    ways: dict[str, tuple[bool, Choose]] = {
        "--ours": (ours, keep_ours),
        "--theirs": (theirs, take_theirs),
        "--ask": (ask, _asked),
    }
    chosen = {name: choose for name, (wanted, choose) in ways.items() if wanted}
    if len(chosen) > 1:
        raise InputError([Problem.of("option.one_of_these", options=tuple(chosen))])
    choose = next(iter(chosen.values()), None)
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
    for it in found.kept:
        print_line(phrase("tasks_kept", **_conflict(it)))
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
    return it.text or it.task, field, _shown(it.before), _shown(it.after), ", ".join(it.by)


def _conflict(it: TaskConflict) -> dict[str, Argument]:
    return {
        "task": it.choices[0].text or it.task,
        "field": phrase(f"tasks_field_{it.field}"),
        "before": _shown(it.before),
        "why": phrase(f"tasks_conflict_{it.kind}"),
    }


def _shown(value: str) -> Argument:
    return value or phrase("tasks_empty")


def _asked(conflict: TaskConflict) -> Decision:
    """Ask which of the values counts; nothing but a number of the list decides."""
    print_line(phrase("tasks_conflict", **_conflict(conflict)))
    for number, way in enumerate(conflict.choices, start=1):
        after = _shown(way.after)
        print_line(phrase("tasks_numbered", number=number, after=after, files=way.files))
    question = words(phrase("tasks_which"), voice().lang)
    while True:
        try:
            answer = typer.prompt(question, "0", show_default=False, prompt_suffix=" ", err=True)
        except typer.Abort as error:
            if isinstance(error.__context__, KeyboardInterrupt):
                raise KeyboardInterrupt from None
            return None  # nobody is there to answer
        number = int(answer) if re.fullmatch(r"\s*[0-9]{1,4}\s*", answer) else -1
        if 0 <= number <= len(conflict.choices):
            return conflict.choices[number - 1] if number else None


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
        "kept": [{"task": it.task, "field": it.field, "before": it.before} for it in found.kept],
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
        "text": it.text,
    }


class SplitBy(StrEnum):
    """By what tasks are parted when they are sent out."""

    lead = "lead"


class SentKind(StrEnum):
    """In which formats each unit has a file of its own."""

    docx = "docx"
    xlsx = "xlsx"


@_command("export", epilog="reportgen tasks export meeting.yaml tasks.xlsx --split lead")
def export(
    file: Annotated[Path, typer.Argument(metavar="MEETING")],
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    *,
    split: Annotated[SplitBy | None, typer.Option(case_sensitive=False)] = None,
    format_: Annotated[SentKind | None, typer.Option("--format", case_sensitive=False)] = None,
    lang: Annotated[LanguageName | None, typer.Option()] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    as_json: AsJson = False,
) -> None:
    """Write the tasks of a meeting into files that offices fill in and send back."""
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem
    from reportgen.output import write_atomically
    from reportgen.sending import task_workbook, unit_files

    code = lang.value if lang else None
    is_file = out.suffix.lower() in (".xlsx", ".docx") and not out.is_dir()
    if format_ and (is_file or not split):
        raise InputError([Problem.of("tasks.no_folder")])
    if split and not is_file:
        files = unit_files(file, (format_ or SentKind.docx).value, lang=code)
        named = [(out / it.name, it) for it in files]
    else:
        check_ending("OUT", out, ".xlsx")
        named = [(out, task_workbook(file, lang=code, by_lead=split is not None))]
    _check_free([path for path, _ in named], force=force)
    write_atomically(
        [(path, it.content) for path, it in named],
        another="folder" if len(named) > 1 else "file",
    )
    if as_json:
        print_json({"files": [_sent_fields(*it) for it in named], "problems": []})
        return
    for path, it in named:
        print_line(phrase("tasks_sent", file=str(path), count=it.count))
        if len(it.parts) > 1:
            head = map(phrase, ("tasks_by_lead", "tasks_count_total"))
            print_table(head, ((part.name, str(part.count)) for part in it.parts))


def _sent_fields(path: Path, it: SentFile) -> dict[str, object]:
    parts = [{"name": part.name, "tasks": part.count} for part in it.parts]
    return {"file": str(path), "tasks": it.count, "parts": parts}


def _check_free(files: Iterable[Path], *, force: bool) -> None:
    """See that no file is written over that may hold what somebody filled in.

    Raises:
        InputError: there is one.
    """
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    there = [] if force else [it for it in files if it.exists()]
    if there:
        raise InputError([Problem.of("table.exists", file=str(it)) for it in there])


class TallyBy(StrEnum):
    """By what tasks are counted."""

    lead = "lead"
    group = "group"
    due = "due"
    colour = "colour"


@_command("status", epilog="reportgen tasks status meeting.yaml --by lead --as-of 2021-06-30")
def status(
    file: Annotated[Path, typer.Argument(metavar="MEETING")],
    *,
    by: Annotated[TallyBy, typer.Option(case_sensitive=False)] = TallyBy.lead,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    as_json: AsJson = False,
) -> None:
    """Say where the tasks of a meeting stand on a day: done, on time, late, by office."""
    from reportgen.ledgers import meeting_ledgers

    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    found = meeting_ledgers(file, _day(as_of), today)
    if as_json:
        print_json({"meetings": [_ledger_fields(it, by) for it in found], "problems": []})
        return
    for it in found:
        _print_ledger(it, by)


def _day(given: str | None) -> dt.date | None:
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    try:
        return dt.date.fromisoformat(given) if given is not None else None
    except ValueError:
        problem = Problem.of("option.bad_day", option="--as-of", day=str(given))
        raise InputError([problem]) from None


def _print_ledger(it: MeetingLedger, by: TallyBy) -> None:
    """How many tasks are done and late in all and by what was asked, and which are late."""
    from reportgen.ledger import task_tally

    kind = "tasks_status_today" if it.is_today else "tasks_status"
    title = _said(it.meeting.title)
    print_line(phrase(kind, title=title, day=it.as_of.isoformat()))
    whole = task_tally(it.standings, it.meeting.title)
    counts = {name: getattr(whole, name) for name in _COUNTS}
    print_line(phrase("tasks_status_counts", **counts))
    head = [f"tasks_by_{by.value}", *(f"tasks_count_{name}" for name in _COUNTS)]
    print_table(map(phrase, head), map(_tally_row, _tallies(it, by)))
    late = sorted((one for one in it.standings if one.is_late), key=lambda one: one.days or 0)
    if late:
        head = ["tasks_column_colour", "tasks_column_days", "tasks_column_task"]
        head += ["tasks_field_owner", "tasks_field_due", "tasks_field_progress"]
        print_table(map(phrase, head), map(_late_row, late))


_COUNTS = ("total", "done", "on_time", "done_late", "overdue", "behind", "open")


def _tallies(it: MeetingLedger, by: TallyBy) -> tuple[TaskTally, ...]:
    from reportgen.ledger import by_colour, by_due, by_group, by_lead

    ways = {"lead": by_lead, "group": by_group, "due": by_due, "colour": by_colour}
    return ways[by.value](it.standings)


def _tally_row(it: TaskTally) -> tuple[Argument, ...]:
    return (_said(it.name), *(str(getattr(it, name)) for name in _COUNTS))


def _late_row(it: TaskStanding) -> tuple[Argument, ...]:
    task = it.task
    due = task.due_words or (task.due.isoformat() if task.due else "")
    missed = phrase("tasks_missed", step=_said(it.missed)) if it.missed else ""
    progress = _said(task.progress.text) if task.progress else missed
    owner = _said(task.owner) if task.owner else ""
    said = due if isinstance(due, str) else _said(due)
    return _said(it.word), str(-(it.days or 0)), _said(task.text), owner, said, progress


def _said(text: Text) -> Argument:
    """A text in the language of messages."""
    return Bilingual(text["zh"], text["en"])


def _ledger_fields(it: MeetingLedger, by: TallyBy) -> dict[str, object]:
    return {
        "meeting": it.meeting.id,
        "title": dict(it.meeting.title.own),
        "as_of": it.as_of.isoformat(),
        "by": by.value,
        "tallies": [
            {"name": dict(one.name.own), **{name: getattr(one, name) for name in _COUNTS}}
            for one in _tallies(it, by)
        ],
        "tasks": [_standing_fields(one, it.meeting.id) for one in it.standings],
    }


def _standing_fields(it: TaskStanding, meeting: str) -> dict[str, object]:
    task = it.task
    return {
        "task": f"{meeting}/{task.id}",
        "number": it.number,
        "group": dict(it.group.heading.own) if it.group and it.group.heading else None,
        "text": dict(task.text.own),
        "lead": dict(task.owner.own) if task.owner else None,
        "due": task.due.isoformat() if task.due else None,
        "due_words": dict(task.due_words.own) if task.due_words else None,
        "state": it.state,
        "colour": it.colour,
        "word": dict(it.word.own),
        "days": it.days,
        "missed": dict(it.missed.own) if it.missed else None,
        "progress": dict(task.progress.text.own) if task.progress else None,
    }
