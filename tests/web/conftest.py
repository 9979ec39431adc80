"""Pages of the real briefing and of odd ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen.model.text import Lang
from tests.pdf.building import composed_once
from tests.shelf import Shelf
from tests.web.building import page_of
from tests.web.odd import ODD

Made = Callable[..., Path]


@pytest.fixture(scope="session")
def made(
    briefing: reportgen.Briefing, shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> Made:
    """Makes the page of a template in a language, of the real briefing or of an odd one."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def make(template: str, lang: Lang = "zh", odd: str = "") -> Path:
        def new() -> bytes:
            changed = ODD[odd](briefing) if odd else briefing
            return page_of(composed_once(shelf, changed, template, lang, odd))

        path = folder / f"{template}-{lang}-{odd}.html"
        path.write_bytes(shelf.get(f"{template}-{lang}-{odd}-html", new))
        return path

    return make
