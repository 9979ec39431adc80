"""The PDFs of the real briefing and of odd ones, each made once for all workers of a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from page import ValidationProfile

import reportgen
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import Composed, composed_once
from tests.pdf.odd import ODD
from tests.pdf.reading import Pdf, faults
from tests.shelf import Shelf

Made = Callable[..., tuple[Composed, Pdf]]
OPEN = 4
"""So many PDFs stay open in a process, with what was read in them: each takes tens of megabytes."""


def pdf_maker(briefing: reportgen.Briefing, shelf: Shelf) -> Made:
    """Makes the PDF of a template in a language, of the briefing or of an odd one."""

    @lru_cache(OPEN)
    def make(template: str, lang: Lang, odd: str = "") -> tuple[Composed, Pdf]:
        def new() -> bytes:
            data = write(it.document, it.pack.print_css, it.drawings)
            assert not faults(data, ValidationProfile.PDF_UA_1)
            return data

        changed = ODD[odd](briefing) if odd else briefing
        it = composed_once(shelf, changed, template, lang, odd)
        return it, Pdf(shelf.get(f"{template}-{lang}-{odd}-pdf", new))

    return make
