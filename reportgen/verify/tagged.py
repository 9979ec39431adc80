"""The pages of a PDF that has tags, as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.messages import Argument, phrase
from reportgen.model.manifest import Line, LineKind, LinePart
from reportgen.verify.glyphs import Glyphs
from reportgen.verify.pagebreaks import rest_of_row, rest_of_text
from reportgen.verify.reading import ChartRead, inside
from reportgen.verify.structure import SET_APART, PageTag
from reportgen.verify.tagtext import HEADING_NUMBER, ITEM_NUMBER, NOTE_MARK, TagText

_HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")
_ROWS = ("THead", "TBody", "TFoot", "TR")
_PAGE = re.compile(r"[\s.…·]*\d+$")
_BOXES = frozenset("✓✔☐☑☒")


class TaggedPages:
    """Reads pages in their order, and goes on with what a page began."""

    def __init__(self) -> None:
        self.tables = 0
        self.notes = 0
        self.text = TagText()
        self.numbered: list[Line] = []
        """The items with a number or bullet: no other has begun where it stands."""
        self.titles: list[str] = []
        """The headings with their numbers."""
        self.charts: list[ChartRead] = []
        self.lines: list[Line] = []
        self.last: int | None = None
        """The place of the last line of the body."""
        self.fresh = True
        """Whether the page has no such line yet."""
        self.heads: tuple[tuple[str, ...], ...] = ()
        """The heads of the table that was read last."""
        self.again = False
        """Whether a row of it may go on that has begun on a page before."""
        self.cut = False
        """Whether one does."""
        self.named: set[str] = set()
        """What a row that was cut may have on each page: the texts of its cells."""
        self.place: Argument = ""

    def read(self, tags: Sequence[PageTag], glyphs: Glyphs, place: Argument) -> None:
        """Add the lines of a page."""
        self.text.glyphs, self.place, self.fresh = glyphs, place, True
        for line in (line for tag in tags for line in self._within(tag)):
            joined = self._joined(line) if line.part == "body" and self.fresh else None
            if joined and self.last is not None:
                self.lines[self.last] = joined
            else:
                self.lines.append(line)
            if line.part == "body":
                self.last = self.last if joined else len(self.lines) - 1
                self.fresh = False

    def _joined(self, line: Line) -> Line | None:
        """The first line of a page with the last one of the page before, if they are one."""
        if self.last is None:
            return None
        last = self.lines[self.last]
        if line.table and line.table == last.table and self.again:
            self.named.update(last.cells)
            return rest_of_row(last, line, sure=self.cut)
        numbered = (last in self.numbered, line in self.numbered)
        return rest_of_text(last, line, numbered=numbered)

    def artifacts(self, tags: Sequence[PageTag]) -> Iterator[tuple[str, ...]]:
        """What a page says outside of its tags: the texts of each place by themselves."""
        held = {mark for tag in tags for mark in tag.marks()}
        for mark, runs in self.text.glyphs.by_mark.items():
            for run in runs if mark not in held else ():
                if any(map(str.isalnum, run.text)):
                    yield tuple(self.text.glyphs.drawn([run]))

    def _within(self, tag: PageTag) -> Iterator[Line]:
        """The lines of an element and of all in it."""
        if tag.kind in _HEADINGS:
            self.titles.append(self.text.of(tag))
            yield from self._line(self.text.unnumbered(tag, HEADING_NUMBER), "heading")
        elif tag.kind == "L":
            yield from self._list(tag)
        elif tag.kind == "LI":
            yield from self._item(tag)
        elif tag.kind == "Table":
            yield from self._table(tag)
        elif tag.kind == "Figure":
            yield from self._figure(tag)
        elif tag.kind == "Caption":
            yield from self._line(tag, "caption")
        elif tag.kind == "Note":
            yield from self._note(tag)
        elif tag.kind == "TOCI":
            yield from self._entry(tag)
        elif tag.kind == "P" and (note := self.text.noted(tag, self.notes + 1)):
            yield from self._note(note)
        else:
            yield from self._group(tag)

    def _group(self, tag: PageTag) -> Iterator[Line]:
        """What stands in an element: blocks, and the text between them."""
        for block, kids in groupby(tag.kids, _is_block):
            if block:
                contents = any(isinstance(kid, PageTag) and _is_contents(kid) for kid in tag.kids)
                found = [kid for kid in kids if isinstance(kid, PageTag)]
                for kid, after in zip(found, (*found[1:], None), strict=True):
                    above = contents or (after is not None and after.kind == "TOC")
                    if above and kid.kind == "P":
                        yield from self._line(kid, "heading", "contents")
                    else:
                        yield from self._within(kid)
            else:
                yield from self._line(PageTag("P", tuple(kids)))

    def _line(
        self, tag: PageTag, kind: LineKind = "text", part: LinePart = "body"
    ) -> Iterator[Line]:
        text = self.text.of(tag)
        if text:
            yield Line(self.place, (text,), part, kind)
        yield from self._blocks(tag)

    def _blocks(self, tag: PageTag) -> Iterator[Line]:
        """The blocks in a block, whose own text is read."""
        for inner in tag.tags:
            if inner.is_block and inner.kind not in ("Lbl", "LBody"):
                yield from self._within(inner)
            else:
                yield from self._blocks(inner)

    def _list(self, tag: PageTag) -> Iterator[Line]:
        """The items of a list; one whose items are links with a page is a table of contents."""
        if not _is_contents(tag):
            yield from self._group(tag)
            return
        for item in tag.tags:
            entry = next(_links(item), item)
            pages = PageTag(
                "Link", tuple(kid for kid in entry.kids if not isinstance(kid, PageTag))
            )
            yield from self._line(pages, "item", "contents")

    def _entry(self, tag: PageTag) -> Iterator[Line]:
        """A line of a table of contents, as offices tag it: the page behind the words."""
        text = _PAGE.sub("", self.text.of(tag, whole=True))
        if text:
            yield Line(self.place, (text,), "contents", "item")

    def _item(self, tag: PageTag) -> Iterator[Line]:
        """An item without its number or bullet; where it has none it goes on from another page."""
        body = PageTag("LI", tuple(kid for kid in tag.tags if kid.kind != "Lbl"))
        lines = list(self._line(self.text.unnumbered(body, ITEM_NUMBER), "item"))
        if lines and len(body.kids) < len(tag.kids):
            self.numbered.append(lines[0])
        yield from lines

    def _note(self, tag: PageTag) -> Iterator[Line]:
        self.notes += 1
        first = next(tag.tags, None)
        label = first is not None and NOTE_MARK.fullmatch(self.text.drawn(first)) is not None
        kids = tuple(kid for kid in tag.kids if kid is not first) if label else tag.kids
        text = self.text.of(PageTag("Note", kids))
        if text:
            yield Line(phrase("place_footnote", number=self.notes), (text,), "note")

    def _figure(self, tag: PageTag) -> Iterator[Line]:
        if tag.alt:
            yield Line(inside(self.place, phrase("place_alt_text")), (tag.alt,), "alt")
        texts = tuple(self.text.glyphs.drawn(self.text.runs(tag)))
        if texts:
            place = inside(self.place, phrase("place_drawing", number=len(self.charts) + 1))
            self.charts.append(ChartRead(place, texts=texts, alt=tag.alt))

    # tables

    def _table(self, tag: PageTag) -> Iterator[Line]:
        """The rows of a table, which may have begun on a page before.

        Where it has its heads once more, or has a cell that goes on, a row of it was cut.
        """
        tops = [row for it in tag.tags if it.kind == "THead" for row in self._rows(it, head=True)]
        heads = tuple(line.cells for line in tops)
        captioned = any(it.kind == "Caption" for it in tag.tags)
        headed = bool(tops) and heads == self.heads and not captioned
        self.cut = self.fresh and bool(self.tables) and _is_cut(tag)
        self.again = self.cut or (self.fresh and headed)
        if not self.again and not (tag.goes_on and self.tables):
            self.tables, self.heads = self.tables + 1, heads
        for kid in tag.tags:
            if kid.kind == "THead":
                yield from () if self.again else (replace(it, table=self.tables) for it in tops)
            elif kid.kind in _ROWS:
                yield from self._rows(kid, head=False)
            else:
                yield from self._within(kid)

    def _rows(self, tag: PageTag, *, head: bool) -> Iterator[Line]:
        if tag.kind != "TR":
            for row in tag.tags:
                yield from self._rows(row, head=head)
            return
        cells = tuple(self._cell(kid) for kid in tag.kids)
        kind: LineKind = "head" if head else "row"
        yield Line(self.place, cells, "body", kind, self.tables)
        for cell in tag.tags:
            yield from self._beside(cell)

    def _cell(self, cell: PageTag | int | None) -> str:
        text = self.text.of(cell, whole=True) if isinstance(cell, PageTag) else ""
        return "" if _BOXES.issuperset(text) else text

    def _beside(self, cell: PageTag) -> Iterator[Line]:
        """The tables and drawings in a cell."""
        for tag in cell.tags:
            yield from self._within(tag) if tag.kind in SET_APART else self._beside(tag)


def _is_block(kid: PageTag | int | None) -> bool:
    return isinstance(kid, PageTag) and kid.is_block


def _is_cut(table: PageTag) -> bool:
    """Whether the first row of a table on a page has begun on a page before."""
    parts = [kid for kid in table.tags if kid.kind in _ROWS]
    while parts and parts[0].kind != "TR":
        parts[:1] = parts[0].tags
    return bool(parts) and any(cell.goes_on for cell in parts[0].tags)


def _is_link(kid: PageTag | int | None) -> bool:
    return isinstance(kid, PageTag) and kid.kind == "Link"


def _links(tag: PageTag) -> Iterator[PageTag]:
    for kid in tag.tags:
        if kid.kind == "Link":
            yield kid
        else:
            yield from _links(kid)


def _is_contents(tag: PageTag) -> bool:
    """Whether it is a list of links, each with a page behind it."""
    if tag.kind != "L":
        return False
    items = [next(_links(item), None) for item in tag.tags]
    return bool(items) and all(link is not None and any(_links(link)) for link in items)
