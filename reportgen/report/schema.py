"""Everything that a template may read: names, types and meanings, from the classes themselves."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import inspect
import itertools
import re
import textwrap
import types
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from reportgen.model.meeting import Meeting
from reportgen.model.text import Text
from reportgen.report.values import Report

Hint: TypeAlias = Any
"""A type as it is written in a class; ``Any`` where it is not known."""

HIDDEN: Mapping[type, tuple[str, ...]] = {Meeting: ("observations",), Report: ("provenance",)}
"""Fields that a template does not get."""

WORDED: Mapping[type, tuple[str, ...]] = {Meeting: ("date",)}
"""Fields that a template gets as words."""

FUNCTIONS = {
    "lang": ("text", "The language of the document, zh or en; also inside macros."),
    "params": ("settings", "What is set of the parameters of the pack, as params.logo."),
    "t": ("t(zh, en)", "The words in the language of the document."),
    "noted": ("noted(rows)", "Pairs of a reason's text and the rows that it holds for."),
    "by_reason": ("by_reason(rows)", "Pairs of the code of the first reason and its rows."),
    "matched": ("matched(mine, others)", "Statements with equal ids side by side, or None."),
    "lines": ("lines(text, ems)", "About how many lines of so many ems a text takes."),
    "fitting": ("fitting(texts, room, ems)", "How many of the texts have room in so many lines."),
    "height": ("height(chart, width)", "About how high a chart is, in millimetres, at a width."),
    "task_statuses": ("words by code", "The words for not_started, in_progress and done."),
    "namespace": ("namespace(value=0)", "A counter that keeps its value through loops."),
}
"""What else a template may name: how it is called, and what it gives."""

OWN_FILTERS = {
    "listed": "The names in one phrase: 甲、乙; A and B.",
    "capital": "The text with its first letter in upper case.",
    "numeral": "A section number: 三; 3.",
}

_WORDS = {str: "text", int: "number", float: "number", Decimal: "number", bool: "true or false"}
_ELEMENT = re.compile(r"(?<!^)(?=[A-Z])")


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A field that a template may read: ``hint`` is its type, ``type`` the same in words."""

    name: str
    hint: Hint
    type: str
    meaning: str


@cache
def entries(kind: type) -> tuple[Entry, ...]:
    """The fields of a class of values."""
    hints = get_type_hints(kind, include_extras=True)
    hints.update(dict.fromkeys(WORDED.get(kind, ()), str))
    meanings = _docstrings(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return tuple(
        Entry(name, plain(hints[name]), words(hints[name]), meanings.get(name, ""))
        for name in names
        if name not in HIDDEN.get(kind, ())
    )


@cache
def kinds() -> tuple[type, ...]:
    """The report and every class of values in it, each once, the nearest first."""
    found: dict[type, None] = {Report: None}
    waiting: list[type] = [Report]
    while waiting:
        for entry in entries(waiting.pop(0)):
            new = [kind for kind in _classes(entry.hint) if kind not in found]
            found.update(dict.fromkeys(new))
            waiting += new
    return tuple(found)


def called(kind: type) -> str:
    """What a class of values is called: topic group."""
    return _ELEMENT.sub(" ", kind.__name__).lower()


def origin(hint: Hint) -> Any:
    """What a type is made with: tuple of tuple[str, ...]."""
    return get_origin(hint)


def plain(hint: Hint) -> Hint:
    """A type without None; text in two languages is text in one."""
    if origin(hint) is Annotated:
        return plain(hint.__metadata__[0])
    if origin(hint) in (Union, types.UnionType):
        kinds_ = [part for part in get_args(hint) if part is not type(None)]
        return plain(kinds_[0]) if len(kinds_) == 1 else Any
    if origin(hint) is Literal or hint is Text:
        return str
    return hint


def element(hint: Hint) -> Hint:
    """The type of what a list holds; Any where it is no list."""
    parts = get_args(hint)
    if origin(hint) in (tuple, list, Sequence) and len(set(parts) - {...}) == 1:
        return plain(parts[0])
    return Any


def words(hint: Hint) -> str:
    """A type in words: list of row, text or none."""
    if origin(hint) is Annotated:
        return words(hint.__metadata__[0])
    if origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
        return f"{words(plain(hint))} or none"
    hint = plain(hint)
    if origin(hint) is tuple:
        parts = [part for part in get_args(hint) if part is not ...]
        several = get_args(hint)[-1] is ...
        return f"list of {words(parts[0])}" if several else f"pair of {_both(parts)}"
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return called(hint)
    return "date" if hint is dt.date else _WORDS.get(hint, "any")


def _both(parts: Sequence[Hint]) -> str:
    return " and ".join(dict.fromkeys(words(part) for part in parts))


def _classes(hint: Hint) -> Iterator[type]:
    hint = plain(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)


def _docstrings(kind: type) -> dict[str, str]:
    """The text under each field in the source of a class."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    found = {}
    for line, below in itertools.pairwise(body):
        if isinstance(line, ast.AnnAssign) and isinstance(below, ast.Expr):
            value = ast.literal_eval(below.value)
            found[ast.unparse(line.target)] = " ".join(str(value).replace("``", "").split())
    return found
