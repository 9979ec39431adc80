from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.model.format import Format
from reportgen.model.text import Lang
from tests.shelf import Shelf

BRIEFINGS = resources.assets() / "briefings"
Document = Callable[..., bytes]


@pytest.fixture(scope="session")
def pair() -> reportgen.Briefing:
    """The briefing of the invented province and nation."""
    return reportgen.load(BRIEFINGS / "invented-pair.yaml")


@pytest.fixture(scope="session")
def document(shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The bytes of a document of an invented briefing, made once and unchecked."""
    folder = tmp_path_factory.mktemp("invented")

    @cache
    def make(kind: Format, lang: Lang, name: str = "pair", template: str = "briefing") -> bytes:
        def new() -> bytes:
            (file,) = reportgen.build(
                reportgen.load(BRIEFINGS / f"invented-{name}.yaml"),
                templates=[template],
                formats=[kind],
                lang=lang,
                out=folder,
                page_numbers=False,
                verify=False,
            )
            return Path(file.path).read_bytes()

        return shelf.get(f"invented-{name}-{template}-{lang}-{kind}", new)

    return make
