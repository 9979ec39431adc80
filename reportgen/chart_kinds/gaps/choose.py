"""The gaps of levels, in percent, and of rates, in percentage points."""

from __future__ import annotations

from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.gaps.phrases import (
    GAPS_ABOVE,
    GAPS_BELOW,
    GAPS_NOUN,
    GAPS_PERCENT,
    GAPS_POINTS,
    GAPS_WHAT,
)
from reportgen.chart_kinds.points import gap_point
from reportgen.chart_kinds.standing import Standing, standing_charts
from reportgen.model.chart import Chart
from reportgen.model.text import Text
from reportgen.wording.phrases import PhraseEntry


def choose_gaps(setting: ChartContext) -> list[Chart]:
    """How far each row is above or below: levels and rates in charts of their own.

    The chart of levels belongs to no section: it says what the index says, in percent.
    """
    levels = _gaps("gaps", "", GAPS_PERCENT, setting)
    rates = _gaps("gaps-points", "rates", GAPS_POINTS, setting)
    return [
        *standing_charts(setting.levels(), setting, levels),
        *standing_charts(setting.rates(), setting, rates),
    ]


def _gaps(code: str, section: str, unit: PhraseEntry, setting: ChartContext) -> Standing:
    short, book = setting.benchmark_name, setting.book
    what = book.say(GAPS_WHAT, area=short)
    return Standing(
        id=code,
        kind="gaps",
        section=section,
        heading=what,
        noun=book.words(GAPS_NOUN),
        what=what,
        unit=book.words(unit),
        point=gap_point,
        field="gap",
        title=wording.extremes,
        equal=(Decimal(0), Text.same("")),
        sides=(book.say(GAPS_BELOW, area=short), book.say(GAPS_ABOVE, area=short)),
    )
