"""Data files on disk -> text, or the problem with the file."""

from __future__ import annotations

import os
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem


def read_text(path: Path) -> str:
    """The text of a data file.

    Raises:
        InputError: it is missing, a directory, unreadable or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise _error(path, "there is no such file", "check the path") from None
    except IsADirectoryError:
        hint = "name a file in it, such as a briefing.yaml"
        raise _error(path, "this is a directory, not a file", hint) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = "the file is not UTF-8 text"
        raise _error(path, message, "save it as UTF-8 in your editor", line) from None
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise _error(path, message, "check the path and your rights to it") from None


def shown(path: Path) -> str:
    """A path as messages show it: relative to the working directory where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return os.path.normpath(path)


def _error(path: Path, message: str, hint: str, line: int | None = None) -> InputError:
    return InputError([Problem(message, hint, shown(path), line)])
