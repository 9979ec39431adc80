"""The source of the program as trees: many tests read all of it, and each module is parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(file: Path) -> ast.Module:
    """The tree of a module, which is only read."""
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """All nodes of it."""
    return tuple(ast.walk(parsed(file)))
