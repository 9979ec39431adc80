from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

import pytest
from page import ValidationProfile

import reportgen
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import Composed, composed
from tests.pdf.odd import ODD
from tests.pdf.reading import Pdf, faults

Made = Callable[..., tuple[Composed, Pdf]]


@pytest.fixture(scope="session")
def made(briefing: reportgen.Briefing, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Makes each PDF of the real briefing, or of an odd one, once for all workers."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder

    @cache
    def make(template: str, lang: Lang, odd: str = "") -> tuple[Composed, Pdf]:
        it = composed(ODD[odd](briefing) if odd else briefing, template, lang)
        path = shared / f"{template}-{lang}-{odd}.pdf"
        if not path.exists():
            fresh = folder / f"{path.name}.new"
            fresh.write_bytes(write(it.document, it.pack.print_css, it.drawings))
            assert not faults(fresh.read_bytes(), ValidationProfile.PDF_UA_1)
            fresh.replace(path)
        return it, Pdf(path.read_bytes())

    return make
