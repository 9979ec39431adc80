"""How wide words are in the faces that Word sets charts in, without a font file at hand."""

from __future__ import annotations

from unicodedata import east_asian_width

_ARIAL = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556,) * 10,
    *(278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667),
    *(556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278),
    *(469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
"""The signs from the space to the tilde, in thousandths of the type size."""
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_WIDE = ("W", "F", "A")


def width(text: str, size: float) -> float:
    """How wide a line is, in points."""
    return size / 1000 * sum(map(_width, text))


def _width(sign: str) -> int:
    if 0 <= (place := ord(sign) - ord(" ")) < len(_ARIAL):
        return _ARIAL[place]
    if sign in _RAISED:
        return 333
    return 1000 if east_asian_width(sign) in _WIDE else 600
