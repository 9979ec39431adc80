"""The measures of pages in ``template.toml``, as a person writes them."""

from __future__ import annotations

from pydantic import Field

from reportgen.datafile.entry import FileEntry
from reportgen.model.page import PageMeasures, TextMeasure
from reportgen.packs.tokens import Millimetres, PageWidth, SizeValue


class TextEntry(FileEntry):
    """The room of an element or class; what is left out of size and line is as around it."""

    size: SizeValue | None = None
    """The size of its type, in points."""
    line: Millimetres | None = None
    """From one line to the next."""
    around: Millimetres | None = None
    """What is free above and below it, together, with what its lines and padding take."""
    side: Millimetres | None = None
    """The same at its left and right."""


class PageEntry(FileEntry):
    """How much room texts take on a page of the PDF, in millimetres, as print.css sets them."""

    width: PageWidth
    """The width of the text."""
    gutter: Millimetres
    """What is free between two columns."""
    texts: dict[str, TextEntry] = Field(default_factory=dict)
    """By the name of an element or of a class, which comes first; p holds where nothing does."""

    def measures(self) -> PageMeasures:
        """The same as plain values."""
        texts = (
            (name, TextMeasure(it.size, it.line, it.around, it.side))
            for name, it in self.texts.items()
        )
        return PageMeasures(self.width, self.gutter, tuple(texts))
