"""Two bars in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Plot
from reportgen.model.chart import Chart


def design_bars(_: Chart) -> Plot:
    """A bar for each area in each row."""
    return Plot(34.0, BarMarks(11.5))
