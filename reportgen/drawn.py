"""The charts of a document as they are drawn in one format: what its manifest says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from reportgen.keep import Keep
from reportgen.messages import Argument, phrase
from reportgen.model.chart import Chart
from reportgen.model.chart_style import ChartStyle
from reportgen.model.document import Block, FigureBlock, Heading
from reportgen.model.format import Format
from reportgen.model.manifest import PlacedChart
from reportgen.writers import Edition, word_charts, word_document


def drawn_charts(edition: Edition, kind: Format, keep: Keep) -> tuple[PlacedChart, ...]:
    """The charts of an edition in one format, as they follow each other.

    A page of the web has each wide chart twice. Word draws each panel by itself, and nothing where
    its charts are pictures.

    Raises:
        InputError: as the writer of the format.
    """
    match kind:
        case "docx":
            return tuple(_in_word(edition, keep))
        case "pdf":
            return tuple(_drawings(edition, keep, on_web=False))
        case "html":
            return tuple(_drawings(edition, keep, on_web=True))
        case _:
            assert_never(kind)


def _drawings(edition: Edition, keep: Keep, *, on_web: bool) -> Iterator[PlacedChart]:
    from reportgen.web import widths

    for place, figure in _figures(edition.document.blocks):
        chart = edition.chart(figure.drawing)
        for drawing in widths(figure.drawing) if on_web else (figure.drawing,):
            texts = keep(_texts, chart, drawing.width, edition.style)
            yield PlacedChart(place, chart, figure.alt, texts)


def _in_word(edition: Edition, keep: Keep) -> Iterator[PlacedChart]:
    from reportgen.verify.native import native_of
    from reportgen.word import draw_natives

    document, skin = keep(word_document, edition)
    charts, tokens = word_charts(edition, document, keep), edition.pack.tokens
    places = {id(figure): place for place, figure in _figures(document.blocks)}
    for figure, number, native in draw_natives(document, skin, charts, tokens):
        chart, place = edition.chart(figure.drawing).plots[number], places[id(figure)]
        held = native_of(native.part, native.workbook)
        yield PlacedChart(place, chart, native.alt or figure.alt, word=held)


def _figures(blocks: Sequence[Block]) -> Iterator[tuple[Argument, FigureBlock]]:
    """The figures among blocks, each with the heading that it stands under."""
    place: Argument = phrase("place_top")
    for block in blocks:
        if isinstance(block, Heading):
            text = " ".join("".join(run.text for run in block.runs).split())
            place = phrase("place_heading", heading=text)
        elif isinstance(block, FigureBlock):
            yield place, block


def _texts(chart: Chart, width: float, style: ChartStyle) -> tuple[str, ...]:
    from reportgen.charts.texts import drawn_texts

    return drawn_texts(chart, width, style=style)
