"""One bar in each row, to the left or to the right of zero."""

from __future__ import annotations

from reportgen.chart_kinds.design import BarMarks, Plot, Sides
from reportgen.model.chart import Chart


def design_gaps(chart: Chart) -> Plot:
    """A bar in each row, and above them what each side means.

    Nothing is written on a side where no bar stands, unless none stands anywhere.
    """
    left, right = chart.sides
    values = [point.value for series in chart.series for point in series.points]
    if any(values):
        left = left if min(values) < 0 else ""
        right = right if max(values) > 0 else ""
    return Plot(23.0, BarMarks(12.0, Sides(left, right)))
