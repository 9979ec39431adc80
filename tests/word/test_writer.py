from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pypdf
import pytest

from reportgen.model.document import (
    Block,
    Cell,
    Contents,
    Control,
    Drawing,
    Entry,
    FigureBlock,
    Heading,
    Image,
    ListBlock,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from reportgen.model.text import Lang
from reportgen.word import write
from tests.word.building import SKINS, caption, cell, document, picture, runs, skin, written
from tests.word.reading import Docx, faults
from tests.word.rendering import needs_office, pdfs, saved_again
from tests.word.sample import PICTURES, sample


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("look", SKINS)
def test_validators_find_nothing(look: str, lang: Lang, tmp_path: Path) -> None:
    assert faults(write(sample(lang), skin(look), PICTURES), tmp_path) == []


def test_validators_find_nothing_in_odd_documents(tmp_path: Path) -> None:
    odd = "<&>\x00\x0b\ud800\r\n\t“镕喆”🙂 שלום " + "长" * 60
    task = Control("checkbox", odd)
    blocks = (
        Heading(1, runs(odd), odd),
        Paragraph((Run(odd, href=f"#{odd}"), Run(odd, href=f"https://example.org/{odd}"))),
        PageBreak(),
        PageBreak(),
        Table((Row((cell(odd, id="1"), Cell(control=task))),), (), odd, caption("table", 1, odd)),
        PageBreak(),
        Table((Row((cell("", id=odd, rowspan=3),)),), (1,)),
        PageBreak(),
    )
    for blocks_ in (blocks, ()):
        assert faults(write(document(*blocks_), skin(), {}), tmp_path) == []


EACH: tuple[Block, ...] = (
    Heading(1, runs("heading"), "there"),
    Paragraph(runs("paragraph")),
    ListBlock((runs("item"),)),
    Table((Row((cell("cell"),)),), (100,)),
    FigureBlock(Drawing("index", 14), "alt", caption("figure", 1, "caption")),
    Image(picture(), "alt"),
    Contents((Entry(1, "line", "there"),), runs("contents")),
    PageBreak(),
    Paragraph(runs("last")),
)
"""At least one block of each kind."""


def test_every_kind_of_block_is_written_with_its_words() -> None:
    assert {type(block) for block in EACH} == set(get_args(Block))
    docx = written(*EACH, pictures={Drawing("index", 14): picture()})
    text = "".join(docx.text("//w:body"))
    words = ("heading", "paragraph", "item", "cell", "caption", "line", "contents", "last")
    assert [word for word in words if word not in text] == []
    assert len(docx.find("//w:drawing")) == 2


def test_blocks_stand_in_their_order() -> None:
    docx = written(Heading(0, runs("甲")), Paragraph(runs("乙")), Heading(1, runs("丙")))
    assert docx.text("//w:body/w:p") == ["甲", "乙", "丙"]


def test_a_page_break_is_a_property_of_what_follows() -> None:
    docx = written(
        Paragraph(runs("a")),
        PageBreak(),
        PageBreak(),
        Heading(1, runs("b")),
        PageBreak(),
        Table((Row((cell("c"),)),), (), caption=caption("table", 1, "d")),
        PageBreak(),
    )
    assert docx.text("//w:p[w:pPr/w:pageBreakBefore]") == ["b", "表1\u2002d"]
    assert not docx.find("//w:br")


def test_nothing_that_was_passed_in_is_changed() -> None:
    document_, pictures = sample(), dict(PICTURES)
    write(document_, skin(), pictures)
    assert document_ == sample()
    assert pictures == PICTURES
    assert write(replace(document_, html="other"), skin(), pictures)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample in every skin, as LibreOffice prints it, started once."""
    documents = [write(sample(), skin(look), PICTURES) for look in SKINS]
    return dict(zip(SKINS, pdfs(documents, tmp_path_factory.mktemp("skins")), strict=True))


@needs_office
@pytest.mark.parametrize("look", SKINS)
def test_the_pages_show_all_of_it(look: str, printed: dict[str, Path]) -> None:
    pages = pypdf.PdfReader(printed[look]).pages
    texts = [page.extract_text() for page in pages]
    whole = "".join(texts)
    assert 4 <= len(texts) <= (8 if look == "jianbao" else 6)
    for words in ("民政工作简报", "会议概况", "省与全国比较", "表1", "图2", "3.8", "665.2"):
        assert words in whole.replace(" ", ""), words
    assert whole.count("☐") + whole.count("☑") == 24
    for number, text in enumerate(texts, start=1):
        assert f"— {number} —" in text
    checklist = next(i for i, text in enumerate(texts) if "2021年任务" in text.replace(" ", ""))
    assert "责任处室" in texts[checklist + 1], "the header row is repeated"
    fonts = {str(font["/BaseFont"]) for page in pages for font in _fonts(page)}
    assert not [font for font in fonts if "DejaVu" in font or "OpenSymbol" in font]


def _fonts(page: pypdf.PageObject) -> list[dict[str, object]]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore


@needs_office
def test_an_office_program_saves_it_again_without_loss(tmp_path: Path) -> None:
    before = Docx(write(sample(), skin(), PICTURES))
    after = Docx(saved_again(before.data, tmp_path))
    for path in ("//w:tbl", "//wp:inline", "//w:tr[w:trPr/w:tblHeader]", "//w14:checkbox"):
        assert len(after.find(path)) == len(before.find(path)), path
    assert after.text("//w:tc") == before.text("//w:tc")
    assert after.values("//wp:docPr/@descr") == before.values("//wp:docPr/@descr")
