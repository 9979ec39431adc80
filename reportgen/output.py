"""Writing files so that a failure leaves the old ones whole."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reportgen.errors import OutputError
from reportgen.model.problem import Problem
from reportgen.paths import shown

STAGED = ".reportgen-tmp"
"""How the names of files end that are not yet in their place."""
STALE = 3600
"""After so many seconds, a staged file is the remnant of a build that was killed."""


def write_atomically(files: Sequence[tuple[Path, bytes]], another: str = "folder") -> None:
    """Write each file beside its place, and put them in their places once all are on disk.

    The folders are made where they do not exist; ``another`` is what a person may choose anew.

    Raises:
        OutputError: a folder or a file cannot be written, or the disk is full.
    """
    _check_folders([path for path, _ in files], another)
    staged: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            _sweep(path)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            _stage(path, content, staged)
        for beside, path in staged:
            beside.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = f"make room or mend the rights, close it elsewhere, or choose another {another}"
        raise OutputError([Problem(f"cannot be written: {reason}", hint, str(path))]) from None
    finally:
        for beside, _ in staged:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _check_folders(paths: Sequence[Path], another: str) -> None:
    for folder in dict.fromkeys(above for path in paths for above in path.parents):
        if folder.is_file():
            problem = Problem(f"{shown(folder)} is a file", f"choose another {another}")
            raise OutputError([problem])


def _stage(path: Path, content: bytes, staged: list[tuple[Path, Path]]) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=STAGED, dir=path.parent)
    beside = Path(name)
    staged.append((beside, path))
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.chmod(0o666 & ~_umask())


def _sweep(path: Path) -> None:
    """Remove what builds that were killed have left beside ``path``; not what one now writes."""
    for other in path.parent.iterdir():
        if other.name.startswith(f".{path.name}.") and other.name.endswith(STAGED):
            with suppress(OSError):
                if time.time() - other.stat().st_mtime > STALE:
                    other.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
