"""The tags of a page of a PDF: a tree of elements, with the marks of what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportgen.verify.buffers import utf16

_DEEPEST = 60
_SPOKEN = ("Figure", "Formula")
_TEXTS = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Caption", "Note", "TD", "TH")
SET_APART = ("Table", "Figure")
"""What is no part of the text around it."""
INLINE = "Inline"
"""In place of the kind of a paragraph that is a part of another or of an item."""
_BLOCKS = frozenset(
    (*_TEXTS, *SET_APART, "L", "LBody", "TOC", "TOCI", "THead", "TBody", "TFoot", "TR")
)


@dataclass(frozen=True, slots=True)
class PageTag:
    """An element of the structure of a page.

    ``kids`` are elements, numbers of marked content, and None for what is empty or stands on
    another page. ``alt`` is what is spoken of it.
    """

    kind: str
    kids: tuple[PageTag | int | None, ...] = ()
    alt: str = ""

    @property
    def tags(self) -> Iterator[PageTag]:
        """The elements in it."""
        return (kid for kid in self.kids if isinstance(kid, PageTag))

    @property
    def goes_on(self) -> bool:
        """Whether it has begun on another page."""
        return bool(self.kids) and self.kids[0] is None

    @property
    def is_block(self) -> bool:
        """Whether it has lines of its own, or something in it has."""
        return self.kind in _BLOCKS or any(tag.is_block for tag in self.tags)

    def marks(self) -> Iterator[int]:
        """The numbers of all marked content in it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, int):
                yield kid
            elif kid is not None:
                yield from kid.marks()


def page_tags(page: Any) -> tuple[PageTag, ...]:
    """The elements of a page, which may hold others; none where it has no tags."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    tops = range(raw.FPDF_StructTree_CountChildren(tree))
    found = (_element(raw.FPDF_StructTree_GetChildAtIndex(tree, i), "", 0) for i in tops)
    tags = tuple(tag for tag in found if tag)
    raw.FPDF_StructTree_Close(tree)
    return tags


def _element(element: Any, around: str, depth: int) -> PageTag | None:
    """An element with all in it; a paragraph in a paragraph or an item is a part of it."""
    import pypdfium2.raw as raw

    if not element or depth > _DEEPEST:
        return None
    kind = utf16(raw.FPDF_StructElement_GetType, element)
    alt = utf16(raw.FPDF_StructElement_GetAltText, element) if kind in _SPOKEN else ""
    kids: list[PageTag | int | None] = []
    for i in range(raw.FPDF_StructElement_CountChildren(element)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, i)
        if mark >= 0:
            kids.append(mark)
        else:
            inner = raw.FPDF_StructElement_GetChildAtIndex(element, i)
            kids.append(_element(inner, kind, depth + 1))
    part = (kind == around and kind in _TEXTS) or (kind, around) == ("P", "LBody")
    return PageTag(INLINE if part else kind, tuple(kids), alt)
