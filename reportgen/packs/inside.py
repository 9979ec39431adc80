"""Files of a folder, and none that lies elsewhere."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

_NO_NAME = re.compile(r'[\\:*?"<>|\x00-\x1f]')
"""What no file is called on every system: a path of Windows, a stream, a pattern."""


def is_inside(name: str) -> bool:
    """Whether a name leads down from where it counts: no ``..``, no absolute path, no backslash."""
    path = PurePosixPath(name)
    return bool(path.parts) and not (
        ".." in path.parts or path.is_absolute() or _NO_NAME.search(name)
    )


def file_inside(folder: Path, name: str) -> Path | None:
    """The file of that name; None where there is none or it is a link that leads out."""
    if not is_inside(name):
        return None
    file = folder / name
    return file if is_there(file) and not leads_out(folder, file) else None


def is_there(file: Path) -> bool:
    """Whether there is a file of that name; none has a name longer than the system allows."""
    try:
        return file.is_file()
    except OSError:
        return False


def leads_out(folder: Path, file: Path) -> bool:
    """Whether a file in a folder is, by a link, one that lies elsewhere or nowhere."""
    try:
        return not file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a link to itself, half a character
        return True
