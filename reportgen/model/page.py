"""How much room text takes on the pages of a pack, as the pack declares it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.languages import written
from reportgen.model.tokens import TokenMeasure

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class TextMeasure:
    """The room of one element or class, which a pack takes from its own print style.

    ``size`` is that of the type in points, ``line`` from one line to the next in millimetres; what
    is None is as around it. ``around`` are millimetres above and below together, ``side`` those
    left and right, both with what lines and padding take.
    """

    size: TokenMeasure | None = None
    line: TokenMeasure | None = None
    around: TokenMeasure | None = None
    side: TokenMeasure | None = None


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """The width of the text on a page and between two columns, in millimetres; what texts take.

    ``texts`` are by the name of an element, or of a class, which comes first.
    """

    width: TokenMeasure
    gutter: TokenMeasure
    texts: tuple[tuple[str, TextMeasure], ...] = ()


def _both(value: str) -> TokenMeasure:
    return _each(**dict.fromkeys(written(), value))


def _each(**values: str) -> TokenMeasure:
    return TokenMeasure(tuple((lang, Decimal(value)) for lang, value in values.items()))


def _text(size: str, line: str, around: str = "0") -> TextMeasure:
    return TextMeasure(_both(size), _both(line), _both(around))


HOUSE_PAGE = PageMeasures(
    _both("160"),
    _both("5"),
    (
        ("p", _text("12", "7.2", "1.5")),
        ("h1", _text("22", "11", "6")),
        ("h2", _text("16", "8", "6")),
        ("h3", _text("14", "7", "4")),
        ("h4", _text("12", "7", "3")),
        ("table", TextMeasure(_each(zh="9.5", en="8.8"), _both("5.2"), _both("3"))),
        ("tr", TextMeasure(around=_both("2"))),
        ("td", TextMeasure(side=_both("3.3"))),
        ("th", TextMeasure(side=_both("3.3"))),
        ("figcaption", _text("10.5", "5.5", "2")),
        ("note", _text("9", "4.6", "1")),
        ("source", _text("9", "4.6", "1")),
    ),
)
"""A page of A4 in the sizes of the house, for packs that declare none."""
