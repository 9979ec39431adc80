"""Reads a .pdf back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
from page import ValidationProfile, validate_pdf_bytes
from pypdf.generic import Destination

_PAGE_NUMBER = re.compile(r"[\d\s—/]*")
_FOOT = re.compile(r"—\s*\d+\s*—|^\d+\s*/\s*\d+$", re.MULTILINE)

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


class Tag:
    """An element of the structure that a screen reader walks."""

    def __init__(self, data: Any) -> None:
        self.data = data
        self.kind: str = data["/S"][1:]

    @property
    def kids(self) -> list[Tag]:
        kids = self.data.get("/K", [])
        found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        return [Tag(kid) for kid in found if isinstance(kid, dict) and "/S" in kid]

    def all(self, *kinds: str) -> Iterator[Tag]:
        """The elements of some kinds in this one, in reading order."""
        for kid in self.kids:
            if kid.kind in kinds:
                yield kid
            yield from kid.all(*kinds)

    @property
    def marks(self) -> int:
        """How many pieces of the pages it holds."""
        kids = self.data.get("/K", [])
        own = sum(isinstance(kid, int) for kid in (kids if isinstance(kids, list) else [kids]))
        return own + sum(kid.marks for kid in self.kids)


class Pdf:
    """A PDF and what stands in it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = pypdf.PdfReader(BytesIO(data))

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        document = pypdfium2.PdfDocument(self.data)
        texts = [page.get_textpage().get_text_bounded() for page in document]
        return [text.replace("\r\n", "\n") for text in texts]

    @cached_property
    def boxes(self) -> list[list[Box]]:
        """Each piece of text on each page, without the page number."""
        return [list(_boxes(page.get_textpage())) for page in pypdfium2.PdfDocument(self.data)]

    @cached_property
    def text(self) -> str:
        return "\n".join(self.pages)

    @cached_property
    def flat_pages(self) -> list[str]:
        """The text of each page without white space and page number."""
        return [flat(_FOOT.sub("", page)) for page in self.pages]

    @cached_property
    def flat(self) -> str:
        return "".join(self.flat_pages)

    @property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Level from 1, title, and number of the page from 0."""
        return list(self._bookmarks(self.reader.outline, 1))

    @property
    def fonts(self) -> dict[str, bool]:
        """Each font, and whether it is embedded."""
        found = {}
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            for reference in resources.get("/Font", {}).values():
                font = reference.get_object()
                inner = font.get("/DescendantFonts", [reference])[0].get_object()
                files = {"/FontFile", "/FontFile2", "/FontFile3"}
                found[str(font["/BaseFont"])] = bool(files & set(inner.get("/FontDescriptor", {})))
        return found

    @cached_property
    def tags(self) -> Tag:
        """The tree of tags, from the document down."""
        root: Any = self.reader.root_object["/StructTreeRoot"]
        return Tag(root["/K"][0].get_object())

    def _bookmarks(self, items: Any, level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, Destination):
                page = self.reader.get_destination_page_number(item)
                assert page is not None
                yield level, str(item.title), page
            else:
                yield from self._bookmarks(item, level + 1)


def flat(text: str) -> str:
    """The text without white space and without hyphens: a line may end at one."""
    return re.sub(r"[\s\u00ad\u2010\x02\ufffe-]+", "", text)


def faults(data: bytes, profile: ValidationProfile) -> list[str]:
    """What keeps a PDF from being of a profile, each fault once."""
    report = validate_pdf_bytes(data, profile=profile)
    assert report.is_compliant != bool(report.failures)
    return sorted({f"{it.rule_id}: {it.message}" for it in report.failures})


def _boxes(text: Any) -> Iterator[Box]:
    for box in (text.get_rect(i) for i in range(text.count_rects())):
        if not _PAGE_NUMBER.fullmatch(text.get_text_bounded(*box)):
            yield box
