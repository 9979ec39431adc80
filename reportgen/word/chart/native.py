"""Which plan draws which kind, and what becomes of it in the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportgen import fonts
from reportgen.model.chart import Chart, ChartKind
from reportgen.model.chart_style import HOUSE, ChartStyle
from reportgen.model.page import LANGUAGES
from reportgen.model.text import Lang
from reportgen.word.chart.bars import plan_bars, plan_shares
from reportgen.word.chart.index import plan_index
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.workbook import workbook
from reportgen.word.xml import chart as xml
from reportgen.word.xml.paint import Letters

_POINTS_IN_CM = 72 / 2.54
_PLANS: Mapping[ChartKind, Callable[[Chart, Look, float], Plan]] = {
    "bars": plan_bars,
    "index": plan_index,
    "shares": plan_shares,
}
WORKBOOK = "rId1"
"""The relationship of the chart to its workbook: the first that it has."""


@dataclass(frozen=True, slots=True)
class Native:
    """The part of a chart, its workbook, and the size it is shown at, in centimetres."""

    part: bytes
    workbook: bytes
    width: float
    height: float


def native(
    chart: Chart, lang: Lang, width: float, created: dt.datetime, *, style: ChartStyle = HOUSE
) -> Native:
    """The chart for Word, so many centimetres wide; ``created`` is the time its workbook tells."""
    names = fonts.word_names("chart")
    letters = Letters(names.latin, names.east_asian, LANGUAGES[lang])
    plan = _PLANS[chart.kind](chart, Look(letters, style, lang), width * _POINTS_IN_CM)
    part = xml.space(
        letters, style.ink, style.size, plan.plot, legend=plan.legend, workbook=WORKBOOK
    )
    book = workbook(plan.sheet, created)
    return Native(part, book, width, plan.rows.whole / _POINTS_IN_CM)
