"""Where a template nests too deeply to be read: Python would stop without a line."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

from jinja2 import Environment
from jinja2.exceptions import TemplateError

from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateReadError

TOO_DEEP = (RecursionError, SyntaxError, MemoryError)
"""What Python raises while it reads, compiles or runs a template that nests more than it can."""

_DEEP = 15
"""Python compiles 20 blocks in one another, of which Jinja2 needs some for itself."""

_STEPS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_OPENING = frozenset(("for", "if", "macro", "call", "filter", "block", "with"))
_SIGNS = frozenset(("not", "-", "+", "~"))


def too_deep(
    environment: Environment, source: str, name: str | None, file: str | None
) -> TemplateReadError | None:
    """What is wrong, at the line where a template nests most; None where it does not nest much."""
    most, line = _deepest(environment, source)
    if most < _DEEP:
        return None
    return TemplateReadError(Problem.of("template.too_many_brackets"), line, name, file)


def _deepest(environment: Environment, source: str) -> tuple[int, int]:
    """How many brackets, signs and tags stand one in the other at most, and in which line."""
    depth, most, line, run = 0, 0, 1, 0
    words: list[tuple[int, str, str]] = []
    with suppress(TemplateError):  # what is nested too deeply may have no end as well
        words += (it for it in environment.lex(source) if it[1] != "whitespace")
    for (_, before, _), (number, kind, value) in pairwise([(0, "", ""), *words]):
        run = run + 1 if value in _SIGNS else 0
        if kind == "operator":
            depth += _STEPS.get(value, 0)
        elif before == "block_begin":
            depth += (value in _OPENING) - value.startswith("end")
        if depth + run > most:
            most, line = depth + run, number
    return most, line
