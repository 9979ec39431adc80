"""The command line of drafts: press text → data to be checked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.messages import Argument, phrase
from reportgen.options import AsJson
from reportgen.terminal import (
    print_json,
    print_line,
    print_problems,
    print_table,
    problem_fields,
    voice,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.drafting import DraftedFiles
    from reportgen.model.reading import TextReading

STANDARD_INPUT = "-"

_TALLIED = ("figure", "date", "name", "ordinal", "reference", "unclear")
"""What numbers are, in the order of the tally."""


def draft(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…")],
    *,
    out: Annotated[Path | None, typer.Option(metavar="FOLDER")] = None,
    indicators: Annotated[Path | None, typer.Option()] = None,
    as_json: AsJson = False,
) -> None:
    """Draft the data of meetings from press texts, and ask what the texts leave open."""
    from reportgen.draft_fields import reading_fields
    from reportgen.drafting import draft_files, read_texts, write_draft
    from reportgen.loading.briefing import known_codes

    codes = known_codes(indicators)
    readings = read_texts([source_of(name) for name in sources], codes)
    drafted = draft_files(readings, codes, voice().lang)
    written = write_draft(drafted, out) if out else ()
    remarks = [it for reading in readings for it in reading.source.remarks]
    if as_json:
        found = [reading_fields(it) for it in readings]
        whole = found[0] if len(found) == 1 else {"sources": found}
        files = {"files": [str(path) for path in written]} if out else {}
        print_json({**whole, **files, "problems": problem_fields(remarks)})
        return
    print_problems(remarks)
    for path in written:
        print_line(phrase("wrote", file=str(path)))
    _print_tally(readings)
    print_line(_next_step(drafted, out))


def source_of(name: str) -> tuple[str, bytes]:
    """A source by its path, or standard input: how it is called, and what is in it.

    Raises:
        InputError: it cannot be read.
    """
    from reportgen.loading.files import LARGEST_FILE, read_bytes
    from reportgen.paths import shown

    if name == STANDARD_INPUT:
        return STANDARD_INPUT, sys.stdin.buffer.read(LARGEST_FILE + 1)
    return shown(Path(name)), read_bytes(Path(name))


def _print_tally(readings: Sequence[TextReading]) -> None:
    from reportgen.draft_fields import tally

    counts = tally(readings)
    rows = [(phrase(f"numbers_{it}"), str(counts.get(it, 0))) for it in _TALLIED]
    rows.append((phrase("numbers_all"), str(sum(counts.get(it, 0) for it in _TALLIED))))
    print_table((phrase("head_numbers"), ""), rows)
    print_line(phrase("asked_about", figures=counts.get("asked", 0)))
    if damage := counts.get("damage", 0):
        print_line(phrase("damaged_places", places=damage))


def _next_step(drafted: DraftedFiles, folder: Path | None) -> Argument:
    if folder is None:
        return phrase("then_write_draft")
    return phrase("then_answer", file=str(folder / drafted.opens))
