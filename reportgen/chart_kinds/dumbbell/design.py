"""Panels of pairs of dots, each on a scale of its own."""

from __future__ import annotations

from decimal import Decimal

from reportgen.chart_kinds.design import PairMarks, Panels, Plot
from reportgen.model.chart import Chart

_LEAST_SPAN = Decimal("0.2")
"""A scale shows at least so much of its largest value, so that a small change looks small."""


def design_dumbbell(chart: Chart) -> Panels:
    """A plot of pairs for each panel; its scale does not begin at zero."""
    plots = tuple(Plot(24.0, PairMarks(_reach(panel))) for panel in chart.panels)
    return Panels(plots, own_scales=True)


def _reach(panel: Chart) -> tuple[Decimal, Decimal]:
    """From below to above all values of a panel, by as much on either side."""
    ends = [end for series in panel.series for point in series.points for end in point.interval]
    low, high = min(ends), max(ends)
    slack = max(Decimal(0), _LEAST_SPAN * max(abs(low), abs(high)) - (high - low)) / 2
    return low - slack, high + slack
