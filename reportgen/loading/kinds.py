"""Which kind of data file a file is, by the keys that only it has."""

from __future__ import annotations

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.parsed import ParsedFile
from reportgen.loading.entries import BriefingFile, IndicatorsFile
from reportgen.loading.key_names import KEY_NAMES
from reportgen.loading.meeting_entries import MeetingFile
from reportgen.loading.words_entries import WordsFile
from reportgen.messages import Phrase, phrase

_MARKS: dict[str, type[FileEntry]] = {
    "meeting": MeetingFile,
    "subject": BriefingFile,
    "topics": IndicatorsFile,
    "translations": WordsFile,
    # a meeting in the short form
    "observations": MeetingFile,
    "tasks": MeetingFile,
    "area": MeetingFile,
    "achievements": MeetingFile,
    "points": MeetingFile,
    "source": MeetingFile,
    "year_end": MeetingFile,
    "directions": MeetingFile,
}
"""A key by which a kind of file is known; of several the first."""
NAMES: dict[type[FileEntry], Phrase] = {
    MeetingFile: phrase("meeting_file"),
    BriefingFile: phrase("briefing_file"),
    IndicatorsFile: phrase("code_list"),
    WordsFile: phrase("words_file"),
}


def file_kind(source: ParsedFile) -> type[FileEntry] | None:
    """Which kind a file is; None where it has no key that only one kind has."""
    given = source.data if isinstance(source.data, dict) else {}
    keys = {KEY_NAMES.get(key, key) for key in given}
    return next((kind for mark, kind in _MARKS.items() if mark in keys), None)


def required_kind(source: ParsedFile) -> type[FileEntry] | None:
    """The same, where to be of no kind is a problem; None too where the file has others."""
    if source.problems:
        return None
    kind = file_kind(source)
    if kind is None:
        source.report((), "data.unknown_kind")
    return kind


def report_wrong_kind(source: ParsedFile, found: type[FileEntry], wanted: type[FileEntry]) -> None:
    """Say that a file is of another kind than it is named as."""
    source.report((), "data.wrong_kind", found=NAMES[found], wanted=NAMES[wanted])
