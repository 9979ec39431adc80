"""The tree of HTML elements -> blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import get_args

from lxml.etree import _Element as Element

from reportgen.compose.captions import LABELS, caption_number
from reportgen.compose.contents import contents_entries, is_contents
from reportgen.compose.drawings import drawing_of
from reportgen.compose.images import ImageReader, image_of
from reportgen.markup.parse import line_text
from reportgen.markup.tables import column_widths
from reportgen.markup.vocabulary import CONTAINERS, classes, is_footnote
from reportgen.model.document import (
    Align,
    Block,
    Caption,
    CaptionKind,
    Cell,
    Contents,
    Control,
    ControlKind,
    FigureBlock,
    Heading,
    Image,
    ListBlock,
    PageBreak,
    Paragraph,
    Row,
    RowKind,
    Run,
    Table,
)
from reportgen.model.text import Lang

SOFT = frozenset(("unit", "remark", "subtitle"))
"""Classes of what is set small and grey."""

TAB_CLASS = "end"
"""The class of what is set at the end of its line: Word has a tab before it."""

_ALIGNED: dict[str, Align] = {"num": "right", "center": "center", "check": "center"}


def read_blocks(article: Element, lang: Lang, images: ImageReader) -> tuple[Block, ...]:
    """The blocks of an article in reading order, after the passes."""
    return tuple(_Reader(lang, images).within(article))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads elements by their tags."""

    lang: Lang
    images: ImageReader

    def within(self, element: Element) -> Iterator[Block]:
        """The blocks of all children."""
        for child in element:
            if is_contents(child):
                yield self.contents(child)
            elif child.tag in CONTAINERS:
                yield from self.within(child)
            elif isinstance(child.tag, str):
                yield _READERS[child.tag](self, child)

    def heading(self, element: Element) -> Heading:
        level = int(str(element.tag)[1]) - 1
        return Heading(level, tuple(read_runs(element)), element.get("id") or "")

    def paragraph(self, element: Element) -> Paragraph | Image:
        image = element.find("img")
        if image is not None:
            return self.image(element, image)
        role = next(iter(classes(element)), "body")
        return Paragraph(tuple(read_runs(element)), role, element.get("id") or "")

    def image(self, paragraph: Element, image: Element) -> Image:
        return Image(
            picture=image_of(image, self.images).picture,
            alt=image.get("alt") or "",
            role=next(iter(classes(paragraph)), "figure"),
            id=paragraph.get("id") or "",
        )

    def listing(self, element: Element) -> ListBlock:
        items = tuple(tuple(read_runs(item)) for item in element.iterchildren("li"))
        return ListBlock(items, ordered=element.tag == "ol")

    def contents(self, element: Element) -> Contents:
        title = element.find("p")
        return Contents(
            entries=contents_entries(element),
            runs=() if title is None else tuple(read_runs(title)),
        )

    def page_break(self, element: Element) -> PageBreak:
        del element
        return PageBreak()

    def figure(self, element: Element) -> FigureBlock:
        return FigureBlock(
            drawing=drawing_of(element),
            alt=element.get("data-alt") or "",
            caption=self.caption(element.find("figcaption"), "figure"),
            id=element.get("id") or "",
        )

    def table(self, element: Element) -> Table:
        return Table(
            rows=tuple(_row(row) for row in element.iter("tr")),
            widths=column_widths(element) or (100.0,),
            role=next(iter(classes(element)), "data"),
            caption=self.caption(element.find("caption"), "table"),
            id=element.get("id") or "",
        )

    def caption(self, element: Element | None, kind: CaptionKind) -> Caption | None:
        if element is None:
            return None
        words = [run for run in read_runs(element) if run.text or run.footnote]
        if words:
            words[0] = replace(words[0], text=words[0].text.lstrip())
        return Caption(kind, LABELS[kind][self.lang], caption_number(element), tuple(words))


_READERS: dict[str, Callable[[_Reader, Element], Block]] = {
    "h1": _Reader.heading,
    "h2": _Reader.heading,
    "h3": _Reader.heading,
    "h4": _Reader.heading,
    "p": _Reader.paragraph,
    "ul": _Reader.listing,
    "ol": _Reader.listing,
    "table": _Reader.table,
    "figure": _Reader.figure,
    "hr": _Reader.page_break,
}


def read_runs(element: Element, look: Run | None = None) -> Iterator[Run]:
    """The text of an element as runs, each with the look that its inline elements give it."""
    look = look or Run("")
    if element.text:
        yield replace(look, text=element.text)
    for child in element:
        if child.tag == "br":
            yield replace(look, text="\n")
        elif is_footnote(child):
            yield replace(look, text="", footnote=_footnote(child))
        elif child.tag != "input":
            if TAB_CLASS in classes(child):
                yield replace(look, text="\t")
            yield from read_runs(child, _look(child, look))
        if child.tail:
            yield replace(look, text=child.tail)


def _look(element: Element, look: Run) -> Run:
    if element.tag in ("strong", "b"):
        return replace(look, bold=True)
    if element.tag in ("em", "i"):
        return replace(look, italic=True)
    if element.tag == "sup":
        return replace(look, superscript=True)
    if SOFT.intersection(classes(element)):
        return replace(look, soft=True)
    if element.get("href"):
        marks = classes(element)
        return replace(
            look, href=element.get("href"), plain="plain" in marks, reference="ref" in marks
        )
    return look


def _footnote(element: Element) -> tuple[Run, ...]:
    """The runs of a footnote, which begins and ends with no space and holds no other footnote."""
    found = [run for run in read_runs(element) if run.text]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def _row(element: Element) -> Row:
    parent = element.getparent()
    kind: RowKind = "group" if "group" in classes(element) else "body"
    if parent is not None and parent.tag == "thead":
        kind = "header"
    task = element.get("data-task") or ""
    return Row(tuple(_cell(cell, task) for cell in element.iterchildren("td", "th")), kind)


def _cell(element: Element, task: str) -> Cell:
    marks = classes(element)
    texts = [tuple(read_runs(p, _look(p, Run("")))) for p in element.findall("p")]
    texts = texts or [tuple(read_runs(element))]
    return Cell(
        paragraphs=tuple(text for text in texts if text),
        header=element.tag == "th",
        align=next((_ALIGNED[mark] for mark in marks if mark in _ALIGNED), "left"),
        colspan=int(element.get("colspan") or 1),
        rowspan=int(element.get("rowspan") or 1),
        control=_control(element, task),
        id=element.get("id") or "",
    )


def _control(element: Element, task: str) -> Control | None:
    """A check box, or a cell of a task whose class names what it holds."""
    if not task:
        return None
    box = element.find(".//input")
    if box is not None:
        return Control("checkbox", task, "checked" if box.get("checked") is not None else "")
    kinds: tuple[ControlKind, ...] = get_args(ControlKind)
    kind = next((kind for kind in kinds if kind in classes(element)), None)
    if kind is None:
        return None
    value = element.get("data-value")
    return Control(kind, task, line_text(element).strip() if value is None else value)
