"""What the official bulletin says, and that its Word file is sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.model.document import Paragraph, Run, Table
from reportgen.model.text import Lang, Text
from tests.compose.building import blocks
from tests.jianbao.test_layout import BULLETIN
from tests.pdf.building import composed
from tests.word.reading import Docx, faults

VALUES = """
issuer: {zh: 样例处, en: Office}
bulletin:
  name: {zh: 样例简报, en: Sample Bulletin}
  number: {zh: 第7期, en: No. 7}
  secrecy: {zh: 密级, en: Secret}
  urgency: {zh: 急件, en: Urgent}
  recipients:
    - {zh: 报：甲处，乙处, en: To A}
    - {zh: 送：丙处, en: To B}
  copies: 35
"""


def with_values(briefing: reportgen.Briefing) -> reportgen.Briefing:
    return replace(briefing, bulletin=BULLETIN, issuer=Text("样例处", "Office"))


def words(briefing: reportgen.Briefing, lang: Lang = "zh") -> list[tuple[str, str]]:
    """The roles and texts of all paragraphs."""
    found = composed(briefing, "jianbao", lang).document.blocks
    paragraphs = (block for block in found if isinstance(block, Paragraph))
    return [(block.role, "".join(run.text for run in block.runs)) for block in paragraphs]


def build(briefing: reportgen.Briefing, out: Path, lang: Lang) -> bytes:
    (written,) = reportgen.build(
        briefing, templates=["jianbao"], formats=["docx"], lang=lang, out=out
    )
    return written.path.read_bytes()


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_word_file_is_sound_and_the_same_again(
    briefing: reportgen.Briefing, lang: Lang, tmp_path: Path
) -> None:
    for values in (briefing, with_values(briefing), replace(briefing, benchmark=None)):
        data = build(values, tmp_path / "first", lang)
        assert faults(data, tmp_path) == []
        assert data == build(values, tmp_path / "second", lang)


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_headings_are_numbered_by_their_styles(
    briefing: reportgen.Briefing, lang: Lang, tmp_path: Path
) -> None:
    docx = Docx(build(briefing, tmp_path, lang))
    suffix = "English" if lang == "en" else ""
    texts = docx.text(f"//w:p[w:pPr/w:pStyle/@w:val='Heading1{suffix}']")
    assert len(texts) == 6
    assert not [text for text in texts if (text[:1].isdigit() and lang == "en") or "、" in text]
    numbering, styles = (docx.parts[f"word/{n}.xml"].decode() for n in ("numbering", "styles"))
    for level, form in enumerate(("%1、", "（%2）", "%3.", "（%4）") if lang == "zh" else ()):
        assert f'<w:pStyle w:val="Heading{level + 1}"/>' in numbering
        assert f'w:lvlText w:val="{form}"' in numbering
        assert f'<w:ilvl w:val="{level}"/><w:numId w:val="3"/>' in styles


@pytest.mark.heavy
def test_what_is_not_given_is_not_printed(briefing: reportgen.Briefing) -> None:
    roles = [role for role, _ in words(briefing)]
    assert not {"classification", "issue", "recipients", "copies"} & set(roles)
    assert words(briefing)[:2] == [("masthead-name", "简报"), ("masthead-line", "\t2020年12月30日")]
    assert words(briefing, "en")[0] == ("masthead-name", "Bulletin")


@pytest.mark.heavy
def test_values_come_from_the_briefing_file(real_files: Callable[..., Path]) -> None:
    path = real_files()
    path.write_text(path.read_text(encoding="utf-8") + VALUES, encoding="utf-8")
    briefing = reportgen.load(path)
    assert briefing.bulletin.copies == 35
    found = words(briefing)
    assert found[:5] == [
        ("classification", "密级"),
        ("classification", "急件"),
        ("masthead-name", "样例简报"),
        ("issue", "第7期"),
        ("masthead-line", "样例处\t2020年12月30日"),
    ]
    assert found[-3:] == [
        ("recipients", "报：甲处，乙处"),
        ("recipients", "送：丙处"),
        ("copies", "\t共印35份"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("copies: 35", "copies: 0", "data.no_copies"), ("number:", "nummer:", "data.unknown_key")],
)
def test_a_wrong_value_is_a_problem(
    real_files: Callable[..., Path], old: str, new: str, code: str
) -> None:
    path = real_files()
    text = path.read_text(encoding="utf-8") + VALUES.replace(old, new)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        reportgen.load(path)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_task_has_a_row_and_the_charts_fit(briefing: reportgen.Briefing, lang: Lang) -> None:
    document = composed(briefing, "jianbao", lang).document
    tables = {block.id: block for block in document.blocks if isinstance(block, Table)}
    rows = tables["tab-tasks-national-2020"].rows
    boxes = [c for row in rows for c in row.cells if c.control and c.control.kind == "checkbox"]
    assert len(boxes) == 39
    assert len(document.drawings) == 3
    assert max(drawing.width for drawing in document.drawings) <= 15.6


def test_what_goes_to_the_end_of_a_line_stands_after_a_tab() -> None:
    found = blocks('<p>a<span class="end">b</span></p>')
    assert found == (Paragraph((Run("a"), Run("\t"), Run("b"))),)
