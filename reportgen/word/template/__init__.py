"""Jinja tags in a Word document: filled, checked, and their mistakes written as comments."""

from reportgen.word.template.annotate import annotate
from reportgen.word.template.fill import Filled, check, fill, says
from reportgen.word.template.mistake import Mistake

__all__ = ["Filled", "Mistake", "annotate", "check", "fill", "says"]
