"""JSON Schema of the data files."""

from __future__ import annotations

from typing import Any

from reportgen.datafile.schema import json_schema
from reportgen.loading.entries import FILE_KINDS, FileKind


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema of one kind of data file."""
    return json_schema(FILE_KINDS[kind], kind)
