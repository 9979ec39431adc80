"""Data files with bytes, lines and values changed."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.bases import SHORT
from tests.gauntlet.commands import command


def attempt(dice: Random, folder: Path) -> Tried:
    """Check a short file with one of its characters changed."""
    text = list(SHORT)
    at = dice.randrange(len(text))
    text[at] = chr(dice.randrange(1, 0x500))
    files: dict[str, bytes | None] = {"meeting.yaml": "".join(text).encode()}
    return command(Attempt("a character", ("check", "meeting.yaml", "--json"), files), folder)


AREA = Area(
    name="data",
    noun="mutants of data files",
    full=20_000,
    ci=200,
    attempt=attempt,
    seconds=10,
    megabytes=200,
    expected=("done", "data.no_yaml"),
)
