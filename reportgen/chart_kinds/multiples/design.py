"""Panels of small bars."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Panels, Plot
from reportgen.model.chart import Chart


def design_multiples(chart: Chart) -> Panels:
    """A plot of bars for each panel, smaller than those of a chart of bars alone."""
    return Panels(tuple(Plot(24.0, BarMarks(8.0)) for _ in chart.panels))
