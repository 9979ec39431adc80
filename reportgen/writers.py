"""Which writer writes which format, and what writers share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import assert_never

from reportgen.compose import compose_pieces, make_word_tags
from reportgen.errors import InputError
from reportgen.identity import KnownFigures, stored_record
from reportgen.keep import Keep
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.briefing import ChartForm, DataFile
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle, chart_style
from reportgen.model.document import Document, Drawing, Table
from reportgen.model.format import Format
from reportgen.model.pack import Pack, Settings
from reportgen.model.picture import Picture
from reportgen.model.pieces import BODY
from reportgen.model.problem import Problem
from reportgen.paths import shown
from reportgen.report import Report

DRAWINGS_KEPT = 64
"""So many drawings, the last asked for, serve again while the program runs: to draw one takes as
long as to compose a page, and many documents have the same."""


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What is asked of the writers beside the document.

    ``form`` says whether Word gets charts that it can edit; ``page_numbers`` whether LibreOffice
    may be asked on which page each heading falls; ``attached`` are the files that a PDF carries, or
    None where it carries none.
    """

    form: ChartForm = "native"
    page_numbers: bool = False
    attached: tuple[DataFile, ...] | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One pack over one report, composed: what a writer makes its format from."""

    pack: Pack
    report: Report
    settings: Settings
    document: Document
    options: WriteOptions = WriteOptions()
    figures: KnownFigures | None = None
    """What files record of the figures that they print; nothing where None."""

    def record(self, document: Document) -> str:
        """The record of the figures in a document of it, as files carry it."""
        if self.figures is None:
            return ""
        charts = dict.fromkeys(map(self.chart, document.drawings))
        return stored_record(self.figures.record_of(document, charts))

    def chart(self, drawing: Drawing) -> Chart:
        """The chart that a drawing shows."""
        charts = (*self.report.charts, *self.report.key_charts)
        return next(chart for chart in charts if chart.id == drawing.chart)

    @property
    def style(self) -> ChartStyle:
        """The look of the charts."""
        return chart_style(self.pack.tokens, self.report.lang)


def _svg(edition: Edition, drawings: Sequence[Drawing]) -> dict[Drawing, str]:
    """Charts drawn for PDF and web."""
    lang, style = edition.report.lang, edition.style
    return {it: _draw_svg(edition.chart(it), lang, it.width, style) for it in drawings}


@lru_cache(DRAWINGS_KEPT)
def _draw_svg(chart: Chart, lang: Lang, width: float, style: ChartStyle) -> str:
    from reportgen.charts.draw import draw_svg

    return draw_svg(chart, lang, width, style=style)


def _draw_png(chart: Chart, width: float, style: ChartStyle) -> Picture:
    from reportgen.charts.draw import draw_png

    return draw_png(chart, width, style=style)


def word_charts(edition: Edition, document: Document, keep: Keep) -> dict[Drawing, Chart | Picture]:
    """The charts of a Word document: for Word to draw, or drawn."""
    if edition.options.form == "native":
        return {it: edition.chart(it) for it in document.drawings}
    style = edition.style
    return {it: keep(_draw_png, edition.chart(it), it.width, style) for it in document.drawings}


def word_document(edition: Edition) -> tuple[Document, bytes]:
    """What the Word document says, and the skin whose tags are filled.

    Raises:
        InputError: a tag in the skin, or a piece that one asks for, is wrong.
    """
    from reportgen.word import with_lent_styles, without_marks_of_review
    from reportgen.word.fill import fill_tags

    pack, report, settings = edition.pack, edition.report, edition.settings
    filled = fill_tags(pack.skin, make_word_tags(pack, report, settings), shown(pack.skin_file))
    skin = reduce(with_lent_styles, pack.lenders, without_marks_of_review(filled.data, pack.kept))
    if tuple(filled.pieces) == (BODY,):
        return edition.document, skin
    return compose_pieces(pack, report, settings, filled.pieces), skin


def _docx(edition: Edition, keep: Keep) -> bytes:
    from reportgen.office import pages
    from reportgen.word import write

    document, skin = keep(word_document, edition)
    charts = word_charts(edition, document, keep)
    pack, laid_out = edition.pack, pages if edition.options.page_numbers else None
    figures = edition.record(document)
    return write(document, skin, charts, pack.tokens, laid_out, figures, pack.kept)


def _pdf(edition: Edition) -> bytes:
    from reportgen.pdf import write

    document, pack = edition.document, edition.pack
    crowded = [it.title for it in document.each(Table) if it.crowded]
    if crowded:
        raise InputError(Problem.of("document.numbers_without_room", table=it) for it in crowded)
    drawn = _svg(edition, document.drawings)
    attached, figures = edition.options.attached, edition.record(document)
    return write(document, pack.print_css, drawn, attached, pack.tokens, figures)


def _html(edition: Edition) -> bytes:
    from reportgen.web import drawings, write

    document, pack = edition.document, edition.pack
    drawn = _svg(edition, drawings(document))
    return write(document, pack.web_css, drawn, pack.tokens, edition.record(document))


def write(edition: Edition, kind: Format, keep: Keep) -> bytes:
    """The bytes of a document in one format.

    Raises:
        InputError: the skin or a style of the pack is wrong, or what it asks for cannot be laid
            out.
    """
    match kind:
        case "docx":
            return _docx(edition, keep)
        case "pdf":
            return _pdf(edition)
        case "html":
            return _html(edition)
        case _:
            assert_never(kind)


def file_name(pack: Pack, lang: Lang, kind: Format) -> str:
    """What the file of a document is called: digest.pdf, digest.en.pdf."""
    return f"{pack.name}{LANGUAGES[lang].file_mark}.{kind}"
