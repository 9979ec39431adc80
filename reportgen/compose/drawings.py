"""The places in the HTML where drawings of charts go."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.origin import at
from reportgen.model.chart import Chart
from reportgen.model.document import DEFAULT_WIDTH, Drawing
from reportgen.model.problem import Problem
from reportgen.wording.names import suggestion


def drawing_of(figure: Element) -> Drawing:
    """The drawing that ``<figure data-chart="id" data-width="8">`` asks for."""
    return Drawing(figure.get("data-chart") or "", float(figure.get("data-width") or DEFAULT_WIDTH))


def place_charts(article: Element, charts: tuple[Chart, ...], file: str) -> None:
    """Give each ``<figure data-chart="id">`` its alt text and a place for its drawing.

    Raises:
        InputError: a figure names a chart that there is not.
    """
    known = {chart.id: chart for chart in charts}
    problems = []
    for figure in article.iter("figure"):
        code = figure.get("data-chart") or ""
        if code in known:
            figure.set("data-alt", known[code].alt)
            figure.append(etree.Comment(drawing_of(figure).place))
        else:
            names = ", ".join(known) or "none"
            hint = (
                f"{suggestion(code, known)}there are: {names}; "
                "write {% for chart in report.charts %}"
            )
            place = at(figure, file)
            problems.append(Problem(f"there is no chart {code!r}", hint, *place))
    if problems:
        raise InputError(problems)
