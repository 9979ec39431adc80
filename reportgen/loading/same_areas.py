"""Areas of the same name in several files are one area, whichever of the files gives its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportgen.loading.meeting_entries import AreaEntry, MeetingFile
from reportgen.loading.statements import meeting_area

Codes = Mapping[tuple[str, str], str]
"""The codes of areas by language and name."""


def codes_of_areas(files: Iterable[MeetingFile]) -> Codes:
    """The codes that areas of several files have by their names.

    Given codes count before those that are made of names. A name with two given codes is that of
    two areas (朝阳 is a city and a district of Beijing), and not here.
    """
    given: dict[tuple[str, str], set[str]] = {}
    made: dict[tuple[str, str], str] = {}
    for file in files:
        for area in _areas(file):
            code = meeting_area(area, file.lang).code
            for name in area.name.own.items():
                if area.code is None:
                    made.setdefault(name, code)
                else:
                    given.setdefault(name, set()).add(code)
    known = {name: code for name, (code, *more) in given.items() if not more}
    return {name: code for name, code in made.items() if name not in given} | known


def with_codes_of_areas(file: MeetingFile, codes: Codes) -> MeetingFile:
    """The file with the codes of its areas that it names without one.

    What the file itself sets apart from an area of that code stays apart.
    """
    own = {area.code for area in _areas(file)}

    def coded(area: AreaEntry) -> AreaEntry:
        found = {codes[it] for it in area.name.own.items() if it in codes} - own
        if area.code is not None or len(found) != 1:
            return area
        return area.model_copy(update={"code": found.pop()})

    changes: dict[str, object] = {"areas": tuple(map(coded, file.areas))} if file.areas else {}
    if file.area is not None:
        changes["area"] = coded(file.area)
    if file.meeting is not None and file.meeting.area is not None:
        area = coded(file.meeting.area)
        changes["meeting"] = file.meeting.model_copy(update={"area": area})
    return file.model_copy(update=changes)


def _areas(file: MeetingFile) -> Iterator[AreaEntry]:
    for head in (file, file.meeting):
        if head is not None and head.area is not None:
            yield head.area
    yield from file.areas
