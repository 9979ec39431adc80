"""How high a table will be, roughly: enough to decide whether a page may divide it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportgen.model.document import Cell, Table
from reportgen.word.grid import slots
from reportgen.wording.half_widths import half_widths

_HALF_WIDTH = 100
"""The width of a half-width character in twentieths of a point: 5 points, half of the type size."""

_WHOLE = 10
"""A table of no more rows and lines is moved to the next page as a whole."""


def stays_whole(table: Table, widths: Sequence[int]) -> bool:
    """Whether a table is so short that it is better moved than divided."""
    return len(table.rows) <= _WHOLE and _lines(table, widths) <= _WHOLE


def _lines(table: Table, widths: Sequence[int]) -> int:
    return sum(
        max(
            _lines_of(slot.cell, sum(widths[slot.column : slot.column + slot.span]))
            for slot in line
        )
        for line in slots(table, len(widths))
    )


def _lines_of(cell: Cell, width: int) -> int:
    """The lines of a cell, where a Chinese character takes 10 points and any other 5.

    A column may be so narrow that its width is none.
    """
    texts = ("".join(run.text for run in runs) for runs in cell.paragraphs)
    return sum(max(1, ceil(half_widths(text) * _HALF_WIDTH / max(1, width))) for text in texts)
