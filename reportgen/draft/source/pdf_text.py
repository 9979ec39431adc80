"""A PDF → its text: page by page, column by column, without what repeats on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from reportgen.draft.source.columns import Piece, in_lines
from reportgen.draft.source.lines import BULLET, FURNITURE, opens_heading
from reportgen.draft.source.signs import HAN
from reportgen.draft.source.unreadable import unreadable
from reportgen.model.problem import Problem
from reportgen.turns import ONE_AT_A_TIME

_MOST_PAGES = 1000
_MOST_SIGNS = 40_000
"""A page with more characters than that is no page of text; their places are not asked for."""
_EDGE = 0.085
"""Which part of a page, above and below, its furniture stands in."""
_SHORT = 2.2
"""A line that ends so many characters before the others is the last of its paragraph."""
_INDENT = 1.3
_GAP = 1.9
"""Lines so many times further apart than others are of two paragraphs."""
_DIGITS = re.compile(r"\d+")
_CHINESE = re.compile(f"[{HAN}，。；：、“”‘’（）《》％]")


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    left: float
    right: float
    top: float
    bottom: float
    page: int
    margins: tuple[float, float]
    """Where most lines of its column begin and end."""
    edge: bool
    """Whether it stands where furniture stands."""

    @property
    def size(self) -> float:
        return max(self.top - self.bottom, 1.0)


def pdf_text(content: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a PDF, a paragraph in each line, and what to know about it.

    Raises:
        InputError: it is encrypted, broken, too long, or has no text but pictures of pages.
    """
    with ONE_AT_A_TIME:
        return _pdf_text(content, name)


def _pdf_text(content: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        code = "draft.encrypted" if "password" in str(error).lower() else "draft.broken_document"
        raise unreadable(code, name, said=str(error)) from None
    try:
        if len(document) > _MOST_PAGES:
            raise unreadable("draft.too_many_pages", name, most=_MOST_PAGES)
        pages = [list(_page(document[number], number)) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:  # a page that it lists and does not have
        raise unreadable("draft.broken_document", name, said=str(error)) from None
    finally:
        document.close()
    empty = [str(number + 1) for number, lines in enumerate(pages) if not lines]
    if len(empty) == len(pages):
        raise unreadable("draft.no_text_in_pdf", name)
    lines = _without_furniture(pages)
    remarks = (Problem.of("draft.pages_without_text", name, pages=tuple(empty)),) if empty else ()
    return "\n".join(_paragraphs(lines)), remarks


def _page(page: Any, number: int) -> Iterator[_Line]:
    textpage = page.get_textpage()
    try:
        height = page.get_height()
        if textpage.count_chars() > _MOST_SIGNS:
            words = textpage.get_text_range().splitlines()
            yield from (_Line(it, 0, 1, 1, 0, number, (0, 1), edge=False) for it in words if it)
            return
        pieces = list(_pieces(textpage))
    finally:
        textpage.close()
        page.close()
    for column in in_lines(pieces):
        size = median(max(it.top - it.bottom, 1.0) for it in column)
        margins = (min(it.left for it in column), max(it.right for it in column))
        margins = (_usual([it.left for it in column], size, margins[0]), margins[1])
        for it in column:
            edge = it.bottom > height * (1 - _EDGE) or it.top < height * _EDGE
            yield _Line(it.words, it.left, it.right, it.top, it.bottom, number, margins, edge)


def _pieces(textpage: Any) -> Iterator[Piece]:
    for i in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(i)
        words = textpage.get_text_bounded(left, bottom, right, top)
        words = re.sub(r"[\r\n\x02\ufffe]+", "", words)
        if words.strip():
            yield Piece(words, left, right, top, bottom)


def _usual(places: Sequence[float], size: float, least: float) -> float:
    """Where most lines begin: the leftmost place at which a quarter of them do."""
    counts = Counter(round((it - least) / size) for it in places)
    often = [step for step, count in counts.items() if count * 4 >= len(places)]
    return least + (min(often) if often else 0) * size


def _without_furniture(pages: Sequence[Sequence[_Line]]) -> list[_Line]:
    """All lines without page numbers and without what stands at the edge of several pages."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_DIGITS.sub("#", it.words) for it in lines if it.edge})
    enough = 2 if len(pages) < 5 else max(3, len(pages) // 3)
    return [
        it
        for lines in pages
        for it in lines
        if not (it.edge and seen[_DIGITS.sub("#", it.words)] >= enough)
        and not (it.edge and (FURNITURE.fullmatch(it.words.strip()) or it.words.isdigit()))
    ]


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    words = ""
    before: _Line | None = None
    for line in lines:
        if before is not None and _goes_on(before, line):
            words = _joined(words, line.words.strip())
        else:
            if words:
                yield words
            words = line.words.strip()
        before = line
    if words:
        yield words


def _goes_on(line: _Line, after: _Line) -> bool:
    """Whether a line is the rest of the one before: that was full, and this has no indent."""
    size = line.size
    begins = after.words.strip()
    if "\t" in line.words or "\t" in begins or BULLET.match(begins) or opens_heading(begins):
        return False
    if not 0.8 < after.size / size < 1.25:
        return False
    if line.right < line.margins[1] - _SHORT * size:
        return False
    if after.left > after.margins[0] + _INDENT * size:
        return False
    same = line.page == after.page and line.top > after.top
    return not (same and line.bottom - after.top > _GAP * size)


def _joined(words: str, more: str) -> str:
    if _CHINESE.match(words[-1]) or _CHINESE.match(more[0]):
        return words + more
    if words[-1] == "-" and words[-2:-1].islower() and more[0].islower():
        return words[:-1] + more
    return words + more if words[-1].isdigit() and more[0].isdigit() else f"{words} {more}"
