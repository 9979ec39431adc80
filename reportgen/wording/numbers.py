"""Exact numbers as digits, as precise as they were printed."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from reportgen.languages import LANGUAGES, NumberStyle
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT, PLACE


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
    return f"{converted_value(quantity, factor):,f}"


def converted_words(quantity: Quantity, factor: Fraction) -> Text:
    """A number times a factor, as precise as it was printed, in words: 1449亿, 144.9 billion."""
    value = converted_value(quantity, factor)
    return scaled(value, Decimal(1).scaleb(value.adjusted() - _converted_digits(quantity) + 1))


def converted_value(quantity: Quantity, factor: Fraction) -> Decimal:
    """The number of the same."""
    return significant(quantity.exact * factor, _converted_digits(quantity))


def _converted_digits(quantity: Quantity) -> int:
    return min(max(digits_of(quantity), 3), 4)


def plotted(quantity: Quantity, factor: Fraction) -> Text:
    """A number times a factor as a label in a chart: 463.2, 24万 and 240,000, 360万.

    A number that was printed in full is given in 万 where that takes no more digits.
    """
    if factor != 1:
        return _converted_label(quantity, factor)
    words = number_words(quantity)
    return Text.each(
        lambda lang: (
            _label(quantity.value, LANGUAGES[lang].numbers)
            if words[lang].isdigit()
            else words[lang]
        )
    )


def _converted_label(quantity: Quantity, factor: Fraction) -> Text:
    digits = _converted_digits(quantity)
    ends = (quantity.exact,) if quantity.top is None else (quantity.low, quantity.high)
    values = [significant(end * factor, digits) for end in ends]
    return Text.each(
        lambda lang: LANGUAGES[lang].numbers.to.join(
            _label(value, LANGUAGES[lang].numbers) for value in values
        )
    )


def _label(value: Decimal, style: NumberStyle) -> str:
    zeros = int(value.normalize().as_tuple().exponent)
    if style.short and zeros > 1:
        return _scaled(value, Decimal(10) ** zeros, style)
    return f"{value:{style.grouping}f}"


def grouped(value: Decimal, step: Decimal) -> str:
    """Digits with thousands separators, to the precision of ``step``."""
    return _digits(value, step, ",")


def _digits(value: Decimal, step: Decimal, grouping: str) -> str:
    return f"{value:{grouping}.{max(0, -step.adjusted())}f}"


def number_words(quantity: Quantity) -> Text:
    """The number alone: as printed in Chinese; in English in millions and more, or in full.

    A multiple, a doubling and tenths are percentages in English: 1.5倍 is 150%. A rank is a place:
    第4位, 4th.
    """
    if quantity.unit.noun == PLACE:
        return Text.each(lambda lang: LANGUAGES[lang].ordinal(int(quantity.value)))
    if quantity.form in ("times", "doubling", "tenths"):
        return Text.each(lambda lang: _in_percent(quantity, LANGUAGES[lang].numbers))
    if quantity.top is not None:
        return Text.each(lambda lang: _range(quantity, LANGUAGES[lang].numbers))
    if quantity.unit.noun == PERCENT:
        return Text.same(quantity.printed.removesuffix("%") + "%")
    return Text.each(lambda lang: _number(quantity, LANGUAGES[lang].numbers))


def _in_percent(quantity: Quantity, style: NumberStyle) -> str:
    if style.as_printed:
        return quantity.printed
    return f"{_digits(quantity.value, quantity.step, style.grouping)}%"


def _range(quantity: Quantity, style: NumberStyle) -> str:
    """6%～8% as printed in Chinese; 6%–8%, 200,000–300,000 in English."""
    if style.as_printed and not quantity.printed.isascii():
        return quantity.printed
    mark = "%" if quantity.unit.noun == PERCENT else ""
    ends = (quantity.value, quantity.top or quantity.value)
    low, high = (_scaled(end, quantity.step, style) + mark for end in ends)
    return f"{low}{style.to}{high}"


def _number(quantity: Quantity, style: NumberStyle) -> str:
    foreign = quantity.printed.isascii() and not quantity.printed.replace(".", "").isdigit()
    if style.as_printed and not foreign:
        return quantity.printed
    return _scaled(quantity.value, quantity.step, style)


def _scaled(value: Decimal, step: Decimal, style: NumberStyle) -> str:
    """Digits to the precision of ``step``, in the largest scale that fits."""
    for scale in style.scales:
        if abs(value) >= scale.size and step >= scale.step:
            return _digits(value / scale.size, step / scale.size, style.grouping) + scale.word
    return _digits(value, step, style.grouping)


def scaled(value: Decimal, step: Decimal) -> Text:
    """A number to the precision of ``step`` in the words of each language: 200亿, 20 billion."""
    return Text.each(lambda lang: _scaled(value, step, LANGUAGES[lang].numbers))
