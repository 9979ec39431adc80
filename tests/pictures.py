"""Pictures of every kind that cameras, scanners and programs write, and that are to be shown."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from struct import pack as packed
from typing import Any

from PIL import Image, ImageCms

SIZE = (64, 32)
RED, BLUE = (250, 10, 10), (10, 10, 250)
TURNED = 0x0112
"""Where a camera notes how it was held."""


def two_halves(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture in a mode, red at the left and blue at the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def stored(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The file of a picture."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def noted(orientation: int) -> bytes:
    """What a camera notes that was held so."""
    notes = Image.Exif()
    notes[TURNED] = orientation
    notes[0x010F] = "camera"
    return notes.tobytes()


def chunk(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    check = zlib.crc32(kind + content)
    return packed(">I", len(content)) + kind + content + packed(">I", check)


def png(across: int, down: int, depth: int, colour: int, rows: bytes, *more: bytes) -> bytes:
    """A PNG of these rows, with ``more`` parts before them."""
    head = packed(">IIBBBBB", across, down, depth, colour, 0, 0, 0)
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def every_picture() -> dict[str, bytes]:
    """Files by their names."""
    return dict(_in_every_mode()) | dict(_turned()) | _profiled() | _odd()


def _in_every_mode() -> Iterator[tuple[str, bytes]]:
    """In each mode that Pillow writes, of those that it makes of a picture."""
    for kind, mode in ((kind, mode) for kind in ("png", "jpeg") for mode in Image.MODES):
        with suppress(ValueError, OSError):  # this kind of file has not this mode
            name = mode.lower().replace(";", "-")
            yield f"mode-{name}.{kind}", stored(two_halves(mode), kind.upper())


def _turned() -> Iterator[tuple[str, bytes]]:
    for orientation in range(1, 9):
        for kind in ("png", "jpeg"):
            content = stored(two_halves(), kind.upper(), exif=noted(orientation))
            yield f"turned-{'abcdefgh'[orientation - 1]}.{kind}", content


def _profiled() -> dict[str, bytes]:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profiles = {"screen": screen, "other": lab, "none": b"no profile"}
    return {
        f"profile-{name}-{mode.lower()}.{kind}": stored(
            two_halves(mode), kind.upper(), icc_profile=profile
        )
        for name, profile in profiles.items()
        for kind, modes in (("png", ("L", "RGB", "RGBA")), ("jpeg", ("L", "RGB", "CMYK")))
        for mode in modes
    }


def _odd() -> dict[str, bytes]:
    other = Image.new("RGB", SIZE, BLUE)
    frames: dict[str, Any] = {"save_all": True, "append_images": [other]}
    clear = two_halves("P")
    return {
        "sixteen-bits.png": png(2, 1, 16, 2, b"\0" + packed(">6H", *range(0, 60000, 10000))),
        "sixteen-bits-clear.png": png(1, 1, 16, 6, b"\0" + packed(">4H", 9, 9, 9, 40000)),
        "grey-clear.png": png(2, 1, 16, 4, b"\0" + packed(">4H", 9, 40000, 60000, 9)),
        "grey-one-clear.png": png(2, 1, 8, 0, b"\0\x09\x80", chunk(b"tRNS", packed(">H", 9))),
        "one-colour-clear.png": png(2, 1, 8, 2, b"\0" + bytes(range(6)), _clear_colour()),
        "palette-clear.png": stored(clear, "PNG", transparency=0),
        "palette-clear-each.png": stored(clear, "PNG", transparency=bytes(range(200))),
        "progressive.jpeg": stored(two_halves(), "JPEG", progressive=True),
        "fine.jpeg": stored(two_halves(), "JPEG", subsampling=0, quality=100),
        "frames.png": stored(two_halves(), "PNG", **frames),
        "frames.jpeg": stored(two_halves(), "MPO", **frames),
        "dots.png": stored(two_halves(), "PNG", dpi=(1, 1)),
        "high.png": stored(two_halves("RGB", (2, 3000)), "PNG"),
        "wide.png": stored(two_halves("RGB", (3000, 2)), "PNG"),
    }


def _clear_colour() -> bytes:
    return chunk(b"tRNS", packed(">3H", 0, 1, 2))
