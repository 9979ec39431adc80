"""One value in a YAML text changed at its place, and not a character besides.

The file is a person's: comments, order, quotes, folded lines and blank ones stay as they are. Every
change is checked by reading the text again: it is refused where anything else would change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any, assert_never

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.errors import InputError
from reportgen.loading.questions import questions
from reportgen.loading.yaml import parse_yaml, plain_value
from reportgen.loading.yaml_places import YamlNode, YamlPlaces, places_of
from reportgen.model.problem import Problem

Scalar = str | int | Decimal | bool
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Put:
    """Write a value: in place of that which is there, or under a new key.

    ``order`` says after which keys a new one belongs; one that is not in it comes last.
    With ``whole``, a mapping in braces is replaced too: a period may be ``2020`` or
    ``{from: 2016, to: 2020}``.
    """

    path: Path
    value: Scalar | Mapping[str, Scalar]
    order: tuple[str, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """Take a key out with its value, and the comment on its line."""

    path: Path


@dataclass(frozen=True, slots=True)
class Settle:
    """Take away the question (``# ?``) about a value; of several in one comment, that one.

    With a ``line`` it is the question that stands there.
    """

    path: Path
    line: int | None = None


YamlChange = Put | Drop | Settle


Edit = tuple[int, int, str]
"""What is replaced, from where to where, and by what."""


class _CannotError(Exception):
    """A change that has no place in the text."""


def patched(text: str, changes: Sequence[YamlChange], file: str) -> str:
    """The text with these changes, as if they were made one after the other.

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
    waiting = list(changes)
    while waiting:
        together, waiting = _apart(waiting)
        body, late = _applied(body, together, partial(_refused_at, file, before))
        waiting = [*late, *waiting]
    for change in changes:
        try:
            _apply_to(wanted, change)
        except (ValueError, KeyError, IndexError, TypeError):
            raise _refused_at(file, before, change) from None
    after = parse_yaml(_normal(body), file)
    same = _same(after.data, wanted) and len(after.problems) == len(before.problems)
    if not same:
        raise _refused_at(file, before, changes[0])
    return mark + body


def _apart(changes: Sequence[YamlChange]) -> tuple[list[YamlChange], list[YamlChange]]:
    """Changes in parts of their own, which one reading of the text is enough for, and the others.

    What is in a part that an earlier change is about waits for it; so does all where a question is
    known by its line.
    """
    if any(isinstance(it, Settle) for it in changes):
        return [changes[0]], list(changes[1:])
    parts: set[Path] = set()
    above: set[Path] = set()
    together: list[YamlChange] = []
    others: list[YamlChange] = []
    for change in changes:
        part = change.path[:-1]
        within = [part[:i] for i in range(len(part) + 1)]
        free = part not in above and not any(it in parts for it in within)
        (together if free else others).append(change)
        parts.add(part)
        above.update(within)
    return together, others


def as_written(text: str) -> Scalar:
    """What a text stands for as a value without quotes: ``2020`` is a number, ``8%`` is not."""
    value = plain_value(text)
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else text


def _refused_at(file: str, before: ParsedFile, change: YamlChange) -> InputError:
    line = before.position(change.path)[0]
    return InputError([Problem.of("data.not_changeable", file, line, key=dotted_key(change.path))])


def _normal(text: str) -> str:
    """A text as data is read from it."""
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _applied(
    text: str, changes: Sequence[YamlChange], refused: Callable[[YamlChange], InputError]
) -> tuple[str, list[YamlChange]]:
    """The text with changes of one reading of it, and those that touch another and come later."""
    places = places_of(text)
    edits: list[tuple[Edit, YamlChange]] = []
    for change in changes:
        try:
            edits.append((_edit(places, change), change))
        except (_CannotError, ValueError, KeyError, IndexError, TypeError):
            raise refused(change) from None
    late: list[YamlChange] = []
    end = -1
    parts: list[str] = []
    done = 0
    for (start, stop, new), change in sorted(edits, key=lambda it: it[0][:2]):
        if start <= end:
            late.append(change)
        else:
            parts += [text[done:start], new]
            done = end = stop
    return "".join((*parts, text[done:])), late


def _edit(places: YamlPlaces, change: YamlChange) -> Edit:
    match change:
        case Put():
            return _put(places, change)
        case Drop(path):
            return _drop(places, path)
        case Settle(path, line):
            return _settle(places, path, line)
        case _:
            assert_never(change)


def _apply_to(data: Any, change: YamlChange) -> None:
    """The same change of the values, with which the text is then compared."""
    if isinstance(change, Settle):
        return
    for part in change.path[:-1]:
        data = data[part]
    if isinstance(change, Put):
        value = change.value
        data[change.path[-1]] = dict(value) if isinstance(value, Mapping) else value
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


def _put(places: YamlPlaces, change: Put) -> Edit:
    path = change.path
    spot = places.at(path)
    parent = places.at(path[:-1]) if path else None
    if spot is None:
        if parent is None or parent.kind != "mapping" or not isinstance(path[-1], str):
            raise _CannotError
        inside = _insert_in_flow if parent.flow else _insert_in_block
        return inside(places, parent, path[-1], change)
    if spot.kind == "sequence" or (spot.kind == "mapping" and not (spot.flow and change.whole)):
        raise _CannotError
    within = next((it for it in places.comments if spot.start <= it.start < spot.end), None)
    new = _as_value(change.value, spot.style, flow=parent is not None and parent.flow)
    if spot.style in ("|", ">"):
        return spot.start, spot.end, f"{new}  {within.text}" if within else new
    if within:
        raise _CannotError
    touches = spot.start > 0 and places.text[spot.start - 1] in ":-?"
    return spot.start, spot.end, f" {new}" if touches else new


def _insert_in_block(places: YamlPlaces, parent: YamlNode, key: str, change: Put) -> Edit:
    indent = " " * _column(places, parent.keys[0])
    before = _before(parent, key, change.order)
    if before is None:
        first = f"{_as_scalar(key, None)}: {_as_value(change.value, None)}"
        return parent.keys[0].start, parent.keys[0].start, first + places.line_break + indent
    line = f"{indent}{_as_scalar(key, None)}: {_as_value(change.value, None)}"
    last = parent.values[before]
    if last.keeps:
        return last.whole, last.whole, line + places.line_break
    place = places.line_end(max(last.end, parent.keys[before].end))
    return place, place, places.line_break + line


def _insert_in_flow(places: YamlPlaces, parent: YamlNode, key: str, change: Put) -> Edit:
    if places.text[parent.start] != "{":
        raise _CannotError
    pair = f"{_as_scalar(key, None, flow=True)}: {_as_value(change.value, None, flow=True)}"
    if not parent.keys:
        return parent.start + 1, parent.start + 1, pair
    before = _before(parent, key, change.order)
    if before is None:
        return parent.keys[0].start, parent.keys[0].start, f"{pair}, "
    last = parent.values[before]
    place = max(last.end, parent.keys[before].end)
    return place, place, f"{' ' if last.start == last.end else ''}, {pair}"


def _before(parent: YamlNode, key: str, order: tuple[str, ...]) -> int | None:
    """After which of the keys a new one is written; None where it comes before all."""
    if key not in order:
        return len(parent.keys) - 1
    earlier = order[: order.index(key)]
    return max((i for i, it in enumerate(parent.keys) if it.text in earlier), default=None)


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


def _settle(places: YamlPlaces, path: Path, line: int | None) -> Edit:
    asked = (it for it in questions(places) if line is None or it.line == line)
    question = next((it for it in asked if it.asks(path)), None)
    if question is None:
        raise _CannotError
    comment = question.comment
    rest = question.without(path[-1]) if question.keys else ""
    if rest:
        return comment.start, comment.end, rest
    start = places.line_start(comment.start)
    before = places.text[start : comment.start]
    if before.strip():
        return start + len(before.rstrip()), comment.end, ""
    return start, places.next_line(comment.end), ""


_PLAIN = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\x00-\x1f][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*"
)
_BREAKS = re.compile(r": |:$| #|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_LINE_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029\ufeff"}


def _as_value(
    value: Scalar | Mapping[str, Scalar], style: str | None, *, flow: bool = False
) -> str:
    if not isinstance(value, Mapping):
        return _as_scalar(value, style, flow=flow)
    pairs = (
        f"{_as_scalar(key, None, flow=True)}: " + _as_scalar(it, None, flow=True)
        for key, it in value.items()
    )
    return "{" + ", ".join(pairs) + "}"


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
