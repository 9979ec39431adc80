"""A file that was read: its values, the line and column of each, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.messages import Argument
from reportgen.model.problem import Problem

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass(slots=True)
class ParsedFile:
    """A parsed file: plain values (str, int, Decimal, bool, None, list, dict) and positions.

    ``content`` is the file as it was read; ``values`` holds the position of each value, ``keys``
    that of the key it stands under. ``text_example`` is how a text in both languages is written.
    """

    file: str
    data: Any = None
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    content: bytes = b""
    text_example: str = "{zh: …, en: …}"

    def position(self, path: Path) -> Position:
        """Line and column of the value at ``path``, or of the nearest value that contains it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_position(self, path: Path) -> Position:
        """Line and column of the key at ``path``."""
        return self.keys.get(path) or self.position(path)

    def problem(self, path: Path, code: str, /, **arguments: Argument) -> Problem:
        """A problem of this code at the value at ``path``."""
        return Problem.of(code, self.file, *self.position(path), **arguments)

    def report(self, path: Path, code: str, /, **arguments: Argument) -> None:
        """Add a problem of this code at the value at ``path``."""
        self.problems.append(self.problem(path, code, **arguments))

    def report_key(self, path: Path, code: str, /, **arguments: Argument) -> None:
        """Add a problem of this code at the key at ``path``."""
        at = self.key_position(path)
        self.problems.append(Problem.of(code, self.file, *at, **arguments))

    def report_at(self, path: Path, problem: Problem) -> None:
        """Add a problem that was found without its place, at the value at ``path``."""
        line, column = self.position(path)
        self.problems.append(replace(problem, file=self.file, line=line, column=column))
