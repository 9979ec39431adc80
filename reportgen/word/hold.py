"""Columns of a table in Word that hold the words in them, in the type and the room of the skin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reportgen.model.document import Cell, Row
from reportgen.model.grid import GridRow
from reportgen.wording.columns import held_widths, widest_word

_BESIDE = 216
"""What a cell leaves free beside its text, in twentieths of a point: 0.19 cm on each side."""


def with_words_held(
    widths: Sequence[int],
    rows: Sequence[Row],
    grid: Sequence[GridRow[Cell]],
    size: Callable[[Row, Cell], int],
) -> tuple[int, ...]:
    """The widths of columns, in twentieths of a point, with no word broken that has room elsewhere.

    The content was set in columns of the pages of the pack; those of a letterhead may be narrower,
    and its type larger. ``size`` gives that of the type in a cell of a row, in the same unit.
    """
    needed: dict[int, float] = {}
    for row, line in zip(rows, grid, strict=True):
        for it in (it for it in line if it.span == 1 and not it.above):
            word = max((widest_word(text) for text in _texts(it.cell)), default=0.0)
            width = word * size(row, it.cell) + _BESIDE
            needed[it.column] = max(needed.get(it.column, 0), width)
    edges = [0.0]
    for width in held_widths(widths, needed):
        edges.append(edges[-1] + width)
    whole = list(map(round, edges))
    return tuple(right - left for left, right in pairwise(whole))


def _texts(cell: Cell) -> list[str]:
    return ["".join(run.text for run in runs) for runs in cell.paragraphs]
