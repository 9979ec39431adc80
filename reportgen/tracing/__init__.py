"""Figures traced from a finished file back to their source."""

from reportgen.tracing.sentences import SourceSentences

__all__ = ["SourceSentences"]
