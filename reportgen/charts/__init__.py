"""A Comparison -> Chart values; a Chart -> a drawing."""

from reportgen.charts.choose import choose

__all__ = ["choose"]
