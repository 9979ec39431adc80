"""Breaking a name into lines: Chinese between characters, other scripts between words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

TextWidth = Callable[[str], float]

_OPENING = "（《〈“‘【〔「『([{"
_CLOSING = "）》〉”’】〕」』，。、；：？！％·…)]},.;:?!%"
_COLON = "："
_MOST_LINES = 20
"""In a name of more lines nobody looks for colons."""
_WIDE = "\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WITHIN = r"(?<=\d)[.,](?=\d)"
"""What does not close a number but stands in it: 7.3, 1,468."""
_SIGN = r"(?<![A-Za-z0-9])-(?=\d)"
"""What is no hyphen but the sign of a number."""
_DAY = r"\d{4}-\d{2}-\d{2}(?!\d)"
"""A day as tables print it: parted at a hyphen it is hard to read."""
_PIECE = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:{_SIGN})?"  # an opening mark and a sign stay with what follows
    rf"(?:[{_WIDE}]|(?:{_DAY}|[^\s{_WIDE}{re.escape(_OPENING)}{re.escape(_CLOSING)}/-]|{_WITHIN})+)?"
    # a closing mark, a stroke or a hyphen with what precedes
    rf"(?:[{re.escape(_CLOSING)}/]|(?!{_SIGN})-)*"
    r"\s*"
)


def wrap(text: str, width: float, measure: TextWidth) -> tuple[str, ...]:
    """The lines of ``text``: as few as fit into ``width``, and as even as they can be.

    Behind a Chinese colon a new line begins where that takes no more of them: 城镇化率：/提高0.7.
    """
    pieces, spans = _measured(text, width, measure)
    count = len(_fill(pieces, spans, width))
    head, colon, tail = text.rpartition(_COLON)
    if head and tail and 1 < count < _MOST_LINES:
        parted = (*wrap(head + colon, width, measure), *wrap(tail, width, measure))
        if len(parted) == count:
            return parted
    low, high = width / count, width
    while high - low > 1:
        middle = (low + high) / 2
        if len(_fill(pieces, spans, middle)) > count:
            low = middle
        else:
            high = middle
    return tuple(_fill(pieces, spans, high))


def line_count(text: str, width: float, measure: TextWidth) -> int:
    """How many lines of ``width`` a text takes where each is as full as it can be."""
    return len(_fill(*_measured(text, width, measure), width))


def widest_piece(text: str, measure: TextWidth) -> float:
    """The width of the longest word of a text, or of what else must not be broken."""
    return max((measure(piece.rstrip()) for piece in _pieces(text)), default=0)


def widest_with_digits(text: str, measure: TextWidth) -> float:
    """The width of the longest number of a text, with its sign and its marks; 0 without any."""
    found = (it.rstrip() for it in _pieces(text) if any(map(str.isdigit, it)))
    return max(map(measure, found), default=0)


def _measured(text: str, width: float, measure: TextWidth) -> tuple[list[str], list[float]]:
    """What must not be broken, and how wide it is; what has no room in a line is in parts."""
    pieces = [part for piece in _pieces(text) for part in _cut(piece, width, measure)]
    return pieces, [measure(piece) for piece in pieces]


def _pieces(text: str) -> Iterator[str]:
    """What must not be broken, each with the space that follows it."""
    return (match.group() for match in _PIECE.finditer(" ".join(text.split())) if match.group())


def _cut(piece: str, width: float, measure: TextWidth) -> Iterator[str]:
    """A piece that is wider than a whole line, in parts; any other as it is."""
    at = 0
    while (end := _reach(piece, at, width, measure)) < len(piece):
        yield piece[at:end]
        at = end
    yield piece[at:]


def _reach(piece: str, at: int, width: float, measure: TextWidth) -> int:
    """How far a piece goes from a place on within a width, a character at least.

    What is measured is no longer than twice what has room: a piece may be as long as a document.
    """
    least, most = 1, 2
    while at + most <= len(piece) and measure(piece[at : at + most]) <= width:
        least, most = most, 2 * most
    if at + most > len(piece):
        most = len(piece) - at
        if most <= 1 or measure(piece[at:].rstrip()) <= width:
            return len(piece)
    while most - least > 1:
        middle = (least + most) // 2
        fits = measure(piece[at : at + middle]) <= width
        least, most = (middle, most) if fits else (least, middle)
    return at + least


def _fill(pieces: list[str], spans: list[float], width: float) -> list[str]:
    lines, line, used = [], "", 0.0
    for piece, span in zip(pieces, spans, strict=True):
        if line and used + span > width:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line += piece
        used += span
    return [*lines, line.rstrip()]
