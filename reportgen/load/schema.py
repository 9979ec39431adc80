"""JSON Schema of the data files, for editors that complete and check while one types."""

from __future__ import annotations

from typing import Any

from reportgen.load.entries import FILE_KINDS, FileKind


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **FILE_KINDS[kind].model_json_schema(by_alias=True),
        "title": f"reportgen {kind} file",
    }
