"""The grid of a table: which cell stands where, and what is merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportgen.model.document import Cell, Row, Table

Merge = Literal["restart", "continue"]
_EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell in its place. ``left`` rows below are still covered by it."""

    cell: Cell
    column: int
    span: int
    merge: Merge | None
    left: int


def columns(rows: Sequence[Row]) -> int:
    """How many columns the rows need."""
    most, carried = 1, [0]
    for row in rows:
        own = sum(max(1, cell.colspan) for cell in row.cells)
        most = max(most, own + carried[0])
        carried = _carry(row, carried[1:])
    return most


def _carry(row: Row, carried: list[int]) -> list[int]:
    """How many columns the cells so far cover in each of the next rows."""
    if all(cell.rowspan == 1 for cell in row.cells):
        return carried or [0]
    depth = max([1, len(carried), *(cell.rowspan - 1 for cell in row.cells)])
    sums = [*carried, *([0] * (depth - len(carried)))]
    for cell in row.cells:
        for below in range(cell.rowspan - 1):
            sums[below] += max(1, cell.colspan)
    return sums


def slots(rows: Sequence[Row], width: int) -> Iterator[tuple[Slot, ...]]:
    """The rows with every column filled: by a cell, by one from above, or by an empty one."""
    above: dict[int, Slot] = {}
    for row in rows:
        if not above and len(row.cells) == width and all(map(_single, row.cells)):
            yield tuple(Slot(cell, at, 1, None, 0) for at, cell in enumerate(row.cells))
            continue
        line = tuple(_line(row, width, above))
        above = {slot.column: slot for slot in line if slot.left}
        yield line


def _single(cell: Cell) -> bool:
    return cell.colspan == cell.rowspan == 1


def _line(row: Row, width: int, above: dict[int, Slot]) -> Iterator[Slot]:
    cells = iter(row.cells)
    column = 0
    while column < width:
        covering = above.get(column)
        if covering:
            slot = Slot(covering.cell, column, covering.span, "continue", covering.left - 1)
        else:
            cell = next(cells, _EMPTY)
            room = next((c for c in range(column + 1, width) if c in above), width) - column
            span = min(max(1, cell.colspan), room)
            left = max(1, cell.rowspan) - 1
            slot = Slot(cell, column, span, "restart" if left else None, left)
        yield slot
        column += slot.span


def widths(table: Table, room: int) -> tuple[int, ...]:
    """The widths of the columns in whole units of ``room``, equal where the table gives none."""
    needed = columns(table.rows)
    shares = table.widths if len(table.widths) >= needed else (100 / needed,) * needed
    edges = [0]
    total = 0.0
    for share in shares:
        total += share
        edges.append(round(room * total / 100))
    return tuple(right - left for left, right in pairwise(edges))
