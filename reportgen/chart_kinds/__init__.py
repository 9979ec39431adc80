"""The kinds of charts: each is a package that says when it is made, and how it looks."""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.table import KINDS

__all__ = ["KINDS", "ChartKind"]
