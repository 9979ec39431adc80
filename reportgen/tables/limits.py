"""How much of a table file is read."""

from __future__ import annotations

from reportgen.tables.faults import TableError

MOST_CELLS = 400_000
"""So many cells with something in them: a meeting has a few hundred figures of some ten cells."""
MOST_PARTS = 3_000_000
"""So many rows and empty cells are passed over: each takes a few microseconds."""


class Count:
    """How many cells of a file have been read, in all its sheets."""

    def __init__(self) -> None:
        self.parts = 0
        self.cells = 0

    def add(self, parts: int, cells: int) -> None:
        """Count a row.

        Raises:
            TableError: it was one too many.
        """
        self.parts += parts
        self.cells += cells
        if self.cells > MOST_CELLS:
            raise TableError("table.too_many_cells", most=MOST_CELLS)
        if self.parts > MOST_PARTS:
            raise TableError("table.too_many_rows")
