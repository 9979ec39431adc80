"""A Chart -> a chart that Word edits: its part, and the workbook with its numbers."""

from reportgen.word.chart.native import Native, native

__all__ = ["Native", "native"]
