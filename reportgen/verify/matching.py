"""Two sequences matched: what they share in the same order, in linear time for most."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

PlacePair = tuple[int, int]
"""A place in one sequence and the place that belongs to it in the other."""
_MOST = 4_000_000
"""So many comparisons are made at most where nothing is unique: no text is that monotonous."""


def equal_pairs(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[PlacePair]:
    """The places of equal items of two sequences, in order in both.

    What stands once in both holds the rest in its place (as in patience sorting); between these
    the longest common runs are looked for.
    """
    found: list[PlacePair] = []
    todo = [(0, len(one), 0, len(other))]
    while todo:
        low, high, first, last = todo.pop()
        while low < high and first < last and one[low] == other[first]:
            found.append((low, first))
            low, first = low + 1, first + 1
        while low < high and first < last and one[high - 1] == other[last - 1]:
            high, last = high - 1, last - 1
            found.append((high, last))
        if low == high or first == last:
            continue
        held = _held(one[low:high], other[first:last])
        if not held:
            found += ((low + i, first + j) for i, j in _runs(one[low:high], other[first:last]))
            continue
        edges = [(low + i, first + j) for i, j in held]
        found += edges
        starts = [(low, first), *((i + 1, j + 1) for i, j in edges)]
        ends = [*edges, (high, last)]
        todo += ((i, k, j, m) for (i, j), (k, m) in zip(starts, ends, strict=True))
    return sorted(found)


def _held(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[PlacePair]:
    """The longest rising row of items that stand once in both."""
    counts, others = Counter(one), Counter(other)
    at = {item: j for j, item in enumerate(other) if others[item] == 1}
    pairs = [(i, at[item]) for i, item in enumerate(one) if counts[item] == 1 and item in at]
    return rising_pairs(pairs)


def rising_pairs(pairs: Sequence[PlacePair]) -> list[PlacePair]:
    """The longest row of pairs, ordered by the first, of which the second rises too."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for number, (_, j) in enumerate(pairs):
        size = bisect_left(tops, j)
        before.append(ends[size - 1] if size else None)
        tops[size:] = [j] if size == len(tops) else [j, *tops[size + 1 :]]
        ends[size:] = [number] if size == len(ends) else [number, *ends[size + 1 :]]
    return list(_back(pairs, before, ends[-1] if ends else None))[::-1]


def _back(
    pairs: Sequence[PlacePair], before: Sequence[int | None], last: int | None
) -> Iterator[PlacePair]:
    while last is not None:
        yield pairs[last]
        last = before[last]


def _runs(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[PlacePair]:
    if len(one) * len(other) > _MOST:
        return
    for i, j, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield from ((i + k, j + k) for k in range(size))


def best_pairs(scores: Sequence[Sequence[float]]) -> list[PlacePair]:
    """The places of two sequences that suit each other best, in order in both.

    ``scores`` say of each pair how well it suits, 0 where not at all.
    """
    width = len(scores[0]) if scores else 0
    best = [[0.0] * (width + 1) for _ in range(len(scores) + 1)]
    for i, row in enumerate(scores):
        for j, score in enumerate(row):
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + score)
    found = []
    i, j = len(scores), width
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j))
    return found[::-1]


def in_a_row(pairs: Iterable[PlacePair]) -> Iterator[list[PlacePair]]:
    """Runs of pairs that follow each other in both."""
    run: list[PlacePair] = []
    for i, j in pairs:
        if run and (i, j) != (run[-1][0] + 1, run[-1][1] + 1):
            yield run
            run = []
        run.append((i, j))
    if run:
        yield run
