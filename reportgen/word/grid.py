"""The grid of a table in Word: every column of every row is filled, and what is merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportgen.model.document import Cell, Table
from reportgen.model.grid import GridCell, GridRow, grid_width

Merge = Literal["restart", "continue"]
_EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell in its place."""

    cell: Cell
    column: int
    span: int = 1
    merge: Merge | None = None


def slots(table: Table, width: int) -> Iterator[tuple[Slot, ...]]:
    """The rows with every column filled: by a cell, by one from above, or by an empty one."""
    return (tuple(_filled(row, width)) for row in table.grid)


def _filled(row: GridRow[Cell], width: int) -> Iterator[Slot]:
    column = 0
    for it in row:
        yield from (Slot(_EMPTY, free) for free in range(column, it.column))
        yield Slot(it.cell, it.column, it.span, _merge(it))
        column = it.end
    yield from (Slot(_EMPTY, free) for free in range(column, width))


def _merge(it: GridCell[Cell]) -> Merge | None:
    if it.above:
        return "continue"
    return "restart" if it.rows > 1 else None


def grid_widths(table: Table, room: int) -> tuple[int, ...]:
    """The widths of the columns in whole units of ``room``, equal where the table gives none."""
    needed = grid_width(table.grid)
    shares = table.widths if len(table.widths) >= needed else (100 / needed,) * needed
    edges = [0]
    total = 0.0
    for share in shares:
        total += share
        edges.append(round(room * total / 100))
    return tuple(right - left for left, right in pairwise(edges))
