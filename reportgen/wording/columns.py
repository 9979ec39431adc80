"""How wide columns must be, so that no word in them is broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import widest_piece

_FACES = 1.12
"""So much wider than an ordinary sans serif may the letters of a table be: those of Noto are."""


def widest_word(text: str) -> float:
    """The width in ems of the longest word of a cell, or of what else must not be broken."""
    return widest_piece(text, _ems)


def widest_at_most(text: str) -> float:
    """What :func:`widest_word` does not exceed; found at once, also of a long text."""
    return max(map(len, text.split()), default=0) * _FACES


def _ems(text: str) -> float:
    return text_ems(text) * _FACES


def held_widths(widths: Sequence[float], needed: dict[int, float]) -> tuple[float, ...]:
    """The widths, those below their need as wide as that, at the cost of those above theirs.

    Where there is not enough for all, those that lack least come first, and the others stay.
    """
    found = list(widths)
    for column in sorted(_narrow(widths, needed), key=lambda it: needed[it] - widths[it]):
        lack = needed[column] - widths[column]
        free = {i: found[i] - needed.get(i, 0) for i in range(len(found))}
        room = sum(spare for spare in free.values() if spare > 0)
        if room >= lack:
            found = [w - lack * max(free[i], 0) / room for i, w in enumerate(found)]
            found[column] = needed[column]
    return tuple(found)


def _narrow(widths: Sequence[float], needed: dict[int, float]) -> Iterator[int]:
    return (i for i, width in enumerate(widths) if needed.get(i, 0) > width)
