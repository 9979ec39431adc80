"""Values of one indicator over time: which periods a change leads from and to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.loading.plausible.facts import Facts
from reportgen.model.meeting import Observation
from reportgen.model.period import UNSTATED, Period, months_of

_Months = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The two values that a growth or a change lead from and to, and how many years it takes.

    ``one_text`` is whether both stand in the text of the change.
    """

    earlier: Observation
    later: Observation
    years: int
    one_text: bool


class Timeline:
    """The values of a meeting, and those of earlier ones of the same area, by their months."""

    def __init__(self, facts: Facts, past: Sequence[Facts]) -> None:
        self._facts = facts
        self._own = _by_months(facts)
        self._past: dict[object, Observation] = {}
        for it in past:
            self._past.update(_by_months(it))

    def stretches(self, change: Observation) -> Iterator[Stretch]:
        """The pairs of values that a growth or a change may be between, of any prices.

        An average over 2016 to 2020 is counted from 2015 as a rule; some count it from 2016.
        """
        for first, last, years in _stretches(change):
            for prices in dict.fromkeys((change.prices, "current", "constant", None)):
                stretch = self._stretch(change, prices, first, last, years)
                if stretch:
                    yield stretch
                    break

    def _stretch(
        self, change: Observation, prices: str | None, first: _Months, last: _Months, years: int
    ) -> Stretch | None:
        strand = (*self._facts.strand(change)[:4], prices)
        moments = [_moment(self._facts, change, it) for it in (first, last)]
        later = self._own.get((strand, moments[1]))
        own = self._own.get((strand, moments[0]))
        earlier = own or self._past.get((strand, moments[0]))
        return Stretch(earlier, later, years, own is not None) if earlier and later else None


def _by_months(facts: Facts) -> dict[object, Observation]:
    return {
        (strand, _moment(facts, it, it.period.months)): it
        for strand, values in facts.levels.items()
        for it in values.values()
        if it.period.months is not None
    }


def _moment(facts: Facts, figure: Observation, months: _Months | None) -> object:
    """A stock is what there is at the end of its period; all else is of the whole of it."""
    return months[1] if months and facts.indicator(figure).nature == "stock" else months


def _stretches(change: Observation) -> list[tuple[_Months, _Months, int]]:
    """From which months to which a change leads, and over how many years."""
    period, kind = change.period, change.growth_kind
    if period.end is None:
        return []
    last = months_of(period.end)
    if kind == "year_on_year":
        return [(_moved(last, -12), last, 1)] if period.single else []
    if kind == "previous_period" and period.single:
        length = last[1] - last[0] + 1
        return [(_moved(last, -length), last, 1)]
    return [
        (base, last, years)
        for base in _bases(change)
        if (years := (last[1] - base[1]) // 12) > 0 and base[1] - base[0] == last[1] - last[0]
    ]


def _bases(change: Observation) -> list[_Months]:
    period: Period = change.period
    if change.base is not None:
        return [] if change.base == UNSTATED else [months_of(change.base)]
    if change.growth_kind != "average_annual" or period.single or period.start is None:
        return []
    start = months_of(period.start)
    return [_moved(start, -12), start]


def _moved(months: _Months, by: int) -> _Months:
    return months[0] + by, months[1] + by
