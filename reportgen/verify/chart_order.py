"""Which things stand in each other's places, and which have moved, in an order of numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.verify.matching import rising_pairs


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
    rising = {place for place, _ in rising_pairs(list(enumerate(places)))}
    return exchanged, [place for place, _ in enumerate(places) if place not in rising]
