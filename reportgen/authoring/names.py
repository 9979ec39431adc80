"""The names in a template, looked up without rendering it: all that are wrong are found at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from jinja2 import nodes

from reportgen.authoring.infer import Known, field_type, infer
from reportgen.authoring.known import VALUE_METHODS
from reportgen.messages import near, phrase
from reportgen.model.problem import Problem
from reportgen.report.hints import Hint, called, item_type
from reportgen.report.schema import field_entries

BY_FIELD = {"selectattr": 0, "rejectattr": 0, "groupby": 0, "map": None, "sort": None, "sum": None}
"""Filters that are given a field: which of their arguments it is, beside ``attribute=``."""

Found = tuple[int, Problem]
"""A line of a template, and what is wrong there."""


def wrong_names(tree: nodes.Template, can: Known) -> Iterator[Found]:
    """Each name and field that is unknown."""
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in can.names:
            yield name.lineno, _unknown(name.name, can)
    for node in tree.find_all(nodes.Getattr):
        yield from _field(node.lineno, infer(node.node, can), node.attr, can, _is(node.node))
    for filter_ in tree.find_all(nodes.Filter):
        yield from _given_field(filter_, can)


def _unknown(name: str, can: Known) -> Problem:
    if name == "report":
        return Problem.of("template.report_not_passed", name=name)
    return Problem.of("template.unknown_name", name=name, near=near(name, can.names))


def _is(node: nodes.Node) -> str:
    return node.name if isinstance(node, nodes.Name) else ""


def _field(line: int, hint: Hint, name: str, can: Known, of: str) -> Iterator[Found]:
    if of == "params":
        if name not in can.params:
            closest = near(name, can.params)
            code = "template.unknown_parameter"
            yield line, Problem.of(code, name=name, near=closest, known=can.params)
        return
    if of == "self":
        return
    fields = _fields(hint)
    if fields and name not in fields:
        yield line, _unknown_field(hint, name, fields)
    elif not fields and name not in can.loose:
        yield line, _unknown_anywhere(name, can)


def _unknown_field(hint: type, name: str, fields: tuple[str, ...]) -> Problem:
    return Problem.of(
        "template.unknown_field",
        owner=phrase("a_value_named", name=called(hint)),
        name=name,
        near=near(name, fields),
        advice=phrase("it_has", names=fields),
    )


def _unknown_anywhere(name: str, can: Known) -> Problem:
    return Problem.of(
        "template.unknown_field",
        owner=phrase("anything_in_report"),
        name=name,
        near=near(name, can.loose - VALUE_METHODS),
        advice=phrase("see_vars"),
    )


def _fields(hint: Hint) -> tuple[str, ...]:
    if not (isinstance(hint, type) and dataclasses.is_dataclass(hint)):
        return ()
    properties = [name for name, what in vars(hint).items() if isinstance(what, property)]
    return (*(entry.name for entry in field_entries(hint)), *properties)


def _given_field(node: nodes.Filter, can: Known) -> Iterator[Found]:
    """A field that a filter is given by name, as in ``rows | map(attribute="name")``."""
    place = BY_FIELD.get(node.name)
    given = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    if place is not None:
        given += node.args[place : place + 1]
    for argument in given:
        if not isinstance(argument, nodes.Const) or not isinstance(argument.value, str):
            continue
        hint = item_type(infer(node.node, can)) if node.node else Any
        for part in argument.value.split("."):
            if not part.isdecimal():
                yield from _field(node.lineno, hint, part, can, "")
            hint = field_type(hint, part)
