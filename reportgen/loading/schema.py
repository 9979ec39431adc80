"""The kinds of data files, and the JSON Schema of each."""

from __future__ import annotations

from typing import Any, Literal

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.schema import json_schema
from reportgen.loading.entries import BriefingFile, IndicatorsFile
from reportgen.loading.meeting_entries import MeetingFile

FileKind = Literal["meeting", "briefing", "indicators"]
FILE_KINDS: dict[FileKind, type[FileEntry]] = {
    "meeting": MeetingFile,
    "briefing": BriefingFile,
    "indicators": IndicatorsFile,
}


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema of one kind of data file; its texts may be words in one language."""
    found = json_schema(FILE_KINDS[kind], kind)
    text = found["$defs"]["Text"]
    by_language = {**text, "minProperties": 1}
    by_language.pop("required")
    about = "Words in the language of the file, or by language."
    words = {"type": "string", "minLength": 1}
    found["$defs"]["Text"] = {"description": about, "anyOf": [words, by_language]}
    return found
