"""What several tests use: the real briefing, and small files to load."""

from __future__ import annotations

import gc
import os
import re
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

import reportgen
from reportgen.languages import LANGUAGES
from reportgen.office.convert import find_office
from tests.languages.third import third
from tests.real import copy_real, real
from tests.shelf import Shelf, of_run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.pdf.making import Made

# Pages are measured: they are set in the fonts that come with reportgen, whatever else is here.
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="reportgen-tests-")

# A test does not depend on chance or on how busy the machine is.
hypothesis.settings.register_profile("reportgen", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("reportgen")

# What is printed is compared: it is in English, whatever the locale of this machine.
os.environ["REPORTGEN_MESSAGES"] = "en"

# A shell has what it runs in the background ignore Ctrl-C, with all that it starts: tests send it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Documents that tests share stay: looking for garbage among them again and again takes a tenth
# of the time, and what drawings and pages leave is found soon enough.
gc.set_threshold(50_000, 20, 20)

PATIENCE = 120_000
"""Milliseconds after which what a page is to show will not come, however busy the machine is."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for something heavy, or waits for an office program."""
    for item in items:
        skipped = (str(mark.kwargs.get("reason")) for mark in item.iter_markers("skipif"))
        asks = "heavy" in getattr(item, "fixturenames", ())
        if asks or any(reason.startswith("LibreOffice") for reason in skipped):
            item.add_marker(pytest.mark.heavy)


def pytest_make_parametrize_id(val: object) -> str | None:
    """A test has one name in all workers: marks differ with each process."""
    plain = _IN_A_MARK.sub("mark", val) if isinstance(val, str) else val
    return None if plain == val else ascii(plain)[1:-1]


_IN_A_MARK = re.compile("[0-9a-f]{15,17}")
"""What a mark names, also one that is spoilt by a character."""


@pytest.fixture
def xx(monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a third language; this is all that it takes to have one."""
    language = third()
    monkeypatch.setitem(LANGUAGES, language.id, language)
    return language.id


@pytest.fixture(scope="session")
def heavy() -> None:
    """What asks for this takes seconds, and all tests that ask for it."""


@pytest.fixture(scope="session")
def briefing() -> reportgen.Briefing:
    """The real briefing about the two meetings of 2020."""
    return real()


@pytest.fixture(scope="session")
def comparison(briefing: reportgen.Briefing) -> reportgen.Comparison:
    """The real comparison."""
    return reportgen.compare(briefing)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """What is made once for all workers."""
    return of_run(tmp_path_factory)


@pytest.fixture(scope="session")
def made_pdf(briefing: reportgen.Briefing, shelf: Shelf, heavy: None) -> Made:
    """Makes each PDF of the real briefing, or of an odd one, once for all workers."""
    from tests.pdf.making import pdf_maker

    return pdf_maker(briefing, shelf)


@pytest.fixture(autouse=True)
def no_office(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice takes seconds: page numbers are filled in only where a test asks for it."""
    if "libreoffice" not in request.fixturenames:
        monkeypatch.setattr("reportgen.office.convert.find_office", lambda: None)


@pytest.fixture
def drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each document has its charts drawn for it, also those that an earlier one had."""
    from reportgen.writers import _draw_svg

    monkeypatch.setattr("reportgen.writers._draw_svg", _draw_svg.__wrapped__)


@pytest.fixture
def libreoffice(heavy: None) -> str:
    """LibreOffice."""
    program = find_office()
    if program is None and "CI" not in os.environ:
        pytest.skip("LibreOffice is missing")
    return program or ""


@pytest.fixture
def real_files(tmp_path: Path) -> Callable[..., Path]:
    """Copies the real data files, one text in one of them replaced; gives the briefing's path."""
    return partial(copy_real, tmp_path)


@pytest.fixture(scope="session")
def browser(heavy: None) -> Iterator[Browser]:
    """Chromium, that of the system or Playwright's own; without it the test is skipped."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        found = next(filter(None, map(shutil.which, (*PROGRAMS, own))), None)
        if found is None and "CI" not in os.environ:
            pytest.skip("Chromium is missing")
        started = playwright.chromium.launch(executable_path=found)
        yield started
        started.close()
