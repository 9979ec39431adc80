"""The figures of a meeting with what is needed to ask which of them agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from reportgen.messages import Argument
from reportgen.model.bounds import Interval, interval
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Measure, Meeting, Observation
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.text import bilingual
from reportgen.model.unit import PERCENT, Rates, Unit
from reportgen.model.worth import worth_of

Strand = tuple[str, str | None, str, str, str | None]
"""Indicator, coverage, area, role, prices: what figures of several periods have in common."""
Frame = tuple[Period, str, str, str | None]
"""Period, area, role, prices: what figures of several indicators have in common."""
Levels = Mapping[Strand, Mapping[Period, Observation]]


@dataclass(frozen=True)
class Facts:
    """A meeting, the indicators by their ids, the rates of exchange, and the file it is from."""

    meeting: Meeting
    known: Mapping[str, Indicator]
    currencies: frozenset[str]
    rates: Rates
    file: str

    @classmethod
    def of(cls, meeting: Meeting, codes: CodeList, file: str) -> Facts:
        """The facts of a meeting."""
        known = {indicator.id: indicator for indicator in codes.indicators}
        currencies = frozenset(noun.id for noun in codes.units if noun.currency)
        return cls(meeting, known, currencies, worth_of(codes.units, meeting.rates), file)

    @cached_property
    def values(self) -> tuple[Observation, ...]:
        """All values, of results and of aims."""
        return self.of_measure("value")

    @cached_property
    def levels(self) -> Levels:
        """Values by what they have in common, and then by their periods."""
        found: dict[Strand, dict[Period, Observation]] = {}
        for it in self.values:
            for code in it.indicators:
                found.setdefault(self.strand(it, code), {})[it.period] = it
        return found

    def of_measure(self, measure: Measure) -> tuple[Observation, ...]:
        """All figures of one measure."""
        return tuple(it for it in self.meeting.observations if it.measure == measure)

    def indicator(self, figure: Observation) -> Indicator:
        """The indicator of a figure."""
        return self.known[figure.indicator]

    def area(self, figure: Observation) -> str:
        """The code of the area that a figure is for."""
        return (figure.area or self.meeting.area).code

    def coverage(self, figure: Observation, code: str = "") -> str | None:
        """The id of what a figure covers; the first coverage is meant where it names none."""
        found = self.known[code or figure.indicator].coverage(figure.coverage)
        return found.id if found else None

    def strand(self, figure: Observation, code: str = "") -> Strand:
        """What a figure has in common with those of other periods, as one of an indicator."""
        indicator = code or figure.indicator
        covered = self.coverage(figure, indicator)
        return indicator, covered, self.area(figure), figure.role, figure.prices

    def frame(self, figure: Observation) -> Frame:
        """What a figure has in common with those of other indicators."""
        return figure.period, self.area(figure), figure.role, figure.prices

    def shown(self, figure: Observation, unit: Unit | None = None) -> Fraction | None:
        """A value in a unit, or in that of its indicator; None where it cannot be."""
        wanted = unit or self.indicator(figure).unit
        factor = figure.quantity.unit.factor_to(wanted, self.rates)
        return None if factor is None else figure.quantity.exact * factor

    def span(self, figure: Observation, unit: Unit | None = None) -> Interval:
        """Where the true value lies, in a unit or that of its indicator; open if it cannot be."""
        wanted = unit or self.indicator(figure).unit
        if figure.quantity.unit.factor_to(wanted, self.rates) is None:
            return None, None
        return interval(figure, wanted, self.rates)

    def in_currency(self, figure: Observation) -> bool:
        """Whether its indicator is an amount of money, which prices change."""
        return self.indicator(figure).unit.noun in self.currencies

    def doubt(self, code: str, figure: Observation, /, **words: Argument) -> Problem:
        """A warning about a figure, which is named and quoted in it."""
        arguments: dict[str, Argument] = {
            "name": bilingual(self.indicator(figure).name),
            "printed": figure.quantity.printed,
            **words,
        }
        found = Problem.of(code, self.file, figure.line, **arguments)
        return figure.table_place.problem(found) if figure.table_place else found


def is_percent(figure: Observation) -> bool:
    """Whether a figure is a percentage."""
    return figure.quantity.unit.noun == PERCENT
