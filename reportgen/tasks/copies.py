"""Files that came back -> copies, by what they are and not by what they are called."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import InputError
from reportgen.model.problem import Problem
from reportgen.model.returned import ReturnedCopy
from reportgen.paths import shown
from reportgen.tasks.package import LARGEST_COPY, open_package
from reportgen.tasks.word_copy import word_copy

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of the older Office begin, and newer ones that are locked with a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\0", b"MM\0*", b"BM", b"GIF8")
_PDF = b"%PDF-"
_HEAD = 1024
"""Within so many bytes a PDF says that it is one."""


def read_copy(path: Path) -> ReturnedCopy:
    """The copy that a file is: a Word document, a workbook or a PDF.

    Raises:
        InputError: it cannot be read, is damaged or too large, or is no copy of a check list.
    """
    content = _content(path)
    name = shown(path)
    try:
        return _copy(content, name)
    except RecursionError:
        raise InputError([Problem.of("tasks.damaged", name, said="RecursionError")]) from None


def _copy(content: bytes, name: str) -> ReturnedCopy:
    if _PDF in content[:_HEAD]:
        from reportgen.tasks.pdf_copy import pdf_copy

        return pdf_copy(content, name)
    if content.startswith(_OLD):
        code = "tasks.locked" if _LOCKED in content else "tasks.old_word"
        raise InputError([Problem.of(code, name)])
    if content.startswith(_PICTURES):
        raise InputError([Problem.of("tasks.scanned", name)])
    if not content.startswith(b"PK"):
        raise InputError([Problem.of("tasks.other_kind", name)])
    with open_package(content, name) as package:
        names = set(package.namelist())
        if "word/document.xml" in names:
            return word_copy(content, name, package)
        if "content.xml" in names or any(it.startswith("xl/") for it in names):
            from reportgen.tasks.sheet_copy import sheet_copy

            return sheet_copy(content, name, package)
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
