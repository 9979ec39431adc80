"""One briefing in one language, and one template pack over it, as each writer is given them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reportgen.charts import choose
from reportgen.charts.notable import notable
from reportgen.compare import compare
from reportgen.compose import compose, word_tags
from reportgen.errors import InputError
from reportgen.model.briefing import Briefing, DataFile, Format, PdfKind
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle, chart_style
from reportgen.model.comparison import Comparison
from reportgen.model.document import Document, Drawing
from reportgen.model.pack import Pack, Settings
from reportgen.model.picture import Picture
from reportgen.model.pieces import BODY
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.paths import shown
from reportgen.templating.tags import Tags
from reportgen.verify import Ledger
from reportgen.wording.figures import Wording


class Studio:
    """The comparison and the charts of a briefing, each drawn once for each width and look."""

    def __init__(self, briefing: Briefing, lang: Lang, *, page_numbers: bool, pdf: PdfKind) -> None:
        self.lang = lang
        self.attached = _attached(briefing) if pdf == "archive" else None
        self.page_numbers = page_numbers
        self.form = briefing.charts
        self.comparison = compare(briefing.subject, briefing.benchmark, briefing.indicators)
        self.words = Wording(briefing.indicators)
        self.charts = choose(self.comparison, self.words, lang)
        self.key_charts = key_charts(briefing, self.comparison, lang)
        self._briefing = briefing
        self._by_id = {chart.id: chart for chart in (*self.charts, *self.key_charts)}
        self._svg: dict[tuple[Drawing, ChartStyle], str] = {}
        self._pictures: dict[tuple[Drawing, ChartStyle], Picture] = {}

    @cached_property
    def ledger(self) -> Ledger:
        """What the documents may say, in either language."""
        return ledger(self._briefing, self.comparison)

    def svg(self, drawings: Sequence[Drawing], pack: Pack) -> dict[Drawing, str]:
        """The drawings of a document for PDF and web."""
        style = chart_style(pack.tokens, self.lang)
        for drawing in drawings:
            if (drawing, style) not in self._svg:
                from reportgen.charts.draw import draw_svg

                chart = self._by_id[drawing.chart]
                made = draw_svg(chart, self.lang, drawing.width, style=style)
                self._svg[drawing, style] = made
        return {drawing: self._svg[drawing, style] for drawing in drawings}

    def native(self, document: Document) -> dict[Drawing, Chart]:
        """The charts of a document, for Word to draw."""
        return {drawing: self._by_id[drawing.chart] for drawing in document.drawings}

    def pictures(self, document: Document, pack: Pack) -> dict[Drawing, Picture]:
        """The charts of a document, drawn for Word."""
        style = chart_style(pack.tokens, self.lang)
        for drawing in document.drawings:
            if (drawing, style) not in self._pictures:
                from reportgen.charts.draw import draw_png

                chart = self._by_id[drawing.chart]
                self._pictures[drawing, style] = draw_png(chart, drawing.width, style=style)
        return {drawing: self._pictures[drawing, style] for drawing in document.drawings}


@dataclass(frozen=True)
class Edition:
    """One pack over a briefing, composed once for all formats."""

    pack: Pack
    briefing: Briefing
    settings: Settings
    moment: dt.datetime
    studio: Studio

    @cached_property
    def document(self) -> Document:
        """What all formats say."""
        return self._composed(None)

    @cached_property
    def word(self) -> tuple[Document, bytes]:
        """What the Word document says, and the skin whose tags are filled."""
        from reportgen.word.fill import fill_tags

        tags = self.tags
        filled = fill_tags(self.pack.skin, tags, shown(self.pack.skin_file))
        if filled.pieces == (BODY,):
            return self.document, filled.data
        return self._composed({it: tags.pieces.get(it, "") for it in filled.pieces}), filled.data

    @property
    def tags(self) -> Tags:
        """What the tags of the skin may use."""
        studio = self.studio
        return word_tags(
            self.pack,
            self.briefing,
            studio.comparison,
            studio.charts,
            studio.lang,
            studio.key_charts,
            self.settings,
        )

    def _composed(self, pieces: Mapping[str, str] | None) -> Document:
        studio = self.studio
        return compose(
            self.pack,
            self.briefing,
            studio.comparison,
            studio.charts,
            studio.lang,
            self.moment,
            studio.key_charts,
            self.settings,
            pieces,
        )


SHORT = ("bars", "index", "shares")
"""The kinds of charts that stay small where the data are many."""


def key_charts(briefing: Briefing, comparison: Comparison, lang: Lang) -> tuple[Chart, ...]:
    """The charts of a short document; bars of the briefing's key indicators where it names any."""
    words = Wording(briefing.indicators)
    charts = choose(notable(comparison), words, lang)
    if briefing.key:
        named = choose(notable(comparison, briefing.key), words, lang)
        bars = [chart for chart in named if chart.kind == "bars"]
        charts = (*bars, *(chart for chart in charts if chart.kind != "bars" or not bars))
    return tuple(replace(chart, id=f"key-{chart.id}") for chart in charts if chart.kind in SHORT)


def ledger(briefing: Briefing, comparison: Comparison) -> Ledger:
    """What documents about a briefing may say, in either language."""
    languages: tuple[Lang, ...] = ("zh", "en")
    words = Wording(briefing.indicators)
    charts = {
        lang: (*choose(comparison, words, lang), *key_charts(briefing, comparison, lang))
        for lang in languages
    }
    return Ledger(briefing, comparison, charts)


def _attached(briefing: Briefing) -> tuple[DataFile, ...]:
    """The files to put into an archive.

    Raises:
        InputError: the briefing was not loaded from files.
    """
    if not briefing.files:
        hint = "load the briefing with reportgen.load, or build without pdf='archive'"
        raise InputError([Problem("the briefing has no files that a PDF could carry", hint)])
    return briefing.files


def _docx(edition: Edition) -> bytes:
    from reportgen.word import write

    (document, skin), studio, pack = edition.word, edition.studio, edition.pack
    native = studio.form == "native"
    charts = studio.native(document) if native else studio.pictures(document, pack)
    made = write(document, skin, charts, pack.tokens)
    if document.entries and studio.page_numbers:
        from reportgen.office import pages

        found = pages(made, document.entries)
        if found:
            made = write(document.with_pages(found), skin, charts, pack.tokens)
    return made


def _pdf(edition: Edition) -> bytes:
    from reportgen.pdf import write

    document, studio, pack = edition.document, edition.studio, edition.pack
    drawn = studio.svg(document.drawings, pack)
    return write(document, pack.print_css, drawn, studio.attached, pack.tokens)


def _html(edition: Edition) -> bytes:
    from reportgen.web import drawings, write

    document, studio, pack = edition.document, edition.studio, edition.pack
    drawn = studio.svg(drawings(document), pack)
    return write(document, pack.web_css, drawn, pack.tokens)


WRITERS: dict[Format, Callable[[Edition], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
}
