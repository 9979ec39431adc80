"""The passes over the tree of an article, in their order: one list for building and checking.

A pass changes the tree, or yields what is wrong with one of its elements, or both; no pass undoes
what another did. The place of a problem is added here, once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.compose.captions import fill_references, label_captions, number_captions
from reportgen.compose.columns import ColumnRuler, hold_words, write_type
from reportgen.compose.contents import place_contents
from reportgen.compose.direction import set_apart
from reportgen.compose.drawings import place_charts
from reportgen.compose.fit import Ruler, check_candidates, fit_pages
from reportgen.compose.fit.heights import drawn_height
from reportgen.compose.footnotes import part_marks, part_stops
from reportgen.compose.images import ImageReader, check_images, embed_images, image_reader
from reportgen.compose.links import check_links, drop_unmet, unlink
from reportgen.compose.tasks import check_tasks
from reportgen.compose.widths import find_widths, write_columns
from reportgen.markup.origin import Fault, strip_origins, with_origins
from reportgen.markup.parse import fold_spaces
from reportgen.markup.printed import strip_prints
from reportgen.model.chart import Chart
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle, chart_style
from reportgen.model.pack import Pack, Settings
from reportgen.model.page import HOUSE_PAGE, PageMeasures
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.report.values import Report


@dataclass(frozen=True, slots=True)
class PassContext:
    """What the passes over one article know beside it."""

    lang: Lang
    charts: Mapping[str, Chart]
    images: ImageReader
    page: PageMeasures = HOUSE_PAGE
    style: ChartStyle = HOUSE_CHART
    names: tuple[str, ...] = ()
    """Names of the data that run from right to left."""
    table_scale: float = 1
    """How much larger than ``page`` says the type of tables is made by a token."""

    @property
    def ruler(self) -> Ruler:
        """What measures the elements of a page."""
        return Ruler(self.page, self.lang, self.chart_height)

    @property
    def columns(self) -> ColumnRuler:
        """What measures the columns of tables."""
        return ColumnRuler(self.ruler, self.table_scale)

    def chart_height(self, chart: str, width: float) -> float:
        """How high a chart is drawn, in millimetres; nothing of one that there is not."""
        found = self.charts.get(chart)
        return drawn_height(found, width, self.style) if found else 0


def pass_context(pack: Pack, report: Report, settings: Settings) -> PassContext:
    """The charts of a report, and the images of a pack with these settings."""
    charts = {chart.id: chart for chart in (*report.charts, *report.key_charts)}
    style = chart_style(pack.tokens, report.lang)
    images, scale = image_reader(pack, settings), _table_scale(pack, report.lang)
    names = report.provenance.right_to_left
    return PassContext(report.lang, charts, images, pack.page, style, names, scale)


def _table_scale(pack: Pack, lang: Lang) -> float:
    """What the size that a pack sets for the type of tables makes of the one that it measures."""
    size = pack.tokens.size("table", lang)
    measured = dict(pack.page.texts).get("table")
    if size is None or measured is None or measured.size is None:
        return 1
    return float(size / measured.size[lang])


Pass = Callable[[Element, PassContext], Iterable[Fault] | None]


def chart_pass(article: Element, context: PassContext) -> Iterable[Fault]:
    """The pass that puts the report's charts into the figures that name them."""
    return place_charts(article, context.charts)


def fit_pass(article: Element, context: PassContext) -> None:
    """The pass that leaves on each page what has room there; the tree must be right so far."""
    fit_pages(article, context.ruler)


CHECKING: Sequence[Pass] = (
    lambda article, _: check_candidates(article),
    fit_pass,
    lambda article, _: drop_unmet(article),
    lambda article, context: check_images(article, context.images),
    chart_pass,
    lambda article, _: check_tasks(article),
    lambda article, _: number_captions(article),
    lambda article, context: fill_references(article, context.lang),
    lambda article, _: check_links(article),
)
"""What may find something wrong, and what that needs: right also over a tree that is wrong."""

SHAPING: Sequence[Pass] = (
    lambda article, _: unlink(article),
    lambda article, _: fold_spaces(article),
    lambda article, context: set_apart(article, context.names),
    lambda article, _: find_widths(article),
    lambda article, context: hold_words(article, context.columns),
    lambda article, _: place_contents(article),
)
"""What makes a right tree ready to be read as blocks."""

FINISHING: Sequence[Pass] = (
    lambda article, context: embed_images(article, context.images),
    lambda article, context: label_captions(article, context.lang),
    lambda article, _: write_columns(article),
    lambda article, _: write_type(article),
    lambda article, _: part_stops(article),
    lambda article, _: part_marks(article),
    lambda article, _: strip_origins(article),
    lambda article, _: strip_prints(article),
)
"""What pages need as HTML, and blocks hold as data."""


def run_passes(
    passes: Sequence[Pass], article: Element, context: PassContext, file: str
) -> tuple[Problem, ...]:
    """What the passes find wrong, in their order, each at the file and line of its element."""
    return tuple(
        problem for one in passes for problem in with_origins(one(article, context) or (), file)
    )
