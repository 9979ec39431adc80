"""A dot in each row, and the scale above them."""

from __future__ import annotations

from reportgen.chart_kinds.design import Axis, DotMarks, Plot
from reportgen.chart_kinds.index.choose import EQUAL
from reportgen.model.chart import Chart
from reportgen.model.chart_scale import ticks_around


def design_index(chart: Chart) -> Plot:
    """DotMarks tied to the line of the reference, which the axis names among round figures."""
    reference = EQUAL if chart.reference is None else chart.reference
    values = [float(point.value) for series in chart.series for point in series.points]
    axis = Axis(reference, chart.reference_label, ticks_around(float(reference), values))
    return Plot(21.0, DotMarks(axis))
