"""A chart that Word draws, against what was written for it: series, labels, axes and workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations, zip_longest

from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.model.word_chart import WordAxis, WordChart, WordSeries
from reportgen.verify.chart_findings import ChartTeller, alike, chart_problem, equal_texts, told
from reportgen.verify.reading import inside
from reportgen.verify.workbook_check import differing_workbook

_VALUES = ("val", "xVal", "yVal")
_NAMES = "cat"
_Pair = tuple[WordSeries, WordSeries]
"""A series that was read, and the one that it should be."""
_NO_AXIS = WordAxis("", "")


def differing_native(
    read: WordChart, expected: WordChart, teller: ChartTeller
) -> Iterator[Problem]:
    """Where a chart of a Word file is not the one that was written."""
    found = [
        *_series(read.series, expected.series, teller),
        *_around(read, expected, teller),
        *differing_workbook(read.columns, expected.columns, teller),
    ]
    yield from found
    for cell, stored in () if found else read.contradictions:
        where = teller.inside(phrase("place_workbook"), phrase("place_cell_named", cell=cell))
        yield chart_problem("document.not_its_cell", where, found=stored)


# series


def _series(
    read: Sequence[WordSeries], expected: Sequence[WordSeries], teller: ChartTeller
) -> Iterator[Problem]:
    shown = [it for it in read if it.kind != "hidden"]
    hidden = {told(it.name): it for it in read if it not in shown}
    for it in hidden.values():
        yield chart_problem("document.series_hidden", teller.place, found=it.name)
    pairs, missing, added = _paired(shown, expected)
    for series in missing:
        if told(series.name) not in hidden:
            yield chart_problem("document.series_missing", teller.place, expected=series.name)
    for series in added:
        yield chart_problem("document.series_added", teller.place, found=series.name)
    exchanged = list(_exchanged_values(pairs))
    yield from map(partial(_values_told, teller), exchanged)
    if not exchanged:
        yield from _order(shown, [mine for mine, _ in pairs], teller)
    yield from _categories(pairs, teller)
    done = {id(it) for pair in exchanged for it in pair}
    for mine, theirs in pairs:
        if id(mine) not in done:
            yield from _one_series(mine, theirs, teller)


def _paired(
    read: Sequence[WordSeries], expected: Sequence[WordSeries]
) -> tuple[list[_Pair], list[WordSeries], list[WordSeries]]:
    """Each series that was read with the one that it should be, those missing, those added.

    They are known by name; one without its name is the one that stands in its place.
    """
    mine, theirs = _numbered(read), _numbered(expected)
    found = {number: mine[name] for number, name in enumerate(theirs) if name in mine}
    left = {number: it for number, (name, it) in enumerate(mine.items()) if name not in theirs}
    for number, name in enumerate(theirs):
        if name not in mine and number in left:
            found[number] = left.pop(number)
    pairs = [(found[number], expected[number]) for number in sorted(found)]
    missing = [it for number, it in enumerate(expected) if number not in found]
    return pairs, missing, list(left.values())


def _numbered(series: Iterable[WordSeries]) -> dict[tuple[str, int], WordSeries]:
    """Series by their names, each with the number of those that bore it before."""
    seen: Counter[str] = Counter()
    found = {}
    for it in series:
        name = told(it.name)
        found[name, seen[name]] = it
        seen[name] += 1
    return found


def _order(
    read: Sequence[WordSeries], expected: Sequence[WordSeries], teller: ChartTeller
) -> Iterator[Problem]:
    """Whether series follow each other as they were written, as elements and by number.

    ``expected`` are some of those that were read, as they should follow each other.
    """
    wanted = list(map(id, expected))
    kept = [it for it in read if id(it) in wanted]
    for order in (kept, sorted(kept, key=lambda it: it.order)):
        if list(map(id, order)) != wanted:
            found, should = (" / ".join(it.name for it in some) for some in (order, expected))
            yield chart_problem("document.series_order", teller.place, found=found, expected=should)
            return


def _values_told(teller: ChartTeller, pair: _Pair) -> Problem:
    one, other = pair
    where = teller.inside(phrase("place_series", name=one.name))
    return chart_problem("document.values_exchanged", where, found=one.name, other=other.name)


def _exchanged_values(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Series that hold each other's values."""
    for (one, own), (other, its) in combinations(pairs, 2):
        if not _holds(own, its) and _holds(one, its) and _holds(other, own):
            yield one, other


def _holds(one: WordSeries, other: WordSeries) -> bool:
    return all(equal_texts(one.data.get(it, ()), other.data.get(it, ())) for it in _VALUES)


def _categories(pairs: Sequence[_Pair], teller: ChartTeller) -> Iterator[Problem]:
    """What differs in the names of the rows, which all series have in common."""
    for mine, theirs in pairs:
        names = mine.data.get(_NAMES, ()), theirs.data.get(_NAMES, ())
        found = [it for _, it in _strand(*names, theirs.name, "place_category", teller)]
        if found:
            yield from found
            return


def _one_series(read: WordSeries, expected: WordSeries, teller: ChartTeller) -> Iterator[Problem]:
    place = teller.inside(phrase("place_series", name=expected.name))
    if told(read.name) != told(expected.name):
        yield teller.other(inside(place, phrase("place_name")), read.name, expected.name)
    if read.kind != expected.kind:
        yield chart_problem("document.chart_kind", place, found=read.kind, expected=expected.kind)
    wrong: set[int] = set()
    for key in dict.fromkeys((*expected.data, *read.data)):
        if key != _NAMES:
            strand = read.data.get(key, ()), expected.data.get(key, ())
            for number, problem in _strand(*strand, expected.name, "place_stored", teller):
                wrong.add(number)
                yield problem
    if expected.labels and not read.labels:
        yield chart_problem("document.labels_missing", place)
    elif None not in read.labels:
        mine, theirs = (tuple(it or "" for it in some.labels) for some in (read, expected))
        for number, problem in _strand(mine, theirs, expected.name, "place_label", teller):
            # a label that is made of a wrong value is told with it
            if number not in wrong:
                yield problem


def _strand(
    read: Sequence[str], expected: Sequence[str], series: str, kind: str, teller: ChartTeller
) -> Iterator[tuple[int, Problem]]:
    """What differs in texts that belong to the points of a series, one after the other."""
    place = teller.inside(phrase("place_series", name=series))
    yield from teller.one_by_one(
        read,
        expected,
        lambda number: inside(place, phrase(kind, number=number + 1)),
        lambda number: teller.point(series, number),
    )


# what stands around the marks


def _around(read: WordChart, expected: WordChart, teller: ChartTeller) -> Iterator[Problem]:
    if told(read.words) != told(expected.words):
        where = teller.inside(phrase("place_title_inside"))
        yield teller.other(where, read.words, expected.words)
    mine, theirs = (" / ".join(it.legend) for it in (read, expected))
    if told(mine) != told(theirs) and _same_names(read.series, expected.series):
        yield teller.other(teller.inside(phrase("place_legend")), mine, theirs)
    for mine_axis, their_axis in zip_longest(read.axes, expected.axes, fillvalue=_NO_AXIS):
        yield from _axis(mine_axis, their_axis, teller)


def _same_names(read: Sequence[WordSeries], expected: Sequence[WordSeries]) -> bool:
    return [told(it.name) for it in read] == [told(it.name) for it in expected]


def _axis(read: WordAxis, expected: WordAxis, teller: ChartTeller) -> Iterator[Problem]:
    where = teller.inside(phrase("place_axis"))
    if not (alike(read.low, expected.low) and alike(read.high, expected.high)):
        found, should = (f"{it.low}–{it.high}" for it in (read, expected))
        yield chart_problem("document.axis_ends", where, found=found, expected=should)
        return
    mine, theirs = (" / ".join(it.ticks) for it in (read, expected))
    if told(mine) != told(theirs):
        yield teller.other(where, mine, theirs)
