"""Pictures as cameras, scanners and phones write them: shown alike, or told."""

from __future__ import annotations

from io import BytesIO
from struct import pack as packed
from typing import Any

import pytest
from PIL import Image, ImageFile

from reportgen.compose.photograph import PictureError, read_photograph
from reportgen.messages import words
from tests.pictures import BLUE, RED, noted, png, stored, two_halves


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def near(pixel: Any, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(pixel, colour, strict=False))


def without_segment(jpeg: bytes, mark: int) -> bytes:
    at = jpeg.index(bytes([0xFF, mark]))
    length = int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg[:at] + jpeg[at + 2 + length :]


def reason_of(content: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        read_photograph(content)
    return words(caught.value.reason, "en")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_all_show_alike_stays_byte_by_byte(kind: str) -> None:
    content = stored(two_halves(), kind)
    photo = read_photograph(content)
    assert photo.content == content
    assert (photo.type, photo.across, photo.down) == (f"image/{kind.lower()}", 64, 32)


@pytest.mark.parametrize(
    ("orientation", "size", "left_or_top"),
    [(3, (64, 32), BLUE), (6, (32, 64), RED), (8, (32, 64), BLUE), (2, (64, 32), BLUE)],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_photograph_is_turned_as_its_camera_noted(
    kind: str, orientation: int, size: tuple[int, int], left_or_top: tuple[int, int, int]
) -> None:
    photo = read_photograph(stored(two_halves(), kind, exif=noted(orientation)))
    image = opened(photo.content)
    assert (photo.across, photo.down) == image.size == size
    assert near(image.getpixel((5, 5)), left_or_top)
    assert not image.getexif()


def test_what_a_camera_notes_does_not_go_out() -> None:
    content = stored(two_halves(), "JPEG", exif=noted(1))
    assert b"camera" in content
    photo = read_photograph(content)
    assert b"camera" not in photo.content
    assert near(opened(photo.content).getpixel((5, 5)), RED)


def test_a_jpeg_needs_no_jfif_and_no_sound_notes() -> None:
    bare = without_segment(stored(two_halves(), "JPEG"), 0xE0)
    broken = bare[:2] + b"\xff\xe1\x00\x0aExif\0\0MM" + bare[2:]
    for content in (bare, broken):
        photo = read_photograph(content)
        assert photo.content[6:10] == b"JFIF"
        assert near(opened(photo.content).getpixel((60, 5)), BLUE)


def test_colours_of_print_become_those_of_a_screen() -> None:
    image = opened(read_photograph(stored(two_halves("CMYK"), "JPEG")).content)
    assert image.mode == "RGB"
    assert near(image.getpixel((5, 5)), RED)


def test_a_picture_of_several_frames_is_its_first() -> None:
    other = Image.new("RGB", (64, 32), BLUE)
    for kind in ("MPO", "PNG"):
        photo = read_photograph(stored(two_halves(), kind, save_all=True, append_images=[other]))
        image = opened(photo.content)
        assert (image.format, getattr(image, "n_frames", 1)) == (
            "JPEG" if kind == "MPO" else "PNG",
            1,
        )
        assert near(image.getpixel((5, 5)), RED)


def test_sixteen_bits_become_eight_and_stay_as_light_as_they_are() -> None:
    grey = png(2, 1, 16, 0, b"\0" + packed(">HH", 0x4000, 0xC000))
    image = opened(read_photograph(grey).content)
    assert image.mode == "L"
    assert (image.getpixel((0, 0)), image.getpixel((1, 0))) == (0x40, 0xC0)
    colours = png(1, 1, 16, 2, b"\0" + packed(">HHH", 0x4000, 0x8000, 0xC000))
    again = read_photograph(colours).content
    assert again[24] == 8
    assert opened(again).getpixel((0, 0)) == (0x40, 0x80, 0xC0)


@pytest.mark.parametrize("lenient", [False, True])
def test_a_damaged_picture_is_told(*, lenient: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)  # as WeasyPrint sets it
    whole = stored(two_halves(), "PNG")
    bit = bytearray(whole)
    bit[whole.index(b"IDAT") + 10] ^= 1
    assert reason_of(bytes(bit)) == "it is damaged"
    photograph = stored(two_halves(), "JPEG")
    assert reason_of(photograph[: len(photograph) // 2]) == "it is damaged"
    assert reason_of(png(4, 4, 8, 2, b"\0\0")) == "it is damaged"


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"])
def test_what_is_no_picture_is_told(content: bytes) -> None:
    assert reason_of(content) in ("it is no PNG or JPEG", "it is damaged")


@pytest.mark.parametrize("side", [7072, 60_000])
def test_a_picture_that_would_fill_the_memory_is_not_decoded(side: int) -> None:
    assert reason_of(png(side, side, 1, 0, b"\0")) == "it has more than 50 million pixels"
