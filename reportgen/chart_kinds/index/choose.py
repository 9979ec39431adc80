"""An index of every level."""

from __future__ import annotations

from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.index.phrases import INDEX_EQUAL, INDEX_NOUN, INDEX_WHAT
from reportgen.chart_kinds.points import index_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart

EQUAL = Decimal(100)
"""The index where both areas are equal."""


def choose_index(setting: ChartContext) -> list[Chart]:
    """Every level against the benchmark = 100."""
    book = setting.book
    equal = book.say(INDEX_EQUAL, area=setting.benchmark, index=str(EQUAL))
    said = Standing(
        id="index",
        kind="index",
        section="levels",
        heading=book.words(INDEX_WHAT),
        noun=book.words(INDEX_NOUN),
        what=book.words(INDEX_WHAT),
        unit=equal,
        point=index_point,
        field="index",
        title=wording.extremes,
        equal=(EQUAL, equal),
    )
    return standing_charts(setting.levels(), setting, said)
