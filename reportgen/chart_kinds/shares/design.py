"""One bar in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Plot
from reportgen.model.chart import Chart


def design_shares(_: Chart) -> Plot:
    """A bar in each row."""
    return Plot(23.0, BarMarks(12.0))
