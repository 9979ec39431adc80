"""In which columns the cells of a table stand, where some span columns and some span rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

CellT = TypeVar("CellT")
Spans = tuple[int, int]
"""How many columns and how many rows a cell spans."""


@dataclass(frozen=True, slots=True)
class GridCell(Generic[CellT]):
    """A cell in one row: its first column, how many it spans, and the rows that it still covers.

    ``rows`` counts this row as well; ``above`` says that the cell begins in a row above.
    """

    cell: CellT
    column: int
    span: int = 1
    rows: int = 1
    above: bool = False

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + self.span


GridRow = tuple[GridCell[CellT], ...]


def grid_rows(
    rows: Iterable[Sequence[CellT]], spans: Callable[[CellT], Spans]
) -> Iterator[GridRow[CellT]]:
    """Each row with its cells in their columns, those that reach into it from above among them.

    A cell goes to the next free column; it ends where one from above begins.
    """
    above: dict[int, GridCell[CellT]] = {}
    for row in rows:
        sizes = [spans(cell) for cell in row]
        if not above and all(size == (1, 1) for size in sizes):
            yield tuple(GridCell(cell, at) for at, cell in enumerate(row))
            continue
        line = tuple(_line(zip(row, sizes, strict=True), above))
        above = {it.column: replace(it, rows=it.rows - 1, above=True) for it in line if it.rows > 1}
        yield line


def _line(
    cells: Iterable[tuple[CellT, Spans]], above: dict[int, GridCell[CellT]]
) -> Iterator[GridCell[CellT]]:
    column = 0
    for cell, (wide, deep) in cells:
        while column in above:
            yield above[column]
            column = above[column].end
        last = column + max(1, wide)
        end = next((it for it in range(column + 1, last) if it in above), last)
        yield GridCell(cell, column, end - column, max(1, deep))
        column = end
    yield from (it for at, it in sorted(above.items()) if at >= column)


def grid_width(rows: Iterable[GridRow[CellT]]) -> int:
    """How many columns the rows take together; a table has at least one."""
    return max([1, *(line[-1].end for line in rows if line)])
