"""Names that are nearly right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

_LONG = 100
"""No name has so many letters."""


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """``did you mean 'x'?`` and a space where one of the allowed words is close, else nothing.

    A word that is allowed elsewhere is not what was meant here.
    """
    return _suggestion(word, tuple(other for other in allowed if other != word))


@lru_cache(maxsize=1000)
def _suggestion(word: str, allowed: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word, allowed, n=1) if len(word) < _LONG else []
    return f"did you mean {close[0]!r}? " if close else ""
