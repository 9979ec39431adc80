"""One value in a YAML text changed at its place, and not a character besides.

The file is a person's: comments, order, quotes, folded lines and blank ones stay as they are. Every
change is checked by reading the text again: it is refused where anything else would change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.parsed import Path
from reportgen.errors import InputError
from reportgen.loading.yaml import parse_yaml, plain_value
from reportgen.loading.yaml_places import Comment, YamlNode, YamlPlaces
from reportgen.model.problem import Problem

Scalar = str | int | Decimal | bool
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Put:
    """Write a value: in place of that which is there, or under a new key.

    ``order`` says after which keys a new one belongs; it comes last where none of them is there.
    """

    path: Path
    value: Scalar
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drop:
    """Take a key out with its value, and the comment on its line."""

    path: Path


@dataclass(frozen=True, slots=True)
class Settle:
    """Take away the question (``# ?``) about a value."""

    path: Path


YamlChange = Put | Drop | Settle


class _CannotError(Exception):
    """A change that has no place in the text."""


def patched(text: str, changes: Sequence[YamlChange], file: str) -> str:
    """The text with these changes, one after the other.

    ``text`` is as it was decoded: with its byte order mark, its line ends and all.

    Raises:
        InputError: the text cannot be read, a change has no place in it (a value that stands
            elsewhere under a name, a list where a single value is to be), or more would change.
    """
    before = parse_yaml(_normal(text), file)
    if before.data is None:
        raise InputError(before.problems or [Problem.of("data.empty_file", file, 1)])
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    wanted = deepcopy(before.data)
    for change in changes:
        try:
            body = _applied(body, change)
            _apply_to(wanted, change)
        except (_CannotError, ValueError, KeyError, IndexError, TypeError):
            raise _refused(file, before.position(change.path)[0], change) from None
    after = parse_yaml(_normal(body), file)
    same = _same(after.data, wanted) and len(after.problems) == len(before.problems)
    if not same:
        raise _refused(file, before.position(changes[0].path)[0], changes[0])
    return mark + body


def as_written(text: str) -> Scalar:
    """What a text stands for as a value without quotes: ``2020`` is a number, ``8%`` is not."""
    value = plain_value(text)
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else text


def _refused(file: str, line: int, change: YamlChange) -> InputError:
    return InputError([Problem.of("data.not_changeable", file, line, key=dotted_key(change.path))])


def _normal(text: str) -> str:
    """A text as data is read from it."""
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _applied(text: str, change: YamlChange) -> str:
    places = YamlPlaces(text)
    match change:
        case Put(path, value, order):
            start, end, new = _put(places, path, value, order)
        case Drop(path):
            start, end, new = _drop(places, path)
        case Settle(path):
            start, end, new = _settle(places, path)
    return text[:start] + new + text[end:]


def _apply_to(data: Any, change: YamlChange) -> None:
    """The same change of the values, with which the text is then compared."""
    if isinstance(change, Settle):
        return
    for part in change.path[:-1]:
        data = data[part]
    if isinstance(change, Put):
        data[change.path[-1]] = change.value
    else:
        del data[change.path[-1]]


def _same(one: Any, other: Any) -> bool:
    """Whether two values are written alike: 1 is not true, and 12.60 not 12.6."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other) and (not isinstance(one, Decimal) or str(one) == str(other))


Edit = tuple[int, int, str]
"""What is replaced, from where to where, and by what."""


def _put(places: YamlPlaces, path: Path, value: Scalar, order: tuple[str, ...]) -> Edit:
    spot = places.at(path)
    parent = places.at(path[:-1]) if path else None
    if spot is None:
        if parent is None or parent.kind != "mapping" or not isinstance(path[-1], str):
            raise _CannotError
        inside = _insert_in_flow if parent.flow else _insert_in_block
        return inside(places, parent, path[-1], value, order)
    if spot.kind in ("mapping", "sequence"):
        raise _CannotError
    new = _as_scalar(value, spot.style, flow=parent is not None and parent.flow)
    if spot.style in ("|", ">"):
        comment = next((it for it in places.comments if spot.start <= it.start < spot.end), None)
        return spot.start, spot.end, f"{new}  {comment.text}" if comment else new
    touches = spot.start > 0 and places.text[spot.start - 1] in ":-?"
    return spot.start, spot.end, f" {new}" if touches else new


def _insert_in_block(
    places: YamlPlaces, parent: YamlNode, key: str, value: Scalar, order: tuple[str, ...]
) -> Edit:
    before = _before(parent, key, order)
    indent = " " * _column(places, parent.keys[0])
    line = f"{indent}{_as_scalar(key, None)}: {_as_scalar(value, None)}"
    last = parent.values[before]
    if last.keeps:
        return last.whole, last.whole, line + places.line_break
    place = places.line_end(max(last.end, parent.keys[before].end))
    return place, place, places.line_break + line


def _insert_in_flow(
    places: YamlPlaces, parent: YamlNode, key: str, value: Scalar, order: tuple[str, ...]
) -> Edit:
    if places.text[parent.start] != "{":
        raise _CannotError
    pair = f"{_as_scalar(key, None, flow=True)}: {_as_scalar(value, None, flow=True)}"
    if not parent.keys:
        return parent.start + 1, parent.start + 1, pair
    before = _before(parent, key, order)
    last = parent.values[before]
    place = max(last.end, parent.keys[before].end)
    return place, place, f"{' ' if last.start == last.end else ''}, {pair}"


def _before(parent: YamlNode, key: str, order: tuple[str, ...]) -> int:
    """After which of the keys a new one is written."""
    earlier = order[: order.index(key)] if key in order else order
    return max(
        (i for i, it in enumerate(parent.keys) if it.text in earlier),
        default=len(parent.keys) - 1,
    )


def _column(places: YamlPlaces, key: YamlNode) -> int:
    """In which column the keys of a mapping stand, before an anchor and a ``?``."""
    start = places.line_start(key.start)
    before = places.text[start : key.start]
    found = re.fullmatch(r"((?:[ ]|- )*)(?:[?!&]\S*[ ]+)*", before)
    if found is None:
        raise _CannotError
    return len(found[1])


def _drop(places: YamlPlaces, path: Path) -> Edit:
    parent = places.at(path[:-1]) if path else None
    i = parent.index(path[-1]) if parent else None
    if parent is None or parent.kind != "mapping" or i is None:
        raise _CannotError
    if parent.flow:
        return _drop_in_flow(places, parent, i)
    return _drop_in_block(places, parent, i)


def _drop_in_block(places: YamlPlaces, parent: YamlNode, i: int) -> Edit:
    key, value = parent.keys[i], parent.values[i]
    end = value.whole if value.keeps else places.next_line(max(value.end, key.end))
    if len(parent.keys) == 1:
        return key.start, max(value.end, key.end), "{}"
    start = places.line_start(key.start)
    before = places.text[start : key.start]
    if before.strip(" -"):
        raise _CannotError
    if before.strip():  # the first key of an item, on the line of its dash
        following = parent.keys[i + 1].start
        between = places.text[end:following]
        return key.start, end if between.strip() else following, ""
    last = end == len(places.text) and not places.text.endswith(("\n", "\r"))
    if last and not parent.values[i - 1].keeps:
        start -= len(places.line_break)
    return start, end, ""


def _drop_in_flow(places: YamlPlaces, parent: YamlNode, i: int) -> Edit:
    key, end = parent.keys[i], max(parent.values[i].end, parent.keys[i].end)
    if i + 1 < len(parent.keys):
        following = parent.keys[i + 1].start
        if not places.text[end:following].strip(" \t\r\n,"):
            return key.start, following, ""
    elif i > 0:
        previous = max(parent.values[i - 1].end, parent.keys[i - 1].end)
        if not places.text[previous : key.start].strip(" \t\r\n,"):
            return previous, end, ""
    comma = re.compile(r"[ \t]*,[ \t]*").match(places.text, end)
    return key.start, comma.end() if comma else end, ""


def _settle(places: YamlPlaces, path: Path) -> Edit:
    comment = question_about(places, path)
    if comment is None:
        raise _CannotError
    start = places.line_start(comment.start)
    before = places.text[start : comment.start]
    if before.strip():
        return start + len(before.rstrip()), comment.end, ""
    return start, places.next_line(comment.end), ""


def question_about(places: YamlPlaces, path: Path) -> Comment | None:
    """The question about the value at a path: on its line, or on lines of its own above it."""
    spot, key = places.at(path), places.key_at(path)
    if spot is None:
        return None
    lines = {places.line_start(it) for it in (key.start if key else spot.start, spot.end)}
    for comment in places.comments:
        if comment.asks and places.line_start(comment.start) in lines:
            return comment
    return _question_above(places, places.line_start(key.start if key else spot.start))


def _question_above(places: YamlPlaces, line: int) -> Comment | None:
    """The nearest question among the lines right above one that hold a comment alone."""
    comments = {places.line_start(it.start): it for it in places.comments}
    while line > 0:
        line = places.line_start(line - len(places.line_break))
        comment = comments.get(line)
        if comment is None or places.text[line : comment.start].strip():
            return None
        if comment.asks:
            return comment
    return None


_PLAIN = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\x00-\x1f][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*"
)
_BREAKS = re.compile(r": |:$| #|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_LINE_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029\ufeff"}


def _as_scalar(value: Scalar, style: str | None, *, flow: bool = False) -> str:
    """A value as it is written: in the quotes that were there, without where none are needed."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if style == "'" and not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", value):
        return "'" + value.replace("'", "''") + "'"
    if style != '"' and _is_plain(value, flow=flow):
        return value
    return json.dumps(value, ensure_ascii=False).translate(_LINE_SIGNS)


def _is_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _BREAKS.search(text) or plain_value(text) != text:
        return False
    return not flow or not re.search(r"[,\[\]{}]|:(?=[,\[\]{}])", text)
