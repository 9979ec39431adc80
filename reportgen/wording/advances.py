"""How wide a text is in ems, by the letters of an ordinary sans serif, with no font at hand."""

from __future__ import annotations

from unicodedata import east_asian_width

_WIDTHS = {
    0.2: " ",
    0.25: "',.:;|Iijl",
    0.3: "!()-[]{}f",
    0.35: "/\\rt",
    0.42: '"*?sz',
    0.46: "cvxy",
    0.55: "ACEPRSTZbdhnopqu",
    0.6: "&BDGK",
    0.65: "HNOQU",
    0.72: "w",
    0.83: "%@MWm",
}
_BY_LETTER = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 0.5
"""Figures, and the letters that are not named above."""


def text_ems(text: str) -> float:
    """The width of a text in ems: a Chinese character has one, a small letter about a half."""
    return sum(
        1 if east_asian_width(letter) in "WF" else _BY_LETTER.get(letter, _OTHER) for letter in text
    )
