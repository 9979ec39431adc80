"""Each format has tests of what writes it, and is read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reportgen import pdf
from reportgen.model.document import Paragraph
from reportgen.model.format import FORMATS, Format
from reportgen.verify import read
from reportgen.verify.number import plain
from tests.pdf.test_file import small
from tests.word.building import runs, written

TESTS = Path(__file__).parents[1]
ROOMS: Mapping[Format, str] = {"docx": "word", "pdf": "pdf", "html": "web"}
"""Where the tests of the writer of each format are."""
SAYING: Mapping[Format, Callable[[], bytes]] = {
    "docx": lambda: written(Paragraph(runs("共4321人"))).data,
    "pdf": lambda: pdf.write(small("<p>共4321人</p>"), "", {}),
    "html": "<p>共4321人</p>".encode,
}
"""A document of each format that gives a figure."""


@pytest.mark.parametrize("kind", FORMATS)
def test_what_writes_a_format_has_tests(kind: Format) -> None:
    assert kind in ROOMS
    assert list((TESTS / ROOMS[kind]).glob("test_*.py"))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_figure_is_read_back_of_each_format(kind: Format) -> None:
    assert kind in SAYING
    assert any("4321" in plain(it.text) for it in read(SAYING[kind](), kind).passages)
