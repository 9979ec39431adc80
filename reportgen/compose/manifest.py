"""Blocks line by line: what a document is to say, where, and which figure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import assert_never

from reportgen.compose.captions import GAP, caption_name
from reportgen.messages import Argument, phrase
from reportgen.model.document import (
    Block,
    Caption,
    Cell,
    Contents,
    Control,
    FigureBlock,
    Heading,
    Image,
    ListBlock,
    PageBreak,
    PageTurn,
    Paragraph,
    Run,
    Table,
)
from reportgen.model.manifest import FILLED_IN, Line, LineKind, LinePart, raised
from reportgen.model.printed import PrintSpan
from reportgen.model.text import Lang

_Spans = tuple[PrintSpan, ...]


@dataclass
class LineWriter:
    """Writes the blocks of one document as lines, and remembers where it is.

    ``controls`` says that a reader fills in the offices, dates and statuses of tasks, and that the
    program counts their rows: these are ``FILLED_IN`` and nothing then, and else what is printed in
    their cells.
    """

    lang: Lang
    controls: bool
    place: Argument = field(default_factory=lambda: phrase("place_top"))
    tables: int = 0
    notes: int = 0

    def lines(self, blocks: Iterable[Block]) -> Iterator[Line]:
        """The lines of blocks in reading order, each note behind the line that its mark is in.

        What is spoken of charts and tables is not among them: it is up to the format.
        """
        return chain.from_iterable(map(self._block, blocks))

    def _block(self, block: Block) -> Iterator[Line]:
        match block:
            case Heading():
                text = " ".join(_said(block.runs)[0].split())
                self.place = phrase("place_heading", heading=text)
                yield from self._line(block.runs, "heading")
            case Paragraph():
                yield from self._line(block.runs)
            case ListBlock():
                yield from chain(*(self._line(item, "item") for item in block.items))
            case Table():
                yield from self._table(block)
            case FigureBlock():
                yield from self._caption(block.caption)
            case Image():
                place = phrase("place_in", outer=self.place, inner=phrase("place_alt_text"))
                yield Line(place, (block.alt,), "alt", spans=((),))
            case Contents():
                for runs in (block.runs, *((Run(entry.text),) for entry in block.entries)):
                    yield from self._line(runs, part="contents")
            case PageBreak() | PageTurn():
                return
            case _:
                assert_never(block)

    def _line(
        self, runs: tuple[Run, ...], kind: LineKind = "text", part: LinePart = "body"
    ) -> Iterator[Line]:
        text, spans = _said(runs)
        if text.strip():
            place = phrase("place_contents") if part == "contents" else self.place
            yield Line(place, (text,), part, kind, spans=(spans,))
        yield from self._notes(runs)

    def _notes(self, runs: Iterable[Run]) -> Iterator[Line]:
        for run in runs:
            if run.footnote:
                self.notes += 1
                text, spans = _said(run.footnote)
                place = phrase("place_footnote", number=self.notes)
                yield Line(place, (text,), "note", spans=(spans,))

    def _caption(self, caption: Caption | None) -> Iterator[Line]:
        if caption is None:
            return
        name = caption_name(caption.kind, caption.number, self.lang) + GAP
        text, spans = _said((Run(name), *caption.runs))
        place = phrase("place_in", outer=self.place, inner=phrase("place_caption"))
        yield Line(place, (text,), kind="caption", spans=(spans,))
        yield from self._notes(caption.runs)

    def _table(self, table: Table) -> Iterator[Line]:
        yield from self._caption(table.caption)
        self.tables += 1
        outer = phrase("place_table", number=self.tables)
        for number, row in enumerate(table.rows, start=1):
            said = [self._cell(cell) for cell in row.cells]
            place = phrase("place_in", outer=outer, inner=phrase("place_row", number=number))
            kind: LineKind = "head" if row.kind == "header" else "row"
            texts, spans = tuple(text for text, _ in said), tuple(span for _, span in said)
            yield Line(place, texts, "body", kind, self.tables, spans)
            for cell in row.cells:
                for runs in cell.paragraphs:
                    yield from self._notes(runs)

    def _cell(self, cell: Cell) -> tuple[str, _Spans]:
        control = cell.control
        if control and control.kind != "checkbox" and self.controls:
            return "\n".join((FILLED_IN, *(_said(it)[0] for it in cell.paragraphs[1:]))), ()
        if cell.counted and self.controls:
            return "", ()
        lines: list[Run] = []
        for runs in cell.paragraphs:
            lines += [Run("\n"), *runs] if lines else runs
        return _said(lines)


def controls_of(blocks: Iterable[Block]) -> tuple[Control, ...]:
    """The form controls of blocks, in reading order."""
    tables = (block for block in blocks if isinstance(block, Table))
    cells = (cell for table in tables for cell in table.cells)
    return tuple(cell.control for cell in cells if cell.control)


def _said(runs: Iterable[Run]) -> tuple[str, _Spans]:
    """The text of runs, and where in it something was printed."""
    text, spans = "", []
    for run in runs:
        said = raised(run.text) if run.superscript else run.text
        if run.printed and said:
            spans.append(PrintSpan(len(text), len(text) + len(said), run.printed))
        text += said
    return text, tuple(spans)
