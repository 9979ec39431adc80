"""How much a template may make, and for how long."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from math import isfinite
from numbers import Number
from typing import Any, TypeVar

from reportgen.model.problem import Problem
from reportgen.templating.errors import TemplateUseError

TEXT_LIMIT = 20_000_000
"""Characters of one value, and of the document: a hundred times the longest briefing."""

TOTAL_LIMIT = 10 * TEXT_LIMIT
"""Characters of all values together: what a machine with little memory holds at once."""

TIME_LIMIT = 10.0
"""Seconds: ten times what the longest pack takes on a slow machine."""

ITEM = 20
"""What an item of a list counts for, in characters: empty ones take memory, too."""

PART = 200
"""What a part counts for that knows what in it was printed."""

MOST_DIGITS = 1000
_BITS = 3322
"""So many bits have 1,000 digits; to count those, Python would have to write the number out."""

_Value = TypeVar("_Value")


class LimitError(TemplateUseError):
    """A template makes too much, or takes too long."""


@dataclass(slots=True)
class Limits:
    """What a template has used of what it may use.

    The clock starts with the first thing that is counted.
    """

    used: int = 0
    printed: int = 0
    _end: float = field(default=0.0, init=False)

    def spend(self, characters: int = 0) -> None:
        """Count what is made.

        Raises:
            LimitError: it is too much, or too late.
        """
        now = time.monotonic()
        self._end = self._end or now + TIME_LIMIT
        self.used += characters
        if now > self._end:
            raise LimitError(Problem.of("template.too_slow", seconds=f"{TIME_LIMIT:g}"))
        if characters > TEXT_LIMIT or self.used > TOTAL_LIMIT:
            raise _too_much()

    def print(self, characters: int) -> None:
        """Count what goes into the document, or into a text that may go there.

        Raises:
            LimitError: it is too much, or too late.
        """
        self.printed += characters
        self.spend(characters)
        if self.printed > TEXT_LIMIT:
            raise _too_much()

    def measured(self, value: _Value) -> _Value:
        """The value itself, counted.

        Raises:
            LimitError: it is too large, or too late.
        """
        self.spend(weight(value))
        return value


def _too_much() -> LimitError:
    return LimitError(Problem.of("template.too_much_text", limit=TEXT_LIMIT))


def unwritable(value: Any) -> Problem | None:
    """What is wrong with a number that cannot be written: it has too many digits, or no end."""
    if isinstance(value, int) and value.bit_length() > _BITS:
        return Problem.of("template.too_long_number", limit=MOST_DIGITS)
    if isinstance(value, float | Decimal) and not isfinite(value):
        return Problem.of("template.too_large_number")
    return None


def weight(value: Any) -> int:
    """The size of a value in characters: what is shared counts as often as it stands there.

    Raises:
        LimitError: it is too large.
    """
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Number) and (problem := unwritable(value)):
        raise LimitError(problem)
    if isinstance(value, dict):
        return _sum([*value, *value.values()])
    return _sum(value) if isinstance(value, list | tuple | set | frozenset) else 1


def _sum(items: Iterable[Any]) -> int:
    total = 0
    for item in items:
        total += ITEM + weight(item)
        if total > TEXT_LIMIT:
            break
    return total
