"""The kinds of data files, and the JSON Schema of each."""

from __future__ import annotations

import re
from typing import Any, Literal

from reportgen.datafile.entry import FileEntry
from reportgen.datafile.schema import json_schema
from reportgen.loading.entries import BriefingFile, IndicatorsFile
from reportgen.loading.mapping import MappingFile
from reportgen.loading.meeting_entries import MeetingFile
from reportgen.tables.book import ENDINGS

FileKind = Literal["meeting", "briefing", "indicators", "mapping"]
FILE_KINDS: dict[FileKind, type[FileEntry]] = {
    "meeting": MeetingFile,
    "briefing": BriefingFile,
    "indicators": IndicatorsFile,
    "mapping": MappingFile,
}
_NAME = {"type": "string", "pattern": rf"({'|'.join(re.escape(it) for it in ENDINGS)})$"}


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema of one kind of data file; its texts may be words in one language."""
    found = json_schema(FILE_KINDS[kind], kind)
    text = found["$defs"]["Text"]
    by_language = {**text, "minProperties": 1}
    by_language.pop("required")
    about = "Words in the language of the file, or by language."
    words = {"type": "string", "minLength": 1}
    found["$defs"]["Text"] = {"description": about, "anyOf": [words, by_language]}
    if kind == "meeting":
        _name_tables(found)
    return found


def _name_tables(found: dict[str, Any]) -> None:
    """Figures and tasks may stand in a table file; figures also some of them."""
    keys = found["properties"]
    text = {"type": "string", "minLength": 1}
    for key, more in (
        ("observations", {"mapping": text, "period": keys["period"]}),
        ("tasks", {"year": {"type": "integer"}}),
    ):
        table = {
            "type": "object",
            "description": "A table file; its rows are read as entries.",
            "properties": {"file": _NAME, "sheet": text, **more},
            "required": ["file"],
            "additionalProperties": False,
        }
        own = {name: it for name, it in keys[key].items() if name not in ("description", "default")}
        if "items" in own:
            own["items"] = {"anyOf": [own["items"], table]}
        about = {name: it for name, it in keys[key].items() if name not in own}
        keys[key] = {**about, "anyOf": [own, _NAME, table]}
