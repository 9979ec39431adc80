"""Columns of a table in Word that hold the words in them, in the type and the room of the skin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reportgen.model.document import Cell, Row
from reportgen.model.grid import GridRow
from reportgen.wording.columns import (
    LEAST_TYPE,
    held_numbers,
    held_widths,
    least_width,
    number_scale,
    widest_at_most,
    widest_number,
    widest_word,
)

TWIPS = 20
"""So many make a point."""
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
    cells = _single(rows, grid, size)
    if all(_widest(texts, em) <= widths[at] for at, em, texts in cells):
        return tuple(widths)
    needed = _needed(cells, widest_word)
    numbers, least = _needed(cells, widest_number), _needed(cells, least_width)
    held = held_numbers(widths, needed, numbers, least)
    wide = {at: (width - _BESIDE) * _OTHER_FONTS + _BESIDE for at, width in needed.items()}
    edges = [0.0]
    for width in held_widths(held, wide):
        edges.append(edges[-1] + width)
    whole = list(map(round, edges))
    return tuple(right - left for left, right in pairwise(whole))


def scale_for_numbers(
    room: int,
    rows: Sequence[Row],
    grid: Sequence[GridRow[Cell]],
    size: Callable[[Row, Cell], int],
) -> tuple[float, bool]:
    """What must be made of the type of a table for its numbers, and whether that is enough.

    ``room`` is its width, in twentieths of a point as what ``size`` gives; no type is made smaller
    than can be read.
    """
    cells = _single(rows, grid, size)
    if sum(_widest_of(cells).values()) <= room:
        return 1, True
    needed = _needed(cells, least_width)
    numbers = {at: width - _BESIDE for at, width in needed.items()}
    scale = number_scale(numbers, dict.fromkeys(numbers, _BESIDE), room)
    least = min(1, LEAST_TYPE * TWIPS / max(em for _, em, _ in cells))
    return max(scale, least), scale >= least


_Texts = list[tuple[int, int, list[str]]]
"""The cells of one column: their column, size of type and paragraphs."""


def _single(
    rows: Sequence[Row], grid: Sequence[GridRow[Cell]], size: Callable[[Row, Cell], int]
) -> _Texts:
    return [
        (it.column, size(row, it.cell), _texts(it.cell))
        for row, line in zip(rows, grid, strict=True)
        for it in line
        if it.span == 1 and not it.above
    ]


def _widest_of(cells: _Texts) -> dict[int, float]:
    """What the columns need at most, found at once."""
    return _needed(cells, widest_at_most)


def _needed(cells: _Texts, measure: Callable[[str], float]) -> dict[int, float]:
    needed: dict[int, float] = {}
    for at, em, texts in cells:
        needed[at] = max(needed.get(at, 0), _width(texts, em, measure))
    return needed


def _widest(texts: Sequence[str], em: int) -> float:
    return (_width(texts, em, widest_at_most) - _BESIDE) * _OTHER_FONTS + _BESIDE


def _width(texts: Sequence[str], em: int, measure: Callable[[str], float]) -> float:
    return max(map(measure, texts), default=0) * em + _BESIDE


def _texts(cell: Cell) -> list[str]:
    return ["".join(run.text for run in runs) for runs in cell.paragraphs]
