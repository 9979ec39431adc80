"""What a style sheet may ask for at most: more has no use on a page, and layout without end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.model.problem import Problem

DEEPEST = 40
"""So many brackets may stand in each other."""

LONGEST_LENGTH = 1_000_000
"""CSS pixels: 260 metres."""

LARGEST_NUMBER = 10_000
"""Of lines of a grid, of columns, of turns."""

LONGEST_STYLE_TEXT = 2_000
"""Characters of a text in a style sheet."""

LONGEST_STYLE_VALUE = 100_000
"""Characters of a custom property with all that it is made of."""

_PIXELS: Mapping[str, float] = {
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54,
    "in": 96,
    "pt": 4 / 3,
    "pc": 16,
    "em": 16,
    "rem": 16,
    "ex": 8,
    "ch": 8,
    "lh": 20,
    "rlh": 20,
    "ic": 16,
    "px": 1,
}
_ORDERING = ("z-index", "order", "flex", "flex-grow", "flex-shrink")
"""Properties whose numbers ask for no room."""

_CUSTOM = re.compile(r"(--[\w-]+)\s*:([^;{}]*)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


def beyond_all_pages(token: Any, declared: str, file: str) -> Iterator[Problem]:
    """A number, length or text that has no place on a page; ``declared`` is its property."""
    place = (file, token.source_line, token.source_column)
    if token.type in ("number", "percentage", "dimension"):
        size = abs(token.value) * _PIXELS.get(getattr(token, "lower_unit", ""), 1)
        most = LONGEST_LENGTH if token.type == "dimension" else LARGEST_NUMBER
        if not size <= most and declared not in _ORDERING:  # also one that is infinite
            yield Problem.of("style.too_large", *place, value=_short(token.representation))
    elif token.type == "string" and _is_long(token.value):
        yield Problem.of("style.long_text", *place, most=LONGEST_STYLE_TEXT)


def _is_long(text: str) -> bool:
    """Whether a text is long; a picture that stands in its address may be."""
    return len(text) > LONGEST_STYLE_TEXT and not text.startswith("data:")


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:29]}…"


def endless_values(text: str, file: str) -> Iterator[Problem]:
    """Custom properties that are made of each other until no memory holds them."""
    made_of: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    lines: dict[str, int] = {}
    for found in _CUSTOM.finditer(text):
        names = tuple(_VARIABLE.findall(found[2]))
        made_of.setdefault(found[1], []).append((len(found[2]), names))
        lines.setdefault(found[1], text.count("\n", 0, found.start()) + 1)
    lengths: dict[str, int] = {}
    for _ in range(DEEPEST):  # each round knows those that are made of what is known
        lengths = {
            name: min(
                LONGEST_STYLE_VALUE + 1,
                max(own + sum(lengths.get(it, 0) for it in names) for own, names in values),
            )
            for name, values in made_of.items()
            if all(it in lengths or it not in made_of for _, names in values for it in names)
        }
    for name, length in lengths.items():
        if length > LONGEST_STYLE_VALUE:
            yield Problem.of("style.endless_value", file, lines[name], name=name)
            return
