"""Everything that a template may read: names, types and meanings, from the classes themselves."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import itertools
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args, get_type_hints

from reportgen.model.meeting import Meeting
from reportgen.report.hints import Hint, bare_type, type_words
from reportgen.report.values import Report

HIDDEN: Mapping[type, tuple[str, ...]] = {
    Meeting: ("observations", "missing", "rates", "ledger"),
    Report: ("provenance",),
}
"""Fields that a template does not get."""

WORDED: Mapping[type, tuple[str, ...]] = {Meeting: ("date",)}
"""Fields that a template gets as words."""

FUNCTIONS = {
    "lang": ("text", "The language of the document, zh or en; also inside macros."),
    "params": ("settings", "What is set of the parameters of the pack, as params.logo."),
    "t": ("t(zh, en)", "The words in the language of the document."),
    "say": ('say("above", …)', "The words of a phrase, with what is given to stand in it."),
    "noted": ("noted(rows)", "Pairs of a reason's text and the rows that it holds for."),
    "by_reason": ("by_reason(rows)", "Pairs of the code of the first reason and its rows."),
    "matched": ("matched(mine, others)", "Statements with equal ids side by side, or None."),
    "lines": ("lines(text, ems)", "About how many lines of so many ems a text takes."),
    "task_statuses": ("words by code", "The words for not_started, in_progress and done."),
    "namespace": ("namespace(value=0)", "A counter that keeps its value through loops."),
}
"""What else a template may name: how it is called, and what it gives."""

OWN_FILTERS = {
    "listed": "The names in one phrase: 甲、乙; A and B.",
    "capital": "The text with its first letter in upper case.",
    "numeral": "A section number: 三; 3.",
}


@dataclasses.dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field that a template may read: ``hint`` is its type, ``type`` the same in words."""

    name: str
    hint: Hint
    type: str
    meaning: str


@cache
def field_entries(kind: type) -> tuple[FieldEntry, ...]:
    """The fields of a class of values."""
    hints = get_type_hints(kind, include_extras=True)
    hints.update(dict.fromkeys(WORDED.get(kind, ()), str))
    meanings = _docstrings(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return tuple(
        FieldEntry(name, bare_type(hints[name]), type_words(hints[name]), meanings.get(name, ""))
        for name in names
        if name not in HIDDEN.get(kind, ())
    )


@cache
def kinds() -> tuple[type, ...]:
    """The report and every class of values in it, each once, the nearest first."""
    found: dict[type, None] = {Report: None}
    waiting: list[type] = [Report]
    while waiting:
        for entry in field_entries(waiting.pop(0)):
            new = [kind for kind in _classes(entry.hint) if kind not in found]
            found.update(dict.fromkeys(new))
            waiting += new
    return tuple(found)


@cache
def field_names() -> tuple[str, ...]:
    """Every name that may stand after a dot."""
    return tuple(dict.fromkeys(entry.name for kind in kinds() for entry in field_entries(kind)))


def _classes(hint: Hint) -> Iterator[type]:
    hint = bare_type(hint)
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
