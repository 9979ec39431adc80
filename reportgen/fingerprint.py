"""A hash of data: documents that carry the same one say the same."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from typing import Any

from reportgen.model.text import Text

_ASIDE = frozenset(
    (
        *("line", "table_place", "lang", "outputs", "folder", "warnings", "files"),
        *("missing_words", "set_words", "Briefing.places"),
    )
)
"""Fields that do not change what is reported: places in files, and what is made of the data."""


def fingerprint(value: Any) -> str:
    """``sha256:`` and the hash of a frozen value, the same wherever and whenever it was loaded."""
    return "sha256:" + hashlib.sha256("".join(_pieces(value)).encode()).hexdigest()


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield "Text("
        yield from (f"{lang}={words!r}," for lang, words in value.own.items())
        yield ")"
    elif dataclasses.is_dataclass(value):
        yield f"{type(value).__name__}("
        for field in dataclasses.fields(value):
            given = getattr(value, field.name)
            # what is left out says nothing: a field that is new changes no hash of older data
            names = (field.name, f"{type(value).__name__}.{field.name}")
            if _ASIDE.isdisjoint(names) and given != field.default:
                yield f"{field.name}="
                yield from _pieces(given)
        yield ")"
    elif isinstance(value, tuple):
        yield "("
        for item in value:
            yield from _pieces(item)
        yield ")"
    else:
        yield f"{value!r},"
