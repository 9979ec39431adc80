"""Levels of both areas from the benchmark to the subject."""

from __future__ import annotations

from dataclasses import replace

from reportgen.chart_kinds.bars.choose import BarMaker, fit_into_bars
from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.notes import Notes
from reportgen.model.chart import Chart
from tests.chart_kinds.slope.phrases import SLOPE_NOUN


def choose_slope(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    rows = setting.levels()
    if not fit_into_bars(rows):
        return []
    noun = setting.book.words(SLOPE_NOUN)
    made = BarMaker(rows, setting, Notes()).chart("slope", "slope", noun)
    return [replace(made, series=made.series[::-1])]
