"""What Word and Chinese keyboards make of the signs in a tag -> the signs that were meant."""

from __future__ import annotations

import re
from unicodedata import normalize

DOUBLE, SINGLE = '"“”„‟＂', "'‘’‚‛＇"
_QUOTES = {**dict.fromkeys(DOUBLE, DOUBLE), **dict.fromkeys(SINGLE, SINGLE)}
_DELIMITERS = str.maketrans("｛｝％＃", "{}%#")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\n", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "…": "...",
        "、": ",",
        "≠": "!=",
        "≤": "<=",
        "≥": ">=",
    }
)
_FULL_WIDTH = re.compile("[！-～]")


def delimiters(text: str) -> str:
    """The text with plain braces, percent and number signs, as long as before."""
    return text.translate(_DELIMITERS)


def normalised(code: str) -> str:
    """The inside of a tag with plain quotation marks and signs; what it quotes stays as it is."""
    pieces: list[str] = []
    rest = code
    while rest:
        start = next((i for i, char in enumerate(rest) if char in _QUOTES), len(rest))
        pieces.append(_signs(rest[:start]))
        quoted, rest = _quoted(rest[start:])
        pieces.append(quoted)
    return "".join(pieces)


def _signs(code: str) -> str:
    return _FULL_WIDTH.sub(lambda sign: normalize("NFKC", sign[0]), code.translate(_SIGNS))


def _quoted(text: str) -> tuple[str, str]:
    """The string that a text begins with, as Jinja writes it, and what follows it.

    One in straight marks ends at a straight one, so that it may quote with others.
    """
    if not text:
        return "", ""
    kinds = _QUOTES[text[0]]
    ends = kinds[0] if text[0] == kinds[0] and kinds[0] in text[1:] else kinds
    end = next((i for i in range(1, len(text)) if text[i] in ends and text[i - 1] != "\\"), None)
    if end is None:
        return _signs(text[0].replace(text[0], kinds[0])), text[1:]
    inner = text[1:end]
    mark = kinds[0]
    safe = inner if ends == mark else inner.replace(mark, f"\\{mark}")
    return f"{mark}{safe}{mark}", text[end + 1 :]
