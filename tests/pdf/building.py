"""Documents made from a briefing, and what the writers of PDF and web page need beside them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import reportgen
from reportgen import resources
from reportgen.charts import chart
from reportgen.charts.draw import draw_svg
from reportgen.compose import compose
from reportgen.model.chart import Chart
from reportgen.model.document import Document, Drawing
from reportgen.model.pack import Pack
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.report import make_report
from tests.shelf import Shelf

drawing = lru_cache(128)(draw_svg)
"""A drawing, made once for the documents that have it."""
CLOCK = dt.datetime(2020, 12, 31, 8, 30)


@dataclass(frozen=True)
class Composed:
    """A document with its pack, its charts and their drawings."""

    document: Document
    pack: Pack
    charts: tuple[Chart, ...]
    drawings: dict[Drawing, str]

    @property
    def labels(self) -> set[str]:
        """Every text that stands at a mark or names a row of a chart that is drawn."""
        drawn = {drawing.chart for drawing in self.drawings}
        charts = [chart for chart in self.charts if chart.id in drawn]
        points = {
            point.label for chart in charts for series in chart.series for point in series.points
        }
        return points.union(*(chart.categories for chart in charts))


def composed_once(
    shelf: Shelf, briefing: reportgen.Briefing, template: str, lang: Lang, odd: str = ""
) -> Composed:
    """The same, made once for all workers of a run; ``odd`` names a briefing that is changed."""
    made: Composed = shelf.get(
        f"{template}-{lang}-{odd}-composed", lambda: composed(briefing, template, lang)
    )
    return made


def composed(briefing: reportgen.Briefing, template: str, lang: Lang) -> Composed:
    """A template's document of a briefing, before any writer."""
    comparison = reportgen.compare(briefing)
    charts = chart(briefing, comparison, lang)
    pack = find_pack(template, [resources.templates()])
    report = make_report(briefing, comparison, charts, lang, CLOCK)
    document = compose(pack, report, pack.defaults)
    by_id = {chart.id: chart for chart in (*charts.all, *charts.key)}
    drawings = {d: drawing(by_id[d.chart], lang, d.width) for d in document.drawings}
    return Composed(document, pack, tuple(by_id.values()), drawings)
