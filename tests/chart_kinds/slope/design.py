"""A line in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Plot
from reportgen.model.chart import Chart


def design_slopes(_: Chart) -> Plot:
    """Bars."""
    return Plot(19.0, BarMarks(7.0))
