"""A line for each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import Slopes
from reportgen.model.chart import Chart


def design_slope(_: Chart) -> Slopes:
    """From the benchmark to the subject."""
    return Slopes(20.0)
