"""What may be meant by a number that is wrong: a figure near it, if there is one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from reportgen.messages import Argument, phrase
from reportgen.verify.ledger import Allowed
from reportgen.verify.number import Number

_TELLING = 3
"""A number of fewer digits is one digit away from too many others."""
_FAR = 20
"""So many times as large is no slip of the keys, unless the digits are the same."""


def hint_for(number: Number, figures: Iterable[Allowed], named: Collection[str]) -> Argument:
    """The figure that is near: a slip of the keys away, or that of the one indicator named."""
    alike = [figure for figure in figures if number.value and _alike(figure, number)]
    ours = [figure for figure in alike if figure.indicator in named]
    slips = [figure for figure in ours or alike if _slipped(figure.value, number)]
    if not ours and len(_digits(number.value)) < _TELLING:
        slips = [figure for figure in slips if number.units and figure.observed]
    if len(named) == 1:
        slips = slips or [figure for figure in ours if figure.observed]
    best = min(slips, key=lambda figure: _apart(figure, number), default=None)
    return phrase("figure_near", printed=best.printed, origin=best.origin) if best else ""


def _alike(figure: Allowed, number: Number) -> bool:
    """Whether it is of the same kind, and has no other unit."""
    same_unit = not number.units or not figure.units or bool(number.units & figure.units)
    return figure.kind == number.kind and same_unit


def _apart(figure: Allowed, number: Number) -> tuple[bool, Decimal]:
    return not figure.observed, abs(figure.value - (number.value or 0))


def _slipped(value: Decimal, number: Number) -> bool:
    """Whether the digits differ by one, have one more or less, or two of them changed places."""
    one, two = _digits(value), _digits(number.value)
    if one == two:
        return True
    if not 1 / _FAR < value / (number.value or 1) < _FAR:
        return False
    if len(one) == len(two):
        places = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        return len(places) < 2 or (len(places) == 2 and sorted(one) == sorted(two))
    short, long = sorted((one, two), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _digits(value: Decimal | None) -> str:
    """The significant digits, without zeros at the ends: 6346 of 634.6万."""
    return f"{value or 0:f}".replace(".", "").strip("0")
