"""The container of old Office files (OLE2): streams in chains of sectors."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from reportgen.tables.faults import TableError

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
"""Numbers from here on are no sectors: the end of a chain, or nothing."""
_STREAM = 2
_ROOT = 5


class CompoundFile:
    """The streams of a file by their names."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        try:
            self._read()
        except (struct.error, IndexError, OverflowError, UnicodeDecodeError):
            raise TableError("table.broken") from None

    def stream(self, name: str) -> bytes | None:
        """What is in a stream; None where there is none of that name.

        Raises:
            TableError: its chain of sectors is broken.
        """
        if name not in self.entries:
            return None
        start, size = self.entries[name]
        try:
            if size < self.cutoff:
                found = b"".join(
                    self.mini[at * self.mini_size : (at + 1) * self.mini_size]
                    for at in _chain(start, self.mini_table)
                )
            else:
                found = self._sectors(start)
        except IndexError:
            raise TableError("table.broken") from None
        return found[:size]

    def _read(self) -> None:
        shift, mini_shift = struct.unpack_from("<HH", self.content, 0x1E)
        if shift not in (9, 12) or mini_shift != 6:
            raise IndexError(shift)
        self.size, self.mini_size = 1 << shift, 1 << mini_shift
        directory = struct.unpack_from("<I", self.content, 0x30)[0]
        self.cutoff, mini_start = struct.unpack_from("<II", self.content, 0x38)
        self.table: list[int] = []
        for sector in self._table_sectors():
            self.table += self._numbers(sector)
        self.entries: dict[str, tuple[int, int]] = {}
        root = 0xFFFFFFFE
        listed = self._sectors(directory)
        for at in range(0, len(listed) - 127, 128):
            length, kind = struct.unpack_from("<HB", listed, at + 64)
            start, size = struct.unpack_from("<II", listed, at + 116)
            name = listed[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            if kind == _STREAM:
                self.entries.setdefault(name, (start, size))
            elif kind == _ROOT:
                root = start
        self.mini = self._sectors(root) if root < _END else b""
        packed = self._sectors(mini_start) if mini_start < _END else b""
        self.mini_table = list(struct.unpack(f"<{len(packed) // 4}I", packed))

    def _table_sectors(self) -> Iterator[int]:
        """The sectors that say which sector follows which."""
        yield from (it for it in struct.unpack_from("<109I", self.content, 0x4C) if it < _END)
        following, count = struct.unpack_from("<II", self.content, 0x44)
        for _ in range(min(count, len(self.content) // self.size)):
            if following >= _END:
                return
            *listed, following = self._numbers(following)
            yield from (it for it in listed if it < _END)

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack_from(f"<{self.size // 4}I", self.content, (sector + 1) * self.size)

    def _sectors(self, start: int) -> bytes:
        size = self.size
        return b"".join(
            self.content[(at + 1) * size : (at + 2) * size] for at in _chain(start, self.table)
        )


def _chain(start: int, table: list[int]) -> Iterator[int]:
    """The sectors of a chain; one that comes back to itself ends after as many as there are."""
    for _ in range(len(table)):
        if start >= _END:
            return
        yield start
        start = table[start]
