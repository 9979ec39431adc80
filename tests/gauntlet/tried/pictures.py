"""Pictures that packs and people name, spoilt."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import Ran, command
from tests.gauntlet.office import ABOUT, ALONE, office_document
from tests.gauntlet.spoiling import images, zips
from tests.gauntlet.tried.skins import broken

NAMES = (
    *(("photo.png", "photo.jpg", "photo.jpeg") * 5),
    *("photo.PNG", "photo.svg", "photo.gif", "照片.png", "photo", "photo.png.exe", "a b.png"),
)
_SHOWN = re.compile(rb"data:image/(png|jpeg);base64,([A-Za-z0-9+/=]+)")
_LARGEST = 50_000_000


def attempt(dice: Random, folder: Path) -> Tried:
    """Build a pack with a spoilt picture: of a parameter, of the pack, its style or its skin."""
    way, picture = images.spoilt(dice)
    pack = dice.choice(("mine", "mine", "alone"))
    kind = "docx" if pack == "alone" else dice.choice(("html",) * 8 + ("docx",) * 6 + ("pdf",))
    build = ("build", "meeting.yaml", "--json", "--template", pack, "--format", kind)
    name = dice.choice(NAMES)
    where = dice.choice(("set",) * 6 + ("pack",) * 3 + ("style", "skin"))
    if where == "set":
        return _tried(f"{way}: {name}", (*build, "--set", f"logo={name}"), {name: picture}, folder)
    if where == "pack":
        about = (ABOUT if pack == "mine" else ALONE).replace('default = ""', f'default = "{name}"')
        files = {f"{pack}/{name}": picture, f"{pack}/template.toml": about.encode()}
        return _tried(f"{way}: {name}", build, files, folder)
    if where == "style":
        named = dice.choice(("png", "jpeg", "png", "svg+xml", "gif"))
        address = f"data:image/{named};base64,{b64encode(picture).decode()}"
        style = f"h1 {{ background-image: url({address}) }}\n".encode()
        arguments = (*build[:4], "mine", "--format", "pdf")
        return _tried(f"{way}: print.css", arguments, {"mine/print.css": style}, folder)
    skin = zips.with_part(office_document(alone=pack == "alone"), b"word/media/image1.png", picture)
    arguments = (*build[:-1], "docx")
    return _tried(f"{way}: image1.png", arguments, {f"{pack}/word.docx": skin}, folder)


def _tried(way: str, arguments: tuple[str, ...], files: dict[str, bytes], folder: Path) -> Tried:
    return command(Attempt(way, arguments, {**files}, "office"), folder, _look)


def _look(ran: Ran, place: Path) -> Iterator[str]:
    """Pictures that went out though a reader cannot show them."""
    yield from broken(ran, place)
    if ran.code:
        return
    for path in place.rglob("out/**/*.html"):
        for kind, content in _SHOWN.findall(path.read_bytes()):
            yield from _unsound(b64decode(content), kind.decode(), path.name)


def _unsound(content: bytes, kind: str, name: str) -> Iterator[str]:
    """Why a picture that went out is not shown alike by all."""
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            image.load()
            if image.format != kind.upper():
                yield f"{name}: a {image.format} that is called {kind}"
            if image.width * image.height > _LARGEST:
                yield f"{name}: {image.size}"
            if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA") or image.getexif():
                yield f"{name}: {image.mode}, {dict(image.getexif())}"
    except Exception as error:
        yield f"{name}: {type(error).__name__}: {error}"


AREA = Area(
    name="pictures",
    noun="mutants of pictures",
    full=2_500,
    ci=14,
    attempt=attempt,
    seconds=20,
    megabytes=700,
    expected=("done", "html.unreadable_image"),
)
