"""A web page read back: its text, the text of its drawings, and attributes that are spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.etree import _Element as Element

from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.manifest import raised
from reportgen.verify.passage import JOINT, Passage, PassageKind, has_words
from reportgen.verify.reading import ChartRead, Differing, Reading, inside

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEXTS = ("p", "li", "dt", "dd", "blockquote", "pre", "td", "th", "caption", "figcaption")
_BLOCKS = (*_HEADINGS, *_TEXTS, "div", "label")
_SPOKEN = ("aria-label", "aria-description", "title", "alt", "placeholder", "data-alt")
_HIDDEN = ("script", "style", "template", "svg", "table", "head")
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""What comes after it is shown all the same."""
_METAS = ("description", "keywords", "subject")


def read(content: bytes) -> Reading:
    """Read a web page.

    Raises:
        ValueError: it is none.
    """
    try:
        root = html.document_fromstring(_END.sub("", content.decode("utf-8")))
    except (etree.ParserError, UnicodeDecodeError, ValueError) as error:
        raise ValueError(str(error)) from None
    passages = [Passage(phrase("place_title"), text) for text in root.xpath("//head/title/text()")]
    metas = {str(m.get("name")): str(m.get("content")) for m in root.iter("meta")}
    passages += [Passage(phrase("place_meta", name=n), metas[n]) for n in _METAS if n in metas]
    body = root.find("body")
    page = _Page()
    if body is not None:
        passages += page.within(body)
    return Reading(
        passages=tuple(passages),
        charts=tuple(page.charts),
        marks={name: metas[name] for name in DOCUMENT_MARKS if name in metas},
        differing=tuple(page.differing),
    )


class _Page:
    """Reads blocks in their order; each is named by the heading, table or figure above it."""

    def __init__(self) -> None:
        self.heading = ""
        self.tables = 0
        self.notes = 0
        self.listed = 0
        """How many items the lists have that go on one from the other."""
        self.charts: list[ChartRead] = []
        self.differing: list[Differing] = []

    def within(self, element: Element) -> Iterator[Passage]:
        """The passages of an element and all in it."""
        tag = element.tag
        if tag == "svg":
            yield from self._drawing(element)
        elif tag == "table":
            yield from self._table(element)
        elif isinstance(tag, str) and tag not in _HIDDEN:
            yield from self._spoken(element, self._place())
            yield from self._block(element)
            if tag == "ol":
                self._count(element)
            for child in element:
                yield from self.within(child)

    def _place(self) -> Phrase:
        heading = self.heading
        return phrase("place_heading", heading=heading) if heading else phrase("place_top")

    def _footnote(self, place: Argument) -> Phrase:
        self.notes += 1
        return inside(phrase("place_footnote", number=self.notes), place)

    def _block(self, element: Element) -> Iterator[Passage]:
        text = _text(element)
        if element.tag in _HEADINGS:
            self.heading = " ".join(text.split())
        if _is_note(element):
            yield Passage(self._footnote(self._place()), text)
        elif has_words(text) and (element.tag in _BLOCKS or _own(element)):
            kind: PassageKind = "heading" if element.tag in _HEADINGS else "text"
            nav = element.tag == "li" and any(a.tag == "nav" for a in _above(element))
            yield Passage(
                self._place(), text, "heading" if nav else kind, track=_track(element, nav=nav)
            )

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

    def _spoken(self, element: Element, place: Argument) -> Iterator[Passage]:
        for name in _SPOKEN:
            if element.get(name):
                attribute = phrase("place_attribute", name=name)
                yield Passage(inside(place, attribute), str(element.get(name)))
        if element.tag == "input" and element.get("type") in (None, "text", "date"):
            yield Passage(inside(place, phrase("place_field")), str(element.get("value") or ""))

    def _drawing(self, svg: Element) -> Iterator[Passage]:
        place = inside(phrase("place_drawing", number=len(self.charts) + 1), self._place())
        for element in svg.iter(etree.Element):
            yield from self._spoken(element, place)
            if element.tag in ("title", "desc"):
                attribute = phrase("place_attribute", name=str(element.tag))
                yield Passage(inside(place, attribute), element.text or "")
        texts = ("".join(str(t) for t in item.itertext()) for item in svg.iter("text"))
        figure = next((a for a in _above(svg) if a.tag == "figure"), None)
        code = "" if figure is None else str(figure.get("data-chart") or "")
        self.charts.append(ChartRead(place, code, texts=tuple(texts)))

    def _table(self, table: Element) -> Iterator[Passage]:
        self.tables += 1
        name = phrase("place_table", number=self.tables)
        caption = table.find("caption")
        if caption is not None:
            place = inside(name, phrase("place_caption"))
            yield Passage(place, _text(caption))
            yield from self._notes(caption, place)
        head: dict[int, str] = {}
        for number, row in enumerate(table.iter("tr"), start=1):
            yield from self._row(row, inside(name, phrase("place_row", number=number)), head)

    def _row(self, row: Element, place: Argument, head: dict[int, str]) -> Iterator[Passage]:
        parent = row.getparent()
        header = parent is not None and parent.tag == "thead"
        lines = tuple(line for cell in row for line in _lines(cell))
        column = 1
        for cell in row.iterchildren("td", "th"):
            where = inside(place, phrase("place_column", number=column))
            if header:
                head[column] = _text(cell).strip()
            for line in _lines(cell):
                track = f"table {self.tables} column {column}"
                own = () if header else lines
                yield Passage(where, line, "cell", own, head.get(column, ""), track)
            for element in cell.iter(etree.Element):
                yield from self._spoken(element, where)
            yield from self._notes(cell, where)
            column += int(cell.get("colspan") or 1)

    def _notes(self, element: Element, place: Argument) -> Iterator[Passage]:
        for note in element.iter("span"):
            if _is_note(note):
                yield Passage(self._footnote(place), _text(note))


def _track(element: Element, *, nav: bool) -> str:
    return f"{'contents' if nav else 'heading'} {element.tag!s} {element.get('class') or ''}"


def _above(element: Element) -> Iterator[Element]:
    return element.iterancestors()


def _is_note(element: Element) -> bool:
    return "footnote" in (element.get("class") or "").split() and element.tag == "span"


def _own(element: Element) -> bool:
    """Whether text stands directly in an element that is no block, and not in a line of one."""
    inline = any(above.tag in _BLOCKS for above in element.iterancestors())
    texts = (element.text, *(child.tail for child in element))
    return not inline and any((text or "").strip() for text in texts)


def _lines(cell: Element) -> tuple[str, ...]:
    paragraphs = cell.findall("p") or [cell]
    return tuple(text for p in paragraphs if has_words(text := _text(p)))


def _text(element: Element) -> str:
    """The text of a block as it stands in the line: without marks, notes and blocks in it."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "sup":
            yield f" {raised(_text(child))} "
        elif child.tag == "br":
            yield f"{JOINT}\n"
        elif "end" in (child.get("class") or "").split():
            yield f"{JOINT}{_text(child)}"
        elif _apart(child):
            yield "" if _is_note(child) else JOINT
        elif isinstance(child.tag, str):
            yield from _pieces(child)
        yield child.tail or ""


def _apart(child: Element) -> bool:
    return child.tag in (*_BLOCKS, *_HIDDEN, "ul", "ol", "input", "section") or _is_note(child)
