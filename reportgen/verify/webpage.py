"""The blocks of a web page as lines, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import get_args

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.document import ControlKind
from reportgen.model.manifest import Line, LineKind, LinePart
from reportgen.verify.reading import ChartRead, ControlRead, Differing, inside
from reportgen.verify.webtext import (
    BLOCKS,
    HEADINGS,
    UNSEEN,
    block_text,
    classes_of,
    is_apart,
    is_footnote_span,
)

_KINDS: dict[str, LineKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "summary": "heading",
}
_SPOKEN = ("aria-label", "aria-description", "title", "alt", "placeholder", "data-alt")
_AROUND = frozenset(("skip", "draft-stamp", "tools", "keeping"))
"""Classes of what the page has around the document, for those who use it."""
_CONTROLS: tuple[ControlKind, ...] = get_args(ControlKind)


class WebPage:
    """Reads blocks in their order; each is named by the heading, table or drawing above it."""

    def __init__(self) -> None:
        self.part: LinePart = "body"
        self.heading = ""
        self.tables = 0
        self.listed = 0
        """How many items the lists have that go on one from the other."""
        self.notes: list[Line] = []
        self.charts: list[ChartRead] = []
        self.controls: list[ControlRead] = []
        self.differing: list[Differing] = []

    def within(self, element: Element) -> Iterator[Line]:
        """The lines of an element and of all in it."""
        tag = element.tag
        if tag == "svg":
            yield from self._drawing(element)
        elif (isinstance(tag, str) and tag not in UNSEEN) or tag == "table":
            part = self.part
            self.part = _part(element, part)
            lines = list(self._table(element) if tag == "table" else self._block(element))
            yield from _not_said(self._spoken(element, self._place()), lines)
            yield from lines
            self.part = part

    def _block(self, element: Element) -> Iterator[Line]:
        """What an element says by itself, and then what is in it."""
        text = block_text(element)
        if element.tag in HEADINGS:
            self.heading = " ".join(text.split())
        if is_footnote_span(element):
            self._footnote(element, self._place())
        elif text and (element.tag in BLOCKS or _stands_alone(element)):
            kind = _KINDS.get(str(element.tag), "text")
            yield Line(self._place(), (text,), self.part, kind)
        if element.tag == "ol":
            self._count(element)
        if element.tag == "figure":
            yield from self._figure(element)
        else:
            for child in element:
                yield from self.within(child)

    def _place(self) -> Phrase:
        heading = self.heading
        return phrase("place_heading", heading=heading) if heading else phrase("place_top")

    def _footnote(self, element: Element, place: Argument) -> None:
        number = phrase("place_footnote", number=len(self.notes) + 1)
        text = block_text(element, whole=True)
        if text:
            self.notes.append(Line(inside(number, place), (text,), "note"))

    def _count(self, items: Element) -> None:
        """See that a list begins with 1 or goes on from the last one, and counts on."""
        if items.get("reversed") is not None:
            return
        given = items.get("start")
        if given is None or given.strip() == "1":
            self.listed = 0
        elif given.strip() != str(self.listed + 1):
            either = phrase("expected_either", one="1", other=str(self.listed + 1))
            self._differs(given, either if self.listed else "1")
        for item in items.iterchildren("li"):
            self.listed += 1
            value = item.get("value")
            if value is not None and value.strip() != str(self.listed):
                self._differs(value, str(self.listed))

    def _differs(self, found: str, expected: Argument) -> None:
        place = inside(self._place(), phrase("place_list_number"))
        self.differing.append(Differing(place, found, expected))

    def _spoken(self, element: Element, place: Argument) -> Iterator[Line]:
        for name in _SPOKEN:
            text = (element.get(name) or "").strip()
            if text:
                attribute = phrase("place_attribute", name=name)
                yield Line(inside(place, attribute), (text,), "alt")
        if element.tag == "input" and element.get("type") in (None, "text", "date"):
            value = (element.get("value") or "").strip()
            if value:
                yield Line(inside(place, phrase("place_field")), (value,), self.part)

    # drawings

    def _figure(self, figure: Element) -> Iterator[Line]:
        """A figure: it may be drawn twice, for two widths, and says of itself the same."""
        yield from _once(line for child in figure for line in self.within(child))

    def _drawing(self, svg: Element) -> Iterator[Line]:
        place = inside(phrase("place_drawing", number=len(self.charts) + 1), self._place())
        said: list[Line] = []
        for element in svg.iter(etree.Element):
            said += self._spoken(element, place)
            if element.tag in ("title", "desc") and element.text:
                attribute = phrase("place_attribute", name=str(element.tag))
                said.append(Line(inside(place, attribute), (element.text.strip(),), "alt"))
        yield from _once(said)
        texts = ("".join(str(t) for t in item.itertext()) for item in svg.iter("text"))
        figure = next(svg.iterancestors("figure"), None)
        code = "" if figure is None else str(figure.get("data-chart") or "")
        alt = svg.get("aria-label") or ""
        self.charts.append(ChartRead(place, code, texts=tuple(texts), alt=alt))

    # tables

    def _table(self, table: Element) -> Iterator[Line]:
        self.tables += 1
        number = self.tables
        name = phrase("place_table", number=number)
        caption = table.find("caption")
        if caption is not None:
            place = inside(name, phrase("place_caption"))
            text = block_text(caption, whole=True)
            if text:
                yield Line(place, (text,), self.part, "caption")
            yield from self._beside(caption, place)
        head: Sequence[str] = ()
        rows = (row for row in table.iter("tr") if next(row.iterancestors("table")) is table)
        for count, row in enumerate(rows, start=1):
            parent = row.getparent()
            header = parent is not None and parent.tag == "thead"
            place = inside(name, phrase("place_row", number=count))
            line, *others = self._row(row, place, head)
            head = line.cells if header else head
            if line.cells:
                yield replace(line, kind="head" if header else "row", table=number)
            yield from others

    def _row(self, row: Element, place: Argument, head: Sequence[str]) -> Iterator[Line]:
        """A row, and after it what is spoken of its cells, and what stands in no line of them."""
        task = row.get("data-task") or ""
        cells = list(row.iterchildren("td", "th"))
        texts = [self._cell(cell, task, place) for cell in cells]
        line = Line(place, tuple(texts), self.part)
        yield line
        spoken = [it for cell in (row, *cells) for it in self._spoken(cell, place)]
        yield from _not_said(spoken, [line])
        for cell, named in zip(cells, (*head, *("" for _ in cells)), strict=False):
            label = " ".join((cell.get("data-label") or "").split())
            if label and label != " ".join(named.split()):
                where = inside(place, phrase("place_attribute", name="data-label"))
                yield Line(where, (label,), "alt")
            yield from _not_said(self._beside(cell, place), [line])

    def _cell(self, cell: Element, task: str, place: Argument) -> str:
        """The text of a cell; of one that a reader fills in, a sign in its place."""
        text = block_text(cell, whole=True, task=bool(task))
        if not task:
            return text
        box = next((it for it in cell.iter("input") if it.get("type") == "checkbox"), None)
        if box is not None:
            held = "checked" if box.get("checked") is not None else ""
            self.controls.append(ControlRead(place, "checkbox", task, "", held))
            return text
        kind = next((it for it in _CONTROLS if it in classes_of(cell)), None)
        if kind is None:
            return text
        held = text if cell.get("data-value") is None else str(cell.get("data-value"))
        self.controls.append(ControlRead(place, kind, task, text, held))
        return text

    def _beside(self, cell: Element, place: Argument) -> Iterator[Line]:
        """What stands in no line of a cell: notes, drawings, tables, and what is spoken of it."""
        for element in cell:
            if element.tag in ("svg", "table"):
                yield from self.within(element)
            elif is_footnote_span(element):
                self._footnote(element, place)
            elif isinstance(element.tag, str) and element.tag not in UNSEEN:
                yield from self._spoken(element, place)
                yield from self._beside(element, place)


def _part(element: Element, part: LinePart) -> LinePart:
    """The part that an element is in: tables of contents and tools of the page have their own."""
    if part == "body" and element.tag == "nav" and "contents" in classes_of(element):
        return "contents"
    if part == "body" and (_AROUND.intersection(classes_of(element)) or element.tag == "button"):
        return "running"
    return part


def _not_said(spoken: Iterable[Line], lines: Sequence[Line]) -> Iterator[Line]:
    """What is spoken of an element, if it is not what is written in it."""
    written = {"".join(text.split()) for line in lines for text in (line.text, *line.cells)}
    return (it for it in spoken if "".join(it.text.split()) not in written)


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, of those that are spoken each text once."""
    said: set[tuple[str, ...]] = set()
    for line in lines:
        if line.part != "alt" or line.cells not in said:
            yield line
        if line.part == "alt":
            said.add(line.cells)


def _stands_alone(element: Element) -> bool:
    """Whether text stands directly in an element that is no block, and not in a line of one."""
    inline = any(above.tag in BLOCKS for above in element.iterancestors())
    if inline or (is_apart(element) and element.tag == "table"):
        return False
    texts = (element.text, *(child.tail for child in element))
    above = element.getparent()
    alone = above is None or is_apart(above) or above.tag in ("body", "noscript", "html")
    return alone and any((text or "").strip() for text in texts)
