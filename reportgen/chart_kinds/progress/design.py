"""A bar of parts in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import PartMarks, Plot
from reportgen.model.chart import Chart


def design_progress(_: Chart) -> Plot:
    """A part for each status."""
    return Plot(25.0, PartMarks(14.0))
