"""Levels of both areas in one row: how far they are apart."""

from __future__ import annotations

from dataclasses import replace

from reportgen.chart_kinds.bars.choose import choose_bars
from reportgen.chart_kinds.context import ChartContext
from reportgen.model.chart import Chart
from tests.chart_kinds.pairs.phrases import PAIRS_HEADING


def choose_pairs(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    heading = setting.book.words(PAIRS_HEADING)[setting.lang]
    found = choose_bars(setting)
    return [replace(it, id="pairs", kind="pairs", heading=heading) for it in found]
