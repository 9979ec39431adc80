"""A meeting entry -> a Meeting, with every figure and reference in it checked."""

from __future__ import annotations

from contextlib import suppress

from pydantic import ValidationError

from reportgen.datafile.entry import BadValueError
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import MeetingFile, ObservationEntry, PeriodSpan
from reportgen.loading.indicators import check_known, read_unit, report_duplicates
from reportgen.loading.number import Printed, read_number
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Correction, Meeting, Observation, Status
from reportgen.model.period import UNSTATED, Period
from reportgen.model.problem import Problem
from reportgen.model.quantity import Quantity
from reportgen.model.unit import PERCENT, Unit

_LISTS = ("achievements", "guidance", "points", "emphases", "requirements", "follow_up")


def meeting(source: ParsedFile, file: MeetingFile, codes: CodeList) -> Meeting:
    """The meeting; problems with it are added to ``source``."""
    reader = _Observations(source, codes, file.source.status)
    entries = enumerate(file.observations)
    observations = tuple(filter(None, (reader.observation(i, entry) for i, entry in entries)))
    reader.report_repeats(observations)
    _check_ids(source, file)
    head = file.meeting
    return Meeting(
        id=head.id,
        title=head.title,
        date=head.date,
        time=head.time,
        form=head.form,
        area=head.area,
        organiser=head.organiser,
        approval=head.approval,
        speaker=head.speaker,
        chair=head.chair,
        instructions=head.instructions,
        attendees=head.attendees,
        attendance=head.attendance,
        agenda=head.agenda,
        source=file.source,
        observations=observations,
        achievements=file.achievements,
        guidance=file.guidance,
        points=file.points,
        emphases=file.emphases,
        requirements=file.requirements,
        tasks=file.tasks,
        directions=file.directions,
        year_end=file.year_end,
        year_end_period=file.year_end_period,
        follow_up=file.follow_up,
    )


def check_observations(source: ParsedFile, codes: CodeList) -> None:
    """Look into the observations of a file that is wrong elsewhere, as far as they can be read."""
    data = source.data if isinstance(source.data, dict) else {}
    listed = data.get("observations")
    reader = _Observations(source, codes, "normal")
    for i, raw in enumerate(listed if isinstance(listed, list) else []):
        with suppress(ValidationError):
            reader.observation(i, ObservationEntry.model_validate(raw))


class _Observations:
    """Reads the observations of one file."""

    def __init__(self, source: ParsedFile, codes: CodeList, status: Status) -> None:
        self.source = source
        self.status = status
        self.known = {indicator.id: indicator for indicator in codes.indicators}
        self.nouns = [noun.id for noun in codes.units]

    def observation(self, i: int, entry: ObservationEntry) -> Observation | None:
        path: Path = ("observations", i)
        before = len(self.source.problems)
        for word, place in self._named(entry, path):
            check_known(self.source, place, word, list(self.known), "data.unknown_indicator")
        quantity = self._quantity(entry, path)
        correction = self._correction(entry, path)
        self._check_growth(entry, path)
        self._check_period(entry.period, path)
        indicator = self.known.get(entry.indicator)
        if indicator and quantity:
            self._check_fit(entry, path, indicator, quantity.unit)
        if len(self.source.problems) > before or quantity is None:
            return None
        return Observation(
            indicator=entry.indicator,
            measure=entry.measure,
            quantity=quantity,
            period=_period(entry.period),
            at=entry.at,
            line=self.source.position(path)[0],
            status=entry.status or self.status,
            growth_kind=entry.kind,
            growth_scale=entry.scale,
            qualifier=entry.qualifier,
            coverage=entry.coverage,
            shared_with=entry.shared_with,
            correction=correction,
            note=entry.note,
        )

    def report_repeats(self, observations: tuple[Observation, ...]) -> None:
        """A figure that is given twice for the same thing is a problem."""
        first: dict[tuple[str, ...], int] = {}
        for observation in observations:
            for indicator in observation.indicators:
                key = (indicator, observation.measure)
                if key in first:
                    line = first[key]
                    self.source.problems.append(self._repeat(observation.line, indicator, line))
                else:
                    first[key] = observation.line

    def _repeat(self, line: int, indicator: str, first: int) -> Problem:
        return Problem.of(
            "data.same_figure_twice", self.source.file, line, indicator=indicator, first=first
        )

    def _named(self, entry: ObservationEntry, path: Path) -> list[tuple[str, Path]]:
        shared = [(word, (*path, "shared_with", j)) for j, word in enumerate(entry.shared_with)]
        return [(entry.indicator, (*path, "indicator")), *shared]

    def _quantity(self, entry: ObservationEntry, path: Path) -> Quantity | None:
        printed = self._printed(entry, path)
        unit = self._unit(entry, path)
        if printed is None or unit is None:
            return None
        if printed.percent and unit.noun != PERCENT:
            self.source.report(
                (*path, "value"), "data.percentage_in_unit", value=entry.value, unit=unit.code
            )
            return None
        return Quantity(printed.value, unit, printed.step, printed.power, entry.value)

    def _printed(self, entry: ObservationEntry, path: Path) -> Printed | None:
        try:
            return read_number(entry.value)
        except BadValueError as error:
            self.source.report_at((*path, "value"), error.problem)
            return None

    def _unit(self, entry: ObservationEntry, path: Path) -> Unit | None:
        if entry.unit is not None:
            return read_unit(self.source, (*path, "unit"), entry.unit, self.nouns)
        if entry.measure == "growth":
            return Unit(PERCENT)
        self.source.report(path, "data.missing_unit")
        return None

    def _correction(self, entry: ObservationEntry, path: Path) -> Correction | None:
        if entry.correction is None:
            return None
        place = (*path, "correction", "printed_unit")
        unit = read_unit(self.source, place, entry.correction.printed_unit, self.nouns)
        return Correction(unit, entry.correction.reason) if unit else None

    def _check_growth(self, entry: ObservationEntry, path: Path) -> None:
        if entry.measure == "growth" and entry.kind is None:
            self.source.report(path, "data.growth_without_kind")
        if entry.measure == "value" and entry.kind is not None:
            self.source.report((*path, "kind"), "data.value_with_kind")

    def _check_period(self, span: PeriodSpan, path: Path) -> None:
        place = (*path, "period")
        if UNSTATED not in (span.start, span.end) and _later(span.start, span.end):
            self.source.report(place, "data.period_backwards", start=span.start, end=span.end)
        if span.end == UNSTATED != span.start:
            self.source.report(place, "data.period_without_end", start=span.start)

    def _check_fit(
        self, entry: ObservationEntry, path: Path, indicator: Indicator, unit: Unit
    ) -> None:
        expected = Unit(PERCENT) if entry.measure == "growth" else indicator.unit
        if unit.factor_to(expected) is None:
            self.source.report(
                (*path, "unit"),
                "data.unit_does_not_fit",
                unit=unit.code,
                indicator=indicator.id,
                shown=expected.code,
            )
        if entry.coverage is not None:
            ids = [coverage.id for coverage in indicator.coverages]
            place = (*path, "coverage")
            check_known(self.source, place, entry.coverage, ids, "data.unknown_coverage")
        for j, word in enumerate(entry.shared_with if entry.measure == "value" else ()):
            other = self.known.get(word)
            if other is not None and unit.factor_to(other.unit) is None:
                self.source.report(
                    (*path, "shared_with", j),
                    "data.shared_unit_does_not_fit",
                    unit=unit.code,
                    indicator=other.id,
                    shown=other.unit.code,
                )


def _later(start: str, end: str) -> bool:
    """Whether a reporting period begins or ends after another."""
    return any(a > b for a, b in zip(_months(start), _months(end), strict=True))


def _months(code: str) -> tuple[int, int]:
    """The first and the last month of a reporting period, counted from year 0."""
    year, _, part = code.partition("-")
    length = 12 if not part else {"Q": 3, "H": 6}.get(part[0], 1)
    number = int(part.lstrip("QH")) if part else 1
    first = int(year) * 12 + (number - 1) * length
    return first, first + length - 1


def _period(span: PeriodSpan) -> Period:
    start = None if span.start == UNSTATED else span.start
    return Period(start, None if span.end == UNSTATED else span.end)


def _check_ids(source: ParsedFile, file: MeetingFile) -> None:
    for name in _LISTS:
        report_duplicates(source, (name,), [item.id for item in getattr(file, name)])
    first: dict[str, Path] = {}
    for path, word in _task_ids(file):
        if word in first:
            line = source.position(first[word])[0]
            source.report((*path, "id"), "data.task_id_twice", id=word, first=line)
        first.setdefault(word, path)


def _task_ids(file: MeetingFile) -> list[tuple[Path, str]]:
    groups = file.tasks.groups if file.tasks else ()
    found: list[tuple[Path, str]] = [
        (("tasks", "groups", g, "items", i), task.id)
        for g, group in enumerate(groups)
        for i, task in enumerate(group.items)
    ]
    return found + [(("year_end", i), task.id) for i, task in enumerate(file.year_end)]
