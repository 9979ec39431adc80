"""Data files on disk -> text, or the problem with the file."""

from __future__ import annotations

import stat
from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.paths import shown

MISSING = "there is no such file"
DIRECTORY = "this is a directory, not a file"
LARGEST = 20_000_000
"""So many bytes are read; the largest meeting has a hundredth of them."""


def read_text(path: Path) -> str:
    """The text of a data file.

    Raises:
        InputError: as :func:`read_bytes` and :func:`decoded` do.
    """
    return decoded(read_bytes(path), path)


def decoded(content: bytes, path: Path) -> str:
    """The text of a file that was read, its lines ending in a line feed.

    Raises:
        InputError: it is not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = "the file is not UTF-8 text"
        raise _error(path, message, "save it as UTF-8 in your editor", line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path) -> bytes:
    """What is in a data file.

    Raises:
        InputError: it is missing, a directory, no regular file, too large or unreadable.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise _error(path, "this is not a regular file", "name a file on disk")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _error(path, MISSING, "check the path") from None
    except IsADirectoryError:
        hint = "name a file in it, such as a briefing.yaml"
        raise _error(path, DIRECTORY, hint) from None
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise _error(path, message, "check the path and your rights to it") from None
    except ValueError:
        message = "the path has a character that no path can have"
        raise _error(path, message, "take it out") from None
    if len(content) > LARGEST:
        message = f"the file is larger than {LARGEST // 1_000_000} MB"
        raise _error(path, message, "check the path: data files are far smaller")
    return content


def _error(path: Path, message: str, hint: str, line: int | None = None) -> InputError:
    return InputError([Problem(message, hint, shown(path), line)])
