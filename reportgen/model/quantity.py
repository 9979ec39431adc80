"""A number with its unit and the precision it was printed with."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from reportgen.model.unit import Unit

NumberForm = Literal["digits", "range", "times", "doubling", "tenths"]
"""How a number is printed: 6%; 6%～8%; 1.5倍 (of a growth: 150 %); 翻一番 (100 %); 两成 (20 %)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact decimal in base units, as a source printed it.

    ``value`` is in base units (660000 for 66万), ``step`` is one unit of the last printed digit in
    base units (10000 for 66万), ``power`` the power of ten of the printed multiplier (4 for 万),
    ``printed`` is the number as written (``66万``, ``8%``). Of a range ``value`` is the lower end
    and ``top`` the upper one; both belong to it.
    """

    value: Decimal
    unit: Unit
    step: Decimal
    power: int
    printed: str
    top: Decimal | None = None
    form: NumberForm = "digits"

    @property
    def exact(self) -> Fraction:
        """The value as a fraction, in base units; the middle of a range."""
        if self.top is None:
            return Fraction(self.value)
        return (Fraction(self.value) + Fraction(self.top)) / 2

    @property
    def negative(self) -> bool:
        """Whether it is below nothing; of a range, whether no part of it is above."""
        return self.value < 0 and (self.top is None or self.top <= 0)

    @property
    def size(self) -> Quantity:
        """The same without its minus, where it is negative: 1%～3% of -3%～-1%."""
        if not self.negative:
            return self
        if self.top is None:
            return replace(self, value=-self.value, printed=self.printed.replace("-", ""))
        return replace(self, value=-self.top, top=-self.value, printed=_turned(self.printed))

    @property
    def width(self) -> Fraction:
        """From one end of a range to the other; 0 of all else."""
        return Fraction(0) if self.top is None else Fraction(self.top) - Fraction(self.value)

    @property
    def low(self) -> Fraction:
        """The smallest value that would be printed like this, in base units."""
        if self.top is not None:
            return Fraction(self.value)
        return Fraction(self.value) - Fraction(self.step) / 2

    @property
    def high(self) -> Fraction:
        """The value from which on the next digit would be printed, in base units."""
        if self.top is not None:
            return Fraction(self.top)
        return Fraction(self.value) + Fraction(self.step) / 2

    @property
    def last_digit(self) -> Fraction:
        """One unit of the last digit that is not zero, in base units: 100万 for 600万."""
        value = abs(Fraction(self.value)) or Fraction(self.step)
        unit = Fraction(self.step)
        while value % (unit * 10) == 0:
            unit *= 10
        return unit

    @property
    def leeway(self) -> Fraction:
        """How far off 近 and 约 may be: a unit of the last digit, but of 100万 a tenth of it.

        The last digit of a power of ten is its first: nobody says 近100万 of 20万.
        """
        unit = self.last_digit
        return unit / 10 if unit == abs(Fraction(self.value)) and self.top is None else unit

    @property
    def coarse(self) -> Quantity:
        """The same without the zeros that only fill it up, which are not exact: 600万 as 6 million.

        Zeros behind the point were printed to be read.
        """
        whole = self.step == Decimal(10) ** self.power
        if self.top is not None or not whole or not self.value:
            return self
        return replace(self, step=Decimal(self.last_digit.numerator))


RANGE_MARK = r" ?[～~—–至到] ?| to "
"""What stands between the ends of a range."""
_RANGE = re.compile(rf"(-?)([0-9.]+)(.*?)({RANGE_MARK})(-?)([0-9.]+)(.*)")


def _turned(printed: str) -> str:
    """A range of negative numbers as the range of their sizes: 1～3万 of -3～-1万."""
    match = _RANGE.fullmatch(printed)
    if match is None:
        return ""
    _, low, own, mark, _, high, tail = match.groups()
    return f"{high}{tail if own else ''}{mark}{low}{own or tail}"
