"""How much a template may make, and for how long."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from jinja2.exceptions import SecurityError

LONGEST = 20_000_000
"""Characters of one value, and of the document."""

MOST = 10 * LONGEST
"""Characters of all values together."""

SECONDS = 10.0

_ITEM = 20
"""What an item of a list counts for, in characters."""

_DIGITS = 1000
_BITS = 3322
_TOO_MUCH = f"the template makes more than {LONGEST:,} characters of text"
_Value = TypeVar("_Value")


class LimitError(SecurityError):
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
        self._end = self._end or now + SECONDS
        self.used += characters
        if now > self._end:
            raise LimitError(f"the template is not finished after {SECONDS:g} seconds")
        if characters > LONGEST or self.used > MOST:
            raise LimitError(_TOO_MUCH)

    def print(self, characters: int) -> None:
        """Count what goes into the document, or into a text that may go there.

        Raises:
            LimitError: it is too much, or too late.
        """
        self.printed += characters
        self.spend(characters)
        if self.printed > LONGEST:
            raise LimitError(_TOO_MUCH)

    def measured(self, value: _Value) -> _Value:
        """The value itself, counted.

        Raises:
            LimitError: it is too large, or too late.
        """
        self.spend(weight(value))
        return value


def weight(value: Any) -> int:
    """The size of a value in characters: what is shared counts as often as it stands there.

    Raises:
        LimitError: it is too large.
    """
    if isinstance(value, str):
        return len(value)
    if isinstance(value, int) and value.bit_length() > _BITS:
        raise LimitError(f"the template makes a number of more than {_DIGITS:,} digits")
    if isinstance(value, dict):
        return _sum([*value, *value.values()])
    return _sum(value) if isinstance(value, list | tuple | set | frozenset) else 1


def _sum(items: Iterable[Any]) -> int:
    total = 0
    for item in items:
        total += _ITEM + weight(item)
        if total > LONGEST:
            break
    return total
