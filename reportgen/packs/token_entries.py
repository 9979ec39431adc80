"""The tables of tokens in ``template.toml``, as a person writes them."""

from __future__ import annotations

from pydantic import Field

from reportgen.datafile.entry import FileEntry
from reportgen.packs.font_entry import Font
from reportgen.packs.tokens import CellSpace, Colour, LineHeight, ParagraphSpace, SizeValue


class ColoursEntry(FileEntry):
    """Colours, each as #0B4F8A."""

    ink: Colour | None = None
    """Text."""
    soft: Colour | None = None
    """Notes, units and whatever is less loud."""
    rule: Colour | None = None
    """The lines between rows."""
    guide: Colour | None = None
    """The lightest lines, in charts and web page."""
    paper: Colour | None = None
    """Words on a dark bar; the ground of PDF and web page."""
    tint: Colour | None = None
    """The ground of key figures and of rows that head a group."""
    mark: Colour | None = None
    """In the web page: the row that a link led to."""
    subject: Colour | None = None
    """The area of the briefing; links."""
    benchmark: Colour | None = None
    """What the area is set against."""
    masthead: Colour | None = None
    """The name in the masthead and the line below it."""
    stem: Colour | None = None
    """In charts: from a dot to its 100."""
    done: Colour | None = None
    """Tasks that are done."""
    in_progress: Colour | None = None
    """Tasks in progress."""
    not_started: Colour | None = None
    """Tasks that are not started."""
    red: Colour | None = None
    """Marks of tasks that a scheme has in red; in charts tasks that are late."""
    orange: Colour | None = None
    """Marks of tasks that a scheme has in orange."""
    yellow: Colour | None = None
    """Marks of tasks that a scheme has in yellow."""
    blue: Colour | None = None
    """Marks of tasks that a scheme has in blue."""
    green: Colour | None = None
    """Marks of tasks that a scheme has in green."""


class FontsEntry(FileEntry):
    """Fonts by the roles of assets/fonts.toml: another role, or names of fonts."""

    title: Font | None = None
    body: Font | None = None
    heading: Font | None = None
    subheading: Font | None = None
    table: Font | None = None
    chart: Font | None = None


class SizesEntry(FileEntry):
    """Sizes in points or by their Chinese names, the same in both languages or one for each."""

    masthead: SizeValue | None = None
    title: SizeValue | None = None
    heading_1: SizeValue | None = None
    heading_2: SizeValue | None = None
    heading_3: SizeValue | None = None
    body: SizeValue | None = None
    table: SizeValue | None = None
    caption: SizeValue | None = None
    small: SizeValue | None = None
    """Notes, sources and footnotes."""
    chart: SizeValue | None = None
    """Words in charts, whose other measures follow in proportion."""


class SpacingEntry(FileEntry):
    """Spaces, the same in both languages or one for each."""

    line_height: LineHeight | None = None
    """Times the size of the text."""
    paragraph: ParagraphSpace | None = None
    """Points after a paragraph."""
    cell: CellSpace | None = None
    """Points above and below the text of a table cell."""


class TokensEntry(FileEntry):
    """What changes PDF, web page, Word and charts alike."""

    colours: ColoursEntry = Field(default_factory=ColoursEntry)
    night: ColoursEntry = Field(default_factory=ColoursEntry)
    """The colours of the web page where its reader has it dark."""
    fonts: FontsEntry = Field(default_factory=FontsEntry)
    sizes: SizesEntry = Field(default_factory=SizesEntry)
    spacing: SpacingEntry = Field(default_factory=SpacingEntry)
