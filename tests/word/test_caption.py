from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.document import Drawing, FigureBlock, Paragraph, Row, Run, Table
from tests.word.building import caption, cell, picture, runs, written
from tests.word.reading import faults, text_of

ROWS = (Row((cell("x"),)),)
DRAWING = Drawing("chart")


def test_numbers_are_fields_with_their_results() -> None:
    docx = written(
        Table(ROWS, (100,), caption=caption("table", 1, "甲")),
        Table(ROWS, (100,), caption=caption("table", 2, "乙")),
        FigureBlock(DRAWING, "", caption("figure", 1, "丙")),
        pictures={DRAWING: picture()},
    )
    codes = docx.text("//w:instrText")
    assert [str(node.text).strip() for node in docx.find("//w:instrText")] == [
        "SEQ 表 \\* ARABIC",
        "SEQ 表 \\* ARABIC",
        "SEQ 图 \\* ARABIC",
    ], codes
    captions = docx.text("//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert captions == ["表1\u2002甲", "表2\u2002乙", "图1\u2002丙"]
    kinds = docx.values("//w:fldChar/@w:fldCharType")
    assert kinds == ["begin", "separate", "end"] * 3


def test_an_english_caption() -> None:
    docx = written(Table(ROWS, (100,), caption=caption("table", 3, "Tasks", "en")), lang="en")
    assert docx.text("//w:p[w:pPr/w:pStyle/@w:val='Caption']") == ["Table 3\u2002Tasks"]


def test_label_and_number_can_be_referred_to() -> None:
    link = Paragraph((Run("表1", href="#tab-a"),))
    table = Table(ROWS, (100,), caption=caption("table", 1, "甲"), id="tab-a")
    docx = written(link, table, Table(ROWS, (100,), caption=caption("table", 2, "乙")))
    assert docx.values("//w:bookmarkStart/@w:name") == ["tab_a", "_Ref_table_2"]
    (start,) = docx.find("//w:bookmarkStart[@w:name='tab_a']")
    inside = []
    for node in start.itersiblings():
        if str(node.tag).endswith("bookmarkEnd"):
            break
        inside.append(text_of(node))
    assert "".join(inside) == "表1"


def test_captions_stay_with_what_they_name() -> None:
    docx = written(
        Table(ROWS, (100,), caption=caption("table", 1, "甲")),
        FigureBlock(DRAWING, "", caption("figure", 1, "丙")),
        Paragraph(runs("来源"), "source"),
        pictures={DRAWING: picture()},
    )
    kept = docx.text("//w:p[w:pPr/w:keepNext]")
    assert kept == ["表1\u2002甲", "", "图1\u2002丙"]


@pytest.mark.heavy
def test_a_reference_is_a_field_that_shows_what_its_bookmark_encloses(tmp_path: Path) -> None:
    words = Paragraph(
        (
            Run("见"),
            Run("表1", href="#tab-a", reference=True),
            Run("、"),
            Run("图1", href="#fig-城市", reference=True),
        )
    )
    docx = written(
        words,
        Table(ROWS, (100,), caption=caption("table", 1, "甲"), id="tab-a"),
        FigureBlock(DRAWING, "x", caption("figure", 1, "乙"), "fig-城市"),
        pictures={DRAWING: picture()},
    )
    assert [field for field in docx.fields() if field[0].startswith("REF")] == [
        ("REF tab_a \\h \\* MERGEFORMAT", "表1"),
        ("REF fig_城市 \\h \\* MERGEFORMAT", "图1"),
    ]
    assert docx.text("//w:body/w:p[1]") == ["见表1、图1"]
    assert docx.enclosed("tab_a") == "表1"
    assert faults(docx.data, tmp_path) == []


@pytest.mark.heavy
def test_an_english_reference(tmp_path: Path) -> None:
    docx = written(
        Paragraph((Run("Table 2", href="#t", reference=True),)),
        Table(ROWS, (100,), caption=caption("table", 2, "Tasks", "en"), id="t"),
        lang="en",
    )
    assert docx.enclosed("t") == "Table 2"
    assert faults(docx.data, tmp_path) == []


def test_a_reference_that_leads_nowhere_is_plain_text() -> None:
    docx = written(Paragraph((Run("表9", href="#gone", reference=True),)))
    assert docx.text("//w:p") == ["表9"]
    assert not docx.fields()
