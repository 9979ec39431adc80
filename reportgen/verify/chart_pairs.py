"""Which chart that was read is which of those that were drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from itertools import chain, pairwise

from reportgen.model.manifest import PlacedChart
from reportgen.model.word_chart import WordChart
from reportgen.verify.chart_findings import told
from reportgen.verify.reading import ChartRead

_LEAST = 0.3
"""Charts that have no larger part of their texts in common are not the same one."""


def paired_charts(read: Sequence[ChartRead], expected: Sequence[PlacedChart]) -> dict[int, int]:
    """The number of the chart that each one that was read is, by its number.

    First those that hold the same, in their order and then in any; then those with one id; then
    those that have most in common.
    """
    mine, theirs = [content_of(it) for it in read], [content_of(it) for it in expected]
    matcher, pairs = SequenceMatcher(None, mine, theirs, autojunk=False), dict[int, int]()
    for first, second, size in matcher.get_matching_blocks():
        pairs.update(zip(range(first, first + size), range(second, second + size), strict=True))
    _match(pairs, [(i, j) for i, it in enumerate(mine) for j, of in enumerate(theirs) if it == of])
    _match(
        pairs,
        [
            (i, j)
            for i, it in enumerate(read)
            for j, of in enumerate(expected)
            if it.id == of.chart.id
        ],
    )
    _match(pairs, _most_alike([_pieces(it) for it in read], [_pieces(it) for it in expected]))
    return pairs


def content_of(chart: ChartRead | PlacedChart) -> tuple[str, ...]:
    """All texts of a chart, in one form; those of a drawing as one, however it was read."""
    if chart.word is None:
        return (told("".join(chart.texts)),)
    return tuple(map(_form, _held(chart.word)))


def _pieces(chart: ChartRead | PlacedChart) -> Counter[str]:
    """What a chart may have in common with another; of a drawing all pairs of signs."""
    content = content_of(chart)
    if chart.word is None:
        return Counter(map("".join, pairwise(content[0])))
    return Counter(filter(None, content))


def _held(chart: WordChart) -> Iterator[str]:
    yield chart.words
    for series in chart.series:
        yield series.name
        yield from chain(*series.data.values())
        yield from (it or "" for it in series.labels)
    for axis in chart.axes:
        yield from (axis.low, axis.high, *axis.ticks)
    for column in chart.columns or ():
        yield from column.cells


def _form(text: str) -> str:
    try:
        return f"{Decimal(text).normalize():f}"
    except InvalidOperation:
        return told(text)


def _match(pairs: dict[int, int], found: Sequence[tuple[int, int]]) -> None:
    """Add each pair of which neither has another one yet."""
    taken = set(pairs.values())
    for one, other in found:
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def _most_alike(
    mine: Sequence[Counter[str]], theirs: Sequence[Counter[str]]
) -> list[tuple[int, int]]:
    """Those that have enough in common, first those that have most."""
    shares = {
        (i, j): _in_common(it, of) for i, it in enumerate(mine) for j, of in enumerate(theirs)
    }
    order = sorted(shares, key=lambda it: (-shares[it], abs(it[0] - it[1])))
    return [it for it in order if shares[it] > _LEAST]


def _in_common(one: Counter[str], other: Counter[str]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)
