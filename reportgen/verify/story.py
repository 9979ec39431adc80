"""One story of a Word file read back: its text, a note, a header or a comment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.manifest import Line, LineKind, LinePart
from reportgen.verify.looks import Looks
from reportgen.verify.reading import inside
from reportgen.verify.runs import Counts, Runs

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_GALLERY = f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery"
_CONTENTS = "Table of Contents"
_PAGE = re.compile(r"\t\s*[\dIVXLCivxlc]*\s*$")
"""The page at the end of a line of a table of contents."""
_UNREAD = (f"{_W}sdtPr", f"{_W}del", f"{_W}moveFrom")
_BESIDE = (
    f"{_MC}AlternateContent",
    f"{_W}txbxContent",
    f"{_W}rt",
    f"{_V}textpath",
    f"{_A}p",
    f"{_WP}docPr",
)
"""What may stand beside the lines of a paragraph, or hold it."""
_ROWS = (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo")

TakenIn = Callable[[Element], Iterator[Line]]


class Story:
    """Reads one story: paragraphs and tables in their order, each with its place."""

    def __init__(
        self, counts: Counts, looks: Looks, taken_in: TakenIn, part: LinePart = "body"
    ) -> None:
        self.counts = counts
        self.looks = looks
        self.taken_in = taken_in
        self.part: LinePart = part
        self.place: Argument = ""
        """The place of the whole story; empty for the text of the document."""
        self.paragraphs = 0
        self.tables = 0
        self.joined = ""
        """What a paragraph says whose end was deleted: the next one goes on from it."""

    def within(self, element: Element) -> Iterator[Line]:
        """The lines of all children, tables in their place."""
        for child in element:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag == f"{_W}altChunk":
                yield from self.taken_in(child)
            elif child.tag == f"{_W}sdt":
                yield from self._control(child)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._beside(child, "")
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                yield from self.within(child)

    def _control(self, control: Element) -> Iterator[Line]:
        """What a control around paragraphs holds; one of a table of contents has lines of it."""
        gallery = control.find(_GALLERY)
        part = self.part
        if gallery is not None and gallery.get(f"{_W}val") == _CONTENTS:
            self.part = "contents"
        self.counts.controls.enter(control)
        yield from self.within(control)
        self.counts.controls.leave()
        self.part = part

    def _paragraph(self, element: Element) -> Iterator[Line]:
        self.paragraphs += 1
        place = self.place or phrase("place_paragraph", number=self.paragraphs)
        runs = Runs(self.counts)
        text = self._text(element, runs)
        names = self.looks.names(element)
        if text and (self.part == "contents" or any(name.startswith("toc ") for name in names)):
            kind: LineKind = "heading" if "toc heading" in names else "item"
            yield Line(place, (_PAGE.sub("", text),), "contents", kind)
        elif text:
            kind = "caption" if runs.caption else self.looks.kind(element)
            yield Line(place, (text,), self.part, kind)
        yield from self._beside(element, place)

    def _text(self, element: Element, runs: Runs) -> str:
        """What a paragraph says; one whose end was deleted says it with the next one."""
        text, self.joined = self.joined + runs.text(element), ""
        if element.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
            text, self.joined = "", text
        return text

    def _beside(self, element: Element, place: Argument) -> Iterator[Line]:
        """What stands in no line of a paragraph: alt texts, text boxes, what is set above a word.

        Of a thing that is there twice, for older programs too, the second is read where it says
        something else.
        """
        # most have nothing of this, which is seen soonest so
        for child in element if next(element.iter(*_BESIDE), None) is not None else ():
            if child.tag == f"{_MC}AlternateContent":
                yield from self._alternatives(child, place)
            elif child.tag == f"{_W}txbxContent":
                yield from self.within(child)
            elif child.tag == f"{_W}rt":
                above = Runs(self.counts).text(child)
                yield from self._lines(inside(place, phrase("place_ruby")), above)
            elif child.tag == f"{_V}textpath":
                drawn = inside(place, phrase("place_drawn_text"))
                yield from self._lines(drawn, str(child.get("string") or ""))
            elif child.tag == f"{_A}p":
                drawn = inside(place, phrase("place_drawn_text"))
                texts = (str(it.text or "") for it in child.iter(f"{_A}t"))
                yield from self._lines(drawn, "".join(texts))
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                if child.tag == f"{_WP}docPr":
                    yield from self._spoken(child, place, "descr", "title")
                yield from self._beside(child, place)

    def _alternatives(self, element: Element, place: Argument) -> Iterator[Line]:
        read: set[tuple[str, ...]] = set()
        for choice in element:
            older = choice.tag == f"{_MC}Fallback"
            where = inside(place, phrase("place_fallback")) if older and place else place
            lines = list(self._beside(choice, place))
            text = Runs(self.counts).shown(choice)
            if older and text:
                lines = [*self._lines(where, text), *lines]
            for line in lines:
                if not older or line.cells not in read:
                    yield replace(line, place=where) if older else line
            read |= {line.cells for line in lines} | {(text,)}

    def _lines(self, place: Argument, text: str) -> Iterator[Line]:
        if text.strip():
            yield Line(place, (text.strip(),), self.part)

    def _spoken(self, element: Element, place: Argument, *names: str) -> Iterator[Line]:
        for name in names:
            text = str(element.get(name) or "").strip()
            if text:
                yield Line(inside(place, phrase("place_alt_text")), (text,), "alt")

    # tables

    def _table(self, element: Element) -> Iterator[Line]:
        """The rows of a table, and before them what is spoken of it."""
        self.tables += 1
        number = self.tables
        name = phrase("place_table", number=number)
        place = inside(self.place, name) if self.place else name
        for spoken in ("tblCaption", "tblDescription"):
            found = element.find(f"{_W}tblPr/{_W}{spoken}")
            if found is not None:
                yield from self._spoken(found, place, f"{_W}val")
        for count, row in enumerate(_rows(element), start=1):
            where = inside(place, phrase("place_row", number=count))
            self.counts.controls.enter_row(row)
            yield from self._row(row, where, number)
            self.counts.controls.leave()

    def _row(self, row: Element, place: Argument, table: int) -> Iterator[Line]:
        header = row.find(f"{_W}trPr/{_W}tblHeader") is not None
        cells: list[str] = []
        others: list[Line] = []
        for cell in _cells(row):
            text = "\n".join(filter(None, self._cell(cell, place, others)))
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if text or merged is None or merged.get(f"{_W}val") == "restart":
                cells.append(text)
        if cells:
            kind: LineKind = "head" if header else "row"
            yield Line(place, tuple(cells), self.part, kind, table)
        yield from others

    def _cell(self, cell: Element, place: Argument, others: list[Line]) -> Iterator[str]:
        """The paragraphs of a cell; tables in it, and what stands in no line, go to ``others``."""
        for child in cell:
            if child.tag == f"{_W}p":
                yield self._text(child, Runs(self.counts))
                others += self._beside(child, place)
            elif child.tag == f"{_W}tbl":
                others += self._table(child)
            elif child.tag == f"{_W}altChunk":
                others += self.taken_in(child)
            elif child.tag == f"{_W}sdt":
                self.counts.controls.enter(child)
                yield from self._cell(child, place, others)
                self.counts.controls.leave()
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                yield from self._cell(child, place, others)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{_W}tr" and child.find(f"{_W}trPr/{_W}del") is None:
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in _ROWS:
            yield from _cells(child)
