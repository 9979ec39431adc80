"""Where two texts of a page of a PDF meet that are not one: cells, items, notes, margins."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from reportgen.verify.buffers import utf16
from reportgen.verify.passage import JOINT

_SPACE = re.compile(r"(?<=\S)\s+(?=\S)|(?<=\d)(?=\S)|(?<=\S)(?=\d)")
"""Where one text may end and another begin: at white space, and at figures without any."""
_INLINE = frozenset(("Span", "Link", "NonStruct", "Em", "Strong", "Code", "Quote", "Reference"))
"""What a PDF calls parts of a line; all else has lines of its own."""
_WIDE = 1.0
"""A gap in a line of more than so many times the size of its type parts two columns."""
_DEEPEST = 40


def page_joints(page: Any, textpage: Any, text: str) -> dict[int, str]:
    """What is to be said behind characters of a page's text where another text begins, by place.

    The tags of the PDF say what belongs together. Where it has none, wide gaps do.
    """
    blocks = _blocks(page)
    found = {}
    for match in _SPACE.finditer(text):
        first, second = match.start() - 1, match.end()
        if blocks:
            one, other = (blocks.get(_mark(textpage, it)) for it in (first, second))
            apart = _apart(one, other, match[0])
        else:
            apart = bool(match[0]) and "\n" not in match[0] and _far(textpage, first, second)
        if apart:
            found[first] = f"\n{JOINT}" if "\n" in match[0] else JOINT
    return found


def _apart(one: int | None, other: int | None, space: str) -> bool:
    """Whether two characters are of different blocks; dots and margins are in none."""
    if one is None or other is None:
        return one != other and "\n" in space
    return one != other


def _far(textpage: Any, first: int, second: int) -> bool:
    import pypdfium2.raw as raw

    rooms = raw.FS_RECTF(), raw.FS_RECTF()
    for at, room in zip((first, second), rooms, strict=True):
        raw.FPDFText_GetLooseCharBox(textpage, at, ctypes.byref(room))
    size = float(raw.FPDFText_GetFontSize(textpage, first))
    return bool(rooms[1].left - rooms[0].right > _WIDE * size)


def _mark(textpage: Any, index: int) -> int:
    """The number of the marked content that a character is in; -1 where it is in none."""
    import pypdfium2.raw as raw

    item = raw.FPDFText_GetTextObject(textpage, index)
    return int(raw.FPDFPageObj_GetMarkedContentID(item)) if item else -1


def _blocks(page: Any) -> dict[int, int]:
    """The number of the block that each marked content of a page is in; none without tags."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    found: dict[int, int] = {}
    numbers = count(1)
    for i in range(raw.FPDF_StructTree_CountChildren(tree)):
        _gather(raw.FPDF_StructTree_GetChildAtIndex(tree, i), _Around(0, "", 0), numbers, found)
    raw.FPDF_StructTree_Close(tree)
    return found


class _Around(NamedTuple):
    """The block around an element, the type of the one above it, and how deep that is."""

    block: int
    above: str
    depth: int


def _gather(element: Any, around: _Around, numbers: Iterator[int], found: dict[int, int]) -> None:
    """Note of each marked content in an element in which block it is."""
    import pypdfium2.raw as raw

    if not element or around.depth > _DEEPEST:
        return
    kind = utf16(raw.FPDF_StructElement_GetType, element)
    number_of_note = kind == "NonStruct" and around.above == "Note"
    inline = kind in _INLINE and not number_of_note
    inner = _Around(around.block if inline else next(numbers), kind, around.depth + 1)
    for i in range(raw.FPDF_StructElement_CountChildren(element)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, i)
        if mark >= 0:
            found[mark] = inner.block
        _gather(raw.FPDF_StructElement_GetChildAtIndex(element, i), inner, numbers, found)
