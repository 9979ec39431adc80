"""Images that a template shows: logos, seals, photographs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from lxml.etree import _Element as Element

from reportgen.compose.photograph import LARGEST_PICTURE, PictureError, read_photograph
from reportgen.markup.origin import Fault
from reportgen.messages import Argument, phrase
from reportgen.model.pack import Pack, Settings
from reportgen.model.picture import Picture
from reportgen.model.problem import Problem
from reportgen.packs.inside import file_inside, is_there
from reportgen.paths import shown

_DPI, _CM = 96, 2.54
IMAGE_WIDTHS = (0.5, 16.0)
"""An image without ``data-width`` is as wide as its pixels ask for, within these centimetres."""

IMAGE_HEIGHT = 21.0
"""No image is higher than these centimetres: with its caption it fits on a page of A4."""


THINNEST_IMAGE = 0.001
"""An image that would be less than so many centimetres wide or high cannot be seen."""


class ImageError(Exception):
    """An image that cannot be shown; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class LoadedImage:
    """A picture, and an address that holds all of it."""

    source: str
    picture: Picture


class ImageReader(Protocol):
    """Gives an image by its name."""

    def __call__(self, name: str, *, width: str | None = None) -> LoadedImage:
        """The image, so many centimetres wide; as wide as its pixels ask for where None."""
        ...


def image_reader(pack: Pack, settings: Settings) -> ImageReader:
    """Reads the images of a pack and of its parameters, each file once for each width."""
    return cache(partial(read_image, pack=pack, settings=settings))


def image_of(element: Element, read: ImageReader) -> LoadedImage:
    """What an ``<img>`` shows.

    Raises:
        ImageError: there is no such image, or it cannot be read.
    """
    return read(element.get("src") or "", width=element.get("data-width"))


def check_images(article: Element, read: ImageReader) -> Iterator[Fault]:
    """Images that are not in the pack and not a parameter, or are no PNG or JPEG."""
    for image in article.iter("img"):
        try:
            image_of(image, read)
        except ImageError as error:
            yield image, error.problem


def embed_images(article: Element, read: ImageReader) -> None:
    """Put each image into the HTML itself: pages load nothing.

    Its ``--shape``, the width in heights, lets a style sheet bound its height by its width.
    """
    for image in article.iter("img"):
        loaded = image_of(image, read)
        image.set("src", loaded.source)
        picture = loaded.picture
        width, shape = (
            f"{picture.width:.4f}".rstrip("0").rstrip("."),
            picture.width / picture.height,
        )
        image.set("style", f"width: {width}cm; --shape: {shape:.6f}")


def read_image(name: str, pack: Pack, settings: Settings, width: str | None = None) -> LoadedImage:
    """An image of the pack or of a parameter.

    Raises:
        ImageError: there is none of that name, or it cannot be read.
    """
    if not name:
        raise ImageError(_nameless(pack, settings))
    file = dict(settings.images).get(name) or _in_pack(name, pack)
    if file is None:
        folder, known = pack.folders[0].name, tuple(sorted(_images(pack)))
        raise ImageError(Problem.of("html.unknown_image", name=name, folder=folder, known=known))
    if not is_there(file):
        raise ImageError(Problem.of("html.no_image_file", name=name, path=shown(file)))
    try:
        return _read(file, width)
    except PictureError as error:
        reason = error.reason
    except OSError as error:
        reason = error.strerror or str(error)
    raise ImageError(Problem.of("html.unreadable_image", name=name, reason=reason))


def _nameless(pack: Pack, settings: Settings) -> Problem:
    """What to say of an image without a name: most likely a parameter is not set."""
    values = dict(settings.values)
    images = (parameter.name for parameter in pack.parameters if parameter.type == "image")
    empty = [name for name in images if not values.get(name)]
    if not empty:
        return Problem.of("html.nameless_image")
    parameters: Argument = f"params.{empty[0]}"
    for name in empty[1:]:
        parameters = phrase("either", first=parameters, second=f"params.{name}")
    return Problem.of("html.unset_image", parameters=parameters, name=empty[0])


def _in_pack(name: str, pack: Pack) -> Path | None:
    """The file of that name in the folder of the pack or of one that it extends."""
    return next((file for folder in pack.folders if (file := file_inside(folder, name))), None)


def _images(pack: Pack) -> Iterator[str]:
    for folder in pack.folders:
        for kind in ("png", "jpg", "jpeg"):
            yield from (file.name for file in folder.glob(f"*.{kind}"))


def _read(file: Path, wanted: str | None) -> LoadedImage:
    with file.open("rb") as stream:
        photo = read_photograph(stream.read(LARGEST_PICTURE + 1))
    least, most = IMAGE_WIDTHS
    width = float(wanted) if wanted else min(most, max(least, photo.across * _CM / _DPI))
    width = min(width, IMAGE_HEIGHT * photo.across / photo.down)
    if min(width, width * photo.down / photo.across) < THINNEST_IMAGE:
        raise PictureError(phrase("thin_picture"))
    source = f"data:{photo.type};base64,{b64encode(photo.content).decode()}"
    picture = Picture(photo.content, width, width * photo.down / photo.across)
    return LoadedImage(source, picture)
