"""Pages of composed documents."""

from __future__ import annotations

from reportgen.model.document import Drawing
from reportgen.web import drawings, write
from tests.pdf.building import Composed, drawing


def drawn(it: Composed) -> dict[Drawing, str]:
    """The drawings of the page."""
    charts = {chart.id: chart for chart in it.charts}
    lang = it.document.properties.lang
    return {
        at: it.drawings.get(at) or drawing(charts[at.chart], lang, at.width)
        for at in drawings(it.document)
    }


def page_of(it: Composed) -> bytes:
    """The page of a document."""
    return write(it.document, it.pack.web_css, drawn(it))
