from __future__ import annotations

import pytest

from reportgen.model.document import Heading, ListBlock, Paragraph, Run
from reportgen.model.text import Lang
from tests.word.building import runs, skin, written
from tests.word.reading import Docx


def one(*pieces: Run, lang: Lang = "zh") -> Docx:
    return written(Paragraph(pieces), lang=lang)


def test_headings_are_the_built_in_styles() -> None:
    docx = written(*(Heading(level, runs(f"h{level}")) for level in range(5)))
    styles = Docx(skin()).tree("word/styles.xml")
    namespace = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    names = [
        styles.xpath(f"string(w:style[@w:styleId='{id_}']/w:name/@w:val)", namespaces=namespace)
        for id_ in docx.styles()
    ]
    assert names == ["Title", "heading 1", "heading 2", "heading 3", "heading 4"]


@pytest.mark.parametrize(
    ("role", "style"),
    [
        ("body", "BodyText"),
        ("lead", "Lead"),
        ("finding", "Finding"),
        ("note", "Note"),
        ("source", "Source"),
        ("meta", "Meta"),
        ("masthead-name", "MastheadName"),
        ("masthead-line", "MastheadLine"),
        ("key-value", "KeyValue"),
        ("key-what", "KeyWhat"),
        ("key-against", "KeyAgainst"),
        ("unheard-of", "BodyText"),
    ],
)
def test_a_role_is_a_style(role: str, style: str) -> None:
    assert written(Paragraph(runs("x"), role)).styles() == [style]


def test_english_text_has_no_chinese_indent() -> None:
    assert written(Paragraph(runs("x")), lang="zh").styles() == ["BodyText"]
    assert written(Paragraph(runs("x")), lang="en").styles() == ["BodyTextEnglish"]
    look = "string(//w:style[@w:styleId='{}']/w:pPr/w:ind/@w:firstLineChars)"
    styles = Docx(skin()).tree("word/styles.xml")
    namespaces = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    assert styles.xpath(look.format("BodyText"), namespaces=namespaces) == "200"
    assert styles.xpath(look.format("BodyTextEnglish"), namespaces=namespaces) == "0"


def test_signs_of_xml_and_control_characters() -> None:
    docx = one(Run('a < b & c > d "e"\x00\x0b\x1f\ufffe\ud800 镕喆 🙂 שלום'))
    assert docx.text("//w:p") == ['a < b & c > d "e" 镕喆 🙂 שלום']


def test_what_runs_from_right_to_left_says_so_and_has_its_size() -> None:
    docx = one(Run("名称"), Run("שלום 12", right_to_left=True), Run("为5"))
    assert docx.text("//w:r[w:rPr/w:rtl]") == ["שלום 12"]
    styles = docx.tree("word/styles.xml")
    namespaces = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    assert styles.xpath("//w:rPr[w:sz]", namespaces=namespaces)
    assert not styles.xpath("//w:rPr[w:sz and not(w:szCs)]", namespaces=namespaces)


def test_line_breaks_tabs_and_spaces_survive() -> None:
    docx = one(Run(" a\nb\r\nc\td "))
    names = [str(node.tag).split("}")[1] for node in docx.find("//w:r/*")]
    assert names == ["t", "br", "t", "br", "t", "tab", "t"]
    assert docx.text("//w:p") == [" abcd "]
    assert set(docx.values("//w:t/@xml:space")) == {"preserve"}


def test_looks_are_character_styles() -> None:
    docx = one(Run("b", bold=True), Run("i", italic=True), Run("1", superscript=True))
    assert docx.values("//w:rStyle/@w:val") == ["Strong", "Emphasis"]
    assert docx.values("//w:vertAlign/@w:val") == ["superscript"]
    english = one(Run("b", bold=True), Run("i", italic=True), lang="en")
    assert english.values("//w:rStyle/@w:val") == ["StrongEnglish", "EmphasisEnglish"]


def test_chinese_signs_that_latin_fonts_have_too_are_taken_from_the_chinese_font() -> None:
    hint = "//w:rFonts/@w:hint"
    assert one(Run("“两项”——①")).values(hint) == ["eastAsia"]
    assert one(Run("两项 CNY")).values(hint) == []
    assert one(Run("“two” — one"), lang="en").values(hint) == []


def test_addresses_outside_the_document() -> None:
    docx = one(Run("x", href="https://example.org/a b?c=镕&d=5%"), Run("y", href="mailto:a@b.cn"))
    assert len(docx.find("//w:hyperlink[@r:id]")) == 2
    targets = docx.parts["word/_rels/document.xml.rels"].decode()
    assert "https://example.org/a%20b?c=%E9%95%95&amp;d=5%25" in targets
    assert targets.count('TargetMode="External"') == 2


@pytest.mark.parametrize("href", ["#nowhere", "javascript:alert(1)", "file:///etc/x", "", "a b"])
def test_what_cannot_be_followed_is_plain_text(href: str) -> None:
    docx = one(Run("x", href=href))
    assert docx.text("//w:p") == ["x"]
    assert not docx.find("//w:hyperlink | //w:rStyle")


def test_each_numbered_list_counts_from_one() -> None:
    one_list = ListBlock((runs("a"), runs("b")), ordered=True)
    docx = written(one_list, Paragraph(runs("x")), one_list, ListBlock((runs("c"),)))
    assert docx.styles() == ["ListNumber"] * 2 + ["BodyText"] + ["ListNumber"] * 2 + ["ListBullet"]
    numbers = docx.values("//w:numPr/w:numId/@w:val")
    assert [numbers[0], numbers[2]] == [numbers[1], numbers[3]]
    assert numbers[0] != numbers[2]
    numbering = Docx(docx.data)
    numbering.root = docx.tree("word/numbering.xml")
    for number in set(numbers):
        path = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        assert numbering.values(path) == ["1"]


def test_lists_of_english_documents_are_numbered_too() -> None:
    docx = written(ListBlock((runs("a"),), ordered=True), lang="en")
    assert docx.styles() == ["ListNumberEnglish"]
    assert docx.find("//w:numPr/w:numId")
