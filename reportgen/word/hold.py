"""Columns of a table in Word that hold the words in them, in the type and the room of the skin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reportgen.model.document import Cell, Row
from reportgen.model.grid import GridRow
from reportgen.wording.columns import held_widths, widest_at_most, widest_word

_BESIDE = 216
"""What a cell leaves free beside its text, in twentieths of a point: 0.19 cm on each side."""


_OTHER_FONTS = 1.18
"""So much wider may the letters be where a machine has not the fonts of the skin: where there is
still room, no word is broken there either."""


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
    cells = [
        (it.column, size(row, it.cell), _texts(it.cell))
        for row, line in zip(rows, grid, strict=True)
        for it in line
        if it.span == 1 and not it.above
    ]
    if all(_widest(texts, em) <= widths[at] for at, em, texts in cells):
        return tuple(widths)
    needed: dict[int, float] = {}
    for at, em, texts in cells:
        needed[at] = max(needed.get(at, 0), _width(texts, em, widest_word))
    held = held_widths(widths, needed)
    wide = {at: (width - _BESIDE) * _OTHER_FONTS + _BESIDE for at, width in needed.items()}
    edges = [0.0]
    for width in held_widths(held, wide):
        edges.append(edges[-1] + width)
    whole = list(map(round, edges))
    return tuple(right - left for left, right in pairwise(whole))


def _widest(texts: Sequence[str], em: int) -> float:
    return (_width(texts, em, widest_at_most) - _BESIDE) * _OTHER_FONTS + _BESIDE


def _width(texts: Sequence[str], em: int, measure: Callable[[str], float]) -> float:
    return max(map(measure, texts), default=0) * em + _BESIDE


def _texts(cell: Cell) -> list[str]:
    return ["".join(run.text for run in runs) for runs in cell.paragraphs]
