"""What a document says, line by line: as it was composed, and as it is read back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.messages import Argument
from reportgen.model.chart import Chart
from reportgen.model.document import Control
from reportgen.model.printed import PrintSpan
from reportgen.model.word_chart import WordChart

LinePart = Literal["body", "note", "alt", "property", "contents", "running"]
"""What is aligned by itself: the text with its tables; footnotes; what is spoken of pictures;
properties of the file; tables of contents; what stands on every page."""
LineKind = Literal["heading", "text", "item", "caption", "head", "row"]
"""``head`` is a row that names columns, ``row`` any other row of a table."""
FILLED_IN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what a reader fills in: a box, an office, a date, a status."""

_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """A text that is set raised, as lines have it: its digits raised, and no more of it.

    A raised digit of a template looks like the mark of a note, which is no part of a line: whoever
    compares lines leaves both out.
    """
    return "".join(char if char.isdecimal() else " " for char in text).translate(_UP)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, an item, a caption, a note, or a row of a table with its cells.

    ``cells`` are the texts of the cells of a row, a line break between the paragraphs of one; of
    all else it is one text. Marks of notes, numbers of items and page numbers are left out; a
    control is ``FILLED_IN``; between the keywords of a file stands white space, no comma. ``place``
    says where it stands, or should. ``table`` is the number of the table that a row is in, counted
    from 1. ``spans`` say for each cell what was printed in it; of a line that was read back it is
    empty.
    """

    place: Argument
    cells: tuple[str, ...]
    part: LinePart = "body"
    kind: LineKind = "text"
    table: int = 0
    spans: tuple[tuple[PrintSpan, ...], ...] = ()

    @property
    def text(self) -> str:
        """All that it says."""
        return "\t".join(self.cells)


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A chart of a document: where it stands, what is drawn, and what is spoken of it.

    ``texts`` are those of its drawing, in the order in which they are written; none where Word
    draws it: then ``word`` is what the file holds for it, and each panel is a chart of its own.
    """

    place: Argument
    chart: Chart
    alt: str
    texts: tuple[str, ...] = ()
    word: WordChart | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that one document says in one format, in reading order.

    ``beside`` are texts that a format adds for its readers, such as the names of buttons: they may
    stand anywhere. ``controls`` are the form controls, with what they hold. ``right_to_left`` are
    words that run so, where a format does not keep the order of their characters. ``own_charts``
    are those that the pack's Word document has itself.
    """

    lines: tuple[Line, ...]
    charts: tuple[PlacedChart, ...] = ()
    controls: tuple[Control, ...] = ()
    beside: frozenset[str] = frozenset()
    right_to_left: frozenset[str] = frozenset()
    own_charts: tuple[WordChart, ...] = ()
