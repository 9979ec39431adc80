"""The grid of a table in Word: every column of every row is filled, and what is merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from reportgen.model.document import Cell
from reportgen.model.grid import GridCell, GridRow, grid_width

Merge = Literal["restart", "continue"]
_EMPTY = Cell()


def filled_rows(rows: Sequence[GridRow[Cell]], width: int) -> Iterator[GridRow[Cell]]:
    """The rows with every column filled: by a cell, by one from above, or by an empty one."""
    for row in rows:
        full = len(row) == width and all(it.span == 1 for it in row)
        yield row if full else tuple(_filled(row, width))


def _filled(row: GridRow[Cell], width: int) -> Iterator[GridCell[Cell]]:
    column = 0
    for it in row:
        yield from (GridCell(_EMPTY, free) for free in range(column, it.column))
        yield it
        column = it.end
    yield from (GridCell(_EMPTY, free) for free in range(column, width))


def merge(it: GridCell[Cell]) -> Merge | None:
    """How a cell goes on in the rows below it, if it does."""
    if it.above:
        return "continue"
    return "restart" if it.rows > 1 else None


def grid_widths(
    widths: Sequence[float], rows: Sequence[GridRow[Cell]], room: int
) -> tuple[int, ...]:
    """The widths of the columns in whole units of ``room``, equal where ``widths`` are too few.

    Edges are rounded, not widths, so that the widths add up to the room.
    """
    needed = grid_width(rows)
    shares = widths if len(widths) >= needed else (100 / needed,) * needed
    edges = [0]
    total = 0.0
    for share in shares:
        total += share
        edges.append(round(room * total / 100))
    return tuple(right - left for left, right in pairwise(edges))
