"""What a mapping in a file may hold, as a pydantic model; the JSON Schema is made from these."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict

from reportgen.model.problem import Problem

LONGEST_VALUE = 60
"""So many characters of a wrong value are shown: what it begins with is enough to find it."""


class FileEntry(BaseModel):
    """A mapping in a data file."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class BadValueError(ValueError):
    """A value that cannot be read; ``problem`` says why, without its place.

    A validator of a :class:`FileEntry` raises it, and ``validate`` reports the problem at its
    place.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def clipped(text: str) -> str:
    """A text in one line, cut where it is long."""
    line = re.sub(r"\s", " ", text)
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"
