"""Which meetings a briefing sets its subject against: relations, labels, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import AgainstEntry, BriefingFile
from reportgen.model.briefing import Counterpart
from reportgen.model.meeting import Meeting
from reportgen.model.text import Text, bilingual


def entry_path(key: str) -> Path:
    """Where a key such as ``benchmark`` or ``against.0`` stands in the file."""
    name, _, number = key.partition(".")
    return (name, int(number), "meeting") if number else (name,)


def set_against(
    source: ParsedFile,
    file: BriefingFile,
    subject: Meeting,
    meetings: Mapping[str, Meeting | None],
) -> dict[str, Counterpart]:
    """The meetings against the subject by their keys; problems are added to ``source``.

    A label takes the place of the short name of the area, so that all words have it.
    """
    entries = {f"against.{i}": entry for i, entry in enumerate(file.against)}
    if file.benchmark is not None:
        entries = {"benchmark": AgainstEntry(meeting=file.benchmark), **entries}
    found: dict[str, Counterpart] = {}
    for key, entry in entries.items():
        meeting = meetings.get(key)
        if meeting is None:
            continue
        _check(source, key, entry, subject, meeting)
        if entry.label is not None:
            meeting = replace(meeting, area=replace(meeting.area, short=entry.label))
        found[key] = Counterpart(meeting, entry.relation)
    _check_labels(source, subject, found)
    return found


def main_key(against: Mapping[str, Counterpart]) -> str | None:
    """The key of the benchmark: the first that is set across areas; None without one."""
    return next((key for key, it in against.items() if it.relation == "across"), None)


def _check(
    source: ParsedFile, key: str, entry: AgainstEntry, subject: Meeting, meeting: Meeting
) -> None:
    """See that the relation can be that of the two meetings."""
    # what a meeting set out and what it reports may stand in one text
    if meeting.id == subject.id and entry.relation != "to_target":
        source.report(entry_path(key), "data.same_meeting", id=subject.id)
    elif meeting.area.code == subject.area.code and entry.relation == "across":
        area = bilingual(subject.area.short)
        source.report(entry_path(key), "data.relation_of_areas", area=area)


def _check_labels(source: ParsedFile, subject: Meeting, found: Mapping[str, Counterpart]) -> None:
    """See that readers can tell all sides apart by their names."""
    taken = [subject]
    for key, it in found.items():
        meeting = it.meeting
        if any(_alike(meeting, other) for other in taken):
            area = bilingual(meeting.area.short)
            source.report(entry_path(key), "data.same_area", area=area)
        taken.append(meeting)


def _alike(one: Meeting, other: Meeting) -> bool:
    """Whether documents would call both the same: 朝阳 is a city and a district of Beijing."""
    mine, its = one.area, other.area
    return _shared(mine.short, its.short) or (
        mine.code != its.code and _shared(mine.name, its.name)
    )


def _shared(one: Text, other: Text) -> bool:
    return any(one[lang] == other[lang] for lang in one)
