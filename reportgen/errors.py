"""The exceptions of reportgen.

ReportgenError
├── InputError        the user's data, template or options: carries every Problem found
└── OutputError       a file could not be written; the file before it is whole

Both are the user's to correct (exit code 2). Anything else that escapes is a fault of ours (1).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from reportgen.model.problem import Problem

_OF_PATHS = (errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL, errno.ENOTDIR)
"""What a system says of a path that cannot be: names are asked for in many places."""
_OF_MACHINE = frozenset(
    getattr(errno, name)
    for name in (
        *("EACCES", "EBUSY", "EDQUOT", "EFBIG", "EINTR", "EIO", "EMFILE", "ENFILE", "ENODEV"),
        *("ENOMEM", "ENOSPC", "ENXIO", "EPERM", "EROFS", "ESTALE", "ETIMEDOUT"),
    )
    if hasattr(errno, name)
)
"""What a system says that is no fault of ours: not that a file is missing."""
_TEMPORARY = ("weasyprint-", "reportgen-")
"""How the folders begin that are made for a while."""


class ReportgenError(Exception):
    """Base of all exceptions that reportgen raises on purpose; ``problems`` says what is wrong."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class InputError(ReportgenError):
    """The data, a template or an option is wrong."""


class OutputError(ReportgenError):
    """A file could not be written."""


Gather = Callable[[], AbstractContextManager[None]]
"""A step within it that raises an InputError leaves its problems, and the next step is done."""


@contextmanager
def gathered_problems() -> Iterator[Gather]:
    """Steps that do not depend on each other: what is wrong with all of them is raised at the end.

    Raises:
        InputError: some step raised one; each problem once, in order.
    """
    problems: list[Problem] = []

    @contextmanager
    def gather() -> Iterator[None]:
        try:
            yield
        except InputError as error:
            problems.extend(error.problems)

    yield gather
    if problems:
        raise InputError(dict.fromkeys(problems))


def is_lack_of_memory(error: BaseException) -> bool:
    """Whether the machine had not enough memory: nothing that is ours to correct.

    Python says so itself, or what loads a library does, in words alone.
    """
    if isinstance(error, MemoryError):
        return True
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return isinstance(error, ImportError) and "failed to map segment" in str(error)


def problem_of_system(error: OSError, *, temporary: bool = False) -> Problem | None:
    """What a system says of a path that cannot be, or of a disk; None where it is our fault.

    ``temporary`` says that what has no name can only be a temporary file.
    """
    path = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else ""
    said = error.strerror or str(error)
    if _is_of_temporary(error, path, only=temporary):
        return Problem.of("machine.no_temporary", path, said=said)
    if path and error.errno in _OF_PATHS:
        return Problem.of("option.bad_path", path, said=said)
    return Problem.of("machine.refused", path, said=said) if error.errno in _OF_MACHINE else None


def _is_of_temporary(error: OSError, path: str, *, only: bool) -> bool:
    if path:
        return any(part.startswith(_TEMPORARY) for part in Path(path).parts[-2:])
    if isinstance(error, FileNotFoundError):
        return "temporary directory" in str(error)  # Python looks for one, and names none
    return only and error.errno in _OF_MACHINE
