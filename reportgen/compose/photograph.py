"""A file that should be a picture -> one that every format shows, and shows alike.

Whatever Pillow says of a file that it cannot read becomes a :class:`PictureError`. What it can read
but Word, WeasyPrint or a browser would show otherwise, or not at all, is stored anew: turned as the
camera noted, in the colours of a screen, with eight bits, and without what a camera writes beside
the picture, such as where it was taken.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportgen.messages import Argument, phrase
from reportgen.turns import ONE_AT_A_TIME

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_PICTURE = 10_000_000
"""Bytes of a picture."""

MOST_PIXELS = 50_000_000
"""A sheet of A4 at 800 dpi; a small file may unfold to fill the memory."""

_READ = ("PNG", "JPEG")
_PLAIN = {"PNG": ("1", "L", "LA", "P", "RGB", "RGBA"), "JPEG": ("L", "RGB")}
"""The modes that are shown alike everywhere, by format."""

_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}
_PNG_DEPTH = 24
"""Where a PNG says how many bits a sample has."""


class PictureError(Exception):
    """A picture that cannot be shown; ``reason`` says why, for a sentence."""

    def __init__(self, reason: Argument) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Photograph:
    """A PNG or JPEG that can be shown: its media type, and its size in pixels."""

    content: bytes
    type: str
    across: int
    down: int


def read_photograph(content: bytes) -> Photograph:
    """The picture in a file.

    Raises:
        PictureError: it is no PNG or JPEG, is damaged, or is too large.
    """
    from PIL import UnidentifiedImageError
    from PIL.Image import DecompressionBombError

    if len(content) > LARGEST_PICTURE:
        raise PictureError(phrase("large_picture", most=LARGEST_PICTURE // 1_000_000))
    with _whole_pictures():
        try:
            return _read(content)
        except PictureError:
            raise
        except UnidentifiedImageError:
            raise PictureError(phrase("no_picture")) from None
        except (DecompressionBombError, MemoryError):
            raise PictureError(_too_large()) from None
        except Exception as error:
            # Pillow raises what its decoders raise: SyntaxError, struct.error, KeyError and more.
            raise PictureError(phrase("damaged_picture")) from error


@contextmanager
def _whole_pictures() -> Iterator[None]:
    """Within it Pillow takes no picture that is cut off, and doubts nothing aloud.

    WeasyPrint lets it take those, for all who use it in the same process.
    """
    from PIL import ImageFile

    with ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _too_large() -> Argument:
    return phrase("huge_picture", most=MOST_PIXELS // 1_000_000)


def _read(content: bytes) -> Photograph:
    from PIL import Image

    with Image.open(BytesIO(content), formats=_READ) as image:
        if image.format == "PNG":
            image.verify()  # the check sums, which are not looked at when it is decoded
    with Image.open(BytesIO(content), formats=_READ) as image:
        across, down = image.size
        if across * down > MOST_PIXELS:
            raise PictureError(_too_large())
        kind = "PNG" if image.format == "PNG" else "JPEG"
        image.load()
        if not _is_plain(content, image):
            content, (across, down) = _stored_anew(image, kind)
    return Photograph(content, _TYPES[kind], across, down)


def _is_plain(content: bytes, image: Image) -> bool:
    """Whether a picture is shown alike by all that show it."""
    if image.mode not in _PLAIN.get(str(image.format), ()) or "exif" in image.info:
        return False
    if image.format == "PNG":
        return content[_PNG_DEPTH] <= 8 and getattr(image, "n_frames", 1) == 1
    return "jfif" in image.info


def _stored_anew(image: Image, kind: str) -> tuple[bytes, tuple[int, int]]:
    """A file of the same kind with the picture alone, and its size."""
    from PIL import ImageOps

    options: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if kind == "JPEG":
        # The picture keeps the steps that it was stored in, and so all that it had.
        tables = getattr(image, "quantization", None) if image.mode in ("L", "RGB") else None
        options |= {"qtables": tables} if tables else {"quality": 95}
        options["subsampling"] = 0
    upright = image
    with suppress(Exception):  # notes of a camera that cannot be read turn nothing
        upright = ImageOps.exif_transpose(image)
    plain = _plain(upright, kind)
    if plain is not upright and upright.mode == "CMYK":
        options["icc_profile"] = None
    plain.info.pop("exif", None)
    stream = BytesIO()
    plain.save(stream, kind, **options)
    return stream.getvalue(), plain.size


def _plain(image: Image, kind: str) -> Image:
    """A picture in a mode that is shown alike."""
    if image.mode.startswith("I"):  # 16 bits of grey: to convert them would cut all light ones off
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in _PLAIN[kind]:
        return image
    return _screen_colours(image) if image.mode == "CMYK" else image.convert("RGB")


def _screen_colours(image: Image) -> Image:
    """A picture in the colours of print, in those of a screen: by its profile, where it has one."""
    profile = image.info.get("icc_profile")
    if profile:
        from PIL import ImageCms

        with suppress(ImageCms.PyCMSError, OSError):
            screen = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, BytesIO(profile), screen, outputMode="RGB")
            if turned is not None:
                return turned
    return image.convert("RGB")
