"""Pictures, as cameras, scanners and programs write them, and spoilt in their own fields."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image, ImageCms

from tests.gauntlet.spoiling import octets

_SIGN = b"\x89PNG\r\n\x1a\n"
_BOMB = 120_000_000
_SIZES = (0, 1, 2, 7, 255, 7_000, 65_535, 65_536, 1 << 20, (1 << 31) - 1, 1 << 31, (1 << 32) - 1)
_TURNED = 0x0112


def _stored(mode: str, kind: str, **options: Any) -> bytes:
    image = Image.new("RGB", (48, 32), (200, 30, 30))
    image.paste((20, 20, 220), (24, 0, 48, 32))
    stream = BytesIO()
    (image if mode == "RGB" else _in_mode(image, mode)).save(stream, kind, **options)
    return stream.getvalue()


def _in_mode(image: Image.Image, mode: str) -> Image.Image:
    if mode != "I;16":
        return image.convert(mode)
    return image.convert("I").point(lambda value: value * 200).convert("I;16")


@cache
def pictures() -> Mapping[str, bytes]:
    """A sound picture of each kind, by what it is called."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    frame = Image.new("RGB", (48, 32), (0, 200, 0))
    moving: dict[str, Any] = {"save_all": True, "append_images": [frame], "duration": 100}
    made = {
        f"{mode.replace(';', '')}.png": _stored(mode, "PNG")
        for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
    }
    made |= {f"{mode}.jpg": _stored(mode, "JPEG") for mode in ("L", "RGB", "CMYK")}
    made |= {
        "profile.png": _stored("RGB", "PNG", icc_profile=profile),
        "moving.png": _stored("RGB", "PNG", **moving),
        "progressive.jpg": _stored("RGB", "JPEG", progressive=True),
        "profile.jpg": _stored("RGB", "JPEG", icc_profile=profile),
        "noted.jpg": _stored("RGB", "JPEG", exif=b"Exif\0\0" + notes(6)),
        "several.jpg": _stored("RGB", "MPO", save_all=True, append_images=[frame]),
        "moving.gif": _stored("RGB", "GIF", **moving),
        "a.tiff": _stored("RGB", "TIFF"),
        "a.bmp": _stored("RGB", "BMP"),
        "a.webp": _stored("RGB", "WEBP"),
        "a.ico": _stored("RGB", "ICO"),
        "a.psd": b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 32, 48, 8, 3) + bytes(40),
        "a.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200),
        "a.emf": struct.pack("<II8i", 1, 108, 0, 0, 48, 32, 0, 0, 999, 999) + b" EMF" + bytes(64),
        "a.jp2": b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(100),
    }
    return made


SVG = {
    "plain": '<rect width="9" height="9"/>',
    "a script": "<script>fetch('https://x.invalid/')</script>",
    "a handler": '<rect onload="alert(1)" width="9" height="9"/>',
    "an address": '<image href="https://x.invalid/a.png" width="9" height="9"/>',
    "a file": '<image href="../secret.svg" width="9" height="9"/><use href="../secret.svg#a"/>',
    "itself": '<g id="a"><use href="#a"/></g>',
    "a filter": '<filter id="f"><feTurbulence baseFrequency="1e9"/></filter><g filter="url(#f)"/>',
    "a page": '<foreignObject width="9" height="9"><iframe src="file:///etc/passwd"/></foreignObject>',
    "no number": '<rect width="NaN" height="Infinity" x="1e400"/>',
    "uses of uses": "".join(
        f'<g id="u{number}">' + f'<use href="#u{number - 1}"/>' * 10 + "</g>"
        for number in range(12)
    ),
}
"""What stands in an SVG."""


def svg(dice: Random) -> tuple[str, bytes]:
    """An SVG with something in it that nobody should look at."""
    what = dice.choice(list(SVG))
    box = dice.choice(("0 0 9 9", "0 0 1e9 1e9", "0 0 NaN 9", "0 0 0 0", "0 0 -1 -1"))
    head = dice.choice(
        ("", '<?xml version="1.0"?>', '<!DOCTYPE svg [<!ENTITY e SYSTEM "../secret.txt">]>')
    )
    more = "&e;" if "ENTITY" in head else ""
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    text = f'{head}<svg {names} viewBox="{box}" width="9" height="9">{SVG[what]}{more}</svg>'
    return f"SVG with {what}", text.encode()


# Notes of cameras (EXIF).


def notes(orientation: int, kind: int = 3, after: int = 0, count: int = 1) -> bytes:
    """Notes that say how a picture is turned; ``after`` is where the next ones begin."""
    value = struct.pack("<I", orientation & 0xFFFFFFFF)
    entry = struct.pack("<HHI", _TURNED, kind, count) + value
    return b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + entry + struct.pack("<I", after)


def _odd_notes(dice: Random) -> bytes:
    way = dice.randrange(5)
    if way == 0:
        return notes(dice.randint(0, 99))
    if way == 1:
        return notes(6, kind=dice.choice((0, 1, 2, 4, 5, 7, 9, 12, 13, 99, 65535)))
    if way == 2:
        return notes(6, after=dice.choice((8, 9, 4, 0xFFFFFFFF)))  # round in a circle, or nowhere
    if way == 3:
        return notes(6, count=dice.choice((0, 2, 1 << 20, 0xFFFFFFFF)))
    return octets.spoilt(dice, notes(dice.randint(1, 8)))[1]


# PNG.


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG."""
    at = len(_SIGN)
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += length + 12


def png(parts: Iterator[tuple[bytes, bytes]] | list[tuple[bytes, bytes]]) -> bytes:
    """A PNG of these chunks, with their check sums."""
    return _SIGN + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def _header(dice: Random, data: bytes) -> bytes:
    """A size, the bits or the colours are others."""
    (kind, head), *rest = chunks(data)
    at = dice.choice((0, 4, 8, 9, 10, 11, 12))
    if at < 8:
        new = head[:at] + struct.pack(">I", dice.choice(_SIZES)) + head[at + 4 :]
    else:
        new = head[:at] + bytes([dice.choice((0, 1, 2, 3, 4, 5, 6, 8, 16, 255))]) + head[at + 1 :]
    return png([(kind, new), *rest])


def _more_chunks(dice: Random, data: bytes) -> bytes:
    """Chunks more, that say what they should not."""
    bomb = zlib.compress(bytes(_BOMB if dice.random() < 0.1 else 2_000_000), 1)
    content = {
        b"eXIf": _odd_notes(dice),
        b"iCCP": b"p\0\0" + dice.choice((b"", dice.randbytes(200), bomb)),
        b"tRNS": dice.randbytes(dice.choice((0, 1, 6, 300))),
        b"PLTE": dice.randbytes(dice.choice((0, 1, 3, 768, 900))),
        b"gAMA": struct.pack(">I", dice.choice(_SIZES)),
        b"cHRM": dice.randbytes(dice.choice((0, 32, 33))),
        b"sRGB": bytes([dice.randrange(256)]),
        b"pHYs": struct.pack(">IIB", *(dice.choice(_SIZES) for _ in range(2)), dice.randrange(3)),
        b"zTXt": b"Comment\0\0" + bomb,
        b"iTXt": b"Comment\0\1\0\0\0" + bomb,
        b"tEXt": dice.choice((b"", b"\0", b"x" * 80 + b"\0", b"k\0" + dice.randbytes(30))),
        b"acTL": struct.pack(">II", dice.choice(_SIZES), dice.choice(_SIZES)),
        b"fcTL": dice.randbytes(dice.choice((26, 3))),
        b"fdAT": dice.randbytes(dice.choice((0, 3, 90))),
        b"sBIT": dice.randbytes(dice.choice((0, 3, 5))),
        b"XXXX": b"x",
        b"\0\0\0\0": b"",
        b"IHDR": dice.randbytes(13),
        b"IEND": b"",
    }
    kind = dice.choice(list(content))
    parts = list(chunks(data))
    parts.insert(dice.randint(0, len(parts)), (kind, content[kind]))
    return png(parts)


def _shuffled(dice: Random, data: bytes) -> bytes:
    """Chunks in another order, gone or twice."""
    parts = list(chunks(data))
    way, at = dice.randrange(3), dice.randrange(len(parts))
    if way == 0:
        return png(dice.sample(parts, len(parts)))
    return png(parts[:at] + parts[at + 1 :] if way == 1 else parts[: at + 1] + parts[at:])


def _pixels(dice: Random, data: bytes) -> bytes:
    """The pixels themselves are too few, too many, or noise."""
    bomb = zlib.compress(bytes(_BOMB if dice.random() < 0.1 else 2_000_000), 1)
    new = dice.choice((b"", zlib.compress(b""), zlib.compress(dice.randbytes(60)), bomb, b"\x78"))
    return png([(kind, new if kind == b"IDAT" else it) for kind, it in chunks(data)])


def _large(dice: Random, data: bytes) -> bytes:
    """A picture of very many pixels, all there."""
    del data
    across, down = dice.choice(((7_000, 7_000), (60_000, 800), (1, 49_000_000), (30_000, 30_000)))
    deep = across * down < _BOMB
    rows = zlib.compress(bytes((across // 8 + 1) * down if deep else 100), 1)
    head = struct.pack(">IIBBBBB", across, down, 1, 0, 0, 0, 0)
    return png([(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")])


# JPEG.


def segments(data: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """The segments of a JPEG before its first scan, and the rest."""
    found, at = [], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((data[at + 1], data[at + 4 : at + 2 + length]))
        at += 2 + length
    return found, data[at:]


def jpeg(parts: list[tuple[int, bytes]], rest: bytes) -> bytes:
    """A JPEG of these segments."""
    head = (struct.pack(">BBH", 0xFF, kind, len(it) + 2) + it for kind, it in parts)
    return b"\xff\xd8" + b"".join(head) + rest


def _frame(dice: Random, data: bytes) -> bytes:
    """A size, the bits, the colours or their sampling are others."""
    parts, rest = segments(data)
    made = []
    for old, content in parts:
        kind, new = old, bytearray(content)
        if old in (0xC0, 0xC2):
            if dice.random() < 0.5:
                at = dice.choice((1, 3))
                new[at : at + 2] = struct.pack(">H", dice.choice((0, 1, 9, 7_000, 65_535)))
            else:
                new[dice.randrange(len(new))] = dice.choice((0, 1, 3, 4, 8, 12, 0x11, 0x44, 255))
            kind = dice.choice((old, old, 0xC1, 0xC3, 0xC9, 0xCF))
        made.append((kind, bytes(new)))
    return jpeg(made, rest)


def _more_segments(dice: Random, data: bytes) -> bytes:
    """Segments more, that say what they should not."""
    parts, rest = segments(data)
    icc = b"ICC_PROFILE\0" + bytes((dice.randrange(4), dice.randrange(4))) + dice.randbytes(300)
    mpf = b"MPF\0" + _odd_notes(dice)
    new = dice.choice(
        (
            *((0xE1, b"Exif\0\0" + _odd_notes(dice)) for _ in range(4)),
            *((0xE2, icc), (0xE2, mpf), (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x"), (0xFE, b"\0")),
            (0xEE, b"Adobe" + dice.randbytes(dice.choice((0, 7)))),
            (0xED, b"Photoshop 3.0\x008BIM" + dice.randbytes(40)),
            (0xE0, b"JFIF\0" + dice.randbytes(9)),
            (0xDD, struct.pack(">H", dice.choice((0, 1, 65_535)))),
            (0xDB, dice.randbytes(dice.choice((0, 1, 65, 900)))),
            (0xC4, dice.randbytes(dice.choice((0, 17, 60)))),
        )
    )
    parts.insert(dice.randint(0, len(parts)), new)
    return jpeg(parts, rest)


def _other_segments(dice: Random, data: bytes) -> bytes:
    """Segments in another order, gone, twice or spoilt."""
    parts, rest = segments(data)
    way, at = dice.randrange(4), dice.randrange(len(parts))
    if way == 0:
        return jpeg(dice.sample(parts, len(parts)), rest)
    if way == 1:
        return jpeg(parts[:at] + parts[at + 1 :], rest)
    if way == 2:
        return jpeg(parts[: at + 1] + parts[at:], rest)
    kind, content = parts[at]
    parts[at] = kind, octets.spoilt(dice, content)[1][:65_000] if content else b""
    return jpeg(parts, rest)


def _two_in_one(dice: Random, data: bytes) -> bytes:
    """Something else as well: a page, a PDF, a zip, another picture."""
    more = (b"<html><script>1</script>", b"%PDF-1.7\n", b"PK\x05\x06" + bytes(18), b"MZ", b"GIF89a")
    other = dice.choice((*more, *pictures().values()))
    return data + other if dice.random() < 0.6 else other + data


Way = Callable[[Random, bytes], bytes]
PNG: Mapping[str, Way] = {
    "a header of PNG": _header,
    "chunks more": _more_chunks,
    "chunks otherwise": _shuffled,
    "pixels": _pixels,
    "very many pixels": _large,
    "two files in one": _two_in_one,
}
JPEG: Mapping[str, Way] = {
    "a frame of JPEG": _frame,
    "segments more": _more_segments,
    "segments otherwise": _other_segments,
    "two files in one": _two_in_one,
}


def spoilt(dice: Random) -> tuple[str, bytes]:
    """A picture of any kind, spoilt."""
    name, data = dice.choice(list(pictures().items()))
    if dice.random() < 0.08:
        return svg(dice)
    own = PNG if name.endswith("png") else JPEG if name.endswith("jpg") else {}
    if own and dice.random() < 0.75:
        way = dice.choice(list(own))
        if way != "very many pixels" or dice.random() < 0.2:
            return way, own[way](dice, data)
    if not own and dice.random() < 0.3:
        return f"a {name.rpartition('.')[2]}", data
    return octets.spoilt(dice, data)
