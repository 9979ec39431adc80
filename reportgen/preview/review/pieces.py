"""A text as the page shows it: its paragraphs, cut where a number or a damaged place begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportgen.model.reading import TextReading

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph and its number; None of what was not read, such as page furniture."""

    start: int
    end: int
    number: int | None


def shown_paragraphs(reading: TextReading) -> list[dict[str, Any]]:
    """The text as it came, paragraph by paragraph: ``pieces`` are words, or words of a number.

    A piece is ``{"text"}``, with ``number`` (which one of the reading) and ``why`` (it is damaged)
    where it has them. What was not read has no paragraph number, so that nothing is hidden.
    """
    source = reading.source
    numbers = [source.span(it.start, it.end) for it in reading.numbers]
    damage = [(it.start, it.end) for it in source.damage]
    whys = [it.why for it in source.damage]
    cuts = sorted({place for span in (*numbers, *damage) for place in span})
    shown = []
    for paragraph in _paragraphs(reading):
        first, last = bisect_right(cuts, paragraph.start), bisect_right(cuts, paragraph.end - 1)
        places = [paragraph.start, *cuts[first:last], paragraph.end]
        pieces = []
        for start, end in pairwise(places):
            piece: dict[str, Any] = {"text": source.decoded[start:end]}
            number, damaged = _holding(numbers, start), _holding(damage, start)
            if number is not None:
                piece["number"] = number
            if damaged is not None:
                piece["why"] = whys[damaged]
            pieces.append(piece)
        shown.append({"number": paragraph.number, "pieces": pieces})
    return shown


def _holding(spans: Sequence[Span], place: int) -> int | None:
    """Which of the spans, that stand in order, holds a place."""
    i = bisect_right(spans, place, key=lambda it: it[0]) - 1
    return i if i >= 0 and place < spans[i][1] else None


def _paragraphs(reading: TextReading) -> Iterator[_Paragraph]:
    place = 0
    for paragraph in _read_paragraphs(reading):
        yield from _unread(reading, place, paragraph.start)
        yield paragraph
        place = max(place, paragraph.end)
    yield from _unread(reading, place, len(reading.source.decoded))


def _read_paragraphs(reading: TextReading) -> Iterator[_Paragraph]:
    source = reading.source
    found: _Paragraph | None = None
    for sentence in source.sentences:
        start, end = source.span(sentence.start, sentence.end)
        if found is not None and found.number == sentence.paragraph and start >= found.start:
            found = _Paragraph(found.start, max(found.end, end), found.number)
            continue
        if found is not None:
            yield found
            start = max(start, found.end)
        found = _Paragraph(start, max(start, end), sentence.paragraph)
    if found is not None:
        yield found


def _unread(reading: TextReading, start: int, end: int) -> Iterator[_Paragraph]:
    """What stands between paragraphs, line by line, where it is more than blanks."""
    for line in reading.source.decoded[start:end].splitlines(keepends=True):
        if line.strip():
            yield _Paragraph(start, start + len(line), None)
        start += len(line)
