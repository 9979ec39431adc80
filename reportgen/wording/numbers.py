"""Exact numbers as digits, as precise as they were printed."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT

_MYRIAD = Decimal(10) ** 4
_HUNDRED_MILLION = Decimal(10) ** 8
_MILLION = Decimal(10) ** 6


def rounded(value: Fraction, places: int, how: str = ROUND_HALF_EVEN) -> Decimal:
    """``value`` to so many decimal places, half to even; negative places round to tens and so on.

    ``how`` is one of decimal's ROUND_HALF_EVEN, ROUND_FLOOR and ROUND_CEILING. The result is exact
    and is written without an exponent.
    """
    scaled = _ROUNDINGS[how](value * Fraction(10) ** places)
    if places <= 0:
        return Decimal(scaled * 10 ** (-places))
    return Decimal(scaled).scaleb(-places)


_ROUNDINGS: dict[str, Callable[[Fraction], int]] = {
    ROUND_HALF_EVEN: round,
    ROUND_FLOOR: math.floor,
    ROUND_CEILING: math.ceil,
}


def significant(value: Fraction, digits: int, how: str = ROUND_HALF_EVEN) -> Decimal:
    """``value`` to so many significant digits."""
    if value == 0:
        return Decimal(0)
    magnitude = 0
    size = abs(value)
    while size >= 10:
        size, magnitude = size / 10, magnitude + 1
    while size < 1:
        size, magnitude = size * 10, magnitude - 1
    return rounded(value, digits - 1 - magnitude, how)


def digits_of(quantity: Quantity) -> int:
    """How many significant digits a figure was printed with."""
    return len(str(int(abs(quantity.value) / quantity.step)))


def converted(quantity: Quantity, factor: Fraction) -> str:
    """A number times a factor, as precise as it was printed, with separators."""
    if factor == 1:
        return grouped(quantity.value, quantity.step)
    digits = min(max(digits_of(quantity), 3), 4)
    return f"{significant(quantity.exact * factor, digits):,f}"


def plotted(quantity: Quantity, factor: Fraction) -> Text:
    """A number times a factor as a label in a chart: 463.2, 24万 and 240,000, 360万.

    A number that was printed in full is given in 万 where that takes no more digits.
    """
    if factor != 1:
        digits = min(max(digits_of(quantity), 3), 4)
        value = significant(quantity.exact * factor, digits)
        return Text(_short_zh(value), f"{value:,f}")
    words = number_words(quantity)
    return Text(_short_zh(quantity.value), words.en) if words.zh.isdigit() else words


def _short_zh(value: Decimal) -> str:
    zeros = int(value.normalize().as_tuple().exponent)
    return _multiplied_zh(value, Decimal(10) ** zeros) if zeros > 1 else f"{value:f}"


def grouped(value: Decimal, step: Decimal) -> str:
    """Digits with thousands separators, to the precision of ``step``."""
    return f"{value:,.{max(0, -step.adjusted())}f}"


def number_words(quantity: Quantity) -> Text:
    """The number alone: as printed in Chinese; in English with separators, or in millions."""
    if quantity.unit.noun == PERCENT:
        text = quantity.printed.removesuffix("%") + "%"
        return Text(text, text)
    return Text(_number_zh(quantity), _number_en(quantity))


def _number_zh(quantity: Quantity) -> str:
    if quantity.printed.isascii() and not quantity.printed.replace(".", "").isdigit():
        return _multiplied_zh(quantity.value, quantity.step)
    return quantity.printed


def _multiplied_zh(value: Decimal, step: Decimal) -> str:
    if value >= _HUNDRED_MILLION and step >= _MYRIAD:
        return _in(value, step, _HUNDRED_MILLION) + "亿"
    if value >= _MYRIAD and step >= 10:
        return _in(value, step, _MYRIAD) + "万"
    return _in(value, step, Decimal(1))


def _number_en(quantity: Quantity) -> str:
    if quantity.value >= _MILLION and quantity.step >= 100:
        return grouped(quantity.value / _MILLION, quantity.step / _MILLION) + " million"
    return grouped(quantity.value, quantity.step)


def _in(value: Decimal, step: Decimal, size: Decimal) -> str:
    places = max(0, -(step / size).adjusted())
    quantum = Decimal(1).scaleb(-places)
    return f"{(value / size).quantize(quantum, ROUND_HALF_EVEN):f}"


def percent(value: Fraction, places: int = 1) -> str:
    """The size of a percentage, its sign left to the words around it: 4.9%."""
    return f"{abs(rounded(value, places)):,f}%"
