"""The types of expressions in a template, as far as they are known without rendering it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from reportgen.report.hints import Hint, bare_type, item_type
from reportgen.report.schema import field_entries

KEEPING_FILTERS = (
    *("list", "sort", "select", "reject", "selectattr", "rejectattr", "unique", "default"),
)
"""Filters that give the same kinds of things as they get."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a template may name: the names, the type of each, and the fields of what has no type."""

    names: Mapping[str, Hint]
    loose: frozenset[str]
    params: tuple[str, ...]


def infer(node: nodes.Node | None, can: Known) -> Hint:
    """The type of an expression, as far as it is known without rendering; else Any."""
    work = _INFER.get(type(node))
    return Any if work is None else bare_type(work(node, can))


def field_type(hint: Hint, name: str) -> Hint:
    """The type of a field of a class of values; Any where there is none."""
    if not (isinstance(hint, type) and dataclasses.is_dataclass(hint)):
        return Any
    return next((entry.hint for entry in field_entries(hint) if entry.name == name), Any)


def _name(node: nodes.Name, can: Known) -> Hint:
    return can.names.get(node.name, Any)


def _getattr(node: nodes.Getattr, can: Known) -> Hint:
    return field_type(infer(node.node, can), node.attr)


def _getitem(node: nodes.Getitem, can: Known) -> Hint:
    hint = infer(node.node, can)
    if isinstance(node.arg, nodes.Slice):
        return hint
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return field_type(hint, node.arg.value)
    return item_type(hint)


def _filtered(node: nodes.Filter, can: Known) -> Hint:
    hint = infer(node.node, can)
    if node.name in KEEPING_FILTERS:
        return hint
    return item_type(hint) if node.name in ("first", "last") else Any


def _listed(node: nodes.List, can: Known) -> Hint:
    return tuple[one_type([infer(item, can) for item in node.items]), ...]  # type: ignore[misc]


def _tuple(node: nodes.Tuple, can: Known) -> Hint:
    return tuple[tuple(infer(item, can) for item in node.items)]  # type: ignore[misc]


def _either(node: nodes.CondExpr, can: Known) -> Hint:
    return one_type([infer(node.expr1, can), infer(node.expr2, can)])


def _sum(node: nodes.Add, can: Known) -> Hint:
    return one_type([infer(node.left, can), infer(node.right, can)])


def one_type(hints: list[Hint]) -> Hint:
    """The type that all of them have; Any where they differ."""
    return hints[0] if hints and all(hint == hints[0] for hint in hints) else Any


_INFER: dict[type | None, Callable[[Any, Known], Hint]] = {
    nodes.Name: _name,
    nodes.Getattr: _getattr,
    nodes.Getitem: _getitem,
    nodes.Filter: _filtered,
    nodes.List: _listed,
    nodes.Tuple: _tuple,
    nodes.CondExpr: _either,
    nodes.Add: _sum,
}
