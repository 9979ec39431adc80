"""How wide columns must be, so that no word in them is broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from reportgen.wording.advances import text_ems
from reportgen.wording.wrap import widest_piece, widest_with_digits

_LESS = 1e-6
"""What sums of the same numbers may differ by."""
LEAST_TYPE = 6.5
"""Type is made no smaller than so many points: nobody reads it on paper."""
_SOME = 4
"""So many ems of a text stand beside each other, where numbers need what it has."""
_FACES = 1.12
"""So much wider than an ordinary sans serif may the letters of a table be: those of Noto are."""


def widest_word(text: str) -> float:
    """The width in ems of the longest word of a cell, or of what else must not be broken."""
    return widest_piece(text, _ems)


def widest_number(text: str) -> float:
    """The width in ems of the longest number of a cell; 0 where it has none."""
    return widest_with_digits(text, _ems)


def least_width(text: str) -> float:
    """The width in ems that a cell cannot do without: its number, or some of its words."""
    return max(widest_number(text), min(_ems(text), _SOME))


def widest_at_most(text: str) -> float:
    """What :func:`widest_word` does not exceed; found at once, also of a long text."""
    return max(map(len, text.split()), default=0) * _FACES


def _ems(text: str) -> float:
    return text_ems(text) * _FACES


def number_scale(numbers: dict[int, float], beside: dict[int, float], room: float) -> float:
    """How small the type of a table must be for its numbers: 1 where they have room as they are.

    ``numbers`` are the least widths of what stands in each column, ``beside`` what each leaves
    free, ``room`` the width of the table, in one unit.
    """
    free, wanted = room - sum(beside.values()), sum(numbers.values())
    return 1 if not wanted or wanted <= free else max(0, floor(100 * free / wanted) / 100)


def held_numbers(
    widths: Sequence[float],
    words: dict[int, float],
    numbers: dict[int, float],
    least: dict[int, float],
) -> tuple[float, ...]:
    """The widths that hold the words, as :func:`held_widths`, and before them the numbers.

    ``least`` is what columns need where numbers come first: their numbers, and some of their words.
    """
    found = held_widths(widths, words)
    if not list(_narrow(found, numbers)):
        return found
    first = held_widths(widths, least)
    return held_widths(first, {it: max(words[it], least[it]) for it in words})


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
    return (i for i, width in enumerate(widths) if needed.get(i, 0) > width + _LESS)
