"""Plain values -> entries; what does not fit becomes problems in the user's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reportgen.datafile.entry import Entry
from reportgen.datafile.source import Path, Source
from reportgen.model.problem import Problem
from reportgen.wording.names import suggestion

AnyEntry = TypeVar("AnyEntry", bound=Entry)

LONGEST = 60
"""So many characters of a wrong value are shown."""

YEARS = (1900, 2100)
"""The first and the last year a date may be in."""

_COUNTED = ("paragraph", "sentence")
_DATES = ("date", "due")
_TEXT_HINT = "write {zh: …, en: …}"
_NOUNS = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "dataclass_type": "a mapping of keys to values",
}


def validate(source: Source, kind: type[AnyEntry]) -> AnyEntry | None:
    """The entry that ``source`` holds, or None with the problems added to ``source``."""
    told: set[Path] = set()
    entry = None
    try:
        entry = kind.model_validate(source.data)
    except ValidationError as error:
        schema = kind.model_json_schema(by_alias=True)
        details = error.errors(include_url=False)
        told = {detail["loc"] for detail in details}
        source.problems.extend(_problem(source, schema, detail) for detail in details)
    silly = [source.problem(*fault) for fault in _faults(source.data, ()) if fault[0] not in told]
    source.problems.extend(silly)
    return None if silly else entry


def _faults(value: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    """Values that have the right type and cannot be meant: where, what is wrong, what to write."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in parts:
            yield from _faults(part, (*path, name))
    elif isinstance(value, str) and not value.strip():
        yield path, f"{_named(path)} is blank", "write it out, or leave the key out where it may be"
    elif path and path[-1] in _COUNTED and not _counts(value):
        yield path, f"{_named(path)} is {_shown(value)}", "count from 1"
    elif path and path[-1] in _DATES and value is not None and not _is_date(value):
        message = f"{_named(path)} is {_shown(value)}, not a date of {YEARS[0]} to {YEARS[1]}"
        yield path, message, "write a date that exists, as 2020-12-30"


def _counts(value: Any) -> bool:
    """Whether a place is counted from 1; what is no number at all is found elsewhere."""
    if isinstance(value, bool):
        return False
    if isinstance(value, str):
        return not re.fullmatch(r"\s*(-.*|[+0.]*)\s*", value)
    return not isinstance(value, int | Decimal) or value >= 1


def _is_date(value: Any) -> bool:
    text = value if isinstance(value, str) else ""
    found = re.fullmatch(r"([0-9]{4})-[0-9]{2}-[0-9]{2}", text)
    return YEARS[0] <= int(found[1]) <= YEARS[1] if found else False


def _problem(source: Source, schema: dict[str, Any], detail: ErrorDetails) -> Problem:
    path: Path = detail["loc"]
    kind = detail["type"]
    name = str(path[-1]) if path else "the file"
    if kind in ("missing", "missing_argument"):
        node = _node(schema, path[:-1])
        about = node.get("properties", {}).get(name, {}).get("description", "")
        line, column = source.key_position(path[:-1])
        hint = f"add {name}: {about}".rstrip(": ")
        return Problem(
            f"the key {name!r} is missing{_under(path)}", hint, source.file, line, column
        )
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        allowed = list(_node(schema, path[:-1]).get("properties", {}))
        hint = f"{suggestion(name, allowed)}allowed here: {', '.join(allowed)}"
        line, column = source.key_position(path)
        return Problem(f"unknown key {name!r}{_under(path)}", hint, source.file, line, column)
    message, hint = _value_words(kind, detail, _node(schema, path))
    return source.problem(path, f"{_named(path)} {message}", hint)


def _value_words(kind: str, detail: ErrorDetails, node: dict[str, Any]) -> tuple[str, str]:
    """What is wrong with a value, and what to write instead."""
    given = detail["input"]
    about = node.get("description", "")
    if kind == "literal_error":
        expected = str(detail["ctx"]["expected"])
        return f"is {_shown(given)}, which is not one of its values", f"write {expected}"
    if kind.startswith("date"):
        reason = str(detail.get("ctx", {}).get("error", "")) or "not a date"
        return f"is {_shown(given)}: {reason}", "write a date that exists, as 2020-12-30"
    if kind == "value_error":
        return f"is {_shown(given)}, which cannot be read", str(detail["ctx"]["error"])
    if kind == "string_pattern_mismatch":
        return f"is {_shown(given)}, which does not have the right form", about
    if kind in ("too_short", "tuple_too_short"):
        return "is empty", f"name at least one; {about}".rstrip("; ")
    if kind in _NOUNS:
        shape = _TEXT_HINT if {"zh", "en"} <= set(node.get("properties", {})) else about
        number = kind == "string_type" and isinstance(given, int | Decimal)
        hint = f'put it in quotes: "{given}"' if number else shape
        return f"must be {_NOUNS[kind]}, not {_shown(given)}", hint or f"write {_NOUNS[kind]}"
    return f"does not fit: {detail['msg']}", about or "see `reportgen schema`"


def _node(schema: dict[str, Any], path: Path) -> dict[str, Any]:
    """The part of the JSON Schema that describes the value at ``path``."""
    node = _resolved(schema, schema)
    for part in path:
        if isinstance(part, int):
            node = node.get("items", {})
        else:
            about = node.get("properties", {}).get(part, {}).get("description")
            node = node.get("properties", {}).get(part, {})
            node = {**_resolved(schema, node), **({"description": about} if about else {})}
            continue
        node = _resolved(schema, node)
    return node


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    options = [option for option in node.get("anyOf", []) if option.get("type") != "null"]
    if len(options) == 1:
        node = {**node, **options[0]}
    if "$ref" in node:
        return {**schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], **node}
    return node


def _named(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path) or "the file"


def _under(path: Path) -> str:
    return f" in {_named(path[:-1])}" if len(path) > 1 else ""


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else clipped(value)


def clipped(value: Any) -> str:
    """A value as Python writes it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
