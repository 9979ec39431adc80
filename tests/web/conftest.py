"""Pages of the real briefing and of odd ones, and Chromium to open them in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import reportgen
from reportgen.model.text import Lang
from tests.pdf.building import composed
from tests.web.building import page_of
from tests.web.odd import ODD

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")

Made = Callable[..., Path]


@pytest.fixture(scope="session")
def made(briefing: reportgen.Briefing, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Makes the page of a template in a language, of the real briefing or of an odd one."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def make(template: str, lang: Lang = "zh", odd: str = "") -> Path:
        it = composed(ODD[odd](briefing) if odd else briefing, template, lang)
        path = folder / f"{template}-{lang}-{odd}.html"
        path.write_bytes(page_of(it))
        return path

    return make


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, that of the system or Playwright's own; without it the test is skipped."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        found = next(filter(None, map(shutil.which, (*PROGRAMS, own))), None)
        if found is None and "CI" not in os.environ:
            pytest.skip("Chromium is missing")
        started = playwright.chromium.launch(executable_path=found)
        yield started
        started.close()
