"""Where two lines that belong together differ: cell by cell, and word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reportgen.model.manifest import FILLED_IN, Line
from reportgen.model.printed import Print, PrintSpan
from reportgen.verify.matching import PlacePair, equal_pairs
from reportgen.verify.tokens import SaidToken, folded, text_tokens

_SHORT = 40
"""A cell of no more characters is told as a whole."""
_LONG = 6
"""So many words in a row, or more, are told by themselves, without those around them."""
_PAIR = 2
"""One word for another."""
_NEAR = 1
"""Changes with no more words between them are one."""
_AROUND = 24
"""So many characters on either side tell a reader which place is meant."""


SaidOf = tuple[str, Print]
"""Words, and what they were printed for."""


@dataclass(frozen=True, slots=True)
class LineDifference:
    """Where a line differs from what was composed for it.

    ``found`` stands where ``expected`` should; one of them may be empty. ``cell`` is the number of
    the cell, from 1, in a row; ``whole`` says that it is all that stands in it. ``at`` is where in
    the composed text it begins, ``around`` the text around what was found. ``printed`` is what was
    printed there.
    """

    read: Line
    composed: Line
    cell: int
    found: str
    expected: str
    around: str
    at: int = 0
    whole: bool = False
    printed: tuple[SaidOf, ...] = ()


def line_differences(read: Line, composed: Line) -> Iterator[LineDifference]:
    """Where a line that was read differs from the one that was composed."""
    one, other = list(map(folded, read.cells)), list(map(folded, composed.cells))
    for i, j in _cells(one, other):
        mine = read.cells[i] if i is not None else ""
        theirs = composed.cells[j] if j is not None else ""
        if folded(mine) == folded(theirs) or _is_filled_in(mine, theirs):
            continue
        number = (i if i is not None else j or 0) + 1 if len(read.cells) > 1 else 0
        spans = composed.spans[j] if j is not None and j < len(composed.spans) else ()
        cell = _Cell(read, composed, number, mine, theirs, spans)
        yield from cell.whole() if cell.short else cell.words()


def _is_filled_in(read: str, composed: str) -> bool:
    """Whether a reader filled a cell in: by a control, or in the place of one that is gone."""
    if FILLED_IN in composed and FILLED_IN not in read:
        beside = folded(composed.replace(FILLED_IN, ""))
        return folded(read).endswith(beside)
    return read.strip() == FILLED_IN


def whole_columns(
    found: Sequence[LineDifference],
) -> tuple[list[LineDifference], list[LineDifference]]:
    """The heads of columns that are gone or new, and what differs beside what stands in them."""
    heads = [it for it in found if it.composed.kind == "head" and _column(it)]
    known = {(it.composed.table, _column(it)) for it in heads}
    rest = [it for it in found if (it.composed.table, _column(it)) not in known]
    return heads, rest


def _column(it: LineDifference) -> int:
    """The number of the column that a row lacks, below zero where it has one more; else 0."""
    more = len(it.read.cells) - len(it.composed.cells)
    if it.cell and more > 0 and it.found and not it.expected:
        return -it.cell
    return it.cell if more < 0 and it.expected and not it.found else 0


def _cells(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """The cells of two rows side by side; a row that lacks some goes on behind them."""
    if len(one) == len(other):
        yield from ((i, i) for i in range(len(one)))
        return
    mine = [i for i, text in enumerate(one) if text]
    theirs = [j for j, text in enumerate(other) if text]
    if len(mine) == len(theirs):
        yield from zip(mine, theirs, strict=True)
        return
    at = first = 0
    for i, j in [*equal_pairs([one[i] for i in mine], [other[j] for j in theirs]), (None, None)]:
        end, last = (len(mine), len(theirs)) if i is None or j is None else (i, j)
        while at < end or first < last:
            yield (mine[at] if at < end else None, theirs[first] if first < last else None)
            at, first = at + 1, first + 1
        at, first = end + 1, last + 1


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text beside the one that was composed for its place."""

    read: Line
    composed: Line
    number: int
    found: str
    expected: str
    spans: tuple[PrintSpan, ...]

    @property
    def short(self) -> bool:
        """Whether it is told as a whole."""
        return self.number > 0 and max(len(self.found), len(self.expected)) <= _SHORT

    def whole(self) -> Iterator[LineDifference]:
        """The whole text."""
        yield self._difference(range(len(self.found)), range(len(self.expected)), whole=True)

    def words(self) -> Iterator[LineDifference]:
        """Each change in the text, with as much around it as says what it is."""
        mine, other = text_tokens(self.found), text_tokens(self.expected)
        equal = equal_pairs([it.text for it in mine], [it.text for it in other])
        for change in _joined(_changes(equal, len(mine), len(other))):
            one, two = _extended(change, mine, other, {it.start for it in self.spans})
            here = _extent(mine, one)
            there = _extent(other, two)
            if folded(self._text(here)) != folded(self.expected[there.start : there.stop]):
                yield self._difference(here, there)

    def _text(self, extent: range) -> str:
        return self.found[extent.start : extent.stop]

    def _difference(self, here: range, there: range, *, whole: bool = False) -> LineDifference:
        around = self.found[max(0, here.start - _AROUND) : here.stop + _AROUND]
        return LineDifference(
            self.read,
            self.composed,
            self.number,
            _flat(self._text(here)),
            _flat(self.expected[there.start : there.stop]),
            _flat(around or self.expected),
            there.start,
            whole,
            tuple(
                (self.expected[it.start : it.end], it.printed)
                for it in self.spans
                if it.start < there.stop and there.start < it.end
            ),
        )


_Change = tuple[range, range]
"""The tokens that were read, and those that they stand for."""


def _changes(equal: Sequence[PlacePair], high: int, last: int) -> Iterator[_Change]:
    at = first = 0
    for i, j in (*equal, (high, last)):
        if at < i or first < j:
            yield range(at, i), range(first, j)
        at, first = i + 1, j + 1


def _joined(changes: Iterator[_Change]) -> Iterator[_Change]:
    """Changes that next to nothing parts are one, if something was changed on both sides."""
    before: _Change | None = None
    for one, two in changes:
        if before and one.start - before[0].stop <= _NEAR and two.start - before[1].stop <= _NEAR:
            before = range(before[0].start, one.stop), range(before[1].start, two.stop)
            continue
        if before:
            yield before
        before = one, two
    if before:
        yield before


def _extended(
    change: _Change, mine: Sequence[SaidToken], other: Sequence[SaidToken], starts: AbstractSet[int]
) -> _Change:
    """A change with the sign or number beside it that says what it is: 高于 and not 高.

    What begins something that was printed, at one of ``starts``, does not belong to the sign
    before it.
    """
    one, two = change
    changed = [*mine[one.start : one.stop], *other[two.start : two.stop]]
    if not one or not two:
        if len(changed) >= _LONG or any(it.number for it in changed):
            return change
    elif any(it.number or len(it.text) > 1 for it in changed) or len(changed) > _PAIR:
        return change
    begins = two.start < len(other) and other[two.start].start in starts
    before = mine[one.start - 1] if one.start and two.start and not begins else None
    after = mine[one.stop] if one.stop < len(mine) and two.stop < len(other) else None
    sides = [(side, it) for side, it in (("after", after), ("before", before)) if it is not None]
    numbers = [side for side, it in sides if it.number]
    words = [side for side, it in sides if not it.number and it.text[0].isalnum()]
    lacking = not one or not two
    chosen = next(iter([*numbers, *words] if lacking else [*words, *numbers]), "")
    start, stop = int(chosen == "before"), int(chosen == "after")
    return range(one.start - start, one.stop + stop), range(two.start - start, two.stop + stop)


def _extent(some: Sequence[SaidToken], which: range) -> range:
    """From the first to the last character of these tokens."""
    if not which:
        at = some[which.start].start if which.start < len(some) else some[-1].end if some else 0
        return range(at, at)
    return range(some[which[0]].start, some[which[-1]].end)


def _flat(text: str) -> str:
    return " ".join(text.replace(FILLED_IN, " ").split())
