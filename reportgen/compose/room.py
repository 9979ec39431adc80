"""How much room text takes, for templates whose pages are full."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

_LAST_LATIN = 0x2E7F


def lines(text: str, ems: float) -> int:
    """How many lines of ``ems`` a text takes: a Chinese character is one em, any other a half.

    Never too few, but where a long word leaves much of its line empty.
    """
    width = sum(1 if ord(character) > _LAST_LATIN else 0.5 for character in text)
    return max(1, ceil(width / ems))


def fitting(texts: Iterable[str], room: float, ems: float) -> int:
    """How many of the texts, from the first, have room in so many lines."""
    count = 0
    for text in texts:
        room -= lines(text, ems)
        if room < 0:
            break
        count += 1
    return count
