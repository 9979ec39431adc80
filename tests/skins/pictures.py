"""Pictures as letterheads have them, drawn here: PNG, JPEG for print, metafiles, SVG."""

from __future__ import annotations

import struct
from io import BytesIO

from PIL import Image, ImageDraw


def _seal(mode: str = "RGB") -> Image.Image:
    picture = Image.new("RGB", (160, 160), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((8, 8, 152, 152), outline=(192, 0, 0), width=10)
    draw.polygon([(80, 36), (112, 120), (36, 68), (124, 68), (48, 120)], fill=(192, 0, 0))
    return picture.convert(mode)


def png() -> bytes:
    """A seal."""
    stream = BytesIO()
    _seal().save(stream, "PNG")
    return stream.getvalue()


def pale_png() -> bytes:
    """A ground for a whole page: a pale band at its foot."""
    picture = Image.new("RGB", (105, 148), "white")
    ImageDraw.Draw(picture).rectangle((0, 128, 105, 148), fill=(225, 235, 245))
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def jpeg_cmyk() -> bytes:
    """A seal as a printing house gives it."""
    stream = BytesIO()
    _seal("CMYK").save(stream, "JPEG", quality=85)
    return stream.getvalue()


def svg() -> bytes:
    """A seal in lines."""
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" '
        b'fill="none" stroke="#C00000"/></svg>'
    )


def wmf() -> bytes:
    """A red bar as a metafile of Windows 3."""
    records = [
        struct.pack("<IHhh", 5, 0x020B, 0, 0),  # origin
        struct.pack("<IHhh", 5, 0x020C, 100, 400),  # extent
        struct.pack("<IHHIH", 7, 0x02FC, 0, 0x0000C0, 0),  # a red brush
        struct.pack("<IHH", 4, 0x012D, 0),
        struct.pack("<IHhhhh", 7, 0x041B, 90, 390, 10, 10),  # a rectangle
        struct.pack("<IH", 3, 0),
    ]
    body = b"".join(records)
    largest = max(len(it) for it in records) // 2
    head = struct.pack("<HHHIHIH", 1, 9, 0x0300, (len(body) + 18) // 2, 1, largest, 0)
    placed = struct.pack("<IHhhhhHI", 0x9AC6CDD7, 0, 0, 0, 400, 100, 1440, 0)
    check = 0
    for (word,) in struct.iter_unpack("<H", placed):
        check ^= word
    return placed + struct.pack("<H", check) + head + body


def emf() -> bytes:
    """A blue bar as a metafile of Windows 95."""
    records = [
        struct.pack("<IIIIII", 39, 24, 1, 0, 0x008A4F0B, 0),  # a brush
        struct.pack("<III", 37, 12, 1),
        struct.pack("<IIiiii", 43, 24, 10, 10, 390, 90),  # a rectangle
        struct.pack("<IIIII", 14, 20, 0, 16, 20),
    ]
    body = b"".join(records)
    head = struct.pack("<II4i4i", 1, 88, 0, 0, 400, 100, 0, 0, 8000, 2000)
    head += struct.pack("<IIIIHHIII", 0x464D4520, 0x10000, 88 + len(body), 5, 2, 0, 0, 0, 0)
    return head + struct.pack("<iiii", 1024, 768, 320, 240) + body
