"""The words that programs take out of a PDF, and how they stand in lines."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.model.document import Heading, ListBlock, Paragraph, Run, Table
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import Composed
from tests.pdf.making import Made
from tests.pdf.reading import Pdf, flat
from tests.pdf.test_archive import needs_poppler
from tests.pdf.test_file import EACH, small

CLOSING = "，。、；：！？）》」』〉】〕”’％%…"
OPENING = "（《「『〈【〔“‘"
TEXT = (
    "会议指出，“十四五”时期（2021—2025年）要做好“兜底”工作（详见《通知》），健全机制；落实责任、"
    "加强监督：一是“保”，二是（防）。共有12.6%的，约3.97亿元，超过（至少）98%！"
)


def poppler(pdf: Pdf, folder: Path) -> list[str]:
    """The text of each page as pdftotext takes it out."""
    path = folder / "it.pdf"
    path.write_bytes(pdf.data)
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def texts(it: Composed) -> Iterator[tuple[Run, ...]]:
    """What stands in each paragraph, item and cell of a document."""
    for block in it.document.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.runs
            case ListBlock():
                yield from block.items
            case Table():
                yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
            case _:
                pass


@needs_poppler
@EACH
def test_poppler_and_pdfium_find_the_same_words(
    made: Made, template: str, lang: Lang, tmp_path: Path
) -> None:
    it, pdf = made(template, lang)
    pages = poppler(pdf, tmp_path)
    assert len(pages) == len(pdf.pages)
    for mine, other in zip(pages, pdf.pages, strict=True):
        assert Counter(flat(mine)) == Counter(flat(other))
    whole = flat("".join(pages))
    for label in it.labels:
        assert flat(label) in whole, label


@pytest.mark.parametrize("template", ["briefing", "jianbao"])
def test_no_word_is_cut_by_a_hyphen_that_nobody_wrote(made: Made, template: str) -> None:
    it, pdf = made(template, "en")
    written = " ".join(run.text for runs in texts(it) for run in (*runs, *notes(runs)))
    ends = re.findall(r"([A-Za-z]+)[\u00ad\u2010\x02\ufffe-]\n?([a-z]{3})", pdf.text)
    assert ends
    for before, after in ends:
        assert f"{before}-{after}" in written or f"{before}-{after}" in it.document.html


def notes(runs: tuple[Run, ...]) -> Iterator[Run]:
    for run in runs:
        yield from run.footnote


def ends(pdf: Pdf) -> Iterator[str]:
    """The first and last sign of each line."""
    for line in (line.strip() for line in pdf.text.split("\n")):
        if line:
            yield line[0] + line[-1]


@pytest.mark.parametrize("signs", range(6, 16))
def test_marks_stand_where_they_may_in_a_narrow_column(signs: int) -> None:
    css = f"""@page {{ size: A4; margin: 20mm }} body {{ font: 10pt var(--font-body) }}
        p {{ text-align: justify; overflow-wrap: anywhere; width: {signs * 10 + 1}pt }}"""
    pdf = Pdf(write(small(f"<p>{TEXT}</p>"), css, {}))
    lines = list(ends(pdf))
    assert len(lines) >= len(TEXT) // (signs + 1)
    assert not [line for line in lines if line[0] in CLOSING or line[1] in OPENING]


@pytest.mark.parametrize("template", ["briefing", "digest", "jianbao"])
def test_marks_stand_where_they_may_on_every_page(made: Made, template: str) -> None:
    _, pdf = made(template, "zh")
    assert not [line for line in ends(pdf) if line[0] in CLOSING or line[1] in OPENING]


HAN, LATIN = "[\u3400-\u9fff，。、；：！？（）《》“”]", "[0-9A-Za-z%]"


@pytest.mark.parametrize("template", ["briefing", "jianbao"])
def test_no_space_stands_beside_a_chinese_character(made: Made, template: str) -> None:
    it, _ = made(template, "zh")
    beside = rf"{HAN}[ \t\xa0]+({HAN}|{LATIN})|{LATIN}[ \t\xa0]+{HAN}"
    whole = ["".join(run.text for run in runs) for runs in texts(it)]
    assert len(whole) > 50
    assert [text for text in whole if re.search(beside, text)] == []


def test_figures_are_of_the_latin_face(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    faces: dict[str, set[str]] = {"figures": set(), "words": set()}

    def see(text: str, _cm: object, _tm: object, font: dict[str, str] | None, _size: float) -> None:
        for kind, pattern in (("figures", r"[0-9A-Za-z]"), ("words", r"[\u3400-\u9fff]")):
            if font and re.search(pattern, text):
                faces[kind].add(str(font["/BaseFont"]))

    for page in pdf.reader.pages[:8]:
        page.extract_text(visitor_text=see)
    assert faces["figures"]
    assert faces["words"]
    assert not faces["figures"] & faces["words"]
