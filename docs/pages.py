"""Makes the pictures of customise.md in docs/pictures from documents of its pack: `make pictures`.

Those of Word are made where LibreOffice is installed; elsewhere they stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image

import reportgen
from reportgen import resources
from reportgen.model.text import Lang
from reportgen.office import convert as office

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
REAL = resources.assets() / "briefings" / "liaoning-2020.yaml"
LANGUAGES: tuple[Lang, ...] = ("en", "zh")
WIDE, GAP, GROUND = 400, 8, "#8A8F98"
"""The width of a page and the space around it, in dots, and the colour of that space."""


def page(pdf: bytes, number: int) -> Image.Image:
    """A page, the first being 0."""
    found = pypdfium2.PdfDocument(pdf)[number]
    image: Image.Image = found.render(scale=WIDE / found.get_width()).to_pil()
    return image.convert("RGB")


def sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """Pages side by side, in few colours, so that the file is small."""
    high = max(image.height for image in pages)
    whole = Image.new("RGB", (GAP + len(pages) * (WIDE + GAP), high + 2 * GAP), GROUND)
    for i, image in enumerate(pages):
        whole.paste(image, (GAP + i * (WIDE + GAP), GAP))
    return whole.quantize(96, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def made(lang: Lang, out: str) -> dict[str, bytes]:
    """Documents of the real briefing by the name of their file, without the language."""
    files = reportgen.build(
        reportgen.load(REAL),
        templates=("briefing", "office"),
        formats=("pdf", "docx"),
        lang=lang,
        out=out,
    )
    return {file.path.name.replace(".en", ""): file.path.read_bytes() for file in files}


def main() -> None:
    """Write all pictures."""
    for lang in LANGUAGES:
        with chdir(HERE / "customise"), TemporaryDirectory() as out:
            files = made(lang, out)
        first = [page(files[name], 0) for name in ("briefing.pdf", "office.pdf")]
        sheet(first).save(PICTURES / f"office-{lang}.png", optimize=True)
        if word := office.to_pdf(files["office.docx"]):
            cover = [page(word, number) for number in (0, 1)]
            sheet(cover).save(PICTURES / f"cover-{lang}.png", optimize=True)


if __name__ == "__main__":
    main()
