"""Units of measure: what is counted, per what, in what time."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reportgen.model.record import Record
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES, time_factor

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit such as ``CNY/person/month``, ``persons`` or ``percent``.

    ``noun`` is what is counted, ``per`` what it is divided by, ``time`` the time base of a rate.
    """

    noun: str
    per: tuple[str, ...] = ()
    time: str | None = None

    @classmethod
    def parse(cls, code: str) -> Unit:
        """Read a code: nouns separated by ``/``, a time base only at the end.

        Raises:
            ValueError: the code is empty or has a part too many.
        """
        noun, *rest = code.split("/")
        if not noun or not all(rest) or any(part in TIME_BASES for part in (noun, *rest[:-1])):
            raise ValueError(code)
        time = rest.pop() if rest and rest[-1] in TIME_BASES else None
        return cls(noun, tuple(rest), time)

    @property
    def code(self) -> str:
        """The code that :meth:`parse` reads."""
        return "/".join((self.noun, *self.per, *((self.time,) if self.time else ())))

    def factor_to(self, other: Unit) -> Fraction | None:
        """What a value in this unit is multiplied by to be in ``other``; None if it cannot be."""
        if (self.noun, self.per) != (other.noun, other.per):
            return None
        return time_factor(self.time, other.time)


@dataclass(frozen=True, slots=True)
class UnitNoun(Record):
    """A noun that units are made of, with its names."""

    id: str
    """The noun as it stands in unit codes, such as persons."""
    name: Text
    """Its name: in Chinese the measure word that follows a number, in English the plural."""
    prefix: bool = False
    """Whether the English name stands before the number, as in CNY 672."""
