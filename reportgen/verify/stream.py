"""Pages without tags: their words one after the other, beside those that were composed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.messages import phrase
from reportgen.model.chart import Chart
from reportgen.model.manifest import Line, Manifest
from reportgen.model.problem import Problem
from reportgen.verify.matching import PlacePair, equal_pairs, in_a_row
from reportgen.verify.tokens import SaidToken, numbers_in, text_tokens

_MOVED = 3
"""So many words in a row are known where they stand elsewhere: cells whose lines are mixed."""
_SHORT = 4
"""No more words than these in the place of others are told as what they are."""
_FOOT = re.compile(r"(?:[—–-]\s*\d{1,4}\s*[—–-]|\d{1,4}\s*/\s*\d{1,4})\Z")
"""The number of a page."""
_LONGEST_PAGE = 3
_LEADER = re.compile(r"[.…\s]*\d+\Z")
"""The page at the end of a line of a table of contents."""
_ASIDE = ("property", "alt", "running")


_Change = tuple[list[int], list[int]]
"""Words of either side that nothing belongs to."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a line."""

    token: SaidToken
    line: Line

    @property
    def text(self) -> str:
        return self.token.text


def differing_words(read: Sequence[Line], manifest: Manifest) -> Iterator[Problem]:
    """Numbers and words of pages that stand in no line that was composed.

    Nothing says on such a page where a cell ends: what stands elsewhere as it was composed is
    right, and so is what may be the number of a page, of a note or of an item, or of a chart.
    """
    composed = [it for it in manifest.lines if it.part not in _ASIDE]
    entries = {it.text.strip() for it in composed if it.part == "contents"}
    mine, other = _words(_text_lines(read, entries)), _words(composed)
    known = _Known(len([it for it in composed if it.part == "note"]), _drawn(manifest))
    for one, two in _settled(_changes(mine, other), mine, other):
        found, expected = [mine[i] for i in one], [other[j] for j in two]
        if not known.allows(found, expected):
            yield _problem(found, expected)


def _settled(
    changes: Iterable[_Change], mine: Sequence[_Word], other: Sequence[_Word]
) -> Iterator[_Change]:
    """Changes without the numbers that stand near: lines of cells are mixed on paper."""
    loose = []
    for one, two in changes:
        if len(one) == len(two) == 1:
            yield one, two
        else:
            loose.append((one, two))
    left = Counter(mine[i].text for one, _ in loose for i in one)
    due = Counter(other[j].text for _, two in loose for j in two)
    both = left & due
    for some, words in ((0, mine), (1, other)):
        spare = both.copy()
        for change in loose:
            kept = [i for i in change[some] if not _spent(spare, words[i].text)]
            change[some][:] = kept
    yield from ((one, two) for one, two in loose if one or two)


def _spent(spare: Counter[str], text: str) -> bool:
    """Whether a word is one of those that stand elsewhere."""
    spare[text] -= 1
    return spare[text] >= 0


def _text_lines(read: Iterable[Line], entries: set[str]) -> Iterator[Line]:
    """The lines of pages without their numbers."""
    for line in read:
        entry = _LEADER.sub("", line.text).strip()
        if line.part == "body" and not _FOOT.match(line.text.strip()):
            yield replace(line, cells=(entry,)) if entry in entries else line


def _words(lines: Iterable[Line]) -> list[_Word]:
    return [
        _Word(token, line)
        for line in lines
        for token in text_tokens(line.text)
        if token.number or token.text[0].isalnum()
    ]


def _changes(mine: Sequence[_Word], other: Sequence[_Word]) -> Iterator[_Change]:
    """What is left where no run of words is equal, in its place or elsewhere."""
    pairs = equal_pairs([it.text for it in mine], [it.text for it in other])
    left, due = set(range(len(mine))), set(range(len(other)))
    _take(pairs, left, due)
    for _ in range(_MOVED):
        rest, lacking = sorted(left), sorted(due)
        again = equal_pairs([mine[i].text for i in rest], [other[j].text for j in lacking])
        found = [(rest[i], lacking[j]) for i, j in again]
        _take([it for run in in_a_row(found) if len(run) >= _MOVED for it in run], left, due)
    at = first = 0
    for i, j in (*pairs, (len(mine), len(other))):
        one = [it for it in range(at, i) if it in left]
        two = [it for it in range(first, j) if it in due]
        if one or two:
            yield one, two
        at, first = i + 1, j + 1


def _take(pairs: Iterable[PlacePair], left: set[int], due: set[int]) -> None:
    for i, j in pairs:
        left.discard(i)
        due.discard(j)


@dataclass(frozen=True, slots=True)
class _Known:
    """What may stand on a page beside the lines: numbers of notes and items, texts of charts."""

    notes: int
    drawn: frozenset[str]

    def allows(self, found: Sequence[_Word], expected: Sequence[_Word]) -> bool:
        """Whether a difference says nothing wrong."""
        if not found:
            return not any(it.token.number for it in expected)
        if not expected:
            return all(self._beside(it) for it in found)
        if len(found) == len(expected) == 1:
            mark = found[0].text.removeprefix(expected[0].text)
            return mark.isdecimal() and int(mark) <= self.notes
        counted = any(it.token.number for it in (*found, *expected))
        return max(len(found), len(expected)) > _SHORT and not counted

    def _beside(self, it: _Word) -> bool:
        if not it.token.number or it.text in self.drawn:
            return True
        rest = it.line.text[it.token.end :].strip()
        first = not it.line.text[: it.token.start].strip()
        item = first and rest[:1] in (".", "、", ")", "）")
        page = first and not rest and len(it.text) <= _LONGEST_PAGE
        return it.text.isdecimal() and (item or page or int(it.text) <= self.notes)


def _drawn(manifest: Manifest) -> frozenset[str]:
    """The numbers in the texts of charts."""
    texts = [text for it in manifest.charts for text in (*it.texts, *_labels(it.chart))]
    texts += [tick for it in manifest.charts if it.word for a in it.word.axes for tick in a.ticks]
    return frozenset(number for text in texts for number in numbers_in(text))


def _labels(chart: Chart) -> Iterator[str]:
    for plot in chart.plots:
        yield from (plot.title, plot.subtitle, plot.reference_label, *plot.categories)
        yield from (point.text for series in plot.series for point in series.points)


def _problem(found: Sequence[_Word], expected: Sequence[_Word]) -> Problem:
    words, due = _text(found), _text(expected)
    codes = {(True, True): "document.number", (True, False): "document.words_added"}
    code = codes.get((bool(words), bool(due)), "document.words_missing")
    if code == "document.number" and numbers_in(words) == numbers_in(due):
        code = "document.words"
    problem = Problem.of(code, found=words, expected=due, advice=phrase("advice_file"))
    place = (found or expected)[0].line.place
    return replace(problem, where=place, excerpt=found[0].line.text if found else "")


def _text(words: Sequence[_Word]) -> str:
    joined = ""
    for it in words:
        apart = joined[-1:].isascii() and it.text.isascii() and joined
        joined += f" {it.text}" if apart else it.text
    return joined
