"""The text of a page of a PDF by its marked content, and that outside of it."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportgen.model.direction import has_right_to_left

OUTSIDE = -1
"""In place of the number of marked content, where there is none."""
_ENDS = "\r\n"
_DEEPEST = 20
_LEVEL, _SPACE, _NEAR = 0.1, 0.1, 0.3
"""Characters of one text differ no more in height and place, by the size of their box; between
words is a space."""
_LINE = 0.8
"""A line stands so far below the one before, by the size of its type, at least."""
_SMALLER = 0.9
"""Type of less than this part of the size beside it is smaller."""
_AROUND = 8
"""So many runs before and behind a mark may be marks too."""
_RISE = 0.1
"""How much higher a mark is set than the text beside it, by its size, at least."""


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Characters that are drawn one after the other in the same marked content.

    ``first`` and ``last`` are their numbers among those of the page; ``below`` says that they
    begin a line.
    """

    mark: int
    first: int
    last: int
    below: bool
    text: str


class Glyphs:
    """The characters of one page in the order in which they are drawn."""

    def __init__(self, page: Any, textpage: Any) -> None:
        self._textpage = textpage
        self._held = dict(_held(page))
        self._turned = False
        self._order = self._ordered(page)
        self.runs = tuple(self._read())
        self._places = {run.first: place for place, run in enumerate(self.runs)}
        self.by_mark: dict[int, list[GlyphRun]] = {}
        for run in self.runs:
            self.by_mark.setdefault(run.mark, []).append(run)

    def _ordered(self, page: Any) -> Sequence[int]:
        """The places of the characters in the order in which they are drawn.

        PDFium turns whole lines around that have letters which run from right to left.
        """
        import pypdfium2.raw as raw

        places = range(raw.FPDFText_CountChars(self._textpage))
        text = "".join(chr(raw.FPDFText_GetUnicode(self._textpage, i)) for i in places)
        if not has_right_to_left(text):
            return places
        drawn = {key: number for number, key in enumerate(_objects(page))}
        found = []
        for i in places:
            item = raw.FPDFText_GetTextObject(self._textpage, i)
            if item:
                number = drawn.get(ctypes.addressof(item.contents), 0)
                found.append((number, self._origin(i)[0], i))
        self._turned = True
        return [i for *_, i in sorted(found)]

    def _read(self) -> Iterator[GlyphRun]:
        import pypdfium2.raw as raw

        marks: dict[int, int] = {}
        mark, first, last = OUTSIDE, 0, 0
        below = started = False
        text: list[str] = []
        for i, place in enumerate(self._order):
            char = chr(raw.FPDFText_GetUnicode(self._textpage, place))
            item = raw.FPDFText_GetTextObject(self._textpage, place)
            if not item:
                below = below or char in _ENDS
                continue
            key = ctypes.addressof(item.contents)
            if key not in marks:
                marks[key] = self._mark(item, key)
            below = below or (self._turned and i > 0 and self._lower(i))
            if text and self._turned and not below and self._apart(i):
                text.append(" ")
            if text and mark != marks[key]:
                yield GlyphRun(mark, first, last, started, "".join(text))
                text = []
            if not text:
                mark, first, started = marks[key], i, below
            elif below:
                text.append("\n")
            text.append(char)
            last, below = i, False
        if text:
            yield GlyphRun(mark, first, last, started, "".join(text))

    def _mark(self, item: Any, key: int) -> int:
        """The number of the marked content that an object is in, or the group that it is in."""
        import pypdfium2.raw as raw

        mark = int(raw.FPDFPageObj_GetMarkedContentID(item))
        return self._held.get(key, OUTSIDE) if mark < 0 else mark

    def drawn(self, runs: Iterable[GlyphRun]) -> Iterator[str]:
        """The texts of a drawing or a margin; characters that stand side by side are one."""
        text, before = "", None
        for i in (i for run in runs for i in range(run.first, run.last + 1)):
            glyph = self._glyph(i)
            if glyph and before and not glyph.follows(before):
                yield text
                text = ""
            elif glyph and before and glyph.left - before.right > _SPACE * glyph.size:
                text += " "
            text += glyph.char if glyph else ""
            before = glyph or before
        if text:
            yield text

    def _glyph(self, number: int) -> _Glyph | None:
        """A character that is drawn; none where one was only taken for granted."""
        import pypdfium2.raw as raw

        index = self._order[number]
        if not raw.FPDFText_GetTextObject(self._textpage, index):
            return None
        room = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._textpage, index, ctypes.byref(room))
        char = chr(raw.FPDFText_GetUnicode(self._textpage, index))
        left, right, bottom, top = room.left, room.right, room.bottom, room.top
        across, height = self._origin(index)
        for _ in range(self._quarters(index)):
            # as it stands where the page is turned back, so that its line runs to the right
            left, right, bottom, top = -top, -bottom, left, right
            across, height = -height, across
        return _Glyph(char, left, right, height, max(top - bottom, 0.1))

    def _quarters(self, index: int) -> int:
        """How many quarters of a turn, clockwise, the line of a character is from the usual one."""
        import pypdfium2.raw as raw

        angle = float(raw.FPDFText_GetCharAngle(self._textpage, index))
        return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0

    def raised(self, run: GlyphRun, *, smaller: bool = False) -> bool:
        """Whether characters are set higher than the first before or behind them on another level.

        The mark of a note may stand between others. If it must be ``smaller``, so is their type.
        """
        at = self._places[run.first]
        before = (it.last for it in reversed(self.runs[max(0, at - _AROUND) : at]))
        behind = (it.first for it in self.runs[at + 1 : at + 1 + _AROUND])
        size = self._size(run.first)
        height = self._height(run.first)
        for side in (before, behind):
            levels = ((it, height - self._height(it)) for it in side)
            other, rise = next((it for it in levels if abs(it[1]) > _RISE * size), (run.first, 0.0))
            if 0 < rise < size and (not smaller or size < _SMALLER * self._size(other)):
                return True
        return False

    def _size(self, number: int) -> float:
        import pypdfium2.raw as raw

        return float(raw.FPDFText_GetFontSize(self._textpage, self._order[number]))

    def _height(self, number: int) -> float:
        """How high on the page a character stands."""
        return self._origin(self._order[number])[1]

    def _lower(self, number: int) -> bool:
        """Whether a character begins a line below the one that is drawn before it."""
        rise = self._height(number - 1) - self._height(number)
        return rise > _LINE * self._size(number)

    def _apart(self, number: int) -> bool:
        """Whether a space is between a character and the one that is drawn before it."""
        glyph, before = self._glyph(number), self._glyph(number - 1)
        if glyph is None or before is None:
            return False
        return glyph.left - before.right > _SPACE * glyph.size

    def _origin(self, index: int) -> tuple[float, float]:
        """How far to the right and how high on the page a character of PDFium stands."""
        import pypdfium2.raw as raw

        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._textpage, index, ctypes.byref(x), ctypes.byref(y))
        return x.value, y.value


class _Glyph(NamedTuple):
    """A character, and where on the page it stands."""

    char: str
    left: float
    right: float
    height: float
    size: float

    def follows(self, before: _Glyph) -> bool:
        """Whether it stands right behind another one."""
        level = abs(self.height - before.height) < _LEVEL * self.size
        return level and abs(self.left - before.right) < _NEAR * self.size


def _objects(page: Any) -> Iterator[int]:
    """The places of all objects of a page, in the order in which they are drawn."""
    import pypdfium2.raw as raw

    for i in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, i)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, 0)
        yield ctypes.addressof(item.contents)


def _held(page: Any) -> Iterator[tuple[int, int]]:
    """The marks of groups of objects, such as parts of a drawing, by the places of the objects."""
    import pypdfium2.raw as raw

    for i in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, i)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM:
            mark = raw.FPDFPageObj_GetMarkedContentID(item)
            yield from ((key, mark) for key in _inside(item, 0))


def _inside(group: Any, depth: int) -> Iterator[int]:
    import pypdfium2.raw as raw

    for i in range(raw.FPDFFormObj_CountObjects(group) if depth < _DEEPEST else 0):
        item = raw.FPDFFormObj_GetObject(group, i)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, depth + 1)
        yield ctypes.addressof(item.contents)
