"""Ids for what a file gives none: made of its words, so that they stay when lines are moved."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

_DIGITS = 8
OWN_INDICATOR = "x"
"""What ids of indicators begin with that a meeting file names and no code list has: ``OWN_ID``."""


def made_id(prefix: str, *words: str, joint: str = "-") -> str:
    """An id of these words: the same for the same words, wherever they stand."""
    digest = hashlib.sha256("\n".join(words).encode()).hexdigest()
    return f"{prefix}{joint}{digest[:_DIGITS]}"


def ids_of(prefix: str, items: Iterable[tuple[str | None, str]]) -> Iterator[str]:
    """The id of each item, given as its own id and its words; equal words are counted."""
    found = [(own, own or made_id(prefix, words)) for own, words in items]
    taken = {own for own, _ in found if own}
    for own, code in found:
        if own is not None:
            yield own
            continue
        number, free = 1, code
        while free in taken:
            number += 1
            free = f"{code}-{number}"
        taken.add(free)
        yield free
