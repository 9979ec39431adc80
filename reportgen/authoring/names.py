"""The names in a template, looked up without rendering it: all that are wrong are found at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from jinja2 import nodes
from jinja2.runtime import LoopContext

from reportgen.report.schema import Hint, called, element, entries, kinds, origin, plain
from reportgen.report.values import Report
from reportgen.wording.names import suggestion

KEEPING = ("list", "sort", "select", "reject", "selectattr", "rejectattr", "unique", "default")
"""Filters that give the same kinds of things as they get."""

BY_FIELD = {"selectattr": 0, "rejectattr": 0, "groupby": 0, "map": None, "sort": None, "sum": None}
"""Filters that are told a field: which of their arguments it is, beside ``attribute=``."""

SPECIAL = ("report", "params", "loop", "self", "super", "caller", "varargs", "kwargs")
"""Names that Jinja2 or the program gives."""

METHODS = frozenset(
    name for kind in (str, list, dict) for name in dir(kind) if not name.startswith("_")
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a template may name: the names, the type of each, and the fields of what has no type."""

    names: Mapping[str, Hint]
    loose: frozenset[str]
    params: tuple[str, ...]


def known(trees: list[nodes.Template], outer: list[str], params: tuple[str, ...]) -> Known:
    """What the last of the trees may name; those before it are what it extends.

    ``outer`` are the names that it has from the program.
    """
    names: dict[str, Hint] = dict.fromkeys(outer, Any)
    loose = {*params, *METHODS, *_public(LoopContext), "super"}
    loose.update(entry.name for kind in kinds() for entry in entries(kind))
    for tree in trees:
        names.update(dict.fromkeys(_stored(tree), Any))
        loose.update(_keys(tree))
    found = Known(
        {**names, "report": Report} if "report" in outer else names, frozenset(loose), params
    )
    for tree in (*trees, *trees):  # twice: a block may use what is set below it
        found = dataclasses.replace(found, names={**found.names, **dict(_typed(tree, found))})
    return found


def wrong_names(tree: nodes.Template, can: Known) -> Iterator[tuple[int, str, str]]:
    """Line, message and hint of each name and field that there is not."""
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in can.names:
            yield name.lineno, f"{name.name!r} is undefined", _name_hint(name.name, can)
    for node in tree.find_all(nodes.Getattr):
        yield from _field(node.lineno, infer(node.node, can), node.attr, can, _is(node.node))
    for filter_ in tree.find_all(nodes.Filter):
        yield from _told_field(filter_, can)


def _name_hint(name: str, can: Known) -> str:
    if name == "report":
        return "a macro of another file sees only what it is given: add it to its arguments"
    near = suggestion(name, can.names)
    return f"{near}`reportgen templates vars` lists what a template may use"


def _is(node: nodes.Node) -> str:
    return node.name if isinstance(node, nodes.Name) else ""


def _field(line: int, hint: Hint, name: str, can: Known, of: str) -> Iterator[tuple[int, str, str]]:
    if of == "params":
        if name not in can.params:
            has = ", ".join(can.params) or "none"
            near = suggestion(name, can.params)
            yield line, f"there is no parameter {name!r}", f"{near}the pack has: {has}"
        return
    if of == "self":
        return
    fields = _fields(hint)
    if fields and name not in fields:
        message = f"a {called(hint)} has no {name!r}"
        yield line, message, f"{suggestion(name, fields)}it has: {', '.join(fields)}"
    elif not fields and name not in can.loose:
        message = f"nothing in a report has {name!r}"
        hint_ = "`reportgen templates vars` lists what a template may use"
        yield line, message, suggestion(name, can.loose - METHODS) + hint_


def _fields(hint: Hint) -> tuple[str, ...]:
    if not (isinstance(hint, type) and dataclasses.is_dataclass(hint)):
        return ()
    properties = [name for name, what in vars(hint).items() if isinstance(what, property)]
    return (*(entry.name for entry in entries(hint)), *properties)


def _told_field(node: nodes.Filter, can: Known) -> Iterator[tuple[int, str, str]]:
    """A field that a filter is told by name, as in ``rows | map(attribute="name")``."""
    place = BY_FIELD.get(node.name)
    told = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    if place is not None:
        told += node.args[place : place + 1]
    for argument in told:
        if not isinstance(argument, nodes.Const) or not isinstance(argument.value, str):
            continue
        hint = element(infer(node.node, can)) if node.node else Any
        for part in argument.value.split("."):
            if not part.isdecimal():
                yield from _field(node.lineno, hint, part, can, "")
            hint = _type_of(hint, part)


def infer(node: nodes.Node | None, can: Known) -> Hint:
    """The type of an expression, as far as it can be told without rendering; else Any."""
    work = _INFER.get(type(node))
    return Any if work is None else plain(work(node, can))


def _type_of(hint: Hint, name: str) -> Hint:
    if not (isinstance(hint, type) and dataclasses.is_dataclass(hint)):
        return Any
    return next((entry.hint for entry in entries(hint) if entry.name == name), Any)


def _name(node: nodes.Name, can: Known) -> Hint:
    return can.names.get(node.name, Any)


def _getattr(node: nodes.Getattr, can: Known) -> Hint:
    return _type_of(infer(node.node, can), node.attr)


def _getitem(node: nodes.Getitem, can: Known) -> Hint:
    hint = infer(node.node, can)
    if isinstance(node.arg, nodes.Slice):
        return hint
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return _type_of(hint, node.arg.value)
    return element(hint)


def _filtered(node: nodes.Filter, can: Known) -> Hint:
    hint = infer(node.node, can)
    if node.name in KEEPING:
        return hint
    return element(hint) if node.name in ("first", "last") else Any


def _listed(node: nodes.List, can: Known) -> Hint:
    return tuple[_one([infer(item, can) for item in node.items]), ...]  # type: ignore[misc]


def _tuple(node: nodes.Tuple, can: Known) -> Hint:
    return tuple[tuple(infer(item, can) for item in node.items)]  # type: ignore[misc]


def _either(node: nodes.CondExpr, can: Known) -> Hint:
    return _one([infer(node.expr1, can), infer(node.expr2, can)])


def _sum(node: nodes.Add, can: Known) -> Hint:
    return _one([infer(node.left, can), infer(node.right, can)])


def _one(hints: list[Hint]) -> Hint:
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


def _typed(tree: nodes.Template, can: Known) -> Iterator[tuple[str, Hint]]:
    """Names with the type of what is put into them, where it is the same everywhere."""
    found: dict[str, list[Hint]] = {}
    for name, hint in _put(tree, can):
        found.setdefault(name, []).append(hint)
    for name, hints in found.items():
        yield name, _one(hints)


def _put(tree: nodes.Template, can: Known) -> Iterator[tuple[str, Hint]]:
    for loop in tree.find_all(nodes.For):
        yield from _targets(loop.target, element(infer(loop.iter, can)))
    for assign in tree.find_all(nodes.Assign):
        yield from _targets(assign.target, infer(assign.node, can))
    for block in tree.find_all(nodes.AssignBlock):
        yield from _targets(block.target, Any)
    for macro in tree.find_all(nodes.Macro):
        yield from ((name.name, Any) for name in macro.args)
    for call in tree.find_all(nodes.CallBlock):
        yield from ((name.name, Any) for name in call.args)


def _targets(target: nodes.Node, hint: Hint) -> Iterator[tuple[str, Hint]]:
    if isinstance(target, nodes.Name):
        yield target.name, hint
    elif isinstance(target, nodes.Tuple):
        parts = get_args(hint) if origin(hint) is tuple else ()
        whole = len(parts) == len(target.items) and ... not in parts
        for i, item in enumerate(target.items):
            yield from _targets(item, plain(parts[i]) if whole else Any)


def _stored(tree: nodes.Template) -> Iterator[str]:
    """Every name that a template gives to something."""
    for name in tree.find_all(nodes.Name):
        if name.ctx in ("store", "param"):
            yield name.name
    for macro in tree.find_all(nodes.Macro):
        yield macro.name
    for imported in tree.find_all(nodes.Import):
        yield imported.target
    for some in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in some.names)


def _keys(tree: nodes.Template) -> Iterator[str]:
    """What may stand after a dot because the template itself has put it there."""
    for pair in tree.find_all(nodes.Pair):
        if isinstance(pair.key, nodes.Const):
            yield str(pair.key.value)
    for keyword in tree.find_all(nodes.Keyword):
        yield keyword.key
    for reference in tree.find_all(nodes.NSRef):
        yield reference.attr


def _public(kind: type) -> Iterator[str]:
    return (name for name in dir(kind) if not name.startswith("_"))
