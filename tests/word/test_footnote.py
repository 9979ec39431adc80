from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx as python_docx
from docx_plus.notes import read_footnotes

from reportgen.model.document import Cell, Heading, Paragraph, Row, Run, Table
from reportgen.verify import read
from tests.word.building import caption, cell, runs, skin, written
from tests.word.reading import Docx, faults


def note(*words: Run | str) -> Run:
    return Run("", footnote=tuple(Run(w) if isinstance(w, str) else w for w in words))


NOTED = Paragraph((Run("10775元"), note("原文印作", Run("更正", href="#fix")), Run("。")))
TABLE = Table(
    (Row((Cell(((Run("床位"), note("机构床位")),)), cell("1", align="right"))),),
    (70, 30),
    caption=caption("table", 1, "甲"),
    id="tab-a",
)


def test_notes_are_footnotes_of_word_in_text_and_tables(tmp_path: Path) -> None:
    docx = written(NOTED, Heading(1, runs("更正"), "fix"), TABLE)
    found = read_footnotes(python_docx.Document(BytesIO(docx.data)))
    assert [item.text.strip() for item in found] == ["原文印作更正", "机构床位"]
    assert docx.values("//w:footnoteReference/@w:id") == ["1", "2"]
    assert len(docx.find("//w:tc//w:footnoteReference")) == 1
    assert docx.text("//w:body/w:p[1]") == ["10775元。"]
    assert set(docx.values("//w:r[w:footnoteReference]/w:rPr/w:rStyle/@w:val")) == {
        "FootnoteReference"
    }
    notes = docx.part("word/footnotes.xml")
    assert notes is not None
    assert notes.styles("//w:footnote[@w:id > 0]/w:p") == ["FootnoteText"] * 2
    assert notes.values("//w:hyperlink/@w:anchor") == ["fix"]
    assert docx.values("//w:bookmarkStart/@w:name") == ["fix", "tab_a"]
    assert faults(docx.data, tmp_path) == []


def test_marks_of_footnotes_that_follow_each_other_have_a_comma_between_them() -> None:
    two = Paragraph(
        (Run("甲"), note("一"), Run(""), note("二"), Run("，乙"), note("三"), note("四"))
    )
    docx = written(two)
    runs_ = "//w:r[w:footnoteReference or w:t=',']"
    assert [bool(docx.values(f"({runs_})[{i}]/w:t")) for i in range(1, 7)] == [
        *(False, True, False),
        *(False, True, False),
    ]
    assert set(docx.values(f"{runs_}/w:rPr/w:rStyle/@w:val")) == {"FootnoteReference"}
    (said,) = (it.text for it in read(docx.data, "docx").lines if "甲" in it.text)
    assert "," not in said


def test_the_lines_above_footnotes_are_named_in_the_settings() -> None:
    docx = written(NOTED)
    settings = docx.part("word/settings.xml")
    notes = docx.part("word/footnotes.xml")
    assert settings is not None
    assert notes is not None
    lines = notes.values("//w:footnote[@w:type]/@w:id")
    assert settings.values("/w:settings/w:footnotePr/w:footnote/@w:id") == lines == ["-1", "0"]


def test_a_document_without_notes_has_no_part_for_them() -> None:
    assert "word/footnotes.xml" not in written(Paragraph(runs("x"))).parts


def test_references_and_addresses_in_a_note(tmp_path: Path) -> None:
    words = (Run("表1", href="#tab-a", reference=True), Run("x", href="https://example.org/"))
    docx = written(Paragraph((Run("a"), note("见", *words))), TABLE)
    assert ("REF tab_a \\h \\* MERGEFORMAT", "表1") in docx.fields()
    assert faults(docx.data, tmp_path) == []


def test_signs_that_xml_does_not_hold_are_left_out(tmp_path: Path) -> None:
    docx = written(Paragraph((Run("a"), note("<&>\x00\x0b“镕喆”🙂 שלום"))))
    (found,) = read_footnotes(python_docx.Document(BytesIO(docx.data)))
    assert found.text.strip() == "<&>“镕喆”🙂 שלום"
    assert faults(docx.data, tmp_path) == []


def with_footnote_in(look: bytes) -> bytes:
    """The skin with a footnote of its own on its cover, as Word would save it."""
    cover = Paragraph((Run("封面"), note("旧注")))
    return written(cover, Paragraph(runs("{{ body }}")), look=look).data


def test_footnotes_of_the_skin_are_kept(tmp_path: Path) -> None:
    docx = written(NOTED, look=with_footnote_in(skin()))
    found = read_footnotes(python_docx.Document(BytesIO(docx.data)))
    assert [item.text.strip() for item in found] == ["旧注", "原文印作更正"]
    assert docx.values("//w:footnoteReference/@w:id") == ["1", "2"]
    assert faults(docx.data, tmp_path) == []
    assert Docx(docx.data).parts["word/settings.xml"].count(b"<w:footnote ") == 2
