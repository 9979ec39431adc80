"""Tables, in time proportional to their cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reportgen.errors import InputError
from reportgen.languages import LANGUAGES
from reportgen.model.document import Align, Cell, Row, Table
from reportgen.model.grid import GridCell, GridRow
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, Text
from reportgen.model.traced import is_traced
from reportgen.word import styles
from reportgen.word.caption import caption, caption_words
from reportgen.word.context import Context
from reportgen.word.control import control
from reportgen.word.grid import Merge, filled_rows, grid_widths, merge
from reportgen.word.hold import scale_for_numbers, with_words_held
from reportgen.word.measure import stays_whole
from reportgen.word.paragraph import inline_runs, styled_line
from reportgen.word.xml import table as xml
from reportgen.word.xml import text
from reportgen.word.xml.element import NO_XML, Xml, join

_COLUMNS = Text("各列：{names}", "Columns: {names}")


def table_block(block: Table, context: Context) -> Xml:
    """A table with its caption above."""
    if block.caption is None:
        return context.anchors.mark(block.id, _Writer(block, context).table())
    above = caption(block.caption, context, block.id, keep_next=True)
    return join(above, _Writer(block, context).table())


def spoken_of(block: Table, lang: Lang) -> tuple[str, str]:
    """The title of a table, and what its columns are, for those who have it read to them."""
    heads = list(takewhile(lambda row: row.kind == "header", block.rows))
    names = [_words(cell) for cell in heads[-1].cells] if heads else []
    listed = LANGUAGES[lang].listed([name for name in names if name])
    columns = _COLUMNS.filled(names=listed)[lang] if heads else ""
    return caption_words(block.caption), columns


class _Writer:
    """One table with what all its cells need to know."""

    def __init__(self, block: Table, context: Context) -> None:
        self._block = block
        self._context = context
        self._grid = tuple(block.grid)
        self._styles = _styles(block, context)
        widths = grid_widths(block.widths, self._grid, context.skin.width)
        self._fit_type(sum(widths))
        self._widths = with_words_held(widths, block.rows, self._grid, self._size)
        self._whole = stays_whole(self._grid, self._widths)
        self._headers = sum(1 for _ in takewhile(lambda row: row.kind == "header", block.rows))
        self._fill = context.skin.fill(self._styles.get("group", ""))
        self._chinese = context.language.script == "cjk"
        counted = any(cell.counted for cell in block.cells)
        self._counting = context.skin.count_rows() if counted else None
        self._looks: dict[tuple[str, Align, bool], Xml] = {}
        self._properties: dict[tuple[int, int, Merge | None, str | None, bool], Xml] = {}

    def _fit_type(self, room: int) -> None:
        """Make the type smaller where numbers would be broken.

        Raises:
            InputError: the smallest type is too large.
        """
        rows, grid = self._block.rows, self._grid
        scale, enough = scale_for_numbers(room, rows, grid, self._size)
        if not enough:
            problem = Problem.of("document.numbers_without_room", table=self._block.title)
            raise InputError([problem])
        if scale < 1:
            smaller = self._context.skin.smaller
            self._styles = {kind: smaller(it, scale) for kind, it in self._styles.items()}

    def table(self) -> Xml:
        lines = filled_rows(self._grid, len(self._widths))
        pairs = enumerate(zip(self._block.rows, lines, strict=True))
        rows = join(*(self._row(index, row, line) for index, (row, line) in pairs))
        return xml.table(
            self._context.styles.table_of(self._block.role),
            self._widths,
            spoken_of(self._block, self._context.lang),
            rows,
            header=bool(self._headers),
            stub=_has_stub(self._block.rows),
        )

    def _row(self, index: int, row: Row, line: GridRow[Cell]) -> Xml:
        keep = self._keeps(index, row)
        rule = self._headers > 1 and index == self._headers - 1
        cells = join(*(self._cell(row, it, keep=keep, rule=rule) for it in line))
        return xml.row(cells, header=index < self._headers)

    def _keeps(self, index: int, row: Row) -> bool:
        """Whether a row stays on the page of the next: a page begins or ends with no lone row."""
        last = len(self._block.rows) - 1
        if index == last:
            return self._context.noted
        return self._whole or row.kind != "body" or index in (self._headers, last - 1)

    def _cell(self, row: Row, it: GridCell[Cell], *, keep: bool, rule: bool) -> Xml:
        fill = self._fill if row.kind == "group" else None
        merged = merge(it)
        key = (it.column, it.span, merged, fill, rule)
        properties = self._properties.get(key)
        if properties is None:
            width = sum(self._widths[it.column : it.end])
            properties = xml.cell_properties(width, it.span, merged, fill, rule=rule)
            self._properties[key] = properties
        style = self._style(row, it.cell)
        if merged == "continue":
            return xml.cell(properties, styled_line(style, NO_XML, self._context, keep_next=keep))
        return xml.cell(properties, self._content(it.cell, row, style, keep=keep))

    def _style(self, row: Row, cell: Cell) -> str:
        return self._styles["stub" if row.kind == "body" and cell.header else row.kind]

    def _size(self, row: Row, cell: Cell) -> int:
        return self._context.skin.size(self._style(row, cell))

    def _content(self, cell: Cell, row: Row, style: str, *, keep: bool) -> Xml:
        context = self._context
        if cell.counted:
            number = self._counting
            return styled_line(style, NO_XML, context, cell.align, keep_next=keep, numbering=number)
        if _bare(cell) and not context.new_page and not row.task:
            (run,) = cell.paragraphs[0]
            key = (style, cell.align, keep)
            look = self._looks.get(key)
            if look is None:
                look = self._looks[key] = text.paragraph_properties(
                    style, cell.align, keep_next=keep
                )
            return text.paragraph(look, text.text_run(run.text, chinese=self._chinese))
        lines = [inline_runs(runs, context) for runs in cell.paragraphs] or [NO_XML]
        if cell.control:
            lines[0] = control(cell.control, lines[0], context)
        lines[0] = context.anchors.mark(cell.id, lines[0])
        if row.task and cell.header:
            lines[0] = context.anchors.mark_row(row.task, lines[0])
        return join(
            *(styled_line(style, part, context, cell.align, keep_next=keep) for part in lines)
        )


def _bare(cell: Cell) -> bool:
    """Whether a cell is one run without any look: most are, and long tables are made of them."""
    if cell.control or cell.id or len(cell.paragraphs) != 1 or len(cell.paragraphs[0]) != 1:
        return False
    run = cell.paragraphs[0][0]
    if is_traced(run.printed) or run.light != "none":
        return False
    return not (run.href or run.bold or run.soft or run.italic or run.superscript or run.footnote)


def _words(cell: Cell) -> str:
    return " ".join("".join(run.text for run in runs) for runs in cell.paragraphs)


def _styles(block: Table, context: Context) -> dict[str, str]:
    """The ids of the paragraph styles that the cells of a table take."""
    kinds = dict.fromkeys(row.kind for row in block.rows)
    names: dict[str, str] = {kind: styles.CELL_STYLES[kind] for kind in kinds}
    if any(cell.header for row in block.rows if row.kind == "body" for cell in row.cells):
        names["stub"] = styles.STUBS.get(block.role, styles.CELL_STYLES["body"])
    return {kind: context.styles.paragraph(name) for kind, name in names.items()}


def _has_stub(rows: Sequence[Row]) -> bool:
    """Whether the first cells of the body name the rows."""
    first = (row.cells[0] for row in rows if row.kind == "body" and row.cells)
    return any(cell.header for cell in first)
