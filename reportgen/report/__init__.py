"""What a template reads: the values, how they are made of a briefing, and their description."""

from reportgen.report.build import make_report
from reportgen.report.values import Report

__all__ = ["Report", "make_report"]
