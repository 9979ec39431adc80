"""Keys and values in the words of a message, and what the JSON Schema says about them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportgen.datafile.entry import clipped
from reportgen.datafile.parsed import Path
from reportgen.messages import Argument, Bilingual, phrase
from reportgen.messages.data_keys import KEYS_ELSEWHERE, KEYS_IN_CHINESE


def dotted_key(path: Path) -> Argument:
    """A key with those above it, items counted from 1: ``outputs.2.formats``."""
    return _dotted(path) or phrase("the_file")


def under(path: Path) -> Argument:
    """Under which key the last one of a path stands, for a message; nothing at the top."""
    return phrase("under_key", key=_dotted(path[:-1])) if len(path) > 1 else ""


def value_words(value: Any) -> Argument:
    """A value for a message: a text as it is, a list or a mapping by its kind."""
    match value:
        case None:
            return phrase("empty_value")
        case bool():
            return str(value).lower()
        case int() | Decimal():
            return clipped(str(value))
        case list():
            return phrase("type_list")
        case dict():
            return phrase("mapping_value")
    return clipped(str(value))


_SUCH_AS = "As "


def about(node: dict[str, Any]) -> Argument:
    """What a part of the JSON Schema says of its key, behind a colon; nothing where it is mute."""
    description = node.get("description", "")
    if description.startswith(_SUCH_AS):
        return phrase("such_key", text=description.removeprefix(_SUCH_AS).rstrip("."))
    return phrase("about_key", text=advice_of(node)) if description else ""


def advice_of(node: dict[str, Any]) -> Argument:
    """What a part of the JSON Schema says of its key, in the language of the message."""
    said = " ".join(node.get("description", "").split())
    return Bilingual(KEYS_IN_CHINESE.get(said, KEYS_ELSEWHERE), said) if said else ""


def schema_part(schema: dict[str, Any], path: Path) -> dict[str, Any]:
    """The part of the JSON Schema that describes the value at ``path``."""
    node = _resolved(schema, schema)
    for part in path:
        if isinstance(part, int):
            node = _resolved(schema, node.get("items", {}))
            continue
        entry = _of_key(node, part)
        # what is said of the key itself is nearer than what is said of the class of its values
        own = {"description": entry["description"]} if "description" in entry else {}
        node = {**_resolved(schema, entry), **own}
    return node


def _of_key(node: dict[str, Any], key: str) -> dict[str, Any]:
    """What the schema of a mapping says of a key; of names that a person chooses, all the same."""
    known = node.get("properties", {})
    chosen: dict[str, Any] = next(iter(node.get("patternProperties", {}).values()), {})
    return dict(known.get(key, chosen))


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """A part of the schema with its reference followed, and without null as the other option.

    Of what may be written as a text or as a list alone, the whole entry.
    """
    options = [option for option in node.get("anyOf", []) if option.get("type") != "null"]
    if len(options) == 1:
        node = {**node, **options[0]}
    if "$ref" in node:
        named = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
        whole = [it for it in named.get("anyOf", []) if "properties" in it]
        node = {**named, **(whole[0] if whole else {}), **node}
    return node


def _dotted(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
