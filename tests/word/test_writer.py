from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pypdf
import pytest

from reportgen.languages import LANGUAGES
from reportgen.markup.elements import ELEMENTS, BlockKind, ElementEntry
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
from reportgen.word.restyle import SIZED
from reportgen.word.styles import FOOTNOTE
from tests.compose.building import LINKED, example_blocks
from tests.word.building import SKINS, caption, cell, document, picture, ready, runs, skin, written
from tests.word.reading import Docx, faults, text_of, values
from tests.word.rendering import needs_office, pdfs, saved_again
from tests.word.sample import PICTURES, sample


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("look", SKINS)
def test_validators_find_nothing(look: str, lang: Lang, tmp_path: Path) -> None:
    assert faults(write(sample(lang), ready(skin(look)), PICTURES), tmp_path) == []


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
        assert faults(write(document(*blocks_), ready(skin()), {}), tmp_path) == []


UNNOTED = ("heading", "contents", "page_break", "list")
"""Kinds of blocks that no note is about; the styles of headings stay with what follows. A note
after a list may begin a page: it is about the list as a whole."""
UNSIZED = ("Figure", "Table End", "TOC Heading")
"""The styles of what has no size of text, and of the title of the contents."""
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


SPEAKING_BLOCKS = [
    entry
    for entry in ELEMENTS
    if entry.kind in get_args(BlockKind) and "…" in entry.example and entry.kind not in UNNOTED
]


@pytest.mark.parametrize("entry", SPEAKING_BLOCKS, ids=[entry.shown for entry in SPEAKING_BLOCKS])
def test_a_note_stays_with_the_block_before_it(entry: ElementEntry) -> None:
    (*blocks, _) = example_blocks(entry, "words")
    docx = written(
        *blocks, Paragraph(runs("note"), "note"), pictures=dict.fromkeys(DRAWN, picture())
    )
    *_, last, note = docx.find("//w:body//w:p")
    assert text_of(note) == "note"
    assert values(last, "w:pPr/w:keepNext")


def everything(look: str, lang: Lang) -> Docx:
    """The examples of all elements in one document."""
    blocks = [block for entry in ELEMENTS for block in example_blocks(entry, "words")]
    pictures = dict.fromkeys(DRAWN, picture())
    return written(*blocks, lang=lang, look=skin(look), pictures=pictures)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("look", SKINS)
def test_every_skin_has_a_style_for_every_element(look: str, lang: Lang) -> None:
    assert "words" in everything(look, lang).text("//w:body//w:p")


@pytest.mark.parametrize("look", SKINS)
def test_the_size_of_every_text_can_be_a_token(look: str) -> None:
    docx = everything(look, "zh")
    names = style_names(docx)
    used = {names[style] for style in docx.styles()} | {FOOTNOTE.casefold()}
    sized = {name.casefold() for names in SIZED.values() for name in names}
    assert len(used) > 10
    assert used - sized == {name.casefold() for name in UNSIZED}


def style_names(docx: Docx) -> dict[str, str]:
    """The names of the styles by their ids."""
    found = docx.part("word/styles.xml")
    assert found is not None
    return {
        str(values(style, "@w:styleId")[0]): values(style, "w:name/@w:val")[0].casefold()
        for style in found.find("//w:style")
    }


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
    write(document_, ready(skin()), pictures)
    assert document_ == sample()
    assert pictures == PICTURES
    assert write(replace(document_, html="other"), ready(skin()), pictures)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample in every skin, as LibreOffice prints it, started once."""
    documents = [write(sample(), ready(skin(look)), PICTURES) for look in SKINS]
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
    before = Docx(write(sample(), ready(skin()), PICTURES))
    after = Docx(saved_again(before.data, tmp_path))
    for path in ("//w:tbl", "//wp:inline", "//w:tr[w:trPr/w:tblHeader]", "//w14:checkbox"):
        assert len(after.find(path)) == len(before.find(path)), path
    assert after.text("//w:tc") == before.text("//w:tc")
    assert after.values("//wp:docPr/@descr") == before.values("//wp:docPr/@descr")
