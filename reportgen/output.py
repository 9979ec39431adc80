"""Writing files so that a failure leaves the old ones whole."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from reportgen.errors import OutputError
from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.paths import shown

OutputTarget = Literal["folder", "file"]
"""What a person chose to write to, and may choose anew."""

STAGED = ".reportgen-tmp"
"""How the names of files end that are not yet in their place."""
STALE = 3600
"""After so many seconds, a staged file is the remnant of a build that was killed: the slowest takes
minutes, and what another build is writing now must stay."""


def write_atomically(files: Sequence[tuple[Path, bytes]], another: OutputTarget = "folder") -> None:
    """Write each file beside its place, and put them in their places once all are on disk.

    The folders are made where they do not exist. A file that takes the place of another has its
    mode; any other has what the umask leaves. ``another`` is what a person may choose anew.

    Raises:
        OutputError: a folder or a file cannot be written, or the disk is full.
    """
    _check_folders([path for path, _ in files], another)
    staged: list[tuple[Path, Path]] = []
    changed: list[Path] = []
    path = Path()
    try:
        for path, content in files:
            changed += _make_folder(path.parent)
            _sweep(path)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            _stage(path, content, staged)
        for beside, path in staged:
            beside.replace(path)
    except OSError as error:
        said = error.strerror or str(error)
        problem = Problem.of("output.not_written", str(path), said=said, another=phrase(another))
        raise OutputError([problem]) from None
    finally:
        for beside, _ in staged:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    _sync_folders(changed)


def _check_folders(paths: Sequence[Path], another: OutputTarget) -> None:
    for folder in dict.fromkeys(above for path in paths for above in path.parents):
        if folder.is_file():
            problem = Problem.of(
                "output.file_for_folder", folder=shown(folder), another=phrase(another)
            )
            raise OutputError([problem])


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those it lies in, and return those in which something is new then."""
    made = [it for it in (folder, *folder.parents) if not it.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return [folder, *(it.parent for it in made)]


def _stage(path: Path, content: bytes, staged: list[tuple[Path, Path]]) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}{STAGED}")
    # "x" lets the system make a new file, to whose mode it applies the umask: to ask for the umask
    # is to change it for a moment, for all threads.
    with beside.open("xb") as file:
        staged.append((beside, path))
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        beside.chmod(stat.S_IMODE(path.stat().st_mode))


def _sync_folders(folders: Iterable[Path]) -> None:
    """See that the new names are on disk too: after a power cut the old files may be back else.

    All files are in their places by now, so that a folder that cannot be synced, as on Windows and
    on some network drives, is no failure.
    """
    for folder in dict.fromkeys(folders):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _sweep(path: Path) -> None:
    """Remove what builds that were killed have left beside ``path``; not what one now writes."""
    for other in path.parent.iterdir():
        if other.name.startswith(f".{path.name}.") and other.name.endswith(STAGED):
            with suppress(OSError):
                if time.time() - other.stat().st_mtime > STALE:
                    other.unlink()
