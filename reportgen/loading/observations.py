"""Observation entries -> Observations: which figure each is, what it says, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.datafile.entry import BadValueError
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import ObservationEntry, PeriodSpan
from reportgen.loading.figure_defaults import FigureDefaults
from reportgen.loading.figure_units import FigureUnits
from reportgen.loading.indicators import check_known
from reportgen.loading.named_indicators import NamedIndicators
from reportgen.loading.number import Printed
from reportgen.loading.number_and_unit import number_and_unit
from reportgen.messages import Argument, known_words, near
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import (
    CHANGING,
    Area,
    Correction,
    CurrencyRate,
    MissingFigure,
    Observation,
)
from reportgen.model.period import UNSTATED, Period, months_of
from reportgen.model.problem import Problem
from reportgen.model.qualifier import QUALIFIER_WORDS, Qualifier, QualifierWord
from reportgen.model.quantity import Quantity
from reportgen.model.text import bilingual
from reportgen.model.unit import PERCENT, Unit
from reportgen.model.worth import worth_of

Dimensions = tuple[object, ...]
"""All that says which figure it is: two figures of a meeting with equal ones are one figure."""


class ObservationReader:
    """Reads the observations of one file; what is wrong with them is added to ``source``.

    ``areas`` are those that a figure may name, by their codes; None where they cannot be known.
    """

    def __init__(
        self,
        source: ParsedFile,
        codes: CodeList,
        defaults: FigureDefaults,
        areas: Mapping[str, Area] | None,
        rates: Sequence[CurrencyRate],
    ) -> None:
        self.source = source
        self.defaults = defaults
        self.areas = areas
        self.names = NamedIndicators(codes)
        self.ids = self.names.ids
        self.known = {indicator.id: indicator for indicator in codes.indicators}
        self.units = FigureUnits(source, codes.units)
        self.currencies = {noun.id for noun in codes.units if noun.currency}
        self.rates = worth_of(codes.units, rates)

    def read(
        self, entries: Sequence[ObservationEntry]
    ) -> tuple[tuple[Observation, ...], tuple[MissingFigure, ...]]:
        """All figures, and those that are named and not given; one that is wrong is left out."""
        found = [self.observation(i, entry) for i, entry in enumerate(entries)]
        self._report_repeats(it for it in found if it is not None)
        return (
            tuple(it for it in found if isinstance(it, Observation)),
            tuple(it for it in found if isinstance(it, MissingFigure)),
        )

    def observation(self, i: int, entry: ObservationEntry) -> Observation | MissingFigure | None:
        """The figure of an entry; None where something is wrong with it."""
        path: Path = ("observations", i)
        before = len(self.source.problems)
        for word, place in self._named(entry, path):
            self._check_indicator(word, place)
        span = self.defaults.period_of(entry)
        self._check_period(span, path)
        self._check_change(entry, span, path)
        if entry.missing is not None:
            return self._missing(entry, path, before)
        indicator = self.known.get(self.ids.get(entry.indicator, ""))
        printed, inside = self._printed(entry, path)
        reading = self.units.unit(entry, path, indicator, printed, inside)
        printed = self.units.multiplied(entry, path, printed, reading)
        quantity = self._quantity(entry, path, printed, reading.unit if reading else None)
        correction = self._correction(entry, path, indicator)
        self._check_rank(entry, path, printed)
        if indicator and quantity:
            self._check_fit(entry, path, indicator, quantity.unit)
        area, to = self._area(path, "area", entry.area), self._area(path, "to", entry.to)
        qualifier, qualifying = self._qualifier(entry, path, printed)
        if len(self.source.problems) > before or quantity is None:
            return None
        return Observation(
            indicator=self.ids[entry.indicator],
            measure=entry.measure,
            quantity=quantity,
            period=_period(span),
            at=entry.at,
            line=self.source.position(path)[0],
            table_place=self.source.cell(path),
            status=entry.status or self.defaults.status,
            growth_kind=entry.kind,
            growth_scale=entry.scale,
            qualifier=qualifier,
            coverage=entry.coverage,
            shared_with=tuple(self.ids[word] for word in entry.shared_with),
            correction=correction,
            note=entry.note,
            word=qualifying,
            base=entry.base,
            area=area,
            role=entry.role,
            prices=entry.prices,
            among=entry.among,
            places=entry.places,
            to=to,
        )

    def _missing(self, entry: ObservationEntry, path: Path, before: int) -> MissingFigure | None:
        if entry.value is not None:
            self.source.report((*path, "missing"), "data.missing_with_value")
        indicator = self.known.get(self.ids.get(entry.indicator, ""))
        if indicator is not None:
            self._check_coverage(entry, path, indicator)
        area, to = self._area(path, "area", entry.area), self._area(path, "to", entry.to)
        if len(self.source.problems) > before or entry.missing is None:
            return None
        return MissingFigure(
            indicator=self.ids[entry.indicator],
            measure=entry.measure,
            missing=entry.missing,
            period=_period(self.defaults.period_of(entry)),
            at=entry.at,
            line=self.source.position(path)[0],
            table_place=self.source.cell(path),
            area=area,
            role=entry.role,
            note=entry.note,
            growth_kind=entry.kind,
            base=entry.base,
            coverage=entry.coverage,
            prices=entry.prices,
            among=entry.among,
            to=to,
        )

    def _report_repeats(self, found: Iterable[Observation | MissingFigure]) -> None:
        """A figure that is given twice for the same thing is a problem."""
        first: dict[Dimensions, int] = {}
        for it in found:
            for indicator in it.indicators if isinstance(it, Observation) else (it.indicator,):
                key = (indicator, *self._dimensions(it))
                if key in first:
                    self.source.problems.append(self._repeat(it, indicator, first[key]))
                else:
                    first[key] = it.line

    def _dimensions(self, it: Observation | MissingFigure) -> Dimensions:
        area, to = it.area and it.area.code, it.to and it.to.code
        coverage = self.known[it.indicator].coverage(it.coverage)
        of_period = (it.period, it.growth_kind, it.base, it.prices)
        return (it.measure, *of_period, area, to, it.role, it.among, coverage and coverage.id)

    def _repeat(self, it: Observation | MissingFigure, indicator: str, first: int) -> Problem:
        code, named = "data.same_figure_twice", self._shown(indicator)
        found = Problem.of(code, self.source.file, it.line, indicator=named, first=first)
        return it.table_place.problem(found) if it.table_place else found

    def _shown(self, code: str) -> Argument:
        """An indicator in a message: its id, or its name where the id is made of it."""
        found = self.known[code]
        return bilingual(found.name) if found.unlisted else code

    def _check_indicator(self, word: str, place: Path) -> None:
        candidates = self.names.candidates(word)
        if len(candidates) > 1:
            told = tuple(f"{it.id} ({it.name['zh']})" for it in candidates)
            self.source.report(place, "data.ambiguous_indicator", name=word, ids=told)
        elif word not in self.ids:
            # names are long: all ids are named only where no name is near
            advice = near(word, self.ids) or known_words(self.known)
            self.source.report(place, "data.unknown_indicator", id=word, advice=advice)

    def _named(self, entry: ObservationEntry, path: Path) -> list[tuple[str, Path]]:
        shared = [(word, (*path, "shared_with", j)) for j, word in enumerate(entry.shared_with)]
        return [(entry.indicator, (*path, "indicator")), *shared]

    def _printed(self, entry: ObservationEntry, path: Path) -> tuple[Printed | None, str]:
        """The number of a figure, and the words of a unit that stand with it in one value."""
        if entry.value is None:
            self.source.report(path, "data.missing_value")
            return None, ""
        try:
            return number_and_unit(entry.value)
        except BadValueError as error:
            self.source.report_at((*path, "value"), error.problem)
            return None, ""

    def _quantity(
        self, entry: ObservationEntry, path: Path, printed: Printed | None, unit: Unit | None
    ) -> Quantity | None:
        if printed is None or unit is None:
            return None
        value, place = str(entry.value), (*path, "value")
        if printed.relative and entry.measure != "growth":
            self.source.report(place, "data.growth_in_words", value=value)
            return None
        if printed.percent and unit.noun != PERCENT:
            self.source.report(place, "data.percentage_in_unit", value=value, unit=unit.code)
            return None
        return Quantity(
            printed.value,
            unit,
            printed.step,
            printed.power,
            printed.number,
            printed.top,
            printed.form,
        )

    def _qualifier(
        self, entry: ObservationEntry, path: Path, printed: Printed | None
    ) -> tuple[Qualifier | None, str | None]:
        """What qualifies a figure, and the word of the source, where it is given."""
        inside = printed.word if printed else None
        if entry.qualifier is None:
            return (inside.meaning, inside.word) if inside else (None, None)
        word = QUALIFIER_WORDS.get(entry.qualifier)
        if inside is not None:
            if entry.qualifier not in (inside.word, inside.meaning):
                self.source.report(
                    (*path, "qualifier"), "data.two_qualifiers", value=str(entry.value)
                )
            return inside.meaning, inside.word
        return _meaning(entry.qualifier, word), word.word if word else None

    def _correction(
        self, entry: ObservationEntry, path: Path, indicator: Indicator | None
    ) -> Correction | None:
        if entry.correction is None:
            return None
        place = (*path, "correction", "printed_unit")
        unit = self.units.plain(entry.correction.printed_unit, place, indicator)
        return Correction(unit, entry.correction.reason) if unit else None

    def _area(self, path: Path, key: str, code: str | None) -> Area | None:
        if code is None or self.areas is None:
            return None
        place, codes = (*path, key), list(self.areas)
        check_known(self.source, place, code, codes, "data.unknown_area")
        return self.areas.get(code)

    def _check_change(self, entry: ObservationEntry, given: PeriodSpan, path: Path) -> None:
        changing = entry.measure in CHANGING
        if entry.measure == "growth" and entry.kind is None:
            self.source.report(path, "data.growth_without_kind")
        for key, word in (("kind", entry.kind), ("base", entry.base)):
            if word is not None and not changing:
                self.source.report((*path, key), "data.value_with_kind", key=key)
        if entry.kind == "over_span" and entry.base is None:
            self.source.report(path, "data.span_without_base")
        span = _period(given)
        self._check_base(entry.base, span, path)
        yearly = entry.kind in ("year_on_year", "previous_period")
        if yearly and not span.single and span.start is not None:
            self.source.report((*path, "kind"), "data.yearly_over_span", kind=str(entry.kind))
        for key, of in (("among", "rank"), ("places", "rank"), ("to", "gap")):
            if getattr(entry, key) is not None and entry.measure != of:
                self.source.report((*path, key), "data.key_of_measure", key=key, measure=of)
        if entry.measure == "gap" and entry.to is None:
            self.source.report(path, "data.gap_without_area")

    def _check_base(self, base: str | None, span: Period, path: Path) -> None:
        """What a growth is counted from ends before it does."""
        if base in (None, UNSTATED) or span.end is None:
            return
        if months_of(str(base))[1] >= months_of(span.end)[1]:
            place = (*path, "base")
            self.source.report(place, "data.base_not_before", base=str(base), period=span.code)

    def _check_rank(self, entry: ObservationEntry, path: Path, printed: Printed | None) -> None:
        if entry.measure != "rank" or printed is None:
            return
        place, value = (*path, "value"), str(entry.value)
        if printed.value < 1 or printed.value % 1 or printed.percent or printed.top is not None:
            self.source.report(place, "data.bad_rank", value=value)
        elif entry.places is not None and 0 < entry.places < printed.value:
            self.source.report(place, "data.rank_beyond", value=value, places=entry.places)

    def _check_period(self, span: PeriodSpan, path: Path) -> None:
        place = (*path, "period")
        if UNSTATED not in (span.start, span.end) and _later(span.start, span.end):
            self.source.report(place, "data.period_backwards", start=span.start, end=span.end)
        if span.end == UNSTATED != span.start:
            self.source.report(place, "data.period_without_end", start=span.start)

    def _check_fit(
        self, entry: ObservationEntry, path: Path, indicator: Indicator, unit: Unit
    ) -> None:
        expected = _expected(entry, indicator, unit)
        if unit.factor_to(expected, self.rates) is None:
            both = {unit.noun, expected.noun} <= self.currencies
            code = "data.currency_without_rate" if both else "data.unit_does_not_fit"
            words: dict[str, Argument] = {"of": unit.noun, "to": expected.noun} if both else {}
            self.source.report(
                (*path, "unit"),
                code,
                unit=unit.code,
                indicator=self._shown(indicator.id),
                shown=expected.code,
                **words,
            )
        self._check_coverage(entry, path, indicator)
        for j, word in enumerate(entry.shared_with if entry.measure == "value" else ()):
            other = self.known.get(self.ids.get(word, ""))
            if other is not None and unit.factor_to(other.unit, self.rates) is None:
                self.source.report(
                    (*path, "shared_with", j),
                    "data.shared_unit_does_not_fit",
                    unit=unit.code,
                    indicator=other.id,
                    shown=other.unit.code,
                )

    def _check_coverage(self, entry: ObservationEntry, path: Path, indicator: Indicator) -> None:
        if entry.coverage is not None:
            ids = [coverage.id for coverage in indicator.coverages]
            place = (*path, "coverage")
            check_known(self.source, place, entry.coverage, ids, "data.unknown_coverage")


def _expected(entry: ObservationEntry, indicator: Indicator, unit: Unit) -> Unit:
    """The unit that a figure of this measure must convert to."""
    if entry.measure in ("growth", "completion"):
        return Unit(PERCENT)
    return unit if entry.measure == "rank" else indicator.unit


def _meaning(name: str, word: QualifierWord | None) -> Qualifier:
    if word is not None:
        return word.meaning
    return next(it.meaning for it in QUALIFIER_WORDS.values() if it.meaning == name)


def _later(start: str, end: str) -> bool:
    """Whether a reporting period begins or ends after another."""
    return any(a > b for a, b in zip(months_of(start), months_of(end), strict=True))


def _period(span: PeriodSpan) -> Period:
    start = None if span.start == UNSTATED else span.start
    return Period(start, None if span.end == UNSTATED else span.end)
