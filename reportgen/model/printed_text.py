"""Text that knows what in it was printed, and keeps it through all that templates do with text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Any, SupportsIndex

from reportgen.model.print_marks import marked_print
from reportgen.model.printed import Print, PrintSpan

COVERED = Print("words")
"""What the data say, or the words of the house: of no figure, and no literal of a template."""

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class PrintedText(str):
    """A text of the report, which behaves as the text that it is.

    ``spans`` are in order and do not overlap. A part of a span is no longer what was printed where
    a number in it was cut: ``634`` of 634.6万 is a number that nobody gave.
    """

    __slots__ = ("spans",)
    spans: tuple[PrintSpan, ...]

    def __new__(cls, text: str = "", spans: tuple[PrintSpan, ...] = ()) -> PrintedText:
        """The text, with what was printed where."""
        made = super().__new__(cls, text)
        made.spans = spans
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.spans

    def __html__(self) -> str:
        """Its words as HTML, with marks that the reader of the HTML takes out again."""
        return _Html("".join(_html_pieces(self)))

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if isinstance(key, slice):
            start, end, step = key.indices(len(self))
            return part_of(self, start, end) if step == 1 else super().__getitem__(key)
        at = range(len(self))[key]
        return part_of(self, at, at + 1)

    def __iter__(self) -> Iterator[str]:
        for piece, printed in _pieces(self):
            yield from _signs(piece, printed) if printed else piece

    def strip(self, chars: str | None = None, /) -> str:
        """The same without white space, or these characters, on both sides."""
        return _parted(self, super().lstrip(chars), str(self).strip(chars))

    def lstrip(self, chars: str | None = None, /) -> str:
        """The same without them on the left."""
        return _parted(self, super().lstrip(chars), super().lstrip(chars))

    def rstrip(self, chars: str | None = None, /) -> str:
        """The same without them on the right."""
        return part_of(self, 0, len(super().rstrip(chars)))

    def removeprefix(self, prefix: str, /) -> str:
        """The same without what it begins with."""
        return part_of(self, len(self) - len(super().removeprefix(prefix)), len(self))

    def removesuffix(self, suffix: str, /) -> str:
        """The same without what it ends with."""
        return part_of(self, 0, len(super().removesuffix(suffix)))

    def lower(self) -> str:
        """The same in lower case."""
        return changed_text(self, str.lower)

    def upper(self) -> str:
        """The same in upper case."""
        return changed_text(self, str.upper)

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """Its parts between separators."""
        return list(_located(self, super().split(sep, maxsplit)))

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: FBT001, FBT002
        """Its lines."""
        return list(_located(self, super().splitlines(keepends)))

    def replace(self, old: str, new: str, count: SupportsIndex = -1, /) -> str:
        """The same with other words for some; a number of which no digit changes is what it was."""
        return _replaced(self, old, new, count)


class _Html(str):
    """What is HTML already."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def printed_text(text: str, printed: Print) -> str:
    """A text that was printed as a whole; an empty one says nothing."""
    return PrintedText(text, (PrintSpan(0, len(text), printed),)) if text else ""


def covered_text(text: str) -> str:
    """A text whose digits are no literals of a template; one without digits is as it is."""
    if isinstance(text, PrintedText) or not _DIGIT.search(text):
        return text
    return printed_text(text, COVERED)


def joined_text(pieces: Iterable[str]) -> str:
    """The pieces as one text."""
    pieces = list(pieces)
    text, spans, at = "".join(pieces), list[PrintSpan](), 0
    for piece in pieces:
        if isinstance(piece, PrintedText):
            spans += [PrintSpan(it.start + at, it.end + at, it.printed) for it in piece.spans]
        at += len(piece)
    return PrintedText(text, tuple(spans)) if spans else text


def unprinted(text: str) -> tuple[str, ...]:
    """The pieces of a text that nothing has printed."""
    if not isinstance(text, PrintedText):
        return (text,)
    return tuple(piece for piece, printed in _pieces(text) if printed is None)


def part_of(text: str, start: int, end: int) -> str:
    """The characters of a text from one up to another."""
    words = str.__getitem__(text, slice(start, end))
    if not isinstance(text, PrintedText):
        return words
    first = bisect_right(text.spans, start, key=lambda it: it.end)
    last = bisect_left(text.spans, end, lo=first, key=lambda it: it.start)
    spans = [
        PrintSpan(max(start, it.start) - start, min(end, it.end) - start, left)
        for it in text.spans[first:last]
        if (left := _left(it, text, start, end))
    ]
    return PrintedText(words, tuple(spans)) if spans else words


def changed_text(text: str, change: Callable[[str], str]) -> str:
    """The text as something changes it that leaves its digits as they are."""
    if not isinstance(text, PrintedText):
        return change(text)
    words = change(str(text))
    if len(words) == len(text):
        return PrintedText(words, text.spans)
    piecewise = joined_text(
        PrintedText(changed, (PrintSpan(0, len(changed), printed),)) if printed else changed
        for piece, printed in _pieces(text)
        for changed in [change(piece)]
    )
    if piecewise == words:
        return piecewise
    return covered_text(words) if _digits(words) == _digits(text) else words


def _left(span: PrintSpan, text: str, start: int, end: int) -> Print | None:
    """What a part of a span is: the same while it has all digits, and nothing if a number is cut.

    Of words with several numbers, some may be left.
    """
    if start <= span.start and span.end <= end:
        return span.printed
    whole = str.__getitem__(text, slice(span.start, span.end))
    first, last = max(start, span.start) - span.start, min(end, span.end) - span.start
    if _digits(whole) == _digits(whole[first:last]):
        return span.printed
    cut = any(it.start() < at < it.end() for it in _NUMBER.finditer(whole) for at in (first, last))
    return None if cut or span.printed.value else COVERED


def _signs(whole: str, printed: Print) -> Iterator[str]:
    """The characters of what was printed as a whole, each with what it is."""
    count, inside = len(_digits(whole)), set[int]()
    for number in _NUMBER.finditer(whole):
        inside.update(range(number.start() + 1, number.end()))
    for at, sign in enumerate(whole):
        if len(whole) == 1 or count == 0 or (count == 1 and _DIGIT.match(sign)):
            yield PrintedText(sign, (PrintSpan(0, 1, printed),))
        elif at in inside or at + 1 in inside or printed.value:
            yield sign
        else:
            yield PrintedText(sign, (PrintSpan(0, 1, COVERED),))


def _digits(text: str) -> list[str]:
    return _DIGIT.findall(text)


def _pieces(text: PrintedText) -> Iterator[tuple[str, Print | None]]:
    """The text in pieces, each with what it is."""
    words, at = str(text), 0
    for span in text.spans:
        if span.start > at:
            yield words[at : span.start], None
        yield words[span.start : span.end], span.printed
        at = span.end
    if at < len(words):
        yield words[at:], None


def _html_pieces(text: PrintedText) -> Iterator[str]:
    for piece, printed in _pieces(text):
        yield marked_print(piece, printed) if printed else escape(piece)


def _parted(text: str, tail: str, stripped: str) -> str:
    start = len(text) - len(tail)
    return part_of(text, start, start + len(stripped))


def _located(text: str, parts: Iterable[str]) -> Iterator[str]:
    """The parts of a text, which follow each other in it, as parts that know what they are."""
    words, at = str(text), 0
    for part in parts:
        start = words.index(part, at)
        at = start + len(part)
        yield part_of(text, start, at)


def _replaced(text: PrintedText, old: str, new: str, count: SupportsIndex) -> str:
    words, most = str(text), int(count)
    places = list(_places(words, old))[: most if most >= 0 else None]
    ends = [(at, at + len(old)) for at in places]
    edges = [0, *(edge for pair in ends for edge in pair), len(words)]
    pieces = [part_of(text, start, end) for start, end in pairwise(edges)]
    pieces[1::2] = [new] * len(places)
    made = joined_text(pieces)
    said, own = str(made), made.spans if isinstance(made, PrintedText) else ()
    whole = [
        PrintSpan(start, end, it.printed)
        for it in text.spans
        for start in [_moved(it.start, ends, len(new), behind=True)]
        for end in [_moved(it.end, ends, len(new), behind=False)]
        if start < end and _digits(said[start:end]) == _digits(words[it.start : it.end])
    ]
    spans = sorted([*_beside(own, whole), *whole], key=lambda it: it.start)
    return PrintedText(said, tuple(spans)) if spans else said


def _beside(spans: Sequence[PrintSpan], whole: Sequence[PrintSpan]) -> Iterator[PrintSpan]:
    """The spans that overlap none of the others; both are in order."""
    for span in spans:
        at = bisect_right(whole, span.start, key=lambda it: it.end)
        if at == len(whole) or whole[at].start >= span.end:
            yield span


def _places(words: str, old: str) -> Iterator[int]:
    """Where ``old`` stands; an empty one before each character, and at the end."""
    at = words.find(old)
    while at >= 0:
        yield at
        at = words.find(old, at + (len(old) or 1)) if at < len(words) or old else -1


def _moved(at: int, ends: Sequence[tuple[int, int]], length: int, *, behind: bool) -> int:
    """Where a border of a span stands after the replacement; inside of one, behind or before it.

    ``ends`` are the places of what is replaced, in order and of one length.
    """
    before = bisect_right(ends, at, key=lambda it: it[1])
    moved = at + before * (length - (ends[0][1] - ends[0][0])) if before else at
    if before < len(ends) and ends[before][0] < at:
        return moved - (at - ends[before][0]) + (length if behind else 0)
    return moved
