"""Two dots in each row."""

from __future__ import annotations

from reportgen.chart_kinds.design import PairMarks, Plot
from reportgen.model.chart import Chart


def design_pairs(_: Chart) -> Plot:
    """A dot for either area, tied to one another."""
    return Plot(21.0, PairMarks())
