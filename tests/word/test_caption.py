from __future__ import annotations

from reportgen.model.document import Drawing, Figure, Paragraph, Row, Run, Table
from tests.word.building import caption, cell, picture, runs, written
from tests.word.reading import text_of

ROWS = (Row((cell("x"),)),)
DRAWING = Drawing("chart")


def test_numbers_are_fields_with_their_results() -> None:
    docx = written(
        Table(ROWS, (100,), caption=caption("table", 1, "甲")),
        Table(ROWS, (100,), caption=caption("table", 2, "乙")),
        Figure(DRAWING, "", caption("figure", 1, "丙")),
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
        Figure(DRAWING, "", caption("figure", 1, "丙")),
        Paragraph(runs("来源"), "source"),
        pictures={DRAWING: picture()},
    )
    kept = docx.text("//w:p[w:pPr/w:keepNext]")
    assert kept == ["表1\u2002甲", "", "图1\u2002丙"]
