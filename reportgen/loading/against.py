"""Which meetings a briefing sets its subject against: relations, labels, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.loading.entries import AgainstEntry, BriefingFile
from reportgen.model.briefing import Against
from reportgen.model.meeting import Meeting
from reportgen.model.text import bilingual


def entry_path(key: str) -> Path:
    """Where a key such as ``benchmark`` or ``against.0`` stands in the file."""
    name, _, number = key.partition(".")
    return (name, int(number), "meeting") if number else (name,)


def set_against(
    source: ParsedFile,
    file: BriefingFile,
    subject: Meeting,
    meetings: Mapping[str, Meeting | None],
) -> dict[str, Against]:
    """The meetings against the subject by their keys; problems are added to ``source``.

    A label takes the place of the short name of the area, so that all words have it.
    """
    entries = {f"against.{i}": entry for i, entry in enumerate(file.against)}
    if file.benchmark is not None:
        entries = {"benchmark": AgainstEntry(meeting=file.benchmark), **entries}
    found: dict[str, Against] = {}
    for key, entry in entries.items():
        meeting = meetings.get(key)
        if meeting is None:
            continue
        _check(source, key, entry, subject, meeting)
        if entry.label is not None:
            meeting = replace(meeting, area=replace(meeting.area, short=entry.label))
        found[key] = Against(meeting, entry.relation)
    _check_labels(source, subject, found)
    return found


def main_key(against: Mapping[str, Against]) -> str | None:
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
        name = bilingual(subject.area.short)
        source.report(entry_path(key), "data.relation_of_areas", name=name)


def _check_labels(source: ParsedFile, subject: Meeting, found: Mapping[str, Against]) -> None:
    """See that readers can tell all sides apart by their names."""
    taken = [subject.area.short]
    for key, it in found.items():
        name = it.meeting.area.short
        if name in taken:
            source.report(entry_path(key), "data.same_area", name=bilingual(name))
        taken.append(name)
