from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest
from page import ValidationProfile

import reportgen
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import Composed, composed
from tests.pdf.odd import ODD
from tests.pdf.reading import Pdf, faults
from tests.shelf import Shelf

Made = Callable[..., tuple[Composed, Pdf]]
OPEN = 4
"""So many PDFs stay open in a process, with what was read in them: each takes tens of megabytes."""


@pytest.fixture(scope="session")
def made(briefing: reportgen.Briefing, shelf: Shelf, heavy: None) -> Made:
    """Makes each PDF of the real briefing, or of an odd one, once for all workers."""

    @lru_cache(OPEN)
    def make(template: str, lang: Lang, odd: str = "") -> tuple[Composed, Pdf]:
        def new() -> tuple[Composed, bytes]:
            it = composed(ODD[odd](briefing) if odd else briefing, template, lang)
            data = write(it.document, it.pack.print_css, it.drawings)
            assert not faults(data, ValidationProfile.PDF_UA_1)
            return it, data

        it, data = shelf.get(f"{template}-{lang}-{odd}-pdf", new)
        return it, Pdf(data)

    return make
