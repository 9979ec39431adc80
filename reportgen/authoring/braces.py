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
                return (Problem.of("style.brace_closes_nothing", file, number, column, sign=sign),)
    if not opened:
        return ()
    return (Problem.of("style.brace_not_closed", file, opened[0], sign="{"),)


def _bare(css: str) -> str:
    """The style sheet without comments and texts, its lines where they were."""
    return _SKIPPED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
