"""Jinja tags in a Word document: filled, checked, and their mistakes written as comments."""

from reportgen.word.fill.annotate import with_comments
from reportgen.word.fill.document import Filled, check_tags, fill_tags, says
from reportgen.word.fill.spot import TagProblem

__all__ = ["Filled", "TagProblem", "check_tags", "fill_tags", "says", "with_comments"]
