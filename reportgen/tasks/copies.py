"""Files that came back -> copies, by what they are and not by what they are called."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy
from reportgen.paths import shown
from reportgen.tasks.package import LARGEST_COPY, open_package
from reportgen.tasks.word_copy import word_copy


def read_copy(path: Path) -> ReturnedCopy:
    """The copy that a file is: a Word document.

    Raises:
        InputError: it cannot be read, is damaged or too large, or is no copy of a check list.
    """
    content = _content(path)
    name = shown(path)
    if not content.startswith(b"PK"):
        raise InputError([Problem.of("tasks.other_kind", name)])
    with open_package(content, name) as package:
        names = set(package.namelist())
        if "word/document.xml" in names:
            return word_copy(content, name, package)
    raise InputError([Problem.of("tasks.other_kind", name)])


def _content(path: Path) -> bytes:
    from reportgen.loading.files import read_bytes

    try:
        if path.is_file() and path.stat().st_size > LARGEST_COPY:
            raise InputError([Problem.of("tasks.too_large", shown(path))])
    except OSError as error:
        said = error.strerror or str(error)
        raise InputError([Problem.of("data.unreadable", shown(path), said=said)]) from None
    return read_bytes(path)
