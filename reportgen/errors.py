"""The exceptions of reportgen.

ReportgenError
├── InputError        the user's data, template or options: carries every Problem found
└── OutputError       a file could not be written; the file before it is whole

Both are the user's to correct (exit code 2). Anything else that escapes is a fault of ours (1).
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager

from reportgen.model.problem import Problem


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
