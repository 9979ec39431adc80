"""Blocks to Word: which function writes which block."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import assert_never

from reportgen.model.chart import Chart
from reportgen.model.document import (
    Block,
    Contents,
    Document,
    Drawing,
    Entry,
    FigureBlock,
    Heading,
    Image,
    ListBlock,
    PageBreak,
    PageTurn,
    Paragraph,
    Table,
)
from reportgen.model.pack import Kept
from reportgen.model.picture import Picture
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.word import contents, figure, paragraph, styles, table
from reportgen.word.chart import Native
from reportgen.word.context import Context, open_context
from reportgen.word.package import Content
from reportgen.word.record import custom_parts
from reportgen.word.skin import Skin
from reportgen.word.xml.element import NO_XML, Xml, join

_NOTES = ("note", "source")

Pages = Callable[[bytes, Sequence[Entry]], Mapping[Entry, int]]


def write(
    document: Document,
    skin: bytes,
    charts: Mapping[Drawing, Chart | Picture],
    tokens: Tokens = HOUSE,
    pages: Pages | None = None,
    figures: str = "",
    kept: Collection[Kept] = (),
) -> bytes:
    """Write a document into a Word skin.

    Args:
        document: What to write.
        skin: A .docx with the styles, and for each piece of the document a paragraph such as
            ``{{ body }}`` where its blocks go.
        charts: What is drawn: a chart becomes one that Word edits, a picture stays one.
        tokens: What the skin and the charts take where they are as the house has them.
        pages: Lays a document out: gives the pages of the lines of its tables of contents, or
            none. Without it they have no page numbers, until Word is asked to update them.
        figures: The record of the figures that it prints, for programs.
        kept: What people noted in the skin that goes out with the document.

    Returns:
        The bytes of a .docx: the same for the same input.

    Raises:
        InputError: the skin cannot be read, or lacks something that the document needs.
    """
    pieces = document.by_piece
    opened = Skin(skin, document.properties, pieces, tokens, kept)
    context = open_context(document, opened, charts, tokens)
    written = {name: _piece(name, blocks, context) for name, blocks in pieces.items()}
    package = opened.finish(
        Content(written, join(*context.footnotes), custom_parts(document, figures))
    )
    made = package.stored({})
    found = pages(made, document.entries) if pages and document.entries else {}
    names = {context.anchors.name(entry.id): page for entry, page in found.items()}
    return package.stored({name: page for name, page in names.items() if name}) if found else made


def draw_natives(
    document: Document,
    skin: bytes,
    charts: Mapping[Drawing, Chart | Picture],
    tokens: Tokens = HOUSE,
) -> Iterator[tuple[FigureBlock, int, Native]]:
    """The charts that :func:`write` gives to Word, as they follow each other.

    Each has its figure, and its number among the plots of its chart, counted from 0.

    Raises:
        InputError: as :func:`write`.
    """
    pieces = document.by_piece
    opened = Skin(skin, document.properties, pieces, tokens)
    context = open_context(document, opened, charts, tokens)
    for name, blocks in pieces.items():
        opened.turn_to(name)
        for block in blocks:
            shown = charts[block.drawing] if isinstance(block, FigureBlock) else None
            if isinstance(block, FigureBlock) and isinstance(shown, Chart):
                for number, drawn in enumerate(figure.native_charts(block, shown, context)):
                    yield block, number, drawn


def _piece(name: str, blocks: Sequence[Block], context: Context) -> Xml:
    context.skin.turn_to(name)
    context.new_page = False
    return join(*_blocks(blocks, context))


def _blocks(blocks: Sequence[Block], context: Context) -> Iterator[Xml]:
    before: Block | None = None
    turned = False
    for number, (block, after) in enumerate(zip(blocks, (*blocks, None)[1:], strict=True)):
        if isinstance(block, PageTurn):
            # what is turned back and at once turned again stays turned: no page between is empty
            if block.back != turned or (block.back and isinstance(after, PageTurn)):
                continue
            found = _turn(block, number, len(blocks), context)
            turned = found is not None and not block.back
            if found:
                before, context.new_page = None, False
                yield found
            continue
        if before is not None and _needs_gap(before, block, context):
            yield _gap(context)
        context.noted = _is_note(after) and (not _is_note(block) or _is_source(after))
        yield _written(block, context)
        before = before if isinstance(block, PageBreak) else block
    if isinstance(before, Table) or _is_framed(before, context):
        context.new_page = False
        yield _gap(context)


def _turn(block: PageTurn, number: int, count: int, context: Context) -> Xml | None:
    """The end of a section before pages that are turned, or behind them; None where none can be."""
    style = context.styles.paragraph(styles.TABLE_END)
    if block.back:
        return context.skin.end_turn(style, last=number == count - 1)
    return context.skin.begin_turn(style, empty=number == 0)


def _written(block: Block, context: Context) -> Xml:
    match block:
        case Heading():
            return paragraph.heading(block, context)
        case Paragraph():
            return paragraph.paragraph_block(block, context)
        case ListBlock():
            return paragraph.list_block(block, context)
        case Table():
            return table.table_block(block, context)
        case FigureBlock():
            return figure.figure(block, context)
        case Image():
            return figure.image(block, context)
        case Contents():
            return contents.contents(block, context)
        case PageBreak():
            context.new_page = True
            return NO_XML
        case PageTurn():
            return NO_XML
        case _:
            assert_never(block)


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role in _NOTES


def _is_source(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role == "source"


def _is_framed(block: Block | None, context: Context) -> bool:
    """Whether a block stands in a frame, which needs a paragraph after it to hold it."""
    if not isinstance(block, Paragraph):
        return False
    return bool(context.skin.frame(context.styles.paragraph_of(block.role)))


def _needs_gap(before: Block, block: Block, context: Context) -> bool:
    """Whether a line must keep two blocks apart that Word would set or frame as one."""
    match before:
        case Table():
            return _needs_gap_after_table(block, context)
        case Heading() | Paragraph() | ListBlock() | FigureBlock() | Image() | Contents():
            return False
        case PageBreak() | PageTurn():
            return False
        case _:
            assert_never(before)


def _needs_gap_after_table(block: Block, context: Context) -> bool:
    """Whether a block would stick to the table before it: Word even joins two tables to one."""
    match block:
        case Table():
            return block.caption is None
        case Paragraph():
            return not _is_note(block) and not context.new_page
        case ListBlock():
            return not context.new_page
        case Heading() | FigureBlock() | Image() | Contents() | PageBreak() | PageTurn():
            return False
        case _:
            assert_never(block)


def _gap(context: Context) -> Xml:
    return paragraph.styled_line(context.styles.paragraph(styles.TABLE_END), NO_XML, context)
