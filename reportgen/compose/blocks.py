"""The tree of HTML elements -> blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, assert_never, get_args

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.captions import LABELS, caption_number
from reportgen.compose.contents import contents_entries
from reportgen.compose.drawings import drawing_of
from reportgen.compose.images import ImageReader, image_of
from reportgen.markup.elements import (
    PRINTED_TAG,
    BlockKind,
    InlineKind,
    classes,
    flow_kind,
    inline_kind,
)
from reportgen.markup.parse import line_text
from reportgen.markup.printed import print_of
from reportgen.markup.tables import CROWDED, column_widths
from reportgen.model.direction import is_right_to_left
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
    PageTurn,
    Paragraph,
    Row,
    RowKind,
    Run,
    Table,
)
from reportgen.model.ledger import LedgerColour
from reportgen.model.text import Lang

SOFT = frozenset(("unit", "remark", "subtitle"))
"""Classes of what is set small and grey."""

LIGHTS: Mapping[str, LedgerColour] = {
    f"light-{it}": it for it in get_args(LedgerColour) if it != "none"
}
"""Classes of marks that have a colour of the tokens."""

TURNED_CLASS = "landscape"
"""The class of a group for which the paper is turned: Word has sections of their own for it."""

TAB_CLASS = "end"
"""The class of what is set at the end of its line: Word has a tab before it."""

_LookKind = Literal["bold", "italic", "superscript", "link", "span", "direction"]
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
        for child in element.iterchildren(etree.Element):
            kind = flow_kind(child)
            if kind == "group" and _is_turned(child):
                yield from (PageTurn(), *self.within(child), PageTurn(back=True))
            elif kind == "group":
                yield from self.within(child)
            else:
                yield self.block(child, kind)

    def block(self, element: Element, kind: BlockKind) -> Block:
        match kind:
            case "heading":
                return self.heading(element)
            case "paragraph":
                return self.paragraph(element)
            case "list":
                return self.listing(element)
            case "table":
                return self.table(element)
            case "figure":
                return self.figure(element)
            case "contents":
                return self.contents(element)
            case "page_break":
                return PageBreak()
            case _:
                assert_never(kind)

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
            crowded=element.get(CROWDED) is not None,
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


def _is_turned(group: Element) -> bool:
    """Whether a group is one of landscape pages, and stands in no other."""
    around = any(TURNED_CLASS in classes(it) for it in group.iterancestors())
    return TURNED_CLASS in classes(group) and not around


def read_runs(element: Element, look: Run | None = None) -> Iterator[Run]:
    """The text of an element as runs, each with the look that its inline elements give it."""
    look = look or Run("")
    if element.text:
        yield replace(look, text=element.text)
    for child in element:
        if child.tag == PRINTED_TAG:
            yield from read_runs(child, replace(look, printed=print_of(child)))
        else:
            yield from _inline(child, inline_kind(child), look)
        if child.tail:
            yield replace(look, text=child.tail)


def _inline(element: Element, kind: InlineKind, look: Run) -> Iterator[Run]:
    """The runs of an element that stands in text."""
    match kind:
        case "line_break":
            yield replace(look, text="\n")
        case "footnote":
            yield replace(look, text="", footnote=_footnote(element))
        case "box":
            return  # the cell that holds it is a control
        case "bold" | "italic" | "superscript" | "link" | "span" | "direction":
            if TAB_CLASS in classes(element):
                yield replace(look, text="\t")
            yield from read_runs(element, _look(element, kind, look))
        case _:
            assert_never(kind)


def _look(element: Element, kind: _LookKind, look: Run) -> Run:
    match kind:
        case "bold":
            return replace(look, bold=True)
        case "italic":
            return replace(look, italic=True)
        case "superscript":
            return replace(look, superscript=True)
        case "link":
            return _link(element, _softened(element, look))
        case "span":
            return _lit(element, _softened(element, look))
        case "direction":
            turned = is_right_to_left("".join(map(str, element.itertext())))
            return replace(look, right_to_left=turned)
        case _:
            assert_never(kind)


def _softened(element: Element, look: Run) -> Run:
    return replace(look, soft=True) if SOFT.intersection(classes(element)) else look


def _lit(element: Element, look: Run) -> Run:
    colour = next((LIGHTS[it] for it in classes(element) if it in LIGHTS), look.light)
    return replace(look, light=colour)


def _link(element: Element, look: Run) -> Run:
    """The look of a link; one that led to nothing has no address any more."""
    if not element.get("href"):
        return look
    marks = classes(element)
    return replace(look, href=element.get("href"), plain="plain" in marks, reference="ref" in marks)


def _footnote(element: Element) -> tuple[Run, ...]:
    """The runs of a footnote, which begins and ends with no space and holds no other footnote."""
    found = [run for run in read_runs(element) if run.text]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(run for run in found if run.text) or tuple(found[:1])


def _row(element: Element) -> Row:
    parent = element.getparent()
    kind: RowKind = "group" if "group" in classes(element) else "body"
    if parent is not None and parent.tag == "thead":
        kind = "header"
    task = element.get("data-task") or ""
    return Row(tuple(_cell(cell, task) for cell in element.iterchildren("td", "th")), kind)


def _cell(element: Element, task: str) -> Cell:
    marks = classes(element)
    texts = [tuple(read_runs(p, _softened(p, Run("")))) for p in element.findall("p")]
    texts = texts or [tuple(read_runs(element))]
    control = _control(element, task)
    beside = texts[1:] if control else ()
    return Cell(
        # what stands beside a control is below it, also where that is empty
        paragraphs=tuple(text for text in texts if text or any(beside)),
        header=element.tag == "th",
        align=next((_ALIGNED[mark] for mark in marks if mark in _ALIGNED), "left"),
        colspan=int(element.get("colspan") or 1),
        rowspan=int(element.get("rowspan") or 1),
        control=control,
        id=element.get("id") or "",
        counted="counter" in marks,
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
