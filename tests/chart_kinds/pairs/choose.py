"""Levels of both areas in one row: how far they are apart."""

from __future__ import annotations

from reportgen.chart_kinds.bars.choose import BarMaker, fit_into_bars
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.notes import Notes
from reportgen.model.chart import Chart
from tests.chart_kinds.pairs.phrases import PAIRS_NOUN


def choose_pairs(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    rows = setting.levels()
    if not fit_into_bars(rows):
        return []
    noun = setting.book.words(PAIRS_NOUN)
    return [BarMaker(rows, setting, Notes()).chart("pairs", "pairs", noun)]
