"""What a mapping in a file may hold, as a pydantic model; the JSON Schema is made from these."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from reportgen.model.problem import Problem


class Entry(BaseModel):
    """A mapping in a data file."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class BadValueError(ValueError):
    """What is wrong with a value, raised by a validator of an entry.

    ``problem`` has no place; who validates the file adds it.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem
