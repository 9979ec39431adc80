"""Levels from the benchmark to the subject."""

from __future__ import annotations

from dataclasses import replace

from reportgen.chart_kinds.bars.choose import choose_bars
from reportgen.chart_kinds.context import ChartContext
from reportgen.model.chart import Chart


def choose_slope(setting: ChartContext) -> list[Chart]:
    """One chart of all levels, where they have one unit and fit into it."""
    return [
        replace(it, id="slope", kind="slope", series=it.series[::-1]) for it in choose_bars(setting)
    ]
