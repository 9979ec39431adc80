"""A document as a tree of blocks, in one language: what the Word writer writes.

The same content as HTML is what the PDF and web writers lay out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal, TypeVar

from reportgen.model.grid import GridRow, grid_rows
from reportgen.model.ledger import LedgerColour
from reportgen.model.picture import Picture
from reportgen.model.pieces import BODY
from reportgen.model.printed import Print
from reportgen.model.text import Lang

Align = Literal["left", "center", "right"]
RowKind = Literal["header", "group", "body"]
ControlKind = Literal["checkbox", "status", "owner", "due", "progress"]
CaptionKind = Literal["table", "figure"]


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look.

    ``soft`` is small and grey, for what stands beside a figure; ``light`` is the colour of a mark.
    ``href`` is ``#id`` of a block in the document, or an address; a ``plain`` link looks like the
    text around it, and the text of a ``reference`` is the label and number of the caption that it
    leads to. ``footnote`` is what is said at the foot of the page; the text of such a run is
    empty, and its mark stands there.
    ``printed`` says which figure or derivation its text is, None where it is none. Its letters may
    run from ``right_to_left``.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    soft: bool = False
    light: LedgerColour = "none"
    href: str | None = None
    plain: bool = False
    reference: bool = False
    footnote: tuple[Run, ...] = ()
    printed: Print | None = None
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; level 0 is the title of the document."""

    level: int
    runs: tuple[Run, ...]
    id: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id."""
        return _named(self.id)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``role`` is its class in the template, ``body`` where it has none."""

    runs: tuple[Run, ...]
    role: str = "body"
    id: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id."""
        return _named(self.id)


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is the runs of one paragraph."""

    items: tuple[tuple[Run, ...], ...]
    ordered: bool = False

    @property
    def runs(self) -> tuple[Run, ...]:
        """Those of its items."""
        return tuple(chain(*self.items))

    @property
    def ids(self) -> tuple[str, ...]:
        """None: no link leads to it."""
        return ()


@dataclass(frozen=True, slots=True)
class Caption:
    """A numbered caption: ``label`` is 表 or Figure, ``number`` its number, ``runs`` the words."""

    kind: CaptionKind
    label: str
    number: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Control:
    """A form control of a checklist: what it holds, and the id of the task it belongs to.

    ``value`` is ``checked`` or empty for a check box, a code of ``TaskStatus`` for a status, an
    ISO date for a due date, the name of an office for an owner, what was done for progress; empty
    where it is not known.
    """

    kind: ControlKind
    task: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: paragraphs of runs, or a control and what stands beside it.

    ``header`` cells name a row or a column. What a ``counted`` cell says is the number of its row,
    which a program that counts may count itself.
    """

    paragraphs: tuple[tuple[Run, ...], ...] = ()
    header: bool = False
    align: Align = "left"
    colspan: int = 1
    rowspan: int = 1
    control: Control | None = None
    id: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; header rows are repeated on each page, a group row heads the next ones."""

    cells: tuple[Cell, ...]
    kind: RowKind = "body"

    @property
    def task(self) -> str:
        """The id of the task whose controls it holds; empty where it holds none."""
        return next((cell.control.task for cell in self.cells if cell.control), "")

    @property
    def words(self) -> str:
        """What its first cell that names a row says, without what stands small below."""
        heads = (cell.paragraphs[0] for cell in self.cells if cell.header and cell.paragraphs)
        return "".join(run.text for run in next(heads, ()))


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``widths`` are shares of the text width in percent, one for each grid column.

    ``role`` is the table's class in the template: ``data`` where it has none, ``checklist``,
    ``facts`` (first column names the rows), or a pack's own. It is ``crowded`` where a page of the
    pack has no room for its numbers, in the smallest type.
    """

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    role: str = "data"
    caption: Caption | None = None
    id: str = ""
    crowded: bool = False

    @property
    def grid(self) -> Iterator[GridRow[Cell]]:
        """Its rows, with the cells in their columns."""
        return grid_rows((row.cells for row in self.rows), _spans)

    @property
    def title(self) -> str:
        """What its caption says; the words of its first row where it has none."""
        if self.caption:
            words = "".join(run.text for run in self.caption.runs)
            gap = " " if self.caption.label.isascii() else ""
            return f"{self.caption.label}{gap}{self.caption.number} {words}"
        runs = (run for cell in self.rows[0].cells for it in cell.paragraphs for run in it)
        return " ".join(run.text for run in runs)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All its cells, in reading order."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def runs(self) -> tuple[Run, ...]:
        """Those of its caption, and of its cells."""
        inner = chain.from_iterable(chain(*(cell.paragraphs for cell in self.cells)))
        return (*_caption_runs(self.caption), *inner)

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id, and those of its cells."""
        return _named(self.id, *(cell.id for cell in self.cells))


def _spans(cell: Cell) -> tuple[int, int]:
    return cell.colspan, cell.rowspan


DEFAULT_WIDTH = 16.0
"""The width of a chart in centimetres where a template gives none."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart by its id, to be drawn so many centimetres wide."""

    chart: str
    width: float = DEFAULT_WIDTH

    @property
    def place(self) -> str:
        """The text of the HTML comment that stands where the drawing goes."""
        return f"chart:{self.chart}@{self.width:g}"


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A chart with its caption; ``alt`` states its message."""

    drawing: Drawing
    alt: str
    caption: Caption | None = None
    id: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Those of its caption."""
        return _caption_runs(self.caption)

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id."""
        return _named(self.id)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the pack or its user, alone in a paragraph of this role."""

    picture: Picture
    alt: str
    role: str = "figure"
    id: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """None: it has no text."""
        return ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id."""
        return _named(self.id)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: the words, level and id of a heading."""

    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, with the words that stand above it."""

    entries: tuple[Entry, ...]
    runs: tuple[Run, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """None: no link leads to it."""
        return ()


CONTENTS_PLACE = "contents"
"""The text of the HTML comment that stands where the lines of a table of contents go."""

STOP_PLACE = "stop:"
"""How the text of the HTML comment begins that holds the full stop of a footnote."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """None: it has no text."""
        return ()

    @property
    def ids(self) -> tuple[str, ...]:
        """None: no link leads to it."""
        return ()


@dataclass(frozen=True, slots=True)
class PageTurn:
    """From here on the paper is turned, for what is wide: or no more, where it is ``back``."""

    back: bool = False

    @property
    def runs(self) -> tuple[Run, ...]:
        """None: it has no text."""
        return ()

    @property
    def ids(self) -> tuple[str, ...]:
        """None: no link leads to it."""
        return ()


Block = (
    Heading | Paragraph | ListBlock | Table | FigureBlock | Image | Contents | PageBreak | PageTurn
)
"""All kinds of blocks. Each gives its ``runs``, all text that it holds, and the ``ids`` to which a
link may lead: whoever asks for them need not know the kinds."""

BlockT = TypeVar("BlockT", bound=Block)


def _named(*ids: str) -> tuple[str, ...]:
    return tuple(filter(None, ids))


def _caption_runs(caption: Caption | None) -> tuple[Run, ...]:
    return caption.runs if caption else ()


DOCUMENT_MARKS = (
    *("reportgen:data", "reportgen:pack", "reportgen:language", "reportgen:complete"),
    "reportgen:settings",
)
"""The names of the marks that a document carries: of what it was made, and what it means to be."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties.

    ``created`` is the clock that was passed in, never the machine's. ``briefing`` is the id of the
    briefing, ``data`` a hash of all that it says. ``pack`` is the name of the template pack, and
    ``complete`` says that the document means to give every figure of the data. ``settings`` is what
    was set for it, as JSON.
    """

    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    lang: Lang
    created: dt.datetime
    briefing: str = ""
    data: str = ""
    pack: str = ""
    complete: bool = False
    settings: str = "{}"
    stamp: str = ""
    """Words on every page, such as that it is a draft; none where empty."""

    @property
    def marks(self) -> dict[str, str]:
        """What each format carries of them for programs, by the name that it has in the file."""
        complete = "true" if self.complete else "false"
        made_with = (self.pack, self.lang, complete, self.settings) if self.pack else ("",) * 4
        values = zip(DOCUMENT_MARKS, (self.data, *made_with), strict=True)
        return {name: value for name, value in values if value}


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its properties, its blocks in reading order, and the same as HTML.

    ``html`` is one ``article`` element, with a comment where each drawing goes, the lines of each
    table of contents, and the full stop of each footnote. ``pieces`` are the
    names of those parts of the blocks that stand in places of their own in Word, and how many
    blocks each has; all are one piece where None.
    """

    properties: Properties
    blocks: tuple[Block, ...]
    html: str
    pieces: tuple[tuple[str, int], ...] | None = None

    @property
    def by_piece(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of each piece by its name."""
        rest = iter(self.blocks)
        pieces = ((BODY, len(self.blocks)),) if self.pieces is None else self.pieces
        return {name: tuple(islice(rest, count)) for name, count in pieces}

    def each(self, kind: type[BlockT]) -> tuple[BlockT, ...]:
        """Its blocks of one kind."""
        return tuple(block for block in self.blocks if isinstance(block, kind))

    @property
    def runs(self) -> Iterator[Run]:
        """All its runs in reading order, each followed by those of its footnote."""
        for block in self.blocks:
            for run in block.runs:
                yield run
                yield from run.footnote

    @property
    def ids(self) -> Iterator[str]:
        """All ids of its blocks and cells, in reading order."""
        return (name for block in self.blocks for name in block.ids)

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """What is to be drawn for it, each once, in order."""
        return tuple(dict.fromkeys(figure.drawing for figure in self.each(FigureBlock)))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines of its tables of contents."""
        return tuple(entry for contents in self.each(Contents) for entry in contents.entries)

    def with_drawings(self, drawings: Mapping[Drawing, str]) -> str:
        """The HTML with each drawing (SVG) in its place."""
        html = self.html
        for drawing, svg in drawings.items():
            html = html.replace(f"<!--{drawing.place}-->", svg)
        return html
