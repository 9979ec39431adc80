from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from reportgen.markup.elements import ELEMENTS, ElementEntry
from reportgen.model.document import (
    DEFAULT_WIDTH,
    Cell,
    Control,
    Drawing,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from reportgen.model.text import Lang
from reportgen.word import write
from tests.compose.building import LINKED, example_blocks
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


DRAWN = [Drawing("index", width) for width in (12, DEFAULT_WIDTH)]


@pytest.mark.parametrize("entry", ELEMENTS, ids=[entry.shown for entry in ELEMENTS])
def test_every_element_is_written_with_its_words(entry: ElementEntry) -> None:
    blocks = example_blocks(entry, "words")
    docx = written(*blocks, pictures=dict.fromkeys(DRAWN, picture()))
    notes = docx.part("word/footnotes.xml")
    found = [*docx.text("//w:body"), *(notes.text("//w:footnote") if notes else ())]
    runs = [run for block in blocks for it in block.runs for run in (it, *it.footnote)]
    said = "".join(run.text for run in runs)
    assert said.endswith("after")
    assert "".join(found).count("words") == said.count("words")


@pytest.mark.parametrize("entry", LINKED, ids=[entry.shown for entry in LINKED])
def test_a_link_leads_to_every_block_that_has_an_id(entry: ElementEntry) -> None:
    link = Paragraph((Run("to it", href="#here"),))
    blocks = (*example_blocks(entry, "words", "here"), link)
    docx = written(*blocks, pictures=dict.fromkeys(DRAWN, picture()))
    assert docx.values("//w:hyperlink/@w:anchor") == ["here"]
    assert docx.values("//w:bookmarkStart/@w:name") == ["here"]


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
