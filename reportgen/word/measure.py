"""How high a table will be, roughly: enough to decide whether a page may divide it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportgen.model.document import Cell
from reportgen.model.grid import GridRow
from reportgen.word.grid import filled_rows
from reportgen.wording.half_widths import half_widths

_HALF_WIDTH = 100
"""The width of a half-width character in twentieths of a point: 5 points, half of the type size."""

_WHOLE = 10
"""A table of no more rows and lines is moved to the next page as a whole."""


def stays_whole(rows: Sequence[GridRow[Cell]], widths: Sequence[int]) -> bool:
    """Whether a table is so short that it is better moved than divided."""
    return len(rows) <= _WHOLE and _lines(rows, widths) <= _WHOLE


def _lines(rows: Sequence[GridRow[Cell]], widths: Sequence[int]) -> int:
    return sum(
        max(_lines_of(it.cell, sum(widths[it.column : it.end])) for it in line)
        for line in filled_rows(rows, len(widths))
    )


def _lines_of(cell: Cell, width: int) -> int:
    """The lines of a cell, where a Chinese character takes 10 points and any other 5.

    A column may be so narrow that its width is none.
    """
    texts = ("".join(run.text for run in runs) for runs in cell.paragraphs)
    return sum(max(1, ceil(half_widths(text) * _HALF_WIDTH / max(1, width))) for text in texts)
