"""A file that was read: its values, the line and column of each, and what is wrong with it."""

from __future__ import annotations

import pathlib
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.messages import Argument
from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that a data file names and that was read with it: where and how it is named."""

    at: Path
    name: str
    path: pathlib.Path
    content: bytes


@dataclass(slots=True)
class ParsedFile:
    """A parsed file: plain values (str, int, Decimal, bool, None, list, dict) and positions.

    ``content`` is the file as it was read, ``folder`` where it lies; ``values`` holds the position
    of each value, ``keys`` that of the key it stands under. ``cells`` holds the places of what was
    read out of table files that the file names, ``attached`` these files, ``doubts`` what is
    doubtful about them and the tasks. ``text_example`` is how a text in both languages is written.
    """

    file: str
    data: Any = None
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    cells: dict[Path, TablePlace] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)
    content: bytes = b""
    attached: list[AttachedFile] = field(default_factory=list)
    folder: pathlib.Path = pathlib.Path()
    text_example: str = "{zh: …, en: …}"

    def position(self, path: Path) -> Position:
        """Line and column of the value at ``path``, or of the nearest value that contains it."""
        cell = self.cell(path)
        if cell is not None:
            return cell.row, cell.column or 1
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def cell(self, path: Path) -> TablePlace | None:
        """The cell of a table file from which the value at ``path`` was read, if it was."""
        while path and self.cells:
            if path in self.cells:
                return self.cells[path]
            path = path[:-1]
        return None

    def key_position(self, path: Path) -> Position:
        """Line and column of the key at ``path``."""
        return self.keys.get(path) or self.position(path)

    def problem(self, path: Path, code: str, /, **arguments: Argument) -> Problem:
        """A problem of this code at the value at ``path``."""
        found = Problem.of(code, self.file, *self.position(path), **arguments)
        return self._in_table(path, found)

    def report(self, path: Path, code: str, /, **arguments: Argument) -> None:
        """Add a problem of this code at the value at ``path``."""
        self.problems.append(self.problem(path, code, **arguments))

    def report_key(self, path: Path, code: str, /, **arguments: Argument) -> None:
        """Add a problem of this code at the key at ``path``."""
        found = Problem.of(code, self.file, *self.key_position(path), **arguments)
        self.problems.append(self._in_table(path, found))

    def report_at(self, path: Path, problem: Problem) -> None:
        """Add a problem that was found without its place, at the value at ``path``."""
        self.problems.append(self.placed(path, problem))

    def placed(self, path: Path, problem: Problem) -> Problem:
        """A problem that was found without its place, at the value at ``path``."""
        line, column = self.position(path)
        found = replace(problem, file=self.file, line=line, column=column)
        return self._in_table(path, found)

    def _in_table(self, path: Path, found: Problem) -> Problem:
        """The problem at the cell that the value was read from, where it was."""
        cell = self.cell(path)
        return found if cell is None else cell.problem(found)
