"""Numbers as people print them: 672, 1567.2, 66万, 1.8亿, 12.6%."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.datafile.entry import BadValueError, clipped
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.problem import Problem

_WORDS = "|".join(sorted(MULTIPLIERS, key=len, reverse=True))
MAX_DIGITS = 40
PATTERN = rf"-?[0-9]+(\.[0-9]+)? ?({_WORDS})?%?"
_NUMBER = re.compile(rf"(-?)([0-9]+)(?:\.([0-9]+))? ?({_WORDS})?(%?)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed number: its value and the size of its last digit, both with the multiplier.

    ``power`` is the multiplier's power of ten.
    """

    value: Decimal
    step: Decimal
    power: int
    percent: bool


def read_number(text: str) -> Printed:
    """Read a printed number exactly.

    Raises:
        BadValueError: it is not one.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise BadValueError(_no_number(text))
    sign, whole, fraction, word, percent = match.groups()
    if word and percent:
        raise BadValueError(Problem.of("data.multiplier_and_percent", value=clipped(text)))
    power = MULTIPLIERS[word] if word else 0
    digits = whole + (fraction or "")
    if len(digits) > MAX_DIGITS:
        too_many = Problem.of("data.too_many_digits", value=clipped(text), most=MAX_DIGITS)
        raise BadValueError(too_many)
    exponent = power - len(fraction or "")
    return Printed(
        value=_scaled(int(sign + digits), exponent),
        step=_scaled(1, exponent),
        power=power,
        percent=bool(percent),
    )


def _scaled(number: int, exponent: int) -> Decimal:
    """``number`` times ten to the ``exponent``, written without an exponent of its own."""
    return Decimal(number * 10**exponent) if exponent >= 0 else Decimal(number).scaleb(exponent)


def _no_number(text: str) -> Problem:
    plain = text.translate(str.maketrans("０１２３４５６７８９．％，", "0123456789.%,"))
    plain = plain.replace(",", "").replace("％", "%").strip()
    if plain != text and _NUMBER.fullmatch(plain):
        return Problem.of("data.no_plain_number", value=clipped(text), plain=plain)
    return Problem.of("data.no_number", value=clipped(text))
