"""What programs that were killed have left in a folder, put right."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reportgen.output.names import (
    is_journal,
    journal_file,
    journal_names,
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
        put_back(folder, token, journal_names(journal.read_bytes()).items())
    journal.unlink(missing_ok=True)


def put_back(folder: Path, token: str, names: Iterable[tuple[int, str]]) -> None:
    """Put the files that had these names before back, and remove those that are new.

    Raises:
        OSError: one cannot be put back.
    """
    for number, name in names:
        old, staged = old_file(folder, token, number), staged_file(folder, token, number)
        if staged.exists():
            continue  # it never got to its place
        if old.exists() or old.is_symlink():
            old.replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)


def _is_stale(path: Path) -> bool:
    with suppress(OSError):
        return time.time() - path.stat().st_mtime > STALE
    return False
