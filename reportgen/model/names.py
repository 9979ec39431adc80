"""Names that are nearly right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """``did you mean 'x'?`` and a space where one of the allowed words is close, else nothing."""
    close = difflib.get_close_matches(word, list(allowed), n=1)
    return f"did you mean {close[0]!r}? " if close else ""
