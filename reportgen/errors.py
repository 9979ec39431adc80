"""The exceptions of reportgen.

ReportgenError
├── InputError        the user's data, template or options: carries every Problem found
└── OutputError       a file could not be written; the file before it is whole

Both are the user's to mend (exit code 2). Anything else that escapes is a fault of ours (1).
"""

from __future__ import annotations

from collections.abc import Iterable

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
