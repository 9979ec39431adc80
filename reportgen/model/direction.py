"""Which way letters run: from left to right, or from right to left as in Arabic and Hebrew."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

DIRECTION_MARKS = "\u200e\u200f\u061c"
"""Unseen characters that say in which direction the signs beside them run."""

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY = re.compile(f"[{_RIGHT_TO_LEFT}]")
_STRETCH = re.compile(
    rf"[{_RIGHT_TO_LEFT}](?:[^A-Za-z\u00aa-\u024f\u0370-\u058f\u0900-\u1fff\u2e80-\ud7ff"
    rf"\uf900-\ufaff\U00020000-\U0003ffff]*[{_RIGHT_TO_LEFT}])?"
)
"""From the first to the last of letters that have none of the other direction between them."""


def has_right_to_left(text: str) -> bool:
    """Whether a text has letters that are written from right to left."""
    return _ANY.search(text) is not None and any(map(_is_right_to_left, text))


def is_right_to_left(text: str) -> bool:
    """Whether a text is one that runs from right to left: its first letter does, and most do."""
    if not has_right_to_left(text):
        return False
    kinds = [unicodedata.bidirectional(it) for it in text if it not in DIRECTION_MARKS]
    strong = [kind for kind in kinds if kind in ("L", "R", "AL")]
    return strong[0] != "L" and strong.count("L") * 2 <= len(strong)


def right_to_left_parts(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """From where to where parts of a text run from right to left: known names, and other letters.

    A name is one part with the figures and the other letters in it and at its ends; of what is no
    name, figures at its ends belong to the text around it.
    """
    if not has_right_to_left(text):
        return
    known = sorted({it for it in names if it in text}, key=len, reverse=True)
    pattern = re.compile("|".join((*map(re.escape, known), _STRETCH.pattern)))
    yield from (found.span() for found in pattern.finditer(text))


def _is_right_to_left(character: str) -> bool:
    mark = character in DIRECTION_MARKS
    return not mark and unicodedata.bidirectional(character) in ("R", "AL")
