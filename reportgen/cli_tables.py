"""The command that writes tables to fill in: ``reportgen workbook``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.messages import phrase
from reportgen.options import AsJson
from reportgen.terminal import print_json, print_line, print_note, voice

_ENDINGS = (".xlsx", ".csv")


def workbook(
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    *,
    from_: Annotated[Path | None, typer.Option("--from", metavar="MEETING")] = None,
    indicators: Annotated[Path | None, typer.Option()] = None,
    tasks: Annotated[bool, typer.Option("--tasks")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    as_json: AsJson = False,
) -> None:
    """Write a workbook or a text table to fill in, with what a meeting file has or empty."""
    from reportgen.loading import rows_for_tables
    from reportgen.output import write_atomically
    from reportgen.tables.workbook import figure_workbook
    from reportgen.tables.written import csv_text

    _check(out, force=force)
    rows, known = rows_for_tables(from_, indicators)
    lang = voice().lang
    if out.suffix.lower() == ".csv":
        given = rows.tasks if tasks else rows.figures
        content = csv_text("tasks" if tasks else "observations", given, lang)
    else:
        content = figure_workbook(rows, known, lang, out.name)
    write_atomically([(out, content)], another="file")
    figures, listed = len(rows.figures), len(rows.tasks)
    if as_json:
        print_json({"file": str(out), "figures": figures, "tasks": listed})
        return
    print_line(phrase("wrote_table", file=str(out), figures=figures, tasks=listed))
    if not tasks:
        print_note(phrase("use_table", file=out.name, key="observations"))
    if tasks or out.suffix.lower() != ".csv":
        print_note(phrase("use_table", file=out.name, key="tasks"))


def _check(out: Path, *, force: bool) -> None:
    """See that the file is called as what it is, and that nobody's work is written over.

    Raises:
        InputError: it is not so.
    """
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    if out.suffix.lower() not in _ENDINGS:
        raise InputError([Problem.of("table.bad_out", file=str(out), endings=_ENDINGS)])
    if out.exists() and not force:
        raise InputError([Problem.of("table.exists", file=str(out))])
