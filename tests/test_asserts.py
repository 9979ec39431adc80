"""Every test asserts something: a loop that may be empty is no place for all of its asserts."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.rglob("test_*.py"))
WRAPPERS = ("enumerate", "list", "product", "reversed", "sorted", "tuple", "zip")
"""Functions that give at least one item where their first argument has one."""
CHECKS = ("expect", "raises", "warns")
"""Calls that assert, beside the statement."""


def written_out(node: ast.expr | None, names: set[str]) -> bool:
    """Whether the source shows that a collection has an item; ``names`` are such collections."""
    match node:
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            return any(not isinstance(item, ast.Starred) for item in items)
        case ast.Dict(keys=keys):
            return any(keys)
        case ast.Name(id=name):
            return name in names
        case ast.Constant(value=str(text)):
            return text != ""
        case ast.Call(func=ast.Attribute(value=mapping, attr="items" | "values" | "keys")):
            return written_out(mapping, names)
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in WRAPPERS:
            return written_out(first, names)
        case ast.Call(func=ast.Name(id="range"), args=[*_, ast.Constant(value=int(number))]):
            return number > 0
        case ast.GeneratorExp(generators=[only]) | ast.ListComp(generators=[only]):
            return not only.ifs and written_out(only.iter, names)
        case _:
            return False


def collections(body: Sequence[ast.stmt], known: set[str]) -> set[str]:
    """The names of collections whose items are written out in these statements."""
    names = set(known)
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names |= {name} if written_out(value, names) else set()
            case ast.AnnAssign(target=ast.Name(id=name), value=value):
                names |= {name} if written_out(value, names) else set()
            case _:
                pass
    return names


def checks(node: ast.AST) -> bool:
    """Whether an expression calls something that asserts."""
    calls = (it.func for it in ast.walk(node) if isinstance(it, ast.Call))
    return any(ast.unparse(call).rpartition(".")[2] in CHECKS for call in calls)


def certain(body: Sequence[ast.stmt], names: set[str]) -> bool:
    """Whether one of these statements asserts something whatever the data are."""
    for statement in body:
        match statement:
            case ast.Assert():
                return True
            case ast.Expr(value=value) if checks(value):
                return True
            case ast.For(iter=items, body=inner) if written_out(items, names):
                found = certain(inner, names)
            case ast.If(body=inner, orelse=other):
                found = certain(inner, names) and certain(other, names)
            case ast.With(items=managers, body=inner):
                found = any(checks(it.context_expr) for it in managers) or certain(inner, names)
            case ast.FunctionDef(body=inner) | ast.AsyncFunctionDef(body=inner):
                found = certain(inner, names)
            case ast.Try(body=inner, finalbody=last):
                found = certain([*inner, *last], names)
            case _:
                found = False
        if found:
            return True
    return False


def vacuous(source: str) -> Iterator[str]:
    """The tests all of whose asserts stand where they may never be reached."""
    module = ast.parse(source)
    names = collections(module.body, set())
    for test in ast.walk(module):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            asserts = any(isinstance(it, ast.Assert) for it in ast.walk(test))
            if asserts and not certain(test.body, collections(test.body, names)):
                yield f"{test.name}:{test.lineno}"


@pytest.mark.parametrize("file", FILES, ids=lambda it: it.stem)
def test_no_test_asserts_only_in_a_loop_that_may_be_empty(file: Path) -> None:
    assert list(vacuous(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("for it in things(): assert it", True),
        ("for it in []: assert it", True),
        ("for it in (*things(),): assert it", True),
        ("while things(): assert it", True),
        ("if things(): assert it", True),
        ("for it in (1, 2):\n  for other in it: assert other", True),
        ("with open(it): pass\n for it in things(): assert it", True),
        ("assert things()\n for it in things(): assert it", False),
        ("for it in (1, 2): assert it", False),
        ("words = 'a', 'b'\n for n, it in enumerate(words): assert it", False),
        ("with raises(ValueError): things()\n for it in things(): assert it", False),
        ("expect(page).to_be_seen()\n for it in things(): assert it", False),
        ("if things(): assert it\n else: assert other", False),
        ("things()", False),
    ],
)
def test_such_a_test_is_found(body: str, *, found: bool) -> None:
    assert bool(list(vacuous(f"def test_it():\n {body}"))) == found
