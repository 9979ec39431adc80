"""Pages of composed documents."""

from __future__ import annotations

from reportgen.charts.draw import draw_svg
from reportgen.model.document import Drawing
from reportgen.web import drawings, write
from tests.pdf.building import Composed


def drawn(it: Composed) -> dict[Drawing, str]:
    """The drawings of the page."""
    charts = {chart.id: chart for chart in it.charts}
    lang = it.document.properties.lang
    return {
        drawing: it.drawings.get(drawing) or draw_svg(charts[drawing.chart], lang, drawing.width)
        for drawing in drawings(it.document)
    }


def page_of(it: Composed) -> bytes:
    """The page of a document."""
    return write(it.document, it.pack.web_css, drawn(it))
