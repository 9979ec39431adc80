"""Levels of both areas in one row: how far they are apart."""

from __future__ import annotations

from reportgen.chart_kinds.bars.choose import BarMaker, fit_into_bars
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.notes import Notes
from reportgen.model.chart import Chart
from reportgen.model.text import Text

_NOUN = Text("对照点图", "Chart of pairs")


def choose_pairs(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    rows = setting.levels()
    if not fit_into_bars(rows):
        return []
    made = BarMaker(rows, setting, Notes()).chart("pairs", "pairs", _NOUN)
    return [made]
