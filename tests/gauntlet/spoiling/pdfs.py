"""PDF files as nobody should write them: their objects, streams, trees and tables."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from random import Random

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_NUMBER = re.compile(rb"(?<![\w.])\d+(?:\.\d+)?(?!\d* 0 R)(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]+")
_DEEP = 3_000
_BOMB = 300_000_000
NUMBERS = (
    *(b"0", b"-1", b"1", b"2147483647", b"2147483648", b"9" * 40, b"1e9", b"NaN", b"0.00000001"),
    *(b"-2147483649", b"99999", b"null", b"true", b"(text)", b"[ ]", b"<< >>", b"/Name"),
)
Objects = dict[int, bytes]


def objects(data: bytes) -> Objects:
    """The objects of a plain PDF by their numbers."""
    return {int(it[1]): it[2] for it in _OBJECT.finditer(data)}


def pdf(parts: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, of which the first is the root."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, content in parts.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size, start = max(parts, default=0) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        at = places.get(number)
        out += b"0000000000 65535 f \n" if at is None else b"%010d 00000 n \n" % at
    ends = b"/Size %d /Root 1 0 R /Info %d 0 R %s" % (size, size - 1, trailer)
    return bytes(out + b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (ends, start))


Way = Callable[[Random, Objects], bytes]


def _one(change: Callable[[Random, bytes, Objects], bytes]) -> Way:
    """One object is changed."""

    def way(dice: Random, found: Objects) -> bytes:
        number = dice.choice(list(found))
        return pdf({**found, number: change(dice, found[number], found)})

    return way


def _sub(dice: Random, pattern: re.Pattern[bytes], content: bytes, new: bytes) -> bytes:
    head, mark, stream = content.partition(b"\nstream\n")
    found = list(pattern.finditer(head))
    if not found:
        return content
    it = dice.choice(found)
    return head[: it.start()] + new + head[it.end() :] + mark + stream


def _reference(dice: Random, content: bytes, found: Objects) -> bytes:
    to = dice.choice((0, 1, 2, 99_999, *found))
    return _sub(dice, _REFERENCE, content, b"%d 0 R" % to)


def _number(dice: Random, content: bytes, _: Objects) -> bytes:
    return _sub(dice, _NUMBER, content, dice.choice(NUMBERS))


def _name(dice: Random, content: bytes, found: Objects) -> bytes:
    other = _NAME.findall(dice.choice(list(found.values())).partition(b"\nstream\n")[0])
    return _sub(dice, _NAME, content, dice.choice([b"/X", b"/", b"/#00", b"/K", *other]))


def _other(dice: Random, _: bytes, found: Objects) -> bytes:
    others = (b"null", b"", b"<<", b"[ ]", b"(x", b"5", b"<< /Length 9 >>\nstream\n", b"<" * 900)
    return dice.choice((*others, *dice.sample(list(found.values()), 3)))


def _stream(dice: Random, content: bytes, _: Objects) -> bytes:
    if b"\nstream\n" not in content:
        return content
    bomb = zlib.compress(bytes(_BOMB if dice.random() < 0.05 else 2_000_000), 1)
    nested = zlib.compress(b"q " * 100_000 + b"BT /F 9 Tf (x) Tj " + b"[" * 50_000, 1)
    marked = zlib.compress(b"/Span << /MCID 0 >> BDC " * 5_000 + b"EMC " * 9, 1)
    way = dice.choice((b"", b"\0", dice.randbytes(90), bomb, nested, marked))
    return _STREAM.sub(lambda _: b"stream\n" + way + b"\nendstream", content, count=1)


def _filter(dice: Random, content: bytes, _: Objects) -> bytes:
    names = (b"LZWDecode", b"ASCII85Decode", b"DCTDecode", b"JBIG2Decode", b"Crypt", b"X", b"")
    many = b"[ " + b"/FlateDecode " * dice.choice((2, 500)) + b"]"
    return content.replace(b"/FlateDecode", dice.choice((*(b"/" + it for it in names), many)))


def _dropped(dice: Random, found: Objects) -> bytes:
    gone = dice.choice(list(found))
    return pdf({number: it for number, it in found.items() if number != gone})


def _round(dice: Random, found: Objects) -> bytes:
    """A tree whose branches lead back to its root: of pages, structure, bookmarks or names."""
    kids = (b"/Kids", b"/K", b"/Fields", b"/Nums", b"/Names")
    key = dice.choice((*kids, b"/Next", b"/First", b"/Parent", b"/P"))
    having = [number for number, it in found.items() if key + b" " in it]
    if not having:
        return pdf(found)
    number = dice.choice(having)
    back = b"%d 0 R" % dice.choice((number, *having))
    new = key + b" " + (b"[ " + back + b" " + back + b" ]" if key.endswith(b"s") else back)
    old = re.compile(key + rb" (?:\[[^\]]*\]|\d+ 0 R)")
    return pdf({**found, number: old.sub(new, found[number], count=1)})


def _deep(dice: Random, found: Objects) -> bytes:
    """A tree of very many steps."""
    key, first = dice.choice((b"/K", b"/Kids", b"/First", b"/Next")), max(found) + 1
    having = [number for number, it in found.items() if key + b" " in it]
    if not having:
        return pdf(found)
    number = dice.choice(having)
    chain = {
        first + step: b"<< /S /Span /Title (x) /Type /StructElem %s [ %d 0 R ] >>"
        % (key, first + step + 1)
        for step in range(_DEEP)
    }
    made = re.sub(
        key + rb" (?:\[[^\]]*\]|\d+ 0 R)", key + b" [ %d 0 R ]" % first, found[number], count=1
    )
    info = found[max(found)]
    return pdf({**found, number: made, **chain, first + _DEEP: info})


def _nested(dice: Random, content: bytes, _: Objects) -> bytes:
    opened = dice.choice((b"[ ", b"<< /A ", b"( "))
    return _sub(dice, _NUMBER, content, opened * 5_000)


def _wide(dice: Random, content: bytes, _: Objects) -> bytes:
    found = _REFERENCE.search(content)
    return _sub(dice, _REFERENCE, content, (found[0] + b" ") * 20_000 if found else b"")


def _table(dice: Random, found: Objects) -> bytes:
    """A table of places that is wrong, or leads round in a circle."""
    made = pdf(found)
    at = made.rindex(b"startxref")
    start = int(made[at:].split()[1])
    places = (0, -1, 1, start - 7, start + 7, len(made), 10**18)
    way = dice.randrange(4)
    if way == 0:
        return made[:at] + b"startxref\n%d\n%%%%EOF\n" % dice.choice(places)
    if way == 1:
        return made[:at]
    if way == 2:
        return pdf(found, b"/Prev %d" % dice.choice((start, *places)))
    return re.sub(rb"\d{10} 00000 n", lambda _: b"%010d 00000 n" % dice.randrange(len(made)), made)


def _locked(dice: Random, found: Objects) -> bytes:
    """Said to be encrypted."""
    inner = b"/Filter /Standard /V %d /R %d /O (%s) /U (%s) /P -4" % (
        *(dice.choice((1, 2, 4, 5, 99)), dice.choice((2, 3, 4, 6, 99))),
        *(b"o" * dice.choice((0, 32)), b"u" * 32),
    )
    return pdf(found, b"/ID [ (a) (a) ] /Encrypt << %s >>" % inner)


WAYS: Mapping[str, Way] = {
    "a reference of PDF": _one(_reference),
    "a number of PDF": _one(_number),
    "a name of PDF": _one(_name),
    "an object of PDF": _one(_other),
    "a stream of PDF": _one(_stream),
    "a filter of PDF": _one(_filter),
    "an object of PDF gone": _dropped,
    "a tree that leads round": _round,
    "a tree of very many steps": _deep,
    "an object nested very deep": _one(_nested),
    "an object with very many kids": _one(_wide),
    "a table of places": _table,
    "said to be encrypted": _locked,
}


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """A plain PDF spoilt in one of these ways."""
    way = dice.choice(list(WAYS))
    return way, WAYS[way](dice, objects(data))
