"""Paragraphs → sentences with their places, counted as data files count them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.draft.source.lines import is_finished, opens_heading
from reportgen.draft.source.signs import HAN
from reportgen.model.source_text import SourceSentence

MOST_HEAD = 8
"""A text has at most so many lines before its first paragraph: title, who, when."""

_STOP = re.compile(
    r"[。！？]+[”’）」』\"']*|"
    rf"(?<![{HAN}])[.!?][\"')”’]*(?= +[\"'“(A-Z0-9])|[.!?][\"')”’]+(?= )"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|Art|vs|St|approx|Fig|Sec|[A-Z])|\b[Ee]\.g|\bi\.e|\bU\.S)$"
)
_SALUTATION = re.compile(r".{1,20}：$")
_CLAUSE = re.compile(r"[，。；！？]|, |\. |\.$")


def sentences_of(text: str) -> Iterator[SourceSentence]:
    """The sentences of a text whose lines are paragraphs; those of its head are of paragraph 0."""
    lines = text.split("\n")
    head = _head(lines)
    place = paragraph = 0
    in_head = 0
    for i, line in enumerate(lines):
        if i >= head:
            paragraph += 1
        number = in_head if i < head else 0
        for start, end in _parts(line):
            number += 1
            yield SourceSentence(place + start, place + end, paragraph, number)
        in_head = number
        place += len(line) + 1


def _head(lines: list[str]) -> int:
    """How many lines stand before the first paragraph; none where nothing follows them."""
    for i, line in enumerate(lines[: MOST_HEAD + 1]):
        if _is_body(line):
            return i
    return 1 if len(lines) > 1 and not opens_heading(lines[0]) else 0


def _is_body(line: str) -> bool:
    if opens_heading(line) or _SALUTATION.match(line) or "\t" in line:
        return True
    return bool(_CLAUSE.search(line)) and (is_finished(line) or len(line) > 80)


def _parts(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _STOP.finditer(line):
        if line[match.start()] == "." and _is_no_stop(line, start, match.start()):
            continue
        if match.end() > start:
            yield start, match.end()
        start = match.end()
        while start < len(line) and line[start] == " ":
            start += 1
    if line[start:].strip():
        yield start, len(line)


def _is_no_stop(line: str, start: int, place: int) -> bool:
    """Whether a full stop ends an abbreviation, or the number that counts a line: 1. Complete."""
    counts = line[start:place].isdigit() and start == 0
    return counts or bool(_ABBREVIATION.search(line, start, place))
