"""A text that is changed step by step, and still knows where each character came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Replacing = Callable[[re.Match[str]], str | None]
"""What stands in the place of a match; None leaves it."""


@dataclass(frozen=True, slots=True)
class Traced:
    """``origin[i]`` is the place in the source of character ``i``; the last one is the end."""

    text: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Traced:
        """A text as it came."""
        return cls(text, tuple(range(len(text) + 1)))

    def replaced(self, pattern: re.Pattern[str], by: str | Replacing) -> Traced:
        """Each match replaced; what is put there stands where the match stood."""
        changes = []
        for match in pattern.finditer(self.text):
            put = by if isinstance(by, str) else by(match)
            if put is not None and put != match[0]:
                changes.append((match.start(), match.end(), put))
        return self.changed(changes)

    def changed(self, changes: Iterable[tuple[int, int, str]]) -> Traced:
        """Parts put in the place of others: start, end and what is put, in order."""
        parts: list[str] = []
        origin: list[int] = []
        done = 0
        for start, end, put in changes:
            parts += (self.text[done:start], put)
            origin += self.origin[done:start]
            origin += _places(self.origin[start : end + 1], len(put))
            done = end
        if not parts:
            return self
        return Traced("".join((*parts, self.text[done:])), (*origin, *self.origin[done:]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part came from."""
        if start == end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end - 1] + 1


def _places(old: tuple[int, ...], length: int) -> tuple[int, ...]:
    """Places of ``length`` characters put where those of ``old`` stood, whose last is the end."""
    if length == len(old) - 1:
        return old[:-1]
    last = max(len(old) - 2, 0)
    return tuple(old[min(i, last)] for i in range(length))
