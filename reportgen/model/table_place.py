"""A place in a table file, for messages about what stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class TablePlace:
    """A cell of a workbook, such as C7, or a line and a column of a text table.

    ``row`` counts from 1: in a text table it is the line. ``column`` is the number of the
    character in that line, which is not known of a whole row.
    """

    file: str
    row: int
    cell: str = ""
    sheet: str = ""
    column: int | None = None

    @property
    def where(self) -> Argument:
        """The sheet and the cell, in words; nothing of a text table, which has lines."""
        if not self.cell:
            return ""
        return phrase("place_cell", sheet=self.sheet, cell=self.cell)

    def problem(self, found: Problem) -> Problem:
        """A problem that was found without its place, or in another file, at this place."""
        if self.cell:
            return replace(found, file=self.file, line=None, column=None, where=self.where)
        return replace(found, file=self.file, line=self.row, column=self.column)
