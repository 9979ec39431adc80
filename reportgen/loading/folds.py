"""Lines of a YAML file that are one text: in Chinese nothing stands where one of them ends."""

from __future__ import annotations

import re
from itertools import pairwise

_LAST_SPACED = "\u024f"
"""Up to here are the letters, digits and marks of scripts that write spaces between words."""
_QUOTES = "'\""
_LISTED = re.compile(r"[\u3400-\u9fff] +[\u3400-\u9fff]")
"""Chinese words with a space between them that was typed."""


def unfolded(text: str, written: str) -> str:
    """A text without the spaces that YAML puts where its lines end, as it is ``written`` in a file.

    A space stays between two letters or digits: 按WTO and rules. All of them stay where words are
    listed with spaces between them: 张三 李四.
    """
    if _LISTED.search(written):
        return text
    lines = [line.strip() for line in written.strip().strip(_QUOTES).splitlines()]
    pieces, start = [], 0
    for line, following in pairwise(lines):
        found = text.find(line, start) if line and following else -1
        end = found + len(line)
        if found >= 0 and _folded(text, end, following) and not _spaced(line[-1], following[0]):
            pieces.append(text[start:end])
            start = end + 1
    return "".join((*pieces, text[start:]))


def _folded(text: str, end: int, following: str) -> bool:
    """Whether a line that ends here goes on with the one that follows it."""
    return text[end : end + 1] in (" ", "\n") and text.startswith(following[0], end + 1)


def _spaced(last: str, first: str) -> bool:
    return max(last, first) <= _LAST_SPACED
