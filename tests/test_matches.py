"""Every ``match`` ends with a case for all else; over a closed list that is ``assert_never``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import reportgen
from tests.sources import nodes

PACKAGE = Path(reportgen.__file__).parent

OPEN = {
    "misuse.py": "the errors of typer, of which only some are told apart",
    "datafile/describe.py": "the values of a file, of any type",
    "messages/sentence.py": "arguments, of which all that are no words of ours print as they are",
}
"""Where a ``match`` is over what has no closed list, and over what."""


def matches() -> Iterator[tuple[str, ast.Match]]:
    """Each ``match`` of the package, with the module that it stands in."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in nodes(file):
            if isinstance(node, ast.Match):
                yield file.relative_to(PACKAGE).as_posix(), node


def is_complete(match: ast.Match) -> bool:
    """Whether the type check finds that a case is missing."""
    last = match.cases[-1]
    for_all_else = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
    return for_all_else and ast.unparse(last.body[0]).startswith("assert_never(")


def test_every_match_over_a_closed_list_ends_in_assert_never() -> None:
    found = list(matches())
    assert len(found) > 5
    open_ended = {name: it.lineno for name, it in found if not is_complete(it)}
    assert {name: line for name, line in open_ended.items() if name not in OPEN} == {}
    assert set(OPEN) == set(open_ended), "no longer open"
