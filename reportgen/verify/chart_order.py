"""Which things stand in each other's places, and which have moved, in an order of numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def displaced(order: Sequence[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """The places of the numbers that changed places, two by two, and of those that moved.

    As few as need be have moved: all others rise.
    """
    ranks = {number: rank for rank, number in enumerate(sorted(order))}
    places = [ranks[number] for number in order]
    exchanged = [
        (here, there) for here, there in enumerate(places) if here < there and places[there] == here
    ]
    for here, there in exchanged:
        places[here], places[there] = places[there], places[here]
    rising = set(_rising(places))
    return exchanged, [place for place, _ in enumerate(places) if place not in rising]


def _rising(numbers: Sequence[int]) -> list[int]:
    """The places of as many numbers as can be that rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
        if at:
            before[place] = ends[at - 1]
    found, last = list[int](), ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before.get(last)
    return found[::-1]
