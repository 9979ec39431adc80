"""Styles that a letterhead lacks come from another Word document."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.document import Heading, ListBlock, Paragraph, Row, Table
from reportgen.word import with_lent_styles
from reportgen.word.styles import PARAGRAPHS
from tests.real import sample
from tests.skins.markup import centred
from tests.skins.parts import CHINESE, MARGINS, Made, body_with, heading
from tests.word.building import cell, runs, skin, written
from tests.word.reading import Docx, faults, values


def letterhead(styles: str | None = CHINESE) -> bytes:
    return Made(styles).saved(body_with("某市民政局"))


def lent(styles: str | None = CHINESE) -> bytes:
    return with_lent_styles(letterhead(styles), skin())


def style(docx: Docx, id_: str) -> Docx:
    found = docx.part("word/styles.xml")
    assert found is not None
    (found.root,) = found.find(f"//w:style[@w:styleId='{id_}']")
    return found


def test_what_a_letterhead_lacks_is_lent_and_what_it_has_stays(tmp_path: Path) -> None:
    own = heading(1, id_="1", based="a", size=40)
    made = lent(CHINESE + own)
    docx = written(Heading(1, runs("甲")), Heading(2, runs("乙")), look=made)
    assert docx.styles() == ["Normal", "1", "Heading2"]
    assert style(docx, "1").values("w:rPr/w:sz/@w:val") == ["40"]
    assert style(docx, "Heading2").values("w:rPr/w:rFonts/@w:eastAsia") == ["楷体"]
    assert faults(made, tmp_path) == []


def test_what_normal_says_in_a_letterhead_does_not_reach_lent_styles() -> None:
    indent = '<w:pPr><w:ind w:firstLine="640"/><w:jc w:val="both"/></w:pPr><w:rPr><w:b/>'
    odd = CHINESE.replace(
        '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr>', indent, 1
    )
    assert odd != CHINESE
    docx = Docx(lent(odd))
    based = style(docx, "TableText").values("w:basedOn/@w:val")
    assert based == ["ReportBase"]
    base = style(docx, "ReportBase")
    assert base.find("w:basedOn") == []
    assert base.values("w:pPr/w:ind/@w:firstLine") == ["0"]
    assert base.values("w:rPr/w:b/@w:val") == ["0"]
    assert base.values("w:rPr/w:sz/@w:val") == ["24"]


def test_what_reaches_to_the_right_margin_does_so_on_a_narrower_page() -> None:
    page = '<w:pgSz w:w="10319" w:h="14571"/>' + MARGINS.format(1134, 1134)
    narrow = Made().saved(body_with("手册"), page)
    docx = Docx(with_lent_styles(narrow, skin()))
    assert style(docx, "TOC1").values("w:pPr/w:tabs/w:tab/@w:pos") == [str(10319 - 2 * 1134)]
    docx = Docx(with_lent_styles(narrow, skin("jianbao")))
    assert style(docx, "Imprint").values("w:pPr/w:framePr/@w:w") == [str(10319 - 2 * 1134)]


def test_a_variant_for_a_language_comes_with_its_style_alone() -> None:
    own = heading(1, id_="b", based="a").replace("heading 1", "Body Text")
    docx = Docx(lent(CHINESE + own))
    names = docx.tree("word/styles.xml")
    found = values(names, "w:style/w:name/@w:val")
    assert "Body Text English" not in found
    assert {"Lead", "Lead English"} <= set(found)
    assert style(docx, "Lead").values("w:basedOn/@w:val") == ["b"]


def test_an_id_that_is_taken_is_not_given_twice(tmp_path: Path) -> None:
    own = heading(9, id_="Title", based="a")
    docx = Docx(lent(CHINESE + own))
    ids = values(docx.tree("word/styles.xml"), "w:style/@w:styleId")
    assert len(ids) == len(set(ids))
    assert style(docx, "Title2").values("w:name/@w:val") == ["Title"]
    assert faults(docx.data, tmp_path) == []


def test_lists_come_with_the_styles_that_count_by_them(tmp_path: Path) -> None:
    made = lent()
    docx = written(ListBlock((runs("甲"), runs("乙"))), ListBlock((runs("丙"),), True), look=made)
    numbering = docx.part("word/numbering.xml")
    assert numbering is not None
    (number,) = style(docx, "ListBullet").values("w:pPr/w:numPr/w:numId/@w:val")
    (abstract,) = numbering.values(f"//w:num[@w:numId={number}]/w:abstractNumId/@w:val")
    path = f"//w:abstractNum[@w:abstractNumId={abstract}]/w:lvl[1]"
    assert numbering.values(f"{path}/w:numFmt/@w:val") == ["bullet"]
    assert numbering.values(f"{path}/w:pStyle/@w:val") == ["ListBullet"]
    assert faults(docx.data, tmp_path) == []


@pytest.mark.parametrize("styles", ["", None])
def test_a_document_without_any_styles_is_lent_all(styles: str | None) -> None:
    table = Table((Row((cell("甲"),)),), ())
    paragraphs = [Paragraph(runs("甲"), role) for role in PARAGRAPHS]
    written(*paragraphs, table, look=lent(styles))


def test_a_document_that_has_all_styles_stays_as_it_is() -> None:
    assert with_lent_styles(skin(), skin()) == skin()
    assert with_lent_styles(lent(), skin()) == lent()


def test_a_pack_needs_no_styles_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    folder.mkdir()
    (folder / "template.toml").write_text('title = {zh = "简况", en = "Brief"}\n', "utf-8")
    body = centred("{{ report.title }}") + body_with().replace("body", 'table("levels")')
    (folder / "word.docx").write_bytes(Made().saved(body))
    (made,) = reportgen.make(sample(), templates=[folder], page_numbers=False)
    assert Docx(made.content).values("//w:tblStyle/@w:val") == ["ReportTable"]
