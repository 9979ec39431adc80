"""Jinja tags in a Word document: filled, checked, and their mistakes written as comments."""

from reportgen.word.fill.annotate import annotate
from reportgen.word.fill.document import Filled, check, fill, says
from reportgen.word.fill.mistake import Mistake

__all__ = ["Filled", "Mistake", "annotate", "check", "fill", "says"]
