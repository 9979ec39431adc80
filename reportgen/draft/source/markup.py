"""Markdown without its marks: headings, lists, emphasis, links, tables."""

from __future__ import annotations

import re

from reportgen.draft.source.traced import Traced

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\A---\n(?:.*\n){0,60}?---\n"), ""),
    (re.compile(r"<!--(?:(?!-->)[\s\S]){0,4000}-->|</?[A-Za-z][^<>\n]{0,300}>"), ""),
    (re.compile(r"^```.*$|^ *(?:[-*_] *){3,}$|^[|: ]*-{3,}[-|: ]*$|^=+$", re.MULTILINE), ""),
    (re.compile(r"^(?=#{1,6} )|(?<=[^#\n])$(?=\n#{1,6} )", re.MULTILINE), "\n"),
    (re.compile(r"^#{1,6} +(.*?)[ #]*$", re.MULTILINE), r"\1" + "\n"),
    (re.compile(r"^[ \t]*(?:[-*+]|>+) +", re.MULTILINE), "·"),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^*\n]{1,500}?)\1"), r"\2"),
    (re.compile(r"(?<![A-Za-z0-9_*])[*_](?=[^\s*_])([^*_\n]{1,500}?)[*_](?![A-Za-z0-9_*])"), r"\1"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"^ *\| *|(?<! ) *\| *$", re.MULTILINE), ""),
    (re.compile(r"(?<! ) *\| *"), "\t"),
)


def without_markup(text: Traced) -> Traced:
    """The text that a reader of the page would see; a list has a point before each item."""
    for pattern, put in _STEPS:
        text = _replaced(text, pattern, put)
    return text


def _replaced(text: Traced, pattern: re.Pattern[str], put: str) -> Traced:
    """As ``re.sub``; a group that is kept keeps the places of its characters."""
    changes: list[tuple[int, int, str]] = []
    for match in pattern.finditer(text.text):
        kept = int(put[1]) if put.startswith("\\") else 0
        if not kept:
            changes.append((*match.span(), put))
            continue
        start, end = match.span(kept)
        changes += [(match.start(), start, ""), (end, match.end(), put[2:])]
    return text.changed(changes)
