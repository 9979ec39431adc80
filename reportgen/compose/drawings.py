"""The places in the HTML where drawings of charts go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.markup.origin import Fault
from reportgen.messages import near
from reportgen.model.chart import Chart
from reportgen.model.document import DEFAULT_WIDTH, Drawing
from reportgen.model.problem import Problem


def drawing_of(figure: Element) -> Drawing:
    """The drawing that ``<figure data-chart="id" data-width="8">`` asks for."""
    return Drawing(figure.get("data-chart") or "", float(figure.get("data-width") or DEFAULT_WIDTH))


def place_charts(article: Element, charts: Mapping[str, Chart]) -> Iterator[Fault]:
    """Give each ``<figure data-chart="id">`` its alt text and a place for its drawing."""
    for figure in article.iter("figure"):
        code = figure.get("data-chart") or ""
        if code in charts:
            figure.set("data-alt", charts[code].alt)
            figure.append(etree.Comment(drawing_of(figure).place))
        else:
            close, known = near(code, charts), tuple(charts)
            yield figure, Problem.of("html.unknown_chart", chart=code, near=close, known=known)
