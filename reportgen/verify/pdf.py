"""A PDF read back by PDFium: its tagged content, what is spoken and filled in, and properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reportgen.messages import phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.manifest import Line
from reportgen.turns import ONE_AT_A_TIME
from reportgen.verify.buffers import utf16
from reportgen.verify.fields import PageFields
from reportgen.verify.glyphs import Glyphs
from reportgen.verify.paper import paper_lines
from reportgen.verify.reading import Reading, each_once, property_lines
from reportgen.verify.structure import page_tags
from reportgen.verify.tagged import TaggedPages

_OWN = "WeasyPrint"
"""What draws charts as they are known; any other program draws them in its own way."""
_SHOWN = ("Title", "Subject", "Keywords")


def read(content: bytes) -> Reading:
    """Read a PDF.

    Raises:
        ValueError: it is none, or it is locked.
    """
    with ONE_AT_A_TIME:
        return _read(content)


def _read(content: bytes) -> Reading:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None
    try:
        return _Pages(document).read()
    except (pypdfium2.PdfiumError, LookupError, RecursionError, TypeError) as error:
        raise ValueError(str(error) or type(error).__name__) from None
    finally:
        document.close()


class _Pages:
    """One file, page by page."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.tagged = TaggedPages()
        self.fields = PageFields()
        self.around: list[tuple[int, tuple[str, ...]]] = []
        """What stands outside of the tags, with the number of the page."""
        self.paper: list[Line] = []
        """The lines of pages without tags."""

    def read(self) -> Reading:
        for number in range(len(self.document)):
            page = self.document[number]
            self._page(page, number + 1)
            page.close()
        about = self.document.get_metadata_dict()
        properties = property_lines({name: about.get(name) or "" for name in _SHOWN})
        text = [*self.tagged.lines, *self.paper]
        rest = [*self._outline(text), *self._around(text), *self.fields.lines(text)]
        tagged = bool(self.tagged.lines) or not self.paper
        return Reading(
            lines=(*properties, *each_once((*text, *rest))),
            charts=tuple(self.tagged.charts),
            controls=tuple(self.fields.controls),
            marks=_marks(self.document),
            pages=len(self.document),
            tagged=tagged,
            drawn=tagged and _OWN in (about.get("Producer") or ""),
        )

    def _page(self, page: Any, number: int) -> None:
        place = phrase("place_page", number=number)
        textpage = page.get_textpage()
        tags = page_tags(page.raw)
        if tags:
            glyphs = Glyphs(page.raw, textpage.raw)
            self.tagged.read(tags, glyphs, place)
            self.around += ((number, texts) for texts in self.tagged.artifacts(tags))
        else:
            self.paper += paper_lines(textpage, place)
        textpage.close()
        self.fields.read(page.raw, place)

    def _outline(self, text: Sequence[Line]) -> Iterator[Line]:
        """The bookmarks, but for those that say what a heading says."""
        headings = {_flat(line.text) for line in text if line.kind == "heading"}
        headings |= {_flat(title) for title in self.tagged.titles}
        for item in self.document.get_toc():
            title = item.get_title()
            if _flat(title) not in headings:
                yield Line(phrase("place_bookmark"), (title,), "contents")

    def _around(self, text: Sequence[Line]) -> Iterator[Line]:
        """What stands on every page, without page numbers, heads of tables and names of rows."""
        named = {_flat(name) for name in self.tagged.named if name}
        known, count = _heads(text) | named, len(self.document)
        for page, texts in self.around:
            numbers = re.compile(rf"(?<!\d)(?:{page}|{count})(?!\d)")
            for said in () if _is_made_of(_flat("".join(texts)), known) else texts:
                running = " ".join(numbers.sub("", said).split())
                yield Line(phrase("place_page", number=page), (running,), "running")


def _heads(text: Sequence[Line]) -> set[str]:
    """The heads of all tables without white space: each as one text, and cell by cell."""
    found: dict[int, list[str]] = {}
    for line in text:
        if line.table and (line.kind == "head" or line.table not in found):
            found.setdefault(line.table, []).extend(map(_flat, line.cells))
    return {"".join(cells) for cells in found.values()}.union(*found.values())


def _is_made_of(text: str, known: set[str]) -> bool:
    """Whether a text is one of these, or a few of them one after the other."""
    ends = {0}
    for start in range(len(text)):
        if start in ends:
            ends |= {start + len(it) for it in known if it and text.startswith(it, start)}
    return len(text) in ends


def _flat(text: str) -> str:
    return "".join(text.split())


def _marks(document: Any) -> dict[str, str]:
    """What the file says for programs; names of a PDF have no colon."""
    import pypdfium2.raw as raw

    keys = {name: name.replace(":", "").encode() for name in DOCUMENT_MARKS}
    found = {name: utf16(raw.FPDF_GetMetaText, document, key) for name, key in keys.items()}
    return {name: value for name, value in found.items() if value}
