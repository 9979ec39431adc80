"""JSON Schema of ``template.toml``."""

from __future__ import annotations

from typing import Any

from reportgen.datafile.schema import json_schema
from reportgen.packs.entries import TemplateFile


def template_schema() -> dict[str, Any]:
    """The JSON Schema of ``template.toml``."""
    return json_schema(TemplateFile, "template")
