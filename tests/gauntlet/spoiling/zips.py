"""Zip files as nobody should write them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from random import Random
from zipfile import ZipFile

_LOCAL = "<4s5H3L2H"
_CENTRAL = "<4s6H3L5H2L"
_END = "<4s4H2LH"
_LARGE = 0xFFFFFFFF
_BOMB = 260_000_000


@dataclass(frozen=True)
class Entry:
    """A part as it stands in a zip; what is ``None`` is as it should be."""

    name: bytes
    content: bytes
    method: int = zlib.DEFLATED
    flags: int = 0
    crc: int | None = None
    packed_size: int | None = None
    size: int | None = None
    extra: bytes = b""
    local_name: bytes | None = None
    packed: bytes | None = None
    described: bool = False
    """Its sizes stand behind it."""
    listed: bool = True
    offset: int | None = None


def entries_of(data: bytes) -> list[Entry]:
    """The parts of a sound zip."""
    with ZipFile(BytesIO(data)) as archive:
        return [Entry(it.filename.encode(), archive.read(it)) for it in archive.infolist()]


def zipped(entries: Iterable[Entry], comment: bytes = b"", count: int | None = None) -> bytes:
    """A zip with these parts."""
    out, table, listed = bytearray(), bytearray(), 0
    for it in entries:
        offset = len(out) if it.offset is None else it.offset
        packed = it.packed if it.packed is not None else _packed(it)
        crc = zlib.crc32(it.content) if it.crc is None else it.crc
        sizes = (
            crc,
            len(packed) if it.packed_size is None else it.packed_size,
            len(it.content) if it.size is None else it.size,
        )
        flags = it.flags | (8 if it.described else 0)
        near = (0, 0, 0) if it.described else sizes
        name = it.name if it.local_name is None else it.local_name
        head = (b"PK\x03\x04", 20, flags, it.method, 0, 33, *near, len(name), len(it.extra))
        out += struct.pack(_LOCAL, *head) + name + it.extra + packed
        if it.described:
            out += struct.pack("<4s3L", b"PK\x07\x08", *sizes)
        if it.listed:
            listed += 1
            row = (b"PK\x01\x02", 20, 20, flags, it.method, 0, 33, *sizes)
            more = (len(it.name), len(it.extra), 0, 0, 0, 0, offset)
            table += struct.pack(_CENTRAL, *row, *more) + it.name + it.extra
    number = min(listed if count is None else count, 0xFFFF)
    end = (b"PK\x05\x06", 0, 0, number, number, len(table), len(out), len(comment))
    return bytes(out + table + struct.pack(_END, *end) + comment)


def _packed(entry: Entry) -> bytes:
    if entry.method != zlib.DEFLATED:
        return entry.content
    pack = zlib.compressobj(1, zlib.DEFLATED, -15)
    return pack.compress(entry.content) + pack.flush()


def bomb(size: int = _BOMB) -> bytes:
    """So many zeros, packed: made a megabyte at a time."""
    pack, block = zlib.compressobj(9, zlib.DEFLATED, -15), bytes(1_000_000)
    return b"".join([*(pack.compress(block) for _ in range(size // len(block))), pack.flush()])


Way = Callable[[Random, list[Entry]], bytes]


def _one(change: Callable[[Random, Entry], Entry]) -> Way:
    """One of the parts is changed."""

    def way(dice: Random, entries: list[Entry]) -> bytes:
        at = dice.randrange(len(entries))
        return zipped([*entries[:at], change(dice, entries[at]), *entries[at + 1 :]])

    return way


def _more(make: Callable[[Random, Entry], Entry]) -> Way:
    """There is one part more."""

    def way(dice: Random, entries: list[Entry]) -> bytes:
        new, at = make(dice, dice.choice(entries)), dice.randint(0, len(entries))
        return zipped([*entries[:at], new, *entries[at:]])

    return way


def _size(dice: Random) -> int:
    return dice.choice((0, 1, 100, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, _LARGE))


def _name(dice: Random) -> bytes:
    return dice.choice(
        (
            *(b"/etc/passwd", b"../../secret.xml", b"..\\..\\secret.xml", b"word\\document.xml"),
            *(b"C:\\word.xml", b"word/", b"", b"\0", b"word/document.xml\0.txt", b"." * 300),
            *("word/文.xml".encode("gb18030"), "word/文.xml".encode(), b"word/\x80\xff.xml"),
            *(b"WORD/DOCUMENT.XML", b"word//document.xml", b"./word/document.xml", b"a" * 65_000),
            *(b"word/con", b"word/%64ocument.xml", b"word/document.xml ", b"word/\r\n.xml"),
        )
    )


def _zip64(dice: Random, entry: Entry) -> Entry:
    wide = dice.choice((len(entry.content), 1 << 40, (1 << 63) - 1, (1 << 64) - 1))
    extra = struct.pack("<2H2Q", 1, dice.choice((16, 16, 8, 0, 2000)), wide, wide)
    if dice.random() < 0.3:
        return replace(entry, extra=extra)
    return replace(entry, extra=extra, size=_LARGE, packed_size=_LARGE)


def _reordered(dice: Random, entries: list[Entry]) -> bytes:
    return zipped(dice.sample(entries, len(entries)))


def _without(dice: Random, entries: list[Entry]) -> bytes:
    gone = dice.choice(entries)
    return zipped([it for it in entries if it is not gone])


def _swapped(dice: Random, entries: list[Entry]) -> bytes:
    one, two = dice.sample(range(len(entries)), 2)
    made = list(entries)
    made[one] = replace(entries[one], content=entries[two].content)
    made[two] = replace(entries[two], content=entries[one].content)
    return zipped(made)


def _many(dice: Random, entries: list[Entry]) -> bytes:
    count = dice.choice((5_000, 70_000))
    return zipped([*entries, *(Entry(b"x/%d" % number, b"") for number in range(count))])


def _bombed(dice: Random, entries: list[Entry]) -> bytes:
    packed, name = bomb(), dice.choice((b"word/media/a.png", b"word/document.xml", b"a.xml"))
    said = dice.choice((_BOMB, 100, 0))
    new = Entry(name, bytes(0), packed=packed, size=said, crc=dice.choice((0, 1)))
    return zipped([*(it for it in entries if it.name != name), new])


def _many_bombs(dice: Random, entries: list[Entry]) -> bytes:
    packed = bomb(20_000_000)
    new = Entry(b"", b"", packed=packed, size=dice.choice((20_000_000, 10)))
    return zipped([*entries, *(replace(new, name=b"a/%d.bin" % n) for n in range(30))])


def _overlapping(dice: Random, entries: list[Entry]) -> bytes:
    first = entries[0]
    names = [b"a/%d.bin" % number for number in range(dice.choice((3, 500)))]
    same = replace(
        first,
        packed=b"",
        packed_size=len(_packed(first)),
        crc=zlib.crc32(first.content),
        local_name=b"",
        offset=0,
    )
    return zipped([*entries, *(replace(same, name=it) for it in names)])


def _commented(dice: Random, entries: list[Entry]) -> bytes:
    return zipped(entries, dice.choice((b"PK\x05\x06" + bytes(18), dice.randbytes(65_000))))


def _miscounted(dice: Random, entries: list[Entry]) -> bytes:
    return zipped(entries, count=dice.choice((0, 1, len(entries) + 1, 0xFFFF)))


WAYS: Mapping[str, Way] = {
    "a part of another check sum": _one(lambda dice, it: replace(it, crc=dice.getrandbits(32))),
    "a part of another size": _one(lambda dice, it: replace(it, size=_size(dice))),
    "a part of another packed size": _one(lambda dice, it: replace(it, packed_size=_size(dice))),
    "a part with other flags": _one(lambda dice, it: replace(it, flags=1 << dice.randrange(16))),
    "a part with its sizes behind": _one(lambda _, it: replace(it, described=True)),
    "a part packed otherwise": _one(
        lambda dice, it: replace(it, method=dice.choice((0, 1, 6, 9, 12, 14, 93, 99)))
    ),
    "a part of another name": _one(lambda dice, it: replace(it, name=_name(dice))),
    "a part with two names": _one(lambda dice, it: replace(it, local_name=_name(dice))),
    "a part elsewhere": _one(
        lambda dice, it: replace(it, offset=dice.choice((0, 1, 30, 9999, _LARGE)))
    ),
    "a part that is not listed": _one(lambda _, it: replace(it, listed=False)),
    "a part with noise": _one(
        lambda dice, it: replace(it, content=dice.choice((b"", b"\0", dice.randbytes(500))))
    ),
    "a part for 64 bits": _one(_zip64),
    "a part more": _more(lambda dice, it: replace(it, name=_name(dice))),
    "a part twice": _more(lambda dice, it: replace(it, content=dice.choice((it.content, b"")))),
    "a part twice, otherwise spelled": _more(lambda _, it: replace(it, name=it.name.upper())),
    "parts in another order": _reordered,
    "a part gone": _without,
    "two parts swapped": _swapped,
    "very many parts": _many,
    "a bomb": _bombed,
    "many bombs": _many_bombs,
    "parts that share bytes": _overlapping,
    "a comment": _commented,
    "a wrong count": _miscounted,
}
_SLOW = ("very many parts", "a bomb", "many bombs")
_SELDOM = 0.1


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """A zip written in one of these ways; the slow ones come less often."""
    way = dice.choice(list(WAYS))
    if way in _SLOW and dice.random() > _SELDOM:
        way = "a part of another name"
    return way, WAYS[way](dice, entries_of(data))


def with_part(data: bytes, name: bytes, content: bytes) -> bytes:
    """The zip with another content in one of its parts, or with one part more."""
    entries = entries_of(data)
    if all(it.name != name for it in entries):
        entries.append(Entry(name, content))
    return zipped(replace(it, content=content) if it.name == name else it for it in entries)
