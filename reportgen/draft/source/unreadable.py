"""What is said of a source that cannot be read."""

from __future__ import annotations

from reportgen.errors import InputError
from reportgen.messages import Argument
from reportgen.model.problem import Problem


def unreadable(code: str, name: str, **arguments: Argument) -> InputError:
    """The error to raise."""
    return InputError([Problem.of(code, name, **arguments)])
