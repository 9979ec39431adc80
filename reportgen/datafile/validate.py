"""Plain values -> entries; what does not fit becomes problems in the user's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reportgen.datafile.describe import about, described, named, under, value_words
from reportgen.datafile.entry import BadValueError, Entry
from reportgen.datafile.source import Path, Source
from reportgen.messages import Argument, Phrase, near, phrase

AnyEntry = TypeVar("AnyEntry", bound=Entry)

YEARS = (1900, 2100)
"""The first and the last year a date may be in."""

_COUNTED = ("paragraph", "sentence")
_DATES = ("date", "due")
_MISSING = ("missing", "missing_argument")
_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")
_EMPTY = ("too_short", "tuple_too_short")
_TYPES = {
    "string_type": phrase("type_text"),
    "int_type": phrase("type_whole_number"),
    "int_parsing": phrase("type_whole_number"),
    "int_parsing_size": phrase("type_whole_number"),
    "int_from_float": phrase("type_whole_number"),
    "bool_type": phrase("type_truth"),
    "bool_parsing": phrase("type_truth"),
    "tuple_type": phrase("type_list"),
    "list_type": phrase("type_list"),
    "model_type": phrase("type_mapping"),
    "model_attributes_type": phrase("type_mapping"),
    "dataclass_type": phrase("type_mapping"),
}
"""Pydantic's kinds of errors -> what the value should have been."""


def validate(source: Source, kind: type[AnyEntry], context: Any = None) -> AnyEntry | None:
    """The entry that ``source`` holds, or None with the problems added to ``source``.

    The validators of the entry are given the ``context``.
    """
    reported: set[Path] = set()
    entry = None
    try:
        entry = kind.model_validate(source.data, context=context)
    except ValidationError as error:
        schema = kind.model_json_schema(by_alias=True)
        for detail in error.errors(include_url=False):
            reported.add(detail["loc"])
            _report(source, schema, detail)
    faults = [fault for fault in _faults(source.data, ()) if fault[0] not in reported]
    for path, code, arguments in faults:
        source.report(path, code, key=named(path), **arguments)
    return None if faults else entry


def _faults(value: Any, path: Path) -> Iterator[tuple[Path, str, Mapping[str, Argument]]]:
    """Values that have the right type and cannot be meant: where, the code, its arguments."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in parts:
            yield from _faults(part, (*path, name))
    elif isinstance(value, str) and not value.strip():
        yield path, "data.blank", {}
    elif path and path[-1] in _COUNTED and not _counts(value):
        yield path, "data.below_one", {"value": value_words(value)}
    elif path and path[-1] in _DATES and value is not None and not _is_date(value):
        yield path, "data.bad_date", _date_arguments(value)


def _counts(value: Any) -> bool:
    """Whether a place is counted from 1; what is no number at all is found elsewhere."""
    if isinstance(value, bool):
        return False
    if isinstance(value, str):
        # pydantic reads digits in quotes as a number too: "-3", "0", "+00"
        return not re.fullmatch(r"\s*(-.*|[+0.]*)\s*", value)
    return not isinstance(value, int | Decimal) or value >= 1


def _is_date(value: Any) -> bool:
    # pydantic also takes 20201230 and seconds since 1970 for dates: nobody means those
    text = value if isinstance(value, str) else ""
    found = re.fullmatch(r"([0-9]{4})-[0-9]{2}-[0-9]{2}", text)
    return YEARS[0] <= int(found[1]) <= YEARS[1] if found else False


def _date_arguments(value: Any) -> Mapping[str, Argument]:
    return {"value": value_words(value), "first": YEARS[0], "last": YEARS[1]}


def _report(source: Source, schema: dict[str, Any], detail: ErrorDetails) -> None:
    """Report what pydantic found: a wrong key at its key, a wrong value at the value."""
    path: Path = detail["loc"]
    if detail["type"] in _MISSING:
        _report_missing(source, schema, path)
    elif detail["type"] in _UNKNOWN:
        _report_unknown(source, schema, path)
    elif detail["type"] == "value_error" and isinstance(detail["ctx"]["error"], BadValueError):
        source.report_at(path, detail["ctx"]["error"].problem)
    else:
        code, arguments = _wrong(source, detail, described(schema, path))
        source.report(path, code, key=named(path), **arguments)


def _report_missing(source: Source, schema: dict[str, Any], path: Path) -> None:
    """A missing key is reported at the key of the mapping that lacks it."""
    key = str(path[-1])
    node = described(schema, path[:-1]).get("properties", {}).get(key, {})
    words = {"key": key, "under": under(path), "about": about(node)}
    source.report_key(path[:-1], "data.missing_key", **words)


def _report_unknown(source: Source, schema: dict[str, Any], path: Path) -> None:
    key = str(path[-1])
    allowed = tuple(described(schema, path[:-1]).get("properties", {}))
    words = {"key": key, "under": under(path), "near": near(key, allowed), "allowed": allowed}
    source.report_key(path, "data.unknown_key", **words)


def _wrong(
    source: Source, detail: ErrorDetails, node: dict[str, Any]
) -> tuple[str, Mapping[str, Argument]]:
    """The code for a wrong value, and its arguments but for the key."""
    kind, given, value = detail["type"], detail["input"], value_words(detail["input"])
    advice = node.get("description", "")
    if kind == "literal_error":
        allowed = tuple(map(str, node.get("enum", [node.get("const")])))
        close = near(given, allowed) if isinstance(given, str) else ""
        return "data.unknown_value", {"value": value, "near": close, "allowed": allowed}
    if kind.startswith("date"):
        return "data.bad_date", _date_arguments(given)
    if kind == "string_pattern_mismatch":
        return "data.wrong_form", {"value": value, "about": advice or node["pattern"]}
    if kind in _EMPTY:
        return "data.empty_list", {"about": about(node)}
    if kind in _TYPES:
        wanted = _TYPES[kind]
        own = _type_advice(source, kind, given, node)
        advice = own or advice or phrase("write", wanted=wanted)
        return "data.wrong_type", {"wanted": wanted, "value": value, "advice": advice}
    return "data.bad_value", {
        "value": value,
        "said": detail["msg"],
        "advice": advice or phrase("see_schema"),
    }


def _type_advice(source: Source, kind: str, given: Any, node: dict[str, Any]) -> Phrase | None:
    if kind == "string_type" and isinstance(given, int | Decimal):
        return phrase("write_in_quotes", value=value_words(given))
    if {"zh", "en"} <= set(node.get("properties", {})):
        return phrase("write", wanted=source.text_example)
    return None
