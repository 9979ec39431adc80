"""JSON Schema of files that people write, for editors that complete and check while one types."""

from __future__ import annotations

from typing import Any

from reportgen.datafile.entry import FileEntry


def json_schema(entry: type[FileEntry], kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **entry.model_json_schema(by_alias=True),
        "title": f"reportgen {kind} file",
    }
