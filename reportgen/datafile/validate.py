"""Plain values -> entries; what does not fit becomes problems in the user's terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reportgen.datafile.describe import (
    about,
    advice_of,
    dotted_key,
    schema_part,
    under,
    value_words,
)
from reportgen.datafile.entry import BadValueError, FileEntry
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.languages import written
from reportgen.messages import Argument, Phrase, near, phrase

AnyEntry = TypeVar("AnyEntry", bound=FileEntry)

YEARS = (1900, 2100)
"""The first and the last year a date may be in."""

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
    "dict_type": phrase("type_mapping"),
}
"""Pydantic's kinds of errors -> what the value should have been."""


DataFault = tuple[Path, str, Mapping[str, Argument]]
"""A value that has the right type and cannot be meant: where, the code, its arguments."""


def validate(
    source: ParsedFile, kind: type[AnyEntry], faults: Iterable[DataFault] = (), context: Any = None
) -> AnyEntry | None:
    """The entry that ``source`` holds, or None with the problems added to ``source``.

    The ``faults`` are reported too where no other problem is. The validators of the entry are
    given the ``context``.
    """
    reported: set[Path] = set()
    entry = None
    try:
        entry = kind.model_validate(source.data, context=context)
    except ValidationError as error:
        schema = kind.model_json_schema(by_alias=True)
        for detail in filter(_is_own, error.errors(include_url=False)):
            reported.add(detail["loc"])
            _report(source, schema, detail)
    more = [fault for fault in faults if fault[0] not in reported]
    for path, code, arguments in more:
        source.report(path, code, key=dotted_key(path), **arguments)
    return None if more else entry


def _is_own(detail: ErrorDetails) -> bool:
    """Not that a list is too short: pydantic counts the right items alone, and says the others."""
    return not (detail["type"] in _EMPTY and detail["input"])


def date_arguments(value: Any) -> Mapping[str, Argument]:
    """What the message about a wrong date says of it."""
    return {"value": value_words(value), "first": YEARS[0], "last": YEARS[1]}


def _report(source: ParsedFile, schema: dict[str, Any], detail: ErrorDetails) -> None:
    """Report what pydantic found: a wrong key at its key, a wrong value at the value."""
    path: Path = detail["loc"]
    if detail["type"] in _MISSING:
        _report_missing(source, schema, path)
    elif detail["type"] in _UNKNOWN:
        _report_unknown(source, schema, path)
    elif detail["type"] == "value_error" and isinstance(detail["ctx"]["error"], BadValueError):
        source.report_at(path, detail["ctx"]["error"].problem)
    else:
        code, arguments = _wrong(source, detail, schema_part(schema, path))
        source.report(path, code, key=dotted_key(path), **arguments)


def report_missing_key(source: ParsedFile, kind: type[FileEntry], path: Path) -> None:
    """Report a key that an entry of this kind lacks, where pydantic lets it be left out."""
    _report_missing(source, kind.model_json_schema(by_alias=True), path)


def _report_missing(source: ParsedFile, schema: dict[str, Any], path: Path) -> None:
    """A missing key is reported at the key of the mapping that lacks it."""
    key = str(path[-1])
    node = schema_part(schema, path[:-1]).get("properties", {}).get(key, {})
    words = {"key": key, "under": under(path), "about": about(node)}
    source.report_key(path[:-1], "data.missing_key", **words)


def _report_unknown(source: ParsedFile, schema: dict[str, Any], path: Path) -> None:
    key = str(path[-1])
    allowed = tuple(schema_part(schema, path[:-1]).get("properties", {}))
    words = {"key": key, "under": under(path), "near": near(key, allowed), "allowed": allowed}
    source.report_key(path, "data.unknown_key", **words)


def _wrong(
    source: ParsedFile, detail: ErrorDetails, node: dict[str, Any]
) -> tuple[str, Mapping[str, Argument]]:
    """The code for a wrong value, and its arguments but for the key."""
    kind, given, value = detail["type"], detail["input"], value_words(detail["input"])
    advice = advice_of(node)
    if kind == "literal_error":
        allowed = tuple(map(str, node.get("enum", [node.get("const")])))
        close = near(given, allowed) if isinstance(given, str) else ""
        return "data.unknown_value", {"value": value, "near": close, "allowed": allowed}
    if kind.startswith("date"):
        return "data.bad_date", date_arguments(given)
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


def _type_advice(source: ParsedFile, kind: str, given: Any, node: dict[str, Any]) -> Phrase | None:
    if kind == "string_type" and isinstance(given, int | Decimal):
        return phrase("write_in_quotes", value=value_words(given))
    if set(written()) <= set(node.get("properties", {})):
        return phrase("write", wanted=source.text_example)
    return None
