"""The code list: which indicators there are and of what nature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reportgen.model.record import Record
from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun

Nature = Literal["level", "stock", "flow", "share"]
Better = Literal["higher", "lower"]
OWN_ID = re.compile(r"x_[0-9a-f]{8}")
"""The id of an indicator that a meeting file names and no code list has."""


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """A heading under which indicators are shown together."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Coverage(Record):
    """A population or scope that an observation may cover."""

    id: str
    name: Text
    within: str | None = None
    """The id of the wider coverage that contains this one."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of a code list.

    ``nature``: a *level* is intensive (compare by ratio), a *stock* or *flow* is additive (compare
    by share), a *share* is a rate in percent (compare by percentage points); where it is not known
    (None) only a difference is told. ``unit`` is the unit it is shown in. ``topic`` is empty where
    it has none. ``aliases`` are what texts call it besides. ``sums`` is whether values of areas
    add up to that of the whole, where that does not follow from its nature. ``true_zero`` is
    whether nothing is 0: where it is not (°C), values have differences and no ratio. ``concept``
    is a noun that several measures have in common. ``price_index`` says that it is one of prices,
    which go up and do not grow.
    """

    id: str
    name: Text
    short: Text
    topic: str
    nature: Nature | None
    unit: Unit
    better: Better | None = None
    part_of: str | None = None
    composite_of: tuple[str, ...] = ()
    concept: str | None = None
    coverages: tuple[Coverage, ...] = ()
    aliases: tuple[str, ...] = ()
    sums: bool | None = None
    true_zero: bool = True
    price_index: bool = False

    @property
    def unlisted(self) -> bool:
        """Whether its id is made of its name, as of one that no code list has: it tells nothing."""
        return OWN_ID.fullmatch(self.id) is not None

    @property
    def additive(self) -> bool:
        """Whether values of areas add up to the value of the whole."""
        return self.nature in ("stock", "flow") if self.sums is None else self.sums

    @property
    def in_ratio(self) -> bool:
        """Whether values are divided by one another; else they have differences alone."""
        return self.nature not in ("share", None) and self.true_zero

    @property
    def called(self) -> tuple[str, ...]:
        """All that it is called: its id, its names and its aliases."""
        names = (*self.name.own.values(), *self.short.own.values())
        return tuple(dict.fromkeys((self.id, *names, *self.aliases)))

    def coverage(self, code: str | None) -> Coverage | None:
        """The coverage with this id; the first of the list is meant where none is given."""
        if code is None:
            return self.coverages[0] if self.coverages else None
        return next((item for item in self.coverages if item.id == code), None)


@dataclass(frozen=True, slots=True)
class CodeList:
    """All topics, unit nouns and indicators of a field, in the order to show them."""

    id: str
    title: Text
    topics: tuple[Topic, ...]
    units: tuple[UnitNoun, ...]
    indicators: tuple[Indicator, ...]

    def indicator(self, code: str) -> Indicator:
        """The indicator with this id.

        Raises:
            KeyError: there is none.
        """
        return {item.id: item for item in self.indicators}[code]
