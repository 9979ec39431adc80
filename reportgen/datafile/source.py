"""A file that was read: its values, the line and column of each, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportgen.model.problem import Problem

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass(slots=True)
class Source:
    """A parsed file: plain values (str, int, Decimal, bool, None, list, dict) and positions.

    ``content`` is the file as it was read; ``values`` holds the position of each value, ``keys``
    that of the key it stands under.
    """

    file: str
    data: Any = None
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    content: bytes = b""

    def position(self, path: Path) -> Position:
        """Line and column of the value at ``path``, or of the nearest value that contains it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_position(self, path: Path) -> Position:
        """Line and column of the key at ``path``."""
        return self.keys.get(path) or self.position(path)

    def problem(self, path: Path, message: str, hint: str, *, warning: bool = False) -> Problem:
        """A problem at the value at ``path``."""
        line, column = self.position(path)
        severity = "warning" if warning else "error"
        return Problem(message, hint, self.file, line, column, severity)  # type: ignore[arg-type]
