"""A Comparison -> Chart values; a Chart -> a drawing."""

from reportgen.charts.selection import chart

__all__ = ["chart"]
