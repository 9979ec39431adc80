"""The line of a file that a problem is about, and the place in it.

Lines are shown of files alone that were read as data or as a part of a pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from reportgen.model.problem import Problem
from reportgen.opened import was_opened

_LARGEST = 20_000_000
"""Bytes: of a larger file, which nobody has written by hand, no line is shown."""

_DIRECTED = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSHOWN = {
    ord("\t"): " ",
    **dict.fromkeys(map(ord, f"\x0b\x0c\x85\u2028\u2029{_DIRECTED}"), "\ufffd"),
}
"""What would part a line that is shown, or turn it around."""

_WORD = re.compile(r"[\w-]+|\S")
"""What is marked where only the start of a place is known."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, and the part of it that is meant: ``start`` to ``end``, from 0."""

    text: str
    start: int
    end: int


def located(problem: Problem) -> Problem:
    """The problem with the column at which what it names stands in its line, if it stands there."""
    text = _line(problem)
    if text is None or problem.column:
        return problem
    place = next(_spans(problem.named, text), None)
    return problem if place is None else replace(problem, column=place[0] + 1)


def excerpt(problem: Problem) -> Excerpt | None:
    """The line that a problem is about; None where no line is known or the file cannot be read."""
    text = _line(problem)
    if text is None or not text.strip():
        return None
    if not problem.column:
        return Excerpt(text, 0, 0)
    start = min(problem.column - 1, len(text))
    ends = [end for begin, end in _spans(problem.named, text) if begin == start]
    word = _WORD.match(text, start)
    return Excerpt(text, start, ends[0] if ends else word.end() if word else start + 1)


def _line(problem: Problem) -> str | None:
    if not problem.file or not problem.line or not was_opened(Path(problem.file)):
        return None
    lines = _lines(Path(problem.file).absolute(), _changed(problem.file))
    return lines[problem.line - 1] if problem.line <= len(lines) else None


def _changed(file: str) -> int:
    try:
        return Path(file).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


@lru_cache(maxsize=64)
def _lines(file: Path, changed: int) -> tuple[str, ...]:
    """The lines of a text file; none where it is no such file.

    ``changed`` is the time of its last change: a file that was changed is read anew.
    """
    if not changed:
        return ()
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return ()
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return ()
    return tuple(line.translate(_UNSHOWN) for line in re.split(r"\r\n|\r|\n", text))


def _spans(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Where a line holds these words, each whole."""
    for word in words:
        edge = (r"(?<![\w-])", r"(?![\w-])") if re.fullmatch(r"[\w-]+", word) else ("", "")
        for found in re.finditer(f"{edge[0]}{re.escape(word)}{edge[1]}", text):
            yield found.span()
