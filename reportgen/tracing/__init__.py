"""Figures traced from a finished file back to their source."""

from reportgen.tracing.against import HeldFigure, held_figures
from reportgen.tracing.finished import Trace, trace
from reportgen.tracing.sentences import SourceSentences

__all__ = ["HeldFigure", "SourceSentences", "Trace", "held_figures", "trace"]
