"""Every pack on every document of the set that tests/skins makes, in both languages: make skins.

Prints what is wrong with each, and how many pairs were built; writes the documents, and where
LibreOffice and pdftoppm are installed a sheet of their first pages for each pack, to be looked at.
The tests build each document with one pack. It imports the tests: without make it is run with
PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw

from reportgen.errors import InputError
from reportgen.languages import written
from reportgen.model.text import Lang
from tests.real import sample
from tests.skins.building import PACKS, built_on, wrongs
from tests.skins.catalogue import SKINS
from tests.word.rendering import pdfs

SHOWN, ACROSS, DPI = 3, 4, 40


def main() -> int:
    arguments = _arguments()
    found = built = 0
    start = time.monotonic()
    for pack in arguments.pack or PACKS:
        for lang in arguments.lang or written():
            made: dict[str, bytes] = {}
            for name in arguments.skin or SKINS:
                wrong = list(_tried(name, pack, lang, made))
                built += 1
                found += bool(wrong)
                for it in wrong:
                    print(f"{name} {pack} {lang}: {it}")
            if arguments.pictures:
                _sheet(made, arguments.pictures / f"{pack}.{lang}.png")
    print(f"{built} pairs, {found} of them wrong, {time.monotonic() - start:.0f} s")
    return bool(found)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", action="append", choices=PACKS)
    parser.add_argument("--lang", action="append", choices=written())
    parser.add_argument("--skin", action="append", choices=list(SKINS))
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw the first pages")
    return parser.parse_args()


def _tried(name: str, pack: str, lang: Lang, made: dict[str, bytes]) -> Iterator[str]:
    skin = SKINS[name]()
    with TemporaryDirectory() as folder:
        try:
            made[name] = built_on(skin, pack, lang, sample(), Path(folder))
        except InputError as error:
            wrong = [it for it in error.problems if it.code != skin.refused]
            yield from map(str, wrong)
        else:
            yield from wrongs(skin, made[name], Path(folder))
            if skin.refused:
                yield f"built, not refused as {skin.refused}"


def _sheet(made: dict[str, bytes], file: Path) -> None:
    """The first pages of all documents on one picture, each row with its name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        printed = pdfs(list(made.values()), Path(name))
        rows = [_row(title, it) for title, it in zip(made, printed, strict=True)]
    width, height = (max(size) for size in zip(*(it.size for it in rows), strict=True))
    lines = -(-len(rows) // ACROSS)
    sheet = Image.new("RGB", (width * ACROSS, height * lines), "grey")
    for number, row in enumerate(rows):
        sheet.paste(row, (number % ACROSS * width, number // ACROSS * height))
    sheet.save(file)
    print(file)


def _row(title: str, printed: Path) -> Image.Image:
    stem = printed.with_suffix("")
    command = ["pdftoppm", "-r", str(DPI), "-l", str(SHOWN), "-png", str(printed), str(stem)]
    subprocess.run(command, check=True)
    pages = [Image.open(it).convert("RGB") for it in sorted(stem.parent.glob(f"{stem.name}-*.png"))]
    return _beside(title, pages)


def _beside(title: str, pages: Sequence[Image.Image]) -> Image.Image:
    size = (sum(it.width + 4 for it in pages), max(it.height for it in pages) + 14)
    row, left = Image.new("RGB", size, "grey"), 0
    ImageDraw.Draw(row).text((2, 1), title, fill="white")
    for page in pages:
        row.paste(page, (left, 14))
        left += page.width + 4
    return row


if __name__ == "__main__":
    sys.exit(main())
