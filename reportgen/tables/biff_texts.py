"""The texts that all sheets of an old Excel file share, which go on from record to record."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_WIDE, _SOUNDS, _LOOKS = 1, 4, 8
"""Of the marks of a text: two bytes for each character; how it sounds; which parts look how."""


def shared_texts(pieces: Sequence[bytes]) -> Iterator[str]:
    """The texts of the record and those that continue it.

    Raises:
        IndexError: a text goes on where nothing follows.
        struct.error: the same.
    """
    if not pieces:
        return
    stream = _Pieces(pieces)
    _, count = struct.unpack("<II", stream.take(8))
    for _ in range(min(count, sum(map(len, pieces)) // 3)):
        length, marks = struct.unpack("<HB", stream.take(3))
        looks = struct.unpack("<H", stream.take(2))[0] if marks & _LOOKS else 0
        sounds = struct.unpack("<I", stream.take(4))[0] if marks & _SOUNDS else 0
        yield stream.text(length, wide=bool(marks & _WIDE))
        stream.take(4 * looks + sounds)


class _Pieces:
    """Reads across records; a text that is cut says anew at the start of each how wide it is."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self.pieces = pieces
        self.piece = 0
        self.at = 0

    def take(self, size: int) -> bytes:
        taken = []
        while size > 0:
            if self.at >= len(self.pieces[self.piece]):
                self.piece, self.at = self.piece + 1, 0
                continue
            part = self.pieces[self.piece][self.at : self.at + size]
            taken.append(part)
            self.at += len(part)
            size -= len(part)
        return b"".join(taken)

    def text(self, length: int, *, wide: bool) -> str:
        words = []
        while length > 0:
            if self.at >= len(self.pieces[self.piece]):
                self.piece, self.at = self.piece + 1, 1
                wide = bool(self.pieces[self.piece][0] & _WIDE)
            width = 2 if wide else 1
            size = min(length, max((len(self.pieces[self.piece]) - self.at) // width, 1))
            part = self.pieces[self.piece][self.at : self.at + size * width]
            words.append(part.decode("utf-16-le" if wide else "latin-1", "replace"))
            self.at += size * width
            length -= size
        return "".join(words)
