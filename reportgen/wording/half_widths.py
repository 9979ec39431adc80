"""The room that a text takes in a line, with no font at hand."""

from __future__ import annotations

from unicodedata import east_asian_width


def half_widths(text: str) -> int:
    """The width of a text in half-width characters: a Chinese character has two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
