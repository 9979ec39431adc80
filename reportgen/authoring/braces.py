"""Braces of a style sheet that do not match: what follows them would be read wrongly."""

from __future__ import annotations

import re

from reportgen.model.problem import Problem

_SKIPPED = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", re.DOTALL)


def check_braces(css: str, file: str) -> tuple[Problem, ...]:
    """The first brace that is never closed, or that closes nothing."""
    opened: list[int] = []
    for number, line in enumerate(_bare(css).splitlines(), 1):
        for column, sign in enumerate(line, 1):
            if sign == "{":
                opened.append(number)
            elif sign == "}" and opened:
                opened.pop()
            elif sign == "}":
                hint = "take it out, or open it before"
                return (Problem("this '}' closes nothing", hint, file, number, column),)
    if not opened:
        return ()
    hint = "write } at the end of this rule"
    return (Problem("this '{' is not closed", hint, file, opened[0]),)


def _bare(css: str) -> str:
    """The style sheet without comments and texts, its lines where they were."""
    return _SKIPPED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
