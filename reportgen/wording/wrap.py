"""Breaking a name into lines: Chinese between characters, other scripts between words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

TextWidth = Callable[[str], float]

_OPENING = "（《〈“‘【〔「『([{"
_CLOSING = "）》〉”’】〕」』，。、；：？！％·…)]},.;:?!%"
_COLON = "："
_WIDE = "\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WITHIN = r"(?<=\d)[.,](?=\d)"
"""What does not close a number but stands in it: 7.3, 1,468."""
_PIECE = re.compile(
    rf"[{re.escape(_OPENING)}]*"  # an opening mark stays with what follows
    rf"(?:[{_WIDE}]|(?:[^\s{_WIDE}{re.escape(_OPENING)}{re.escape(_CLOSING)}/-]|{_WITHIN})+)?"
    rf"[{re.escape(_CLOSING)}/-]*"  # a closing mark, a stroke or a hyphen with what precedes
    r"\s*"
)


def wrap(text: str, width: float, measure: TextWidth) -> tuple[str, ...]:
    """The lines of ``text``: as few as fit into ``width``, and as even as they can be.

    Behind a Chinese colon a new line begins where that takes no more of them: 城镇化率：/提高0.7.
    """
    pieces, spans = _measured(text, width, measure)
    count = len(_fill(pieces, spans, width))
    head, colon, tail = text.rpartition(_COLON)
    if head and tail and count > 1:
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


def _measured(text: str, width: float, measure: TextWidth) -> tuple[list[str], list[float]]:
    """What must not be broken, and how wide it is; what has no room in a line is in parts."""
    pieces = [part for piece in _pieces(text) for part in _cut(piece, width, measure)]
    return pieces, [measure(piece) for piece in pieces]


def _pieces(text: str) -> Iterator[str]:
    """What must not be broken, each with the space that follows it."""
    return (match.group() for match in _PIECE.finditer(" ".join(text.split())) if match.group())


def _cut(piece: str, width: float, measure: TextWidth) -> Iterator[str]:
    """A piece that is wider than a whole line, in parts; any other as it is."""
    while len(piece) > 1 and measure(piece.rstrip()) > width:
        end = next((n for n in range(len(piece) - 1, 1, -1) if measure(piece[:n]) <= width), 1)
        yield piece[:end]
        piece = piece[end:]
    yield piece


def _fill(pieces: list[str], spans: list[float], width: float) -> list[str]:
    lines, line, used = [], "", 0.0
    for piece, span in zip(pieces, spans, strict=True):
        if line and used + span > width:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line += piece
        used += span
    return [*lines, line.rstrip()]
