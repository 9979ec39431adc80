"""The same lines are read of a document in each format, and of one that another program saved."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from reportgen.model.manifest import LinePart
from reportgen.model.text import Lang
from reportgen.verify import read
from reportgen.verify.reading import Reading
from reportgen.verify.tokens import folded
from tests.verify.conftest import Made
from tests.word.rendering import needs_office, office

LANGUAGES: tuple[Lang, ...] = ("zh", "en")
EACH = list(product(("briefing", "digest", "jianbao"), LANGUAGES))


def said(reading: Reading, part: LinePart = "body") -> list[tuple[str, tuple[str, ...]]]:
    """The lines of a part, without the numbers of tasks: Word counts their rows itself."""
    lines = [line for line in reading.lines if line.part == part]
    return [(line.kind, unnumbered(tuple(map(folded, line.cells)))) for line in lines]


def unnumbered(cells: tuple[str, ...]) -> tuple[str, ...]:
    is_task = len(cells) > 3 and not cells[0] and cells[1].isdecimal()
    return (cells[0], "", *cells[2:]) if is_task else cells


@pytest.mark.heavy
@pytest.mark.parametrize(("template", "lang"), EACH)
def test_each_format_says_the_same(made: Made, template: str, lang: Lang) -> None:
    word = read(made("docx", template, lang), "docx")
    page = read(made("html", template, lang), "html")
    paper = read(made("pdf", template, lang), "pdf")
    assert said(word) == said(page)
    assert said(word) == said(paper)
    assert said(word, "note") == said(paper, "note")
    assert said(word, "contents") == said(paper, "contents")
    assert [it.task for it in word.controls] == [it.task for it in page.controls]


def kept(content: bytes) -> tuple[object, ...]:
    """What an office program keeps of a Word file: not the alternative texts of charts, tables."""
    reading = read(content, "docx")
    parts: tuple[LinePart, ...] = ("body", "note", "contents", "running", "property")
    controls = [(it.kind, it.task, it.shown, it.held) for it in reading.controls]
    return [said(reading, part) for part in parts], controls, reading.marks, reading.differing


@needs_office
@pytest.mark.heavy
def test_an_office_program_saves_the_same_lines_again(made: Made, tmp_path: Path) -> None:
    sources = {tmp_path / f"{'-'.join(it)}.docx": made("docx", *it) for it in EACH}
    for path, content in sources.items():
        path.write_bytes(content)
    office("docx:MS Word 2007 XML", list(sources), tmp_path / "saved")
    saved = [(tmp_path / "saved" / path.name).read_bytes() for path in sources]
    assert [*map(kept, saved)] == [*map(kept, sources.values())]
