"""The pages of a document as one picture."""

from __future__ import annotations

from io import BytesIO
from math import ceil
from pathlib import Path

from reportgen.authoring.sample import sample
from reportgen.errors import InputError
from reportgen.model.briefing import Briefing
from reportgen.model.format import Format
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.model.tokens import HOUSE
from reportgen.office.convert import to_pdf
from reportgen.packs import find_pack, place_of
from reportgen.pipeline import run
from reportgen.turns import ONE_AT_A_TIME
from reportgen.wanted import Wanted

ACROSS, GAP, GROUND = 4, 12, HOUSE.day.benchmark
"""How many pages stand side by side, the dots between them, and the colour there."""

SCALE = 0.75
"""Dots for each point of a page: an A4 page is 446 dots wide, and its headings can be read."""


def page_sheet(name: str, against: Path | None, lang: Lang) -> bytes:
    """A PNG of all pages of a pack over a briefing; ``name`` may be its folder.

    They are those of its PDF, or of its Word document where it makes no PDF.

    Raises:
        InputError: there is no such pack, it is wrong or has no pages that can be drawn here, or
            the briefing cannot be loaded.
    """
    name, path = place_of(name)
    pack = find_pack(name, path)
    sheet = _sheet(_pages(pack, sample(against, pack), lang))
    if sheet is None:
        raise InputError([Problem.of("template.no_pages", name=pack.name)])
    return sheet


def _pages(pack: Pack, briefing: Briefing, lang: Lang) -> bytes:
    if "pdf" in pack.formats:
        return _content(pack, briefing, lang, "pdf")
    printed = to_pdf(_content(pack, briefing, lang, "docx")) if "docx" in pack.formats else None
    if printed is None:
        raise InputError([Problem.of("template.no_pages", name=pack.name)])
    return printed


def _content(pack: Pack, briefing: Briefing, lang: Lang, kind: Format) -> bytes:
    wanted = (Wanted(pack, pack.defaults, (kind,)),)
    return run(briefing, wanted, lang=lang, verify=False).made[0].content


def _sheet(pdf: bytes) -> bytes | None:
    """The pages side by side; None where there are none: LibreOffice may leave half a file."""
    import pypdfium2
    from PIL import Image

    try:
        with ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
            pages = [page.render(scale=SCALE).to_pil() for page in document]
    except pypdfium2.PdfiumError:
        pages = []
    if not pages:
        return None
    across = min(ACROSS, len(pages))
    wide, high = (max(page.size[i] for page in pages) + GAP for i in (0, 1))
    size = (across * wide + GAP, ceil(len(pages) / across) * high + GAP)
    sheet = Image.new("RGB", size, GROUND)
    for i, page in enumerate(pages):
        sheet.paste(page, (GAP + i % across * wide, GAP + i // across * high))
    written = BytesIO()
    sheet.save(written, "PNG", optimize=True)
    return written.getvalue()
