"""Words that run from right to left, which a PDF gives in the order in which they are drawn.

Programs give such a word from its end, each part of it or all of it turned around, and brackets
beside it as each other. So it is known by its characters: whatever their order, they are these and
no others, and each of its numbers is whole. Everything around it is compared as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.messages import Argument, Phrase
from reportgen.model.direction import has_right_to_left
from reportgen.model.manifest import Line, LinePart, Manifest
from reportgen.verify.reading import ChartRead, Reading

_BESIDE = {"place_bookmark", "place_form_field", "place_field"}
"""Where what a line says is said once more."""
_SIGN = re.compile(r"\d+(?:[.,]\d+)*|\S")
_UNSEEN = ("Cf", "Zs", "Cc")
_MIRRORED = str.maketrans(")]}>》」』】〕", "([{<《「『【〔")

_Span = tuple[int, int, str]


def in_reading_order(reading: Reading, manifest: Manifest) -> Reading:
    """What was read, with the words in order that were composed to run from right to left."""
    if not manifest.right_to_left:
        return reading
    drawn = [it for chart in manifest.charts for it in chart.texts if has_right_to_left(it)]
    known = _Composed(manifest)
    lines = [known.line(it) for it in reading.lines]
    return replace(
        reading,
        lines=tuple(it for it in lines if not known.said_twice(it)),
        charts=tuple(_charts(reading.charts, drawn)),
    )


class _Composed:
    """What was composed, by what is known of it where such words are in no order."""

    def __init__(self, manifest: Manifest) -> None:
        self._names: dict[str, str] = {}
        like: dict[str, str] = {}
        for name in sorted(manifest.right_to_left, key=lambda it: (-len(it), it)):
            # two that have the same characters cannot be told apart
            self._names[name] = like.setdefault("".join(sorted(_found(name))), name)
        self._cells: dict[tuple[LinePart, str], list[str]] = defaultdict(list)
        self._said = set[str]()
        for line in manifest.lines:
            for cell in line.cells:
                self._cells[line.part, self._key(cell)].append(cell)
                self._said.update(map(self._key, cell.split("\n")))
        self._said.discard("")

    def line(self, line: Line) -> Line:
        """A line that was read, its cells as they were composed where they are these."""
        return replace(line, cells=tuple(self._cell(cell, line.part) for cell in line.cells))

    def _cell(self, cell: str, part: LinePart) -> str:
        found = self._cells.get((part, self._key(cell)))
        if not found:
            return ordered(cell, self._names)
        return found.pop(0) if len(set(found)) > 1 else found[0]

    def said_twice(self, line: Line) -> bool:
        """Whether it is a bookmark or the name of a field that says what the text says."""
        if _BESIDE.isdisjoint(_codes(line.place)):
            return False
        key = self._key(line.text)
        return any(key.endswith(said) for said in self._said)

    def _key(self, text: str) -> str:
        """A text by which it is known whatever its white space and the sides of its brackets."""
        return "".join(_found(ordered(text, self._names)))


def _codes(place: Argument) -> Iterator[str]:
    if isinstance(place, Phrase):
        yield place.code
        for _, it in place.arguments:
            yield from _codes(it)


def _charts(charts: Iterable[ChartRead], texts: Iterable[str]) -> Iterator[ChartRead]:
    """Charts with these texts, in their order, wherever one has the characters of it."""
    known: dict[frozenset[tuple[str, int]], list[str]] = defaultdict(list)
    for text in texts:
        known[_bag(Counter(_found(text)))].append(text)
    for chart in charts:
        yield replace(chart, texts=tuple(_joined(chart.texts, known)))


def _bag(signs: Counter[str]) -> frozenset[tuple[str, int]]:
    return frozenset(signs.items())


def _joined(
    texts: Sequence[str], known: Mapping[frozenset[tuple[str, int]], list[str]]
) -> Iterator[str]:
    """The texts of a drawing, those together that are the pieces of a known one."""
    at = 0
    while at < len(texts):
        end, signs, whole = at + 1, Counter[str](), None
        for upto in range(at, len(texts)):
            signs.update(_found(texts[upto]))
            if not any(signs <= Counter(dict(bag)) for bag in known):
                break
            if _bag(signs) in known:
                end, whole = upto + 1, _bag(signs)
        names = known[whole] if whole else [texts[at]]
        yield names.pop(0) if len(set(names)) > 1 else names[0]
        at = end


def ordered(text: str, names: Mapping[str, str]) -> str:
    """A text with words in the place of these names, wherever it has their characters in a row."""
    if not has_right_to_left(unicodedata.normalize("NFKC", text)):
        return text
    done: list[_Span] = []
    for name, word in names.items():
        done += [(start, end, word) for start, end in _places(text, name, done)]
    for start, end, word in sorted(done, reverse=True):
        text = text[:start] + word + text[end:]
    return text


def _places(text: str, name: str, done: Sequence[_Span]) -> Iterator[tuple[int, int]]:
    """Where a text has the signs of a name in a row, outside of what is done."""
    wanted = Counter(_found(name))
    taken = {at for start, end, _ in done for at in range(start, end)}
    signs = [it for it in _signs(text) if it[0] not in taken]
    count, first = wanted.total(), 0
    while first + count <= len(signs):
        window = signs[first : first + count]
        start, end = window[0][0], window[-1][1]
        if taken.isdisjoint(range(start, end)) and Counter(it for *_, it in window) == wanted:
            yield start, end
            first += count
        else:
            first += 1


def _found(text: str) -> list[str]:
    return [sign for *_, sign in _signs(text)]


def _signs(text: str) -> Iterator[_Span]:
    """The letters and numbers of a text in their usual form, each with its place; no space."""
    for found in _SIGN.finditer(text):
        form = unicodedata.normalize("NFKC", found[0]).translate(_MIRRORED)
        number = form[:1].isdecimal()
        for it in (form,) if number else form:
            if number or unicodedata.category(it) not in _UNSEEN:
                yield *found.span(), it
