"""YamlValues as YAML that reads like minutes: quotation marks only where they are needed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from reportgen.model.meeting import Place

YamlValue = str | int | Place | Sequence[str] | Mapping[str, "YamlValue"]
_WIDEST = 150
"""An entry stands in one line up to so many halves of a Chinese character."""

_PLAIN = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<][^,\[\]{}\n\r\t\"\\]*|-\d[^,\[\]{}\n\r\t\"\\]*"
)
_MEANS_ELSE = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n|\.inf|\.nan)|0\d+|0[xo].*|[-+]?\d[\d_]*:[\d:]+|"
    r"\d[\d.]*[eE][-+]?\d+|\d{4}-\d\d?-\d\d?.*|\d[\d,_]*_[\d_]*"
)
_UNSAFE = re.compile(r": |:$| #|\s$|[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: str | int) -> str:
    """A text or a number as a YAML value that may stand in braces."""
    text = str(value)
    if _PLAIN.fullmatch(text) and not _UNSAFE.search(text) and not _MEANS_ELSE.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=bool(_UNSAFE.search(text)))


def date_or_text(value: str) -> str:
    """A value that may well be a date or a period, which stands bare."""
    return value if re.fullmatch(r"[\d.-]+(?:[QH]\d)?", value) else scalar(value)


def flow(value: YamlValue) -> str:
    """A value in one line: a mapping in braces, a list in brackets."""
    if isinstance(value, Place):
        sentence = "" if value.sentence is None else f", sentence: {value.sentence}"
        return f"{{paragraph: {value.paragraph}{sentence}}}"
    if isinstance(value, str | int):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_in_flow(key, it)}" for key, it in value.items()) + "}"
    return "[" + ", ".join(map(scalar, value)) + "]"


def item(entry: Mapping[str, YamlValue], indent: int) -> list[str]:
    """An entry of a list: in braces where it has room in a line, else a key a line."""
    lead = " " * indent + "- "
    line = lead + flow(entry)
    if _width(line) <= _WIDEST:
        return [line]
    keys = [f"{key}: {_in_flow(key, it)}" for key, it in entry.items()]
    return [lead + keys[0], *(" " * (indent + 2) + it for it in keys[1:])]


def comment(words: str, indent: int = 0) -> str:
    """A comment in one line, whatever breaks the words have."""
    return " " * indent + "# " + " ".join(words.split())


def _in_flow(key: str, value: YamlValue) -> str:
    if key in ("period", "base", "date", "due", "value") and isinstance(value, str):
        return date_or_text(value)
    return flow(value)


def _width(line: str) -> int:
    return len(line) + sum(1 for sign in line if sign > "\u2e7f")
