"""A text that is changed step by step, and still knows where each character came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
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
            origin += _places(self.text[start:end], self.origin[start : end + 1], put)
            done = end
        if not parts:
            return self
        return Traced("".join((*parts, self.text[done:])), (*origin, *self.origin[done:]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part came from."""
        if start == end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end - 1] + 1


def _places(was: str, old: tuple[int, ...], put: str) -> Iterator[int]:
    """Places of characters put where others stood, of which ``old`` are the places and the end.

    A character that was there keeps its place; any other has that of the one that it follows.
    """
    if len(put) == len(was):
        yield from old[:-1]
        return
    i = 0
    for sign in put:
        found = was.find(sign, i)
        i = found if found >= 0 else min(i, max(len(was) - 1, 0))
        yield old[i]
        i += found >= 0
