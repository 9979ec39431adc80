from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen.messages import words
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.verify import Ledger, audit, read
from reportgen.verifying import make_ledger
from tests.pdf.reading import Pdf
from tests.shelf import Shelf

Made = Callable[..., bytes]
Found = Callable[..., tuple[Problem, ...]]


def ledger_of(briefing: reportgen.Briefing) -> Ledger:
    return make_ledger(briefing, reportgen.compare(briefing))


@pytest.fixture(scope="session")
def ledger(briefing: reportgen.Briefing) -> Ledger:
    """What a document about the real briefing may say."""
    return ledger_of(briefing)


@pytest.fixture(scope="session")
def made(
    briefing: reportgen.Briefing,
    shelf: Shelf,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Made:
    """The bytes of a document of the real briefing, made once and unchecked."""
    folder = tmp_path_factory.mktemp("documents")

    @cache
    def make(suffix: Format, template: str = "briefing", lang: Lang = "zh") -> bytes:
        if suffix == "pdf":
            pdf: Pdf = request.getfixturevalue("made_pdf")(template, lang)[1]
            return pdf.data

        def new() -> bytes:
            (file,) = reportgen.build(
                briefing,
                templates=[template],
                formats=[suffix],
                lang=lang,
                out=folder,
                page_numbers=False,
                verify=False,
            )
            return Path(file.path).read_bytes()

        return shelf.get(f"{template}-{lang}-{suffix}", new)

    return make


@pytest.fixture(scope="session")
def found(ledger: Ledger) -> Found:
    """What is wrong in the bytes of a document."""

    def find(content: bytes, suffix: Format, *, complete: bool = True) -> tuple[Problem, ...]:
        return audit(read(content, suffix), ledger, complete=complete)

    return find


def place(finding: Problem) -> str:
    """Where it was found, in English."""
    return words(finding.where, "en")
