"""One story of a Word file read back: its text, its notes, a header or a text box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase, words
from reportgen.verify.old_runs import OldRuns
from reportgen.verify.passage import Passage, has_words
from reportgen.verify.reading import Differing, inside

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


class OldStory:
    """Reads one story: paragraphs and tables in their order, each with its place."""

    def __init__(self, place: Argument, differing: list[Differing]) -> None:
        """``place`` is that of the whole story; empty for the text of the document."""
        self.place = place
        self.differing = differing
        self.paragraphs = 0
        self.tables = 0
        self.captions: dict[str, int] = {}

    def within(self, element: Element) -> Iterator[Passage]:
        """The passages of all children, tables in their place."""
        for child in element:
            if child.tag == f"{_W}p":
                yield from self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self.table(child)
            elif isinstance(child.tag, str) and child.tag != f"{_W}sdtPr":
                yield from self.within(child)

    def paragraph(self, element: Element) -> Iterator[Passage]:
        """A paragraph, named by its number."""
        self.paragraphs += 1
        place = self.place or phrase("place_paragraph", number=self.paragraphs)
        yield from self.lines(element, place)

    def lines(self, element: Element, place: Argument) -> Iterator[Passage]:
        """A paragraph, what its pictures and charts say of themselves, and text boxes in it."""
        text = self.text(element)
        style = element.find(f"{_W}pPr/{_W}pStyle")
        look = "" if style is None else str(style.get(f"{_W}val"))
        if has_words(text):
            head = look.startswith(("Heading", "TOC", "1", "2", "3"))
            yield Passage(place, text, "heading" if head else "text", track=look)
        for ruby in element.iter(f"{_W}rt"):
            above = inside(place, phrase("place_ruby"))
            yield Passage(above, "".join(self._runs(ruby).pieces()))
        for other in element.iter(f"{_MC}Fallback"):
            yield Passage(inside(place, phrase("place_fallback")), self._runs(other).shown())
        for art in element.iter(f"{_V}textpath"):
            drawn = inside(place, phrase("place_drawn_text"))
            yield Passage(drawn, str(art.get("string") or ""))
        for item in element.iter(f"{_WP}docPr"):
            for name in ("descr", "title"):
                if item.get(name):
                    spoken = inside(place, phrase("place_alt_text"))
                    yield Passage(spoken, str(item.get(name)))
        for box in element.iter(f"{_W}txbxContent"):
            yield from self.within(box)

    def table(self, element: Element) -> Iterator[Passage]:
        """The cells of a table, each with its row and the heading of its column."""
        self.tables += 1
        table = phrase("place_table", number=self.tables)
        table = inside(self.place, table) if self.place else table
        tracks = words(table, "en")
        head: dict[int, str] = {}
        for number, row in enumerate(_rows(element), start=1):
            cells = list(self._row(row, inside(table, phrase("place_row", number=number))))
            lines = tuple(item.text for _, items in cells for item in items)
            header = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for column, items in cells:
                if header:
                    head[column] = " ".join(item.text for item in items)
                track = f"{tracks} column {column}"
                for item in items:
                    if item.kind == "cell":
                        yield replace(
                            item,
                            row=() if header else lines,
                            column=head.get(column, ""),
                            track=track,
                        )
                    else:
                        yield item

    def _row(self, row: Element, place: Argument) -> Iterator[tuple[int, list[Passage]]]:
        column = 1
        for cell in _cells(row):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            where = inside(place, phrase("place_column", number=column))
            yield column, list(self._cell(cell, where))
            column += 1 if span is None else int(span.get(f"{_W}val") or 1)

    def _cell(self, cell: Element, place: Argument) -> Iterator[Passage]:
        for child in cell:
            if child.tag == f"{_W}p":
                for item in self.lines(child, place):
                    yield replace(item, kind="cell")
            elif child.tag == f"{_W}tbl":
                yield from self.table(child)
            elif child.tag == f"{_W}sdt":
                for content in child.iterchildren(f"{_W}sdtContent"):
                    yield from self._cell(content, place)

    def _runs(self, element: Element) -> OldRuns:
        return OldRuns(element, self.captions, self.differing)

    def text(self, paragraph: Element) -> str:
        """The text of a paragraph without marks, page numbers and what readers filled in."""
        return "".join(self._runs(paragraph).pieces())


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)
