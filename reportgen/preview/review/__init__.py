"""The page "source" of a preview: a text, the figures made from it, and answers to questions."""

from reportgen.preview.review.desk import Review

__all__ = ["Review"]
