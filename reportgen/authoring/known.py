"""What a template may name: what it is given, and what it gives names to itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args

from jinja2 import nodes
from jinja2.runtime import LoopContext

from reportgen.authoring.infer import Known, infer, one_type
from reportgen.report.hints import Hint, bare_type, item_type, origin
from reportgen.report.schema import field_names
from reportgen.report.values import Report

GIVEN_NAMES = ("report", "params", "loop", "self", "super", "caller", "varargs", "kwargs")
"""Names that Jinja2 or the program gives."""

VALUE_METHODS = frozenset(
    name for kind in (str, list, dict) for name in dir(kind) if not name.startswith("_")
)


def known(trees: list[nodes.Template], outer: list[str], params: tuple[str, ...]) -> Known:
    """What the last of the trees may name; those before it are what it extends.

    ``outer`` are the names that it has from the program.
    """
    names: dict[str, Hint] = dict.fromkeys(outer, Any)
    loose = {*params, *VALUE_METHODS, *_public(LoopContext), "super"}
    loose.update(field_names())
    for tree in trees:
        names.update(dict.fromkeys(_stored(tree), Any))
        loose.update(_keys(tree))
    found = Known(
        {**names, "report": Report} if "report" in outer else names, frozenset(loose), params
    )
    for tree in (*trees, *trees):  # twice: a block may use what is set below it
        found = dataclasses.replace(found, names={**found.names, **dict(_typed(tree, found))})
    return found


def _typed(tree: nodes.Template, can: Known) -> Iterator[tuple[str, Hint]]:
    """Names with the type of what is put into them, where it is the same everywhere."""
    found: dict[str, list[Hint]] = {}
    for name, hint in _put(tree, can):
        found.setdefault(name, []).append(hint)
    for name, hints in found.items():
        yield name, one_type(hints)


def _put(tree: nodes.Template, can: Known) -> Iterator[tuple[str, Hint]]:
    for loop in tree.find_all(nodes.For):
        yield from _targets(loop.target, item_type(infer(loop.iter, can)))
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
            yield from _targets(item, bare_type(parts[i]) if whole else Any)


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
