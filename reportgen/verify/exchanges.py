"""Differences that are one: two figures, rows or columns that stand in each other's places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from reportgen.verify.differences import LineDifference
from reportgen.verify.tokens import folded, states

ExchangeKind = Literal["columns", "rows", "texts"]


class Exchange(NamedTuple):
    """Two differences of which each has what the other should."""

    one: LineDifference
    other: LineDifference


def exchanges(found: Sequence[LineDifference]) -> tuple[list[Exchange], list[LineDifference]]:
    """Those of the differences that are exchanges, the nearest with each other; and the rest."""
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for number, it in enumerate(found):
        said, due = folded(it.found), folded(it.expected)
        if not said or not due:
            continue
        others = [i for i in waiting[due, said] if _may_be(found[i], it)]
        if others:
            nearest = max(others, key=lambda i: (_near(found[i], it), i))
            waiting[due, said].remove(nearest)
            pairs.append((nearest, number))
        else:
            waiting[said, due].append(number)
    taken = {number for pair in pairs for number in pair}
    rest = [it for number, it in enumerate(found) if number not in taken]
    return [Exchange(found[i], found[j]) for i, j in sorted(pairs)], rest


def _may_be(one: LineDifference, other: LineDifference) -> bool:
    """Whether somebody may have exchanged them: words alone are the same in many places."""
    both = (one, other)
    return (
        any(states(it.found) for it in both)
        or all(it.whole for it in both)
        or one.composed is other.composed
    )


def _near(one: LineDifference, other: LineDifference) -> int:
    if one.composed is other.composed:
        return 2
    same_table = one.read.table == other.read.table
    return int(same_table and one.cell == other.cell)


def grouped_exchanges(found: Sequence[Exchange]) -> Iterator[tuple[ExchangeKind, list[Exchange]]]:
    """Exchanges that are one: of two columns of a table, of two rows, or of two texts alone."""
    rest = list(found)
    names: tuple[tuple[ExchangeKind, Callable[[Exchange], object]], ...] = (
        ("columns", _columns),
        ("rows", _rows),
    )
    for kind, name in names:
        groups: dict[object, list[Exchange]] = defaultdict(list)
        for it in rest:
            groups[name(it)].append(it)
        several = [group for key, group in groups.items() if key and len(group) > 1]
        yield from ((kind, group) for group in several)
        taken = {id(it) for group in several for it in group}
        rest = [it for it in rest if id(it) not in taken]
    yield from (("texts", [it]) for it in rest)


def _columns(it: Exchange) -> tuple[int, ...]:
    """The two columns of a table, where both stand in one row."""
    if it.one.composed is not it.other.composed or it.one.cell == it.other.cell:
        return ()
    return it.one.composed.table, *sorted((it.one.cell, it.other.cell))


def _rows(it: Exchange) -> tuple[int, ...]:
    """The two rows, where both stand in one column."""
    if not it.one.cell or it.one.cell != it.other.cell:
        return ()
    return id(it.one.composed), id(it.other.composed)
