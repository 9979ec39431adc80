"""Numbers as people print them: 672, 1567.2, 66万, 1.8亿, 12.6%."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.model.multiplier import MULTIPLIERS

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
        ValueError: it is not one; the message says what to write.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise ValueError(_advice(text))
    sign, whole, fraction, word, percent = match.groups()
    if word and percent:
        raise ValueError("write either a multiplier or %, not both")
    power = MULTIPLIERS[word] if word else 0
    digits = whole + (fraction or "")
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"write at most {MAX_DIGITS} digits")
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


def _advice(text: str) -> str:
    plain = text.translate(str.maketrans("０１２３４５６７８９．％，", "0123456789.%,"))
    plain = plain.replace(",", "").replace("％", "%").strip()
    if plain != text and _NUMBER.fullmatch(plain):
        return f"write {plain}"
    return "write digits with an optional multiplier or %, such as 672, 66万, 1.8 million or 12.6%"
