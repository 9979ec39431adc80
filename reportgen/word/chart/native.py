"""What becomes of the plan of a chart in the document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import assert_never

from reportgen import fonts
from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.design import Panels, Plot, Slopes
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.chart import Chart
from reportgen.model.chart_style import HOUSE_CHART, ChartStyle
from reportgen.word.chart.panels import plan_panels
from reportgen.word.chart.plan import Look, Plan
from reportgen.word.chart.plot import plan_plot
from reportgen.word.chart.slopes import plan_slopes
from reportgen.word.chart.workbook import workbook
from reportgen.word.xml import chart as xml
from reportgen.word.xml.paint import Letters

_POINTS_IN_CM = 72 / 2.54
WORKBOOK = "rId1"
"""The relationship of the chart to its workbook: the first that it has."""


@dataclass(frozen=True, slots=True)
class Native:
    """The part of a chart, its workbook, and its size in centimetres; ``alt`` is a panel's own."""

    part: bytes
    workbook: bytes
    alt: str
    width: float
    height: float


def native(
    chart: Chart, lang: Lang, width: float, created: dt.datetime, *, style: ChartStyle = HOUSE_CHART
) -> tuple[Native, ...]:
    """The chart for Word, so many centimetres wide; one for each panel where there are any.

    ``created`` is the time that its workbook carries.
    """
    names = fonts.word_names("chart", style.typeface)
    letters = Letters(names.latin, names.east_asian, LANGUAGES[lang].tag)
    look, room = Look(letters, style, lang), width * _POINTS_IN_CM
    design = KINDS[chart.kind].design(chart)
    match design:
        case Plot():
            plans = [plan_plot(chart, design, look, room)]
        case Panels():
            plans = plan_panels(chart, design, look, room)
        case Slopes():
            plans = [plan_slopes(chart, design, look, room)]
        case _:
            assert_never(design)
    return tuple(_native(plan, look, created) for plan in plans)


def _native(plan: Plan, look: Look, created: dt.datetime) -> Native:
    part = xml.space(
        look.letters,
        look.style.ink,
        look.style.size,
        plan.plot,
        title=plan.title,
        legend=plan.legend,
        workbook=WORKBOOK,
    )
    book = workbook(plan.sheet, created)
    size = (plan.grid.width / _POINTS_IN_CM, plan.grid.height / _POINTS_IN_CM)
    return Native(part, book, plan.alt, *size)
