"""What is read of a table: entries as a meeting file has them, and the cell of each value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportgen.messages import Argument
from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace
from reportgen.tables.cells import Book, BookSheet, cell_name
from reportgen.tables.faults import TableError

EntryPath = tuple[str | int, ...]


@dataclass(slots=True)
class TableEntries:
    """Entries, the place of each and of its values (by index and keys), and what is told."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    places: dict[EntryPath, TablePlace] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetPlaces:
    """Names the places of a sheet, and reports what is wrong there."""

    file: str
    book: Book
    sheet: BookSheet
    told: TableEntries

    def place(self, row: int, column: int | None = None) -> TablePlace:
        """The place of a cell, or of a row by its first cell."""
        cells = self.sheet.rows.get(row, {})
        first = min(cells, default=1) if column is None else column
        if self.book.kind == "csv":
            offset = cells[first].offset if column is not None and first in cells else None
            return TablePlace(self.file, self.sheet.lines.get(row, row), column=offset)
        return TablePlace(self.file, row, cell_name(row, first), self.sheet.name)

    def report(self, place: tuple[int, int | None], code: str, /, **arguments: Argument) -> None:
        """Tell a problem of a cell, or of a row."""
        problem = Problem.of(code, **arguments)
        self.told.problems.append(self.place(*place).problem(problem))

    def tell(self, place: tuple[int, int | None], error: TableError) -> None:
        """Tell an error that was found without its place."""
        self.report(place, error.code, **error.arguments)


def set_in(entry: dict[str, Any], key: tuple[str, ...], value: Any) -> None:
    """Set a value in mappings within mappings, which are made where they are not there yet."""
    for name in key[:-1]:
        entry = entry.setdefault(name, {})
    entry[key[-1]] = value
