"""A PDF read back by PDFium: its pages, alt texts, form fields, bookmarks and properties."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from reportgen.messages import Argument, phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.verify.buffers import utf16
from reportgen.verify.number import marks
from reportgen.verify.old_joints import page_joints
from reportgen.verify.passage import BOOKMARK, Passage
from reportgen.verify.reading import Reading, inside

_DIGITS = re.compile(r"\d+")
_BREAK = re.compile(r"(?<=[\u3400-\u9fff])\n(?=[\u3400-\u9fff])")
_HYPHEN = re.compile(r"(?<=[a-z])(?:\x02\n?|[\u2010-]\n)(?=[a-z])")
_BREAKS = re.compile(r"(?<=\S) ?\n(?=\S)")
_LINE_END = re.compile(r" +\n")
_PAIR = re.compile(r"\d(?=\d)")
_NOTHING = "\0"
"""In place of a character that is none, so that each place in a text is that of its character."""
_NEAR = 0.3
"""Characters closer than this part of the size of their ink stand side by side."""
_SMALLER = 0.86
"""Digits of less than this part of the size beside them, and set higher, are a mark."""
_RAISED = (0.25, 0.75)
"""How much higher digits of about the same size are set, by their size, that are a mark: the marks
in small text are no smaller, as their size is that of a footnote. Lines are further apart."""
_TOUCHING = 0.15
"""How far such a mark stands from the character before it at most, by its size."""
_SHOWN = ("Title", "Subject", "Keywords")
_DEEPEST = 40


def read(content: bytes) -> Reading:
    """Read a PDF.

    Raises:
        ValueError: it is none, or it is locked.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None
    try:
        about = document.get_metadata_dict()
        passages = [
            Passage(phrase("place_property", name=n), about[n]) for n in _SHOWN if about.get(n)
        ]
        titles = [item.get_title() for item in document.get_toc()]
        bookmark = phrase("place_bookmark")
        passages += [Passage(bookmark, title, "heading", track=BOOKMARK) for title in titles]
        for number in range(len(document)):
            passages += _page(document[number], phrase("place_page", number=number + 1))
        return Reading(tuple(passages), marks=_marks(document), pages=len(document))
    finally:
        document.close()


def _marks(document: Any) -> dict[str, str]:
    """What the file says for programs; names of a PDF have no colon."""
    import pypdfium2.raw as raw

    keys = {name: name.replace(":", "").encode() for name in DOCUMENT_MARKS}
    found = {name: utf16(raw.FPDF_GetMetaText, document, key) for name, key in keys.items()}
    return {name: value for name, value in found.items() if value}


def _page(page: Any, place: Argument) -> Iterator[Passage]:
    textpage = page.get_textpage()
    yield Passage(place, _without_marks(page, textpage), "page")
    textpage.close()
    spoken, field = (inside(place, phrase(it)) for it in ("place_alt_text", "place_form_field"))
    yield from (Passage(spoken, text) for text in _alternatives(page))
    yield from (Passage(field, text) for text in _fields(page))
    page.close()


def _without_marks(page: Any, textpage: Any) -> str:
    """The text of a page with its joints, each digit of a raised mark a space."""
    import pypdfium2.raw as raw

    count = raw.FPDFText_CountChars(textpage)
    chars = [chr(raw.FPDFText_GetUnicode(textpage, i)) for i in range(count)]
    text = "".join(chars).replace("\r", " ").replace("\xa0", " ")
    joints = page_joints(page, textpage, text)
    last = 0
    for start, end in _digits(textpage, text):
        further = text[last:start].strip() == "," and _alike(textpage, last - 1, start)
        if marks(text[start:end]) and (further or _raised(textpage, text, start, end)):
            first = last if further else start
            text = text[:first] + " " * (end - first) + text[end:]
            last = end
    text = _rejoined(textpage, text, joints).replace(_NOTHING, "")
    return _unbroken(_LINE_END.sub("\n", text))


def _alike(textpage: Any, mark: int, at: int) -> bool:
    """Whether a character is set like the mark of a note behind which, and a comma, it stands."""
    sizes = _font_size(textpage, mark), _font_size(textpage, at)
    return mark > 0 and sizes[0] == sizes[1] and _level(textpage, mark, at)


def _digits(textpage: Any, text: str) -> Iterator[tuple[int, int]]:
    """Where digits of one size begin and end: a mark may stand right behind a year."""
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        sizes = {i: _font_size(textpage, i) for i in range(start, end)}
        cuts = (i for i in range(start + 1, end) if sizes[i] != sizes[i - 1])
        yield from pairwise((start, *cuts, end))


def _rejoined(textpage: Any, text: str, joints: Mapping[int, str]) -> str:
    """The text with its joints, and without breaks between characters that stand side by side.

    PDFium may take a page for one of upright lines: it breaks after each character then, and not
    between two figures, one below the other.
    """
    chars = list(text)
    upright = False
    for match in _BREAKS.finditer(text):
        if match.start() - 1 in joints:
            continue
        if _adjoin(textpage, match.start() - 1, match.end()):
            chars[match.start() : match.end()] = [_NOTHING] * len(match[0])
            upright = True
    if upright:
        for match in _PAIR.finditer(text):
            if not _level(textpage, match.start(), match.start() + 1):
                chars[match.start()] += "\n"
    for at, joint in joints.items():
        chars[at] += joint
    return "".join(chars)


def _adjoin(textpage: Any, first: int, second: int) -> bool:
    """Whether one character stands right behind another, on the same line."""
    one, other = _box(textpage, first), _box(textpage, second)
    near = _NEAR * max(one.size, other.size)
    return _level(textpage, first, second) and abs(other.left - one.right) < near


def _level(textpage: Any, first: int, second: int) -> bool:
    near = _NEAR * max(_box(textpage, first).size, _box(textpage, second).size)
    return abs(_origin(textpage, first).y - _origin(textpage, second).y) < near


class _Box(NamedTuple):
    """Where the ink of a character is on a page, in points."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        return max(self.right - self.left, self.top - self.bottom)


def _box(textpage: Any, index: int) -> _Box:
    import pypdfium2.raw as raw

    edges = [ctypes.c_double() for _ in _Box._fields]
    raw.FPDFText_GetCharBox(textpage, index, *map(ctypes.byref, edges))
    return _Box(*(edge.value for edge in edges))


def _unbroken(text: str) -> str:
    """The text without the breaks of lines in Chinese, and without hyphens at their ends."""
    return _BREAK.sub("", _HYPHEN.sub("", text))


def _raised(textpage: Any, text: str, start: int, end: int) -> bool:
    """Whether digits are a mark: smaller than a neighbour and set higher, or set on the word."""
    size = _font_size(textpage, start)
    before = _before(text, start)
    for i in (it for it in (before, _after(text, end)) if it is not None):
        rise = _origin(textpage, start).y - _origin(textpage, i).y
        if size < _SMALLER * _font_size(textpage, i) and 0.1 * size < rise < 2 * size:
            return True
    return before is not None and _on_the_word(textpage, before, start)


def _on_the_word(textpage: Any, before: int, at: int) -> bool:
    """Whether a character begins where the one before it ends, a little higher."""
    import pypdfium2.raw as raw

    if raw.FPDFText_GetCharAngle(textpage, at):
        return False
    size, room = _font_size(textpage, at), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, before, ctypes.byref(room))
    mine, other = _origin(textpage, at), _origin(textpage, before)
    low, high = _RAISED
    touching = abs(mine.x - room.right) < _TOUCHING * size
    return touching and low * size < mine.y - other.y < high * size


def _before(text: str, at: int) -> int | None:
    return next((i for i in range(at - 1, max(-1, at - 4), -1) if not text[i].isspace()), None)


def _after(text: str, at: int) -> int | None:
    return next((i for i in range(at, min(len(text), at + 3)) if not text[i].isspace()), None)


def _font_size(textpage: Any, index: int) -> float:
    import pypdfium2.raw as raw

    return float(raw.FPDFText_GetFontSize(textpage, index))


class _Point(NamedTuple):
    """A place on a page, in points."""

    x: float
    y: float


def _origin(textpage: Any, index: int) -> _Point:
    """Where a character begins on its line."""
    import pypdfium2.raw as raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
    return _Point(x.value, y.value)


def _alternatives(page: Any) -> Iterator[str]:
    """The alt texts in the structure of a page."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    for i in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from _spoken(raw.FPDF_StructTree_GetChildAtIndex(tree, i), 0)
    raw.FPDF_StructTree_Close(tree)


def _spoken(element: Any, depth: int) -> Iterator[str]:
    import pypdfium2.raw as raw

    if not element or depth > _DEEPEST:
        return
    for read_text in (raw.FPDF_StructElement_GetAltText, raw.FPDF_StructElement_GetActualText):
        text = utf16(read_text, element)
        if text:
            yield text
    for i in range(raw.FPDF_StructElement_CountChildren(element)):
        yield from _spoken(raw.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1)


def _fields(page: Any) -> Iterator[str]:
    """What is said and filled in at the widgets and notes of a page."""
    import pypdfium2.raw as raw

    for i in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, i)
        if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_LINK:
            for key in (b"V", b"TU", b"Contents"):
                text = utf16(raw.FPDFAnnot_GetStringValue, annotation, key)
                if text:
                    yield text
        raw.FPDFPage_CloseAnnot(annotation)
