"""Pieces of text where they stand on a page → its lines, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_FEWEST = 12
"""A page with fewer pieces has one column."""
_OVERLAP = 0.5
"""Pieces whose heights have that part in common stand in one line."""
_CELL = 2.5
"""Pieces of a line that are so many characters apart are cells of a table."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and where they stand, in points from the lower left corner."""

    words: str
    left: float
    right: float
    top: float
    bottom: float


def in_lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The lines of each column in the order of reading; what goes across columns divides them."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [lines] if (lines := list(_lines(pieces))) else []
    columns: list[list[Piece]] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda it: -it.top):
        if piece.right <= gutter:
            left.append(piece)
        elif piece.left >= gutter:
            right.append(piece)
        else:
            columns += [list(_lines(left)), list(_lines(right)), [piece]]
            left, right = [], []
    columns += [list(_lines(left)), list(_lines(right))]
    return [column for column in columns if column]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where two columns are divided, None where there is one."""
    if len(pieces) < _FEWEST:
        return None
    first = min(it.left for it in pieces)
    last = max(it.right for it in pieces)
    width = last - first
    places = [first + width * (0.4 + 0.2 * step / 20) for step in range(21)]

    def crossing(place: float) -> int:
        return sum(1 for it in pieces if it.left < place < it.right)

    place = min(places, key=lambda it: (crossing(it), abs(it - first - width / 2)))
    sides = (
        [it for it in pieces if it.right <= place],
        [it for it in pieces if it.left >= place],
    )
    full = [sum(1 for it in side if it.right - it.left > width * 0.3) for side in sides]
    rare = crossing(place) * 5 <= len(pieces)
    return place if rare and min(full) * 4 >= len(pieces) else None


def _lines(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces side by side as one line, from above to below."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda it: -(it.top + it.bottom)):
        if line and not _beside(line[0], piece):
            yield _joined(line)
            line = []
        line.append(piece)
    if line:
        yield _joined(line)


def _beside(one: Piece, other: Piece) -> bool:
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > _OVERLAP * min(one.top - one.bottom, other.top - other.bottom)


def _joined(line: list[Piece]) -> Piece:
    line.sort(key=lambda it: it.left)
    words = line[0].words
    for before, piece in pairwise(line):
        size = max(piece.top - piece.bottom, 1.0)
        gap = piece.left - before.right
        words += ("\t" if gap > _CELL * size else " " if gap > 0.25 * size else "") + piece.words
    return Piece(
        words,
        line[0].left,
        max(it.right for it in line),
        max(it.top for it in line),
        min(it.bottom for it in line),
    )
