"""A number with its unit and the precision it was printed with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reportgen.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact decimal in base units, as a source printed it.

    ``value`` is in base units (660000 for 66万), ``step`` is one unit of the last printed digit in
    base units (10000 for 66万), ``power`` the power of ten of the printed multiplier (4 for 万),
    ``printed`` is the number as written (``66万``, ``8%``).
    """

    value: Decimal
    unit: Unit
    step: Decimal
    power: int
    printed: str

    @property
    def exact(self) -> Fraction:
        """The value as a fraction, in base units."""
        return Fraction(self.value)

    @property
    def low(self) -> Fraction:
        """The smallest value that would be printed like this, in base units."""
        return Fraction(self.value) - Fraction(self.step) / 2

    @property
    def high(self) -> Fraction:
        """The value from which on the next digit would be printed, in base units."""
        return Fraction(self.value) + Fraction(self.step) / 2
