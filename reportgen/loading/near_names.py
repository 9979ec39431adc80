"""Names that differ from a known one by so little that they may be slips of it."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT, _LONG = 4, 8
"""Names from so many characters on may differ by one character, or by two."""


def near_name(name: str, known: Iterable[str]) -> str | None:
    """The known name that is nearest to a name that is not known; None where none is near."""
    most = 2 if len(name) >= _LONG else 1 if len(name) >= _SHORT else 0
    # each step brings in one character at most, and takes out one
    signs = set(name)
    alike = [
        it
        for it in known
        if abs(len(it) - len(name)) <= most and len(signs.symmetric_difference(it)) <= 2 * most
    ]
    close = [(steps_between(name, it, most), it) for it in alike]
    found = min((pair for pair in close if 0 < pair[0] <= most), default=None)
    return found[1] if found else None


def steps_between(one: str, other: str, most: int) -> int:
    """How many characters are put in, taken out or exchanged; more than ``most`` is not counted."""
    row = list(range(len(other) + 1))
    for i, mine in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, its in enumerate(other, start=1):
            cost = min(row[j] + 1, row[j - 1] + 1, before + (mine != its))
            before, row[j] = row[j], cost
        if min(row) > most:
            return most + 1
    return row[-1]
