"""A meeting entry -> a Meeting, with every figure and reference in it checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from reportgen.datafile.parsed import AttachedFile, ParsedFile, Path
from reportgen.datafile.validate import report_missing_key
from reportgen.errors import InputError
from reportgen.loading.entries import ObservationEntry
from reportgen.loading.figure_defaults import FigureDefaults
from reportgen.loading.files import read_bytes
from reportgen.loading.indicators import check_known, report_cycles, report_duplicates
from reportgen.loading.made_ids import made_id
from reportgen.loading.meeting_entries import HeadEntry, MeetingFile, RateEntry
from reportgen.loading.observations import ObservationReader
from reportgen.loading.plausible import rounding_note_due
from reportgen.loading.statements import (
    directions_of,
    instruction_of,
    meeting_area,
    meeting_attendance,
    person_of,
    person_or_none,
    statements_of,
    tasks_of,
)
from reportgen.loading.tasks import ledger_of, placed_tasks
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Area, CurrencyRate, Meeting, MeetingWords, Source
from reportgen.model.text import Text

_LISTS = ("achievements", "guidance", "points", "emphases", "requirements", "follow_up")
_REQUIRED = ("title", "date", "area")


def meeting(source: ParsedFile, file: MeetingFile, codes: CodeList) -> Meeting | None:
    """The meeting; problems with it are added to ``source``.

    None where it has no title, date or area.
    """
    head = head_of(source, file)
    if head.title is None or head.date is None or head.area is None:
        return None
    area = meeting_area(head.area, file.lang)
    rates = _rates(source, file.rates, codes)
    areas = _areas(source, file, area)
    stated = _source(source, file)
    defaults = FigureDefaults(stated.status, file.period, file.year)
    reader = ObservationReader(source, codes, defaults, areas, rates)
    observations, missing = reader.read(file.observations)
    _check_ids(source, file)
    tasks, year_end = tasks_of(source, file, codes, head.date)
    lists = {name: statements_of(getattr(file, name), file.lang) for name in _LISTS}
    found = Meeting(
        id=head.id or _meeting_id(head.title, head.date, area, file),
        title=head.title,
        date=head.date,
        time=head.time,
        form=head.form,
        kind=head.kind or "work_meeting",
        words=head.words or MeetingWords(),
        area=area,
        organiser=head.organiser,
        approval=head.approval,
        speaker=person_or_none(head.speaker),
        chair=person_or_none(head.chair),
        instructions=tuple(map(instruction_of, head.instructions)),
        attendees=tuple(map(person_of, head.attendees)),
        attendance=tuple(map(meeting_attendance, head.attendance)),
        agenda=statements_of(head.agenda, file.lang),
        source=stated,
        observations=observations,
        missing=missing,
        rates=rates,
        tasks=tasks,
        directions=directions_of(file.directions, file.lang),
        year_end=year_end,
        year_end_period=file.year_end_period,
        achievements=lists["achievements"],
        guidance=lists["guidance"],
        points=lists["points"],
        emphases=lists["emphases"],
        requirements=lists["requirements"],
        follow_up=lists["follow_up"],
        ledger=ledger_of(file.ledger),
    )
    return replace(found, totals_rounded=rounding_note_due(found, codes))


def head_of(source: ParsedFile, file: MeetingFile) -> HeadEntry:
    """What the meeting was, wherever it stands; what is missing or stands twice is reported."""
    inner = file.meeting
    if inner is None:
        found: HeadEntry = file
    else:
        found = inner
        for name in HeadEntry.model_fields:
            if name in file.model_fields_set:
                source.report_key((name,), "data.key_in_two_places", key=name)
    for name in _REQUIRED:
        if getattr(found, name) is None:
            path: Path = (name,) if inner is None else ("meeting", name)
            report_missing_key(source, MeetingFile, path)
    return found


def _meeting_id(title: Text, date: dt.date, area: Area, file: MeetingFile) -> str:
    return made_id("meeting", title[file.lang], date.isoformat(), area.name[file.lang])


def _source(source: ParsedFile, file: MeetingFile) -> Source:
    """The text that the data was taken from; its file must be there."""
    found = file.source or Source()
    if file.text is not None and found.text is not None:
        source.report_key(("text",), "data.key_in_two_places", key="text")
    path = ("text",) if found.text is None else ("source", "text")
    text = found.text if found.text is not None else file.text
    if text is not None:
        _attach_text(source, path, text)
    return replace(found, text=text)


def _attach_text(source: ParsedFile, path: Path, text: str) -> None:
    """Have the text with the file, so that both are kept together."""
    file = source.folder / text
    if not file.is_file():
        source.report(path, "data.no_text_file", path=text)
        return
    try:
        source.attached.append(AttachedFile(path, text, file, read_bytes(file)))
    except InputError as error:
        source.problems += error.problems


def check_observations(
    source: ParsedFile, figures: Mapping[int, ObservationEntry], codes: CodeList
) -> None:
    """Look into the observations of a file that is wrong elsewhere, as far as they can be read."""
    reader = ObservationReader(source, codes, FigureDefaults(), None, ())
    for i, entry in figures.items():
        reader.observation(i, entry)


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


def _areas(source: ParsedFile, file: MeetingFile, own: Area) -> Mapping[str, Area]:
    """The areas that a figure may name, by code or by name: that of the meeting, and the others."""
    found = {own.code: own}
    for i, area in enumerate(meeting_area(it, file.lang) for it in file.areas):
        if area.code in found:
            source.report(("areas", i, "code"), "data.area_twice", code=area.code)
        found.setdefault(area.code, area)
    _check_cycles(source, list(found.values()))
    named = {name: it for it in reversed(found.values()) for name in it.name.own.values()}
    return {**named, **found}


def _check_cycles(source: ParsedFile, areas: list[Area]) -> None:
    own: Path = ("meeting", "area") if ("meeting", "area") in source.values else ("area",)
    wholes = {area.code: area.within for area in areas}
    # the first of all is that of the meeting
    places: dict[str, Path] = {
        code: ("areas", i - 1) if i else own for i, code in enumerate(wholes)
    }
    report_cycles(source, wholes, places, "within", "data.cycle_of_areas")


def _check_ids(source: ParsedFile, file: MeetingFile) -> None:
    for name in _LISTS:
        report_duplicates(source, (name,), [item.id for item in getattr(file, name)])
    first: dict[str, Path] = {}
    for path, task in placed_tasks(file):
        word = task.id
        if word is None:
            continue
        if word in first:
            line = source.position(first[word])[0]
            source.report((*path, "id"), "data.task_id_twice", id=word, first=line)
        first.setdefault(word, path)
