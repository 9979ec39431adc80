"""The lines of a document that was read beside those that were composed: which belong together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reportgen.model.manifest import Line
from reportgen.verify.matching import PlacePair, best_pairs, equal_pairs, in_a_row
from reportgen.verify.tokens import folded, text_tokens

_LIKE = 0.34
"""Lines that share less than this do not belong together."""
_ALIKE = 0.6
"""What stands elsewhere is the same line if it shares so much."""
_MOST = 60_000
"""So many pairs of lines are compared in one gap; in a larger one what begins alike comes first."""
_BEGINNING = 8
"""So many characters of a text are its beginning."""


@dataclass(frozen=True)
class KnownLine:
    """A line, with what it is compared by."""

    line: Line

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """Its texts as they are compared."""
        return tuple(map(folded, self.line.cells))

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Equal in lines that say the same; empty where it says nothing."""
        said = tuple(filter(None, self.cells))
        return ("row", *said) if self.row and said else said

    @cached_property
    def counts(self) -> Counter[str]:
        """How often it has each token."""
        return Counter(token.text for token in text_tokens(self.line.text))

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.line.kind in ("head", "row")

    @property
    def start(self) -> str:
        """What it begins with: the name of a row, the first words of a text."""
        return self.cells[0] if self.row else self.cells[0][:_BEGINNING]


Beside = tuple[KnownLine, KnownLine]
"""What was read, and what was composed for that place."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What differs in one part of a document.

    ``pairs`` belong together and differ, and so do those of ``moved`` that are not equal: runs of
    lines that stand in another place. ``doubled`` are once more what stands elsewhere too.
    """

    pairs: tuple[Beside, ...]
    moved: tuple[tuple[Beside, ...], ...]
    missing: tuple[KnownLine, ...]
    added: tuple[KnownLine, ...]
    doubled: tuple[KnownLine, ...]


def align(read: Iterable[Line], composed: Iterable[Line], *, ordered: bool = True) -> Aligned:
    """The lines of one part that were read beside those that were composed for it.

    Where they have no order, none has moved.
    """
    mine, other = ([it for it in map(KnownLine, lines) if it.key] for lines in (read, composed))
    found = _Aligner(mine, other).align()
    if ordered:
        return found
    elsewhere = (pair for run in found.moved for pair in run)
    return replace(found, pairs=(*found.pairs, *elsewhere), moved=())


def shared(read: Iterable[Line], composed: Iterable[Line]) -> float:
    """How many of the lines that were read were composed, from 0 to 1."""
    known = {KnownLine(it).key for it in composed}
    keys = [key for it in read if (key := KnownLine(it).key)]
    return sum(key in known for key in keys) / max(1, len(keys))


class _Aligner:
    """Aligns two lists of lines; ``left`` and ``due`` are places that nothing belongs to yet."""

    def __init__(self, read: Sequence[KnownLine], composed: Sequence[KnownLine]) -> None:
        self.read = read
        self.composed = composed
        self.left = set(range(len(read)))
        self.due = set(range(len(composed)))

    def align(self) -> Aligned:
        equal = equal_pairs([it.key for it in self.read], [it.key for it in self.composed])
        self._take(equal)
        gaps = list(_gaps(equal, len(self.read), len(self.composed)))
        for lines, others in gaps:
            self._join(lines, others)
        pairs = [pair for lines, others in gaps for pair in self._paired(lines, others)]
        moved = self._settled(equal, self._elsewhere(lambda it: it.key))
        moved += self._alike()
        known = {it.key for it in self.composed}
        rest = [self.read[i] for i in sorted(self.left)]
        return Aligned(
            pairs=tuple(map(self._beside, pairs)),
            moved=tuple(tuple(map(self._beside, run)) for run in in_a_row(sorted(moved))),
            missing=tuple(self.composed[j] for j in sorted(self.due)),
            added=tuple(it for it in rest if it.key not in known),
            doubled=tuple(it for it in rest if it.key in known),
        )

    def _beside(self, pair: PlacePair) -> Beside:
        return self.read[pair[0]], self.composed[pair[1]]

    def _take(self, pairs: Iterable[PlacePair]) -> None:
        for i, j in pairs:
            self.left.discard(i)
            self.due.discard(j)

    def _join(self, lines: range, others: range) -> None:
        """Take paragraphs that somebody parted or joined: they say what they should."""
        for j in others:
            self._take((i, j) for i in _joined(self.composed[j], self.read, lines))
        for i in lines:
            if i in self.left:
                self._take((i, j) for j in _joined(self.read[i], self.composed, others))

    def _paired(self, lines: Iterable[int], others: Iterable[int]) -> list[PlacePair]:
        """The lines of a gap that belong together; in a large one what begins alike comes first."""
        mine, other = _in(lines, self.left), _in(others, self.due)
        if len(mine) * len(other) <= _MOST:
            scores = [[_score(self.read[i], self.composed[j]) for j in other] for i in mine]
            found = [(mine[i], other[j]) for i, j in best_pairs(scores)]
            self._take(found)
            return found
        starts = ([self.read[i].start for i in mine], [self.composed[j].start for j in other])
        held = [(mine[i], other[j]) for i, j in equal_pairs(*starts)]
        self._take(held)
        if not held:
            return []
        inner = _gaps(held, mine[-1] + 1, other[-1] + 1, mine[0], other[0])
        return held + [pair for gap in inner for pair in self._paired(*gap)]

    def _elsewhere(self, name: Callable[[KnownLine], object]) -> list[PlacePair]:
        """Lines that are equal in this, wherever they stand."""
        places = defaultdict(list)
        for j in sorted(self.due, reverse=True):
            places[name(self.composed[j])].append(j)
        found = [
            (i, places[key].pop())
            for i in sorted(self.left)
            if places.get(key := name(self.read[i]))
        ]
        self._take(found)
        return found

    def _settled(self, equal: Iterable[PlacePair], moved: Iterable[PlacePair]) -> list[PlacePair]:
        """What moved, where a line that stands more than once goes with those around it."""
        kept, away = dict(equal), dict(moved)
        named = defaultdict(list)
        for i in kept:
            named[self.read[i].key].append(i)
        for i, j in sorted(away.items()):
            for k in named.get(self.read[i].key, ()):
                goes = away.get(i - 1) == kept[k] - 1 or away.get(i + 1) == kept[k] + 1
                if goes and (kept.get(k - 1) == j - 1 or kept.get(k + 1) == j + 1):
                    away[i], kept[k] = kept[k], j
                    break
        return list(away.items())

    def _alike(self) -> list[PlacePair]:
        """Lines that were moved and changed."""
        if len(self.left) * len(self.due) > _MOST:
            return []
        scored = (
            (_score(self.read[i], self.composed[j]), i, j) for i in self.left for j in self.due
        )
        found: list[PlacePair] = []
        for score, i, j in sorted(scored, key=lambda it: (-it[0], *it[1:])):
            if score >= _ALIKE and i in self.left and j in self.due:
                found.append((i, j))
                self._take([(i, j)])
        return found


def _in(numbers: Iterable[int], some: set[int]) -> list[int]:
    return [number for number in numbers if number in some]


def _gaps(
    pairs: Sequence[PlacePair], high: int, last: int, low: int = 0, first: int = 0
) -> Iterator[tuple[range, range]]:
    """What lies between pairs, where anything does."""
    starts = [(low, first), *((i + 1, j + 1) for i, j in pairs)]
    for (i, j), (k, m) in zip(starts, [*pairs, (high, last)], strict=True):
        if i < k or j < m:
            yield range(i, k), range(j, m)


def _joined(whole: KnownLine, parts: Sequence[KnownLine], among: range) -> range:
    """The places of two texts or more that are together this one; none where there are not."""
    if not whole.row:
        text = "".join(whole.cells)
        for start in among:
            rest, end = text, start
            while end < among.stop and not parts[end].row and rest.startswith(parts[end].key[0]):
                rest, end = rest.removeprefix(parts[end].key[0]), end + 1
            if not rest and end - start > 1:
                return range(start, end)
    return range(0)


def _score(read: KnownLine, composed: KnownLine) -> float:
    """How much two lines share, from 0 to 1; 0 where they do not belong together."""
    if read.row != composed.row:
        return 0.0
    size = read.counts.total() + composed.counts.total()
    shared = 2 * (read.counts & composed.counts).total() / size if size else 0.0
    if read.row:
        cells = sum(a == b for a, b in zip(read.cells, composed.cells, strict=False))
        same = cells / max(len(read.cells), len(composed.cells))
        shared = (shared + 2 * same + (read.start == composed.start)) / 4
    return shared if shared >= _LIKE else 0.0
