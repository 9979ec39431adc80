"""What programs that were killed have left in a folder, put right."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reportgen.output.names import (
    PutFile,
    is_journal,
    journal_entries,
    journal_file,
    old_file,
    staged_file,
    token_of,
)

STALE = 3600
"""Where programs may meet, what is older than so many seconds is of one that was killed."""


def recover(folder: Path, *, alone: bool) -> None:
    """Put the old files back where the new ones did not all get to their places, and clean up.

    ``alone`` says that no other program is at work in the folder.

    Raises:
        OSError: the folder cannot be read, or a file cannot be put back.
    """
    # by name alone: nothing is asked of the other files in a large folder
    left = [path for path in folder.iterdir() if token_of(path)]
    dead = [path for path in left if alone or _is_stale(path)]
    for path in dead:
        if is_journal(path):
            _take_back(folder, token_of(path))
    for path in dead:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _take_back(folder: Path, token: str) -> None:
    journal = journal_file(folder, token)
    with suppress(ValueError):
        put_back(folder, token, journal_entries(journal.read_bytes()))
    journal.unlink(missing_ok=True)


def put_back(folder: Path, token: str, put: Iterable[PutFile]) -> None:
    """Put the files that were in these places before back, and remove those that are new.

    It may be done again, where it was broken off or the journal stayed: what is back already stays.

    Raises:
        OSError: one cannot be put back.
    """
    for it in put:
        if is_new(folder, token, it):
            if it.instead:
                old_file(folder, token, it.number).replace(folder / it.name)
            else:
                (folder / it.name).unlink(missing_ok=True)


def is_new(folder: Path, token: str, put: PutFile) -> bool:
    """Whether a file got to its place, and what was there before is not back."""
    old, staged = (name(folder, token, put.number) for name in (old_file, staged_file))
    if staged.exists():
        return False
    return old.exists() or old.is_symlink() or not put.instead


def _is_stale(path: Path) -> bool:
    with suppress(OSError):
        return time.time() - path.stat().st_mtime > STALE
    return False
