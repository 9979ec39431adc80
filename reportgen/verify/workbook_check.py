"""The workbook of a chart against the one that was written for it: each cell, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportgen.messages import Argument, phrase
from reportgen.model.chart import Point
from reportgen.model.problem import Problem
from reportgen.model.word_chart import WordColumn
from reportgen.verify.chart_findings import ChartTeller, chart_problem, equal_texts
from reportgen.verify.reading import inside


def differing_workbook(
    read: Sequence[WordColumn] | None, expected: Sequence[WordColumn] | None, teller: ChartTeller
) -> Iterator[Problem]:
    """Where a workbook is not the one that was written; nothing is asked where none was."""
    if expected is None:
        return
    if read is None:
        yield chart_problem("document.workbook_missing", teller.place)
        return
    mine, theirs = ({it.letter: it for it in some} for some in (read, expected))
    place, done = phrase("place_workbook"), set[str]()
    for one, other in _exchanged_columns(mine, theirs):
        done |= {one, other}
        found, should = theirs[one].cells[0], theirs[other].cells[0]
        yield chart_problem(
            "document.columns_exchanged", teller.inside(place), found=found, other=should
        )
    for letter in dict.fromkeys((*theirs, *mine)):
        if letter not in done:
            none = WordColumn(letter, ())
            yield from _column(mine.get(letter, none), theirs.get(letter, none), teller)


def _exchanged_columns(
    read: Mapping[str, WordColumn], expected: Mapping[str, WordColumn]
) -> Iterator[tuple[str, str]]:
    cells = {it: (read[it].cells, expected[it].cells) for it in expected if it in read}
    wrong = [it for it, (mine, theirs) in cells.items() if not equal_texts(mine, theirs)]
    for one, other in combinations(wrong, 2):
        (mine, own), (its, should) = cells[one], cells[other]
        if equal_texts(mine, should) and equal_texts(its, own):
            yield one, other


def _column(read: WordColumn, expected: WordColumn, teller: ChartTeller) -> Iterator[Problem]:
    """What differs in a column, cell by cell; its head is the name of its series."""
    head, place = "".join(expected.cells[:1]), teller.inside(phrase("place_workbook"))

    def where(row: int) -> Argument:
        return inside(place, phrase("place_cell_named", cell=f"{expected.letter}{row + 1}"))

    def point(row: int) -> Point | None:
        return teller.point(head, row - 1) if row else None

    found = teller.one_by_one(read.cells, expected.cells, where, point)
    yield from (problem for _, problem in found)
