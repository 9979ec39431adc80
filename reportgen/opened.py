"""Which files were read as data or as a part of a template pack: only of these a line is shown.

A problem names a file in words. Should those words ever be wrong, what lies elsewhere on the
machine stays unread all the same.
"""

from __future__ import annotations

from pathlib import Path

_OPENED: set[Path] = set()


def note_opened(file: Path) -> None:
    """Note that a file is read for what users write in it."""
    _OPENED.add(_whole(file))


def was_opened(file: Path) -> bool:
    """Whether a file was read as one of data or of a pack while the program runs."""
    try:
        return _whole(file) in _OPENED
    except (OSError, ValueError, RuntimeError):  # no name of a file at all
        return False


def _whole(file: Path) -> Path:
    return file.resolve()
