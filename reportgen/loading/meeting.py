"""A meeting entry -> a Meeting, with every figure and reference in it checked."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from fractions import Fraction

from pydantic import ValidationError

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import MeetingFile, ObservationEntry, RateEntry
from reportgen.loading.indicators import check_known, report_cycles, report_duplicates
from reportgen.loading.observations import ObservationReader
from reportgen.loading.plausible import rounding_note_due
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Area, CurrencyRate, Meeting

_LISTS = ("achievements", "guidance", "points", "emphases", "requirements", "follow_up")


def meeting(source: ParsedFile, file: MeetingFile, codes: CodeList) -> Meeting:
    """The meeting; problems with it are added to ``source``."""
    rates = _rates(source, file.rates, codes)
    areas = _areas(source, file)
    reader = ObservationReader(source, codes, file.source.status, areas, rates)
    observations, missing = reader.read(file.observations)
    _check_ids(source, file)
    head = file.meeting
    found = Meeting(
        id=head.id,
        title=head.title,
        date=head.date,
        time=head.time,
        form=head.form,
        kind=head.kind,
        words=head.words,
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
        missing=missing,
        rates=rates,
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
    return replace(found, totals_rounded=rounding_note_due(found, codes))


def check_observations(source: ParsedFile, codes: CodeList) -> None:
    """Look into the observations of a file that is wrong elsewhere, as far as they can be read."""
    data = source.data if isinstance(source.data, dict) else {}
    listed = data.get("observations")
    reader = ObservationReader(source, codes, "normal", None, ())
    for i, raw in enumerate(listed if isinstance(listed, list) else []):
        with suppress(ValidationError):
            reader.observation(i, ObservationEntry.model_validate(raw))


def _rates(
    source: ParsedFile, entries: tuple[RateEntry, ...], codes: CodeList
) -> tuple[CurrencyRate, ...]:
    currencies = [noun.id for noun in codes.units if noun.currency]
    for i, entry in enumerate(entries):
        for key, word in (("of", entry.of), ("to", entry.to)):
            check_known(source, ("rates", i, key), word, currencies, "data.unknown_currency")
    _check_rates(source, entries)
    return tuple(CurrencyRate(it.of, it.to, Fraction(it.rate)) for it in entries)


def _check_rates(source: ParsedFile, entries: tuple[RateEntry, ...]) -> None:
    """Two currencies have one rate, whichever of them is given in the other."""
    first: dict[frozenset[str], int] = {}
    for i, entry in enumerate(entries):
        pair = frozenset((entry.of, entry.to))
        if pair in first:
            line = source.position(("rates", first[pair]))[0]
            source.report(("rates", i), "data.rate_twice", of=entry.of, to=entry.to, first=line)
        elif len(pair) == 1:
            source.report(("rates", i, "to"), "data.rate_of_itself", of=entry.of)
        first.setdefault(pair, i)


def _areas(source: ParsedFile, file: MeetingFile) -> dict[str, Area]:
    """The areas that a figure may name: that of the meeting, and the others that the file gives."""
    own = file.meeting.area
    found = {own.code: own}
    for i, area in enumerate(file.areas):
        if area.code in found:
            source.report(("areas", i, "code"), "data.area_twice", code=area.code)
        found.setdefault(area.code, area)
    _check_cycles(source, list(found.values()))
    return found


def _check_cycles(source: ParsedFile, areas: list[Area]) -> None:
    wholes = {area.code: area.within for area in areas}
    # the first of all is that of the meeting
    places: dict[str, Path] = {
        code: ("areas", i - 1) if i else ("meeting", "area") for i, code in enumerate(wholes)
    }
    report_cycles(source, wholes, places, "within", "data.cycle_of_areas")


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
