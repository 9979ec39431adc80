"""The content of files of a pack."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.opened import note_opened
from reportgen.packs.inside import leads_out
from reportgen.paths import shown


def pack_text(file: Path) -> str:
    """The text of a file of a pack.

    Raises:
        InputError: it is not UTF-8, or as :func:`pack_bytes` does.
    """
    content = pack_bytes(file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError([Problem.of("pack.no_utf8", shown(file), line)]) from None


def pack_bytes(file: Path) -> bytes:
    """The bytes of a file of a pack.

    Raises:
        InputError: it cannot be read, or is a link that leads out of its folder.
    """
    if leads_out(file.parent, file):
        raise InputError([Problem.of("pack.link_out", shown(file))])
    note_opened(file)
    try:
        return file.read_bytes()
    except OSError as error:
        said = error.strerror or str(error)
        raise InputError([Problem.of("pack.unreadable", shown(file), said=said)]) from None
