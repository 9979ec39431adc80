"""The pages of a PDF that has tags, as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.messages import Argument, phrase
from reportgen.model.manifest import Line, LineKind, LinePart, raised
from reportgen.verify.glyphs import OUTSIDE, GlyphRun, Glyphs
from reportgen.verify.reading import ChartRead, inside
from reportgen.verify.structure import PageTag

_HEADINGS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")
_ROWS = ("THead", "TBody", "TFoot", "TR")
_CELLS = ("TH", "TD")
_MARK = re.compile(r"\s*,?\s*(\d{1,3})\s*")
_COUNT = r"[〇零一二三四五六七八九十百]+|\d+(?:\.\d+)*|[IVXLCivxlc]+|[A-Za-z]"
_ITEM_NUMBER = re.compile(rf"\s*[（(]?(?:{_COUNT})[、.．)）:：]\s*")
_NUMBER = re.compile(rf"{_ITEM_NUMBER.pattern}|\s*第(?:{_COUNT})\w\s*|\s*(?:{_COUNT})\s+")
"""The number of a heading: 一、 （二） 3. 4.1 第五章"""
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_BROKEN = re.compile(rf"(?<={_CJK}) ?\n(?={_CJK})")
_HYPHENED = re.compile("[\u2010\u00ad]\n")
_KEPT = re.compile("\x02\n?|-\n")
"""A hyphen at the end of a line that may be a part of the word."""
_BOXES = frozenset("✓✔☐☑☒")
_LONGEST_RAISED = 12
_APART = ("Table", "Figure")
_BLOCK_END = "\v"
_ENDED = re.compile(r"[.。!！?？;；:：…”’\"')）】」]$")
"""How a paragraph ends."""


class TaggedPages:
    """Reads pages in their order, and goes on with what a page began."""

    def __init__(self) -> None:
        self.tables = 0
        self.notes = 0
        self.marks = 0
        """How many marks of notes there were."""
        self.unnumbered: list[Line] = []
        """The items without a number or bullet: they may have begun on another page."""
        self.titles: list[str] = []
        """The headings with their numbers."""
        self.charts: list[ChartRead] = []
        self.lines: list[Line] = []
        self.glyphs: Glyphs
        self.place: Argument = ""

    def read(self, tags: Sequence[PageTag], glyphs: Glyphs, place: Argument) -> None:
        """Add the lines of a page."""
        self.glyphs, self.place = glyphs, place
        found = [line for tag in tags for line in self._within(tag)]
        last, first = (
            next((it for it in some if it.part == "body"), None)
            for some in (reversed(self.lines), found)
        )
        if last and first and self._goes_on(last, first):
            text = _unbroken(f"{last.text}\n{first.text}")
            self.lines[self.lines.index(last)] = replace(last, cells=(text,))
            found.remove(first)
        self.lines += found

    def _goes_on(self, last: Line, first: Line) -> bool:
        """Whether the last text of a page goes on with the first one of the next."""
        if last.kind != first.kind or last.kind not in ("text", "item"):
            return False
        if first.kind == "item" and first not in self.unnumbered:
            return False
        return (last.kind == "item" and last not in self.unnumbered) or not _ENDED.search(last.text)

    def artifacts(self) -> Iterator[str]:
        """What the page says outside of its tags: texts that are drawn together as one."""
        for outside, runs in groupby(self.glyphs.runs, lambda run: run.mark == OUTSIDE):
            if outside:
                yield "".join(run.text for run in runs)

    def _within(self, tag: PageTag) -> Iterator[Line]:
        """The lines of an element and of all in it."""
        if tag.kind in _HEADINGS:
            self.titles.append(self._text(tag))
            yield from self._line(self._unnumbered(tag, _NUMBER), "heading")
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
        else:
            yield from self._group(tag)

    def _group(self, tag: PageTag) -> Iterator[Line]:
        """What stands in an element: blocks, and the text between them."""
        for block, kids in groupby(tag.kids, _is_block):
            if block:
                contents = any(isinstance(kid, PageTag) and _is_contents(kid) for kid in tag.kids)
                for kid in (kid for kid in kids if isinstance(kid, PageTag)):
                    if contents and kid.kind == "P":
                        yield from self._line(kid, "heading", "contents")
                    else:
                        yield from self._within(kid)
            else:
                yield from self._line(PageTag("P", tuple(kids)))

    def _line(
        self, tag: PageTag, kind: LineKind = "text", part: LinePart = "body"
    ) -> Iterator[Line]:
        text = self._text(tag)
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

    def _item(self, tag: PageTag) -> Iterator[Line]:
        """An item without its number or bullet; where it has none it goes on from another page."""
        body = PageTag("LI", tuple(kid for kid in tag.tags if kid.kind != "Lbl"))
        lines = list(self._line(self._unnumbered(body, _ITEM_NUMBER), "item"))
        if lines and len(body.kids) == len(tag.kids):
            self.unnumbered.append(lines[0])
        yield from lines

    def _note(self, tag: PageTag) -> Iterator[Line]:
        self.notes += 1
        first = next(tag.tags, None)
        label = first is not None and _MARK.fullmatch(self._drawn(first)) is not None
        kids = tuple(kid for kid in tag.kids if kid is not first) if label else tag.kids
        text = self._text(PageTag("Note", kids))
        if text:
            yield Line(phrase("place_footnote", number=self.notes), (text,), "note")

    def _figure(self, tag: PageTag) -> Iterator[Line]:
        if tag.alt:
            yield Line(inside(self.place, phrase("place_alt_text")), (tag.alt,), "alt")
        texts = tuple(text for mark in tag.marks() for text in self.glyphs.drawn(mark))
        if texts:
            place = inside(self.place, phrase("place_drawing", number=len(self.charts) + 1))
            self.charts.append(ChartRead(place, texts=texts))

    # tables

    def _table(self, tag: PageTag) -> Iterator[Line]:
        """The rows of a table, which may have begun on a page before."""
        self.tables += not (tag.goes_on and self.tables)
        for kid in tag.tags:
            if kid.kind in _ROWS:
                yield from self._rows(kid, head=kid.kind == "THead")
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
        text = self._text(cell, whole=True) if isinstance(cell, PageTag) else ""
        return "" if _BOXES.issuperset(text) else text

    def _beside(self, cell: PageTag) -> Iterator[Line]:
        """The tables and drawings in a cell."""
        for tag in cell.tags:
            yield from self._within(tag) if tag.kind in _APART else self._beside(tag)

    # texts

    def _unnumbered(self, tag: PageTag, number: re.Pattern[str]) -> PageTag:
        """A heading or an item without the number that its style puts before it."""
        first = tag.kids[0] if tag.kids else None
        if not isinstance(first, PageTag):
            return tag
        if first.kind == "LBody":
            return PageTag(tag.kind, (self._unnumbered(first, number), *tag.kids[1:]))
        styled = first.kind == "NonStruct" and number.fullmatch(self._drawn(first))
        return PageTag(tag.kind, tag.kids[1:]) if styled else tag

    def _drawn(self, tag: PageTag) -> str:
        runs = (run for mark in tag.marks() for run in self.glyphs.by_mark.get(mark, ()))
        return "".join(run.text for run in runs)

    def _text(self, tag: PageTag, *, whole: bool = False) -> str:
        """What an element says, without marks of notes; with what blocks in it say if ``whole``."""
        blocks = "".join(self._pieces(tag, whole=whole)).split(_BLOCK_END)
        return "\n".join(filter(None, map(_unbroken, blocks)))

    def _pieces(self, tag: PageTag, *, whole: bool) -> Iterator[str]:
        for kid in tag.kids:
            if isinstance(kid, int):
                for run in self.glyphs.by_mark.get(kid, ()):
                    yield "\n" if run.below else ""
                    yield run.text
            elif kid is not None and kid.is_block and kid.kind != "LBody":
                if whole and kid.kind not in _APART:
                    yield _BLOCK_END
                    yield from self._pieces(kid, whole=whole)
                    yield _BLOCK_END
            elif kid is not None:
                runs = self._small(kid)
                yield self._raised("".join(run.text for run in runs))
                yield from self._pieces(kid, whole=whole) if not runs else ()

    def _small(self, tag: PageTag) -> Sequence[GlyphRun]:
        """The characters of an element that are set raised; none of any other."""
        if tag.kind != "NonStruct":
            return ()
        runs = [run for mark in tag.marks() for run in self.glyphs.by_mark.get(mark, ())]
        short = 0 < sum(len(run.text) for run in runs) < _LONGEST_RAISED
        return runs if short and all(map(self.glyphs.raised, runs)) else ()

    def _raised(self, text: str) -> str:
        """What is set raised; nothing if it is the mark of the next note."""
        match = _MARK.fullmatch(text)
        if match and int(match[1]) == self.marks + 1:
            self.marks += 1
            return ""
        return raised(text)


def _unbroken(text: str) -> str:
    """A text in one line, without the breaks between its lines and the hyphens put there."""
    text = _HYPHENED.sub("", _KEPT.sub("-", text))
    return " ".join(_BROKEN.sub("", text).split())


def _is_block(kid: PageTag | int | None) -> bool:
    return isinstance(kid, PageTag) and kid.is_block


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
