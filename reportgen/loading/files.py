"""Data files on disk -> text, or the problem with the file."""

from __future__ import annotations

import stat
from pathlib import Path

from reportgen.errors import InputError
from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem
from reportgen.opened import note_opened
from reportgen.paths import shown

LARGEST_FILE = 20_000_000
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
        raise _error("data.no_utf8", path, line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path) -> bytes:
    """What is in a data file.

    Raises:
        InputError: it is missing, a directory, no regular file, too large or unreadable.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise _error("data.no_regular_file", path)
        note_opened(path)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise _error("data.no_file", path, advice=phrase("check_path")) from None
    except IsADirectoryError:
        advice = phrase("name_a_file_in_it")
        raise _error("data.directory", path, advice=advice) from None
    except OSError as error:
        said = error.strerror or str(error)
        raise _error("data.unreadable", path, said=said) from None
    except ValueError:
        raise _error("data.bad_path", path) from None
    if len(content) > LARGEST_FILE:
        raise _error("data.too_large", path, megabytes=LARGEST_FILE // 1_000_000)
    return content


def _error(code: str, path: Path, line: int | None = None, /, **arguments: Argument) -> InputError:
    return InputError([Problem.of(code, shown(path), line, **arguments)])
