"""Whether what is wrong is told as a person needs it: its place, in words, at no length."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.gauntlet.commands import Ran

LONGEST = 700
"""So many characters a message or its advice has at most: more nobody reads."""
MOST = 3_000
"""So many problems are told of a file at most."""
_PYTHON = re.compile(
    r"<[\w.]+ object at|<class '|Decimal\('|\bNoneType\b|Traceback|\w+Node\(|"
    r"Input should be|\bdict\(|site-packages|\b0x[0-9a-f]{8,}|\w+Error:|yaml\.org,2002|Errno"
)
"""What only who wrote the program understands."""


def told_well(ran: Ran, place: Path) -> Iterator[str]:
    """What is wrong with the problems that a run told with ``--json``."""
    if "--json" not in ran.arguments or not ran.stdout:
        return
    try:
        told: list[dict[str, Any]] = json.loads(ran.stdout).get("problems", [])
    except (ValueError, AttributeError):
        if ran.code == 0 and "--help" not in ran.arguments:
            yield f"no JSON: {ran.stdout[:200]}"
        return
    errors = [it for it in told if it["severity"] == "error"]
    if ran.code == 2 and not errors and '"findings"' not in ran.stdout:
        yield "refused without an error"
    if ran.code == 0 and errors:
        yield f"an error, and all is well: {errors[0]['code']}"
    if len(told) > MOST:
        yield f"{len(told)} problems, as {told[0]['code']}"
    seen = set()
    for problem in told[:200]:
        for find in _amiss(problem, place):
            if find not in seen:
                seen.add(find)
                yield find


def _amiss(problem: dict[str, Any], place: Path) -> Iterator[str]:
    code, said = problem["code"], f"{problem['message']} -> {problem['hint']}"
    if not problem["message"].strip():
        yield f"{code} says nothing"
    for name in ("message", "hint"):
        if len(problem[name]) > LONGEST:
            yield f"{code}: its {name} has {len(problem[name])} characters: {problem[name][:80]}"
    if found := _PYTHON.search(said):
        yield f"{code} speaks Python: {found[0]}: {said[:300]}"
    if code.startswith("data.") and not problem["file"]:
        yield f"{code} names no file: {said[:200]}"
    yield from _wrong_line(problem, place)


def _wrong_line(problem: dict[str, Any], place: Path) -> Iterator[str]:
    """A line or a column that the file does not have."""
    path = place / str(problem["file"])
    line, column = problem["line"], problem["column"]
    if line is None or path.suffix not in (".yaml", ".toml") or not path.is_file():
        return
    text = path.read_bytes().decode("utf-8-sig", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 1 <= line <= len(lines):
        yield f"{problem['code']} is in line {line} of {len(lines)}"
    elif column is not None and not 1 <= column <= len(lines[line - 1]) + 1:
        yield f"{problem['code']} is in column {column} of line {line}: {lines[line - 1][:80]!r}"
