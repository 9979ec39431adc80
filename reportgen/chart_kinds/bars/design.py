"""Two bars in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Plot, SeriesNames
from reportgen.model.chart import Chart


def design_bars(_: Chart) -> Plot:
    """A bar for each area in each row, with the names of the areas."""
    return Plot(34.0, BarMarks(11.5), SeriesNames())
