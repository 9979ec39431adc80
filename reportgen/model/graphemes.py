"""What a reader takes for one character: a letter with its marks, an emoji of several parts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)


def graphemes(text: str) -> Iterator[str]:
    """The parts of a text that a reader takes for one character each.

    Source: UAX #29, extended grapheme clusters, without the syllables of Hangul that are written
    in parts.
    """
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _goes_on(text, start, at):
            yield text[start:at]
            start = at


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether the character at a place belongs to the one that starts before it."""
    character, code = text[at], ord(text[at])
    if code < 0x300:
        return False
    if text[at - 1] == _JOINER:
        return unicodedata.category(character) == "So"
    if code in _FLAG_LETTERS:
        return at - start == 1 and ord(text[start]) in _FLAG_LETTERS
    marks = unicodedata.category(character) in ("Mn", "Mc", "Me")
    return marks or character in (_JOINER, "\u200c") or code in _TONES or code in _TAGS
