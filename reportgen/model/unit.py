"""Units of measure: what is counted, per what, in what time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import prod
from types import MappingProxyType

from reportgen.model.record import Record
from reportgen.model.text import Text
from reportgen.model.time_base import TIME_BASES, time_factor

PERCENT = "percent"
PLACE = "place"
"""The unit of a rank: a place among others. No code list names it."""
_COUNTED = re.compile(r"([1-9][0-9]*)-(.+)")

Rates = Mapping[tuple[str, str], Fraction]
"""What one of a noun is worth in another: of a currency by a rate, of others always."""
NO_RATES: Rates = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit such as ``CNY/person/month``, ``persons`` or ``percent``.

    ``noun`` is what is counted, ``per`` what it is divided by, ``time`` the time base of a rate. A
    divisor may be counted itself: ``doctors/1000-persons``.
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

    @property
    def divisors(self) -> tuple[tuple[int, str], ...]:
        """What it is divided by: how many of it, and the noun. (1000, persons) for 1000-persons."""
        return tuple(map(divisor, self.per))

    def factor_to(self, other: Unit, rates: Rates = NO_RATES) -> Fraction | None:
        """What a value in this unit is multiplied by to be in ``other``; None if it cannot be.

        ``rates`` are what one of a noun is worth in another.
        """
        mine, others = self.divisors, other.divisors
        if [noun for _, noun in mine] != [noun for _, noun in others]:
            return None
        worth = Fraction(1) if self.noun == other.noun else rates.get((self.noun, other.noun))
        in_time = time_factor(self.time, other.time)
        if worth is None or in_time is None:
            return None
        counts = zip(others, mine, strict=True)
        per = [Fraction(wanted, given) for (wanted, _), (given, _) in counts]
        return worth * in_time * prod(per, start=Fraction(1))


def divisor(code: str) -> tuple[int, str]:
    """How many of what: (1000, persons) for 1000-persons, (1, person) for person."""
    match = _COUNTED.fullmatch(code)
    return (int(match[1]), match[2]) if match else (1, code)


@dataclass(frozen=True, slots=True)
class Equivalent(Record):
    """What one of a noun always is in another: 1 jin is 0.0005 tonnes."""

    noun: str
    """The other noun, such as tonnes."""
    times: Decimal
    """How many of it one is, exactly."""


@dataclass(frozen=True, slots=True)
class UnitNoun(Record):
    """A noun that units are made of, with its names."""

    id: str
    """The noun as it stands in unit codes, such as persons."""
    name: Text
    """Its name: in Chinese the measure word that follows a number, in English the plural."""
    prefix: bool = False
    """Whether the English name stands before the number, as in CNY 672."""
    currency: bool = False
    """Whether it is a currency: it is converted only at a rate that the data give."""
    equals: Equivalent | None = None
    """What one of it always is in another noun, into which it is converted."""
    one: Text | None = None
    """Its name beside the number 1, where that is another: year of years."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called beside numbers, in every language."""
        ones = self.one.values() if self.one else ()
        return tuple(dict.fromkeys((*self.name.values(), *ones)))
