"""What the writers of blocks share while one document is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from reportgen.languages import LANGUAGES, Language
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle, chart_style
from reportgen.model.document import Document, Drawing
from reportgen.model.picture import Picture
from reportgen.model.text import Lang
from reportgen.model.tokens import HOUSE, Colours, Tokens
from reportgen.word.anchors import Bookmarks
from reportgen.word.skin import Skin
from reportgen.word.styles import Styles
from reportgen.word.xml import parts
from reportgen.word.xml.element import Xml


@dataclass(slots=True)
class Context:
    """The skin, the bookmarks, the counters, the footnotes, and how the next paragraph stands.

    ``new_page`` says that the next paragraph begins a page; ``noted`` that the next block is a
    note or a source that must stay with this one.
    """

    lang: Lang
    created: dt.datetime
    skin: Skin
    anchors: Bookmarks
    charts: Mapping[Drawing, Chart | Picture]
    chart_style: ChartStyle
    colours: Colours
    drawings: Iterator[int]
    controls: Iterator[int]
    first_footnote: int
    footnotes: list[Xml] = field(default_factory=list)
    new_page: bool = False
    noted: bool = False

    @property
    def language(self) -> Language:
        """The language of the document."""
        return LANGUAGES[self.lang]

    @property
    def styles(self) -> Styles:
        """The styles of the skin."""
        return self.skin.styles

    def take_new_page(self) -> bool:
        """Whether this paragraph begins a page; the next one will not."""
        wanted, self.new_page = self.new_page, False
        return wanted

    def take_footnote(self) -> int:
        """The number of the next footnote."""
        return self.first_footnote + len(self.footnotes)


def open_context(
    document: Document,
    skin: Skin,
    charts: Mapping[Drawing, Chart | Picture],
    tokens: Tokens = HOUSE,
) -> Context:
    """A context whose numbers and names are all free in the skin."""
    roots = skin.roots
    return Context(
        lang=document.properties.lang,
        created=document.properties.created,
        skin=skin,
        anchors=Bookmarks(document, parts.bookmark_names(roots), parts.next_bookmark(roots)),
        charts=charts,
        chart_style=chart_style(tokens, document.properties.lang),
        colours=tokens.day,
        drawings=count(parts.next_drawing(roots)),
        controls=count(parts.next_control(roots)),
        first_footnote=skin.first_footnote,
    )
