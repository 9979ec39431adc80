"""Images that a template shows: logos, seals, photographs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.origin import at
from reportgen.model.pack import Pack, Settings
from reportgen.model.picture import Picture
from reportgen.model.problem import Problem
from reportgen.packs.inside import inside
from reportgen.paths import shown as shown_path
from reportgen.templating.loader import own

_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}
_LARGEST = 10_000_000
_DPI, _CM = 96, 2.54
WIDTHS = (0.5, 16.0)
"""An image without ``data-width`` is as wide as its pixels ask for, within these centimetres."""

Pictures = dict[tuple[str, str], Picture]
"""The pictures by what :func:`shown` says of their ``<img>``."""


def shown(image: Element) -> tuple[str, str]:
    """What an ``<img>`` shows and how wide: its src and its style."""
    return image.get("src") or "", image.get("style") or ""


def place_images(article: Element, pack: Pack, settings: Settings) -> Pictures:
    """Read each ``<img>`` and put it into the HTML itself.

    Raises:
        InputError: an image is not in the pack and not a parameter, or is no PNG or JPEG.
    """
    pictures: Pictures = {}
    problems = []
    for image in article.iter("img"):
        try:
            wanted = image.get("data-width")
            source, picture = read_image(image.get("src") or "", pack, settings, wanted)
        except ImageError as error:
            problems.append(Problem(str(error), error.hint, *at(image, own(pack))))
            continue
        image.set("src", source)
        image.set("style", f"width: {picture.width:g}cm")
        pictures[shown(image)] = picture
    if problems:
        raise InputError(problems)
    return pictures


class ImageError(ValueError):
    """An image that cannot be shown; ``hint`` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_image(
    name: str, pack: Pack, settings: Settings, width: str | None = None
) -> tuple[str, Picture]:
    """An image of the pack or of a parameter: its address with all that is in it, and the picture.

    Raises:
        ImageError: there is none of that name, or it cannot be read.
    """
    if not name:
        raise ImageError(*_nameless(pack, settings))
    file = dict(settings.images).get(name) or _in_pack(name, pack)
    if file is None:
        raise ImageError(f"there is no image {name!r}", _hint(pack))
    if not file.is_file():
        message = f"there is no image {name!r}: no file {shown_path(file)}"
        raise ImageError(message, "put it there, or name another")
    try:
        return _read(file, width)
    except OSError as error:
        message = f"the image {name!r} cannot be read: {error.strerror or 'it is no PNG or JPEG'}"
    except ValueError as error:
        message = f"the image {name!r} cannot be read: {error}"
    raise ImageError(message, "save it as .png or .jpg")


def _nameless(pack: Pack, settings: Settings) -> tuple[str, str]:
    """What to say of an image without a name: most likely a parameter is not set."""
    values = dict(settings.values)
    images = (parameter.name for parameter in pack.parameters if parameter.type == "image")
    empty = [f"params.{name}" for name in images if not values.get(name)]
    if not empty:
        return "the image has no name", "name a file of the pack, or a parameter of type image"
    name = empty[0].removeprefix("params.")
    hint = f"set it, as --set {name}=seal.png; or write {{% if {empty[0]} %}} … {{% endif %}}"
    return f"there is no image, for {' or '.join(empty)} is empty", f"{hint} around it"


def _in_pack(name: str, pack: Pack) -> Path | None:
    """The file of that name in the folder of the pack or of one that it extends."""
    return next((file for folder in pack.folders if (file := inside(folder, name))), None)


def _hint(pack: Pack) -> str:
    found = ", ".join(sorted(_images(pack))) or "none"
    return (
        f"put it into {pack.folders[0].name}/, or name a parameter of type image; there is {found}"
    )


def _images(pack: Pack) -> Iterator[str]:
    for folder in pack.folders:
        for kind in ("png", "jpg", "jpeg"):
            yield from (file.name for file in folder.glob(f"*.{kind}"))


def _read(file: Path, wanted: str | None) -> tuple[str, Picture]:
    from PIL import Image

    content = file.read_bytes()
    if len(content) > _LARGEST:
        raise ValueError(f"it is larger than {_LARGEST // 1_000_000} MB")
    with Image.open(BytesIO(content), formats=tuple(_TYPES)) as image:
        image.verify()
        kind, (across, down) = _TYPES[str(image.format)], image.size
    least, most = WIDTHS
    width = float(wanted) if wanted else min(most, max(least, across * _CM / _DPI))
    source = f"data:{kind};base64,{b64encode(content).decode()}"
    return source, Picture(content, width, width * down / across)
