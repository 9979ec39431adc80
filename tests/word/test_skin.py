from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reportgen import fonts
from reportgen.errors import InputError
from reportgen.languages import FIRST, LANGUAGES
from reportgen.languages import written as written_languages
from reportgen.messages import phrase
from reportgen.model.document import Heading, Paragraph, Row, Run, Table
from reportgen.model.problem import Problem
from reportgen.word import with_lent_styles
from reportgen.word.skin import Skin
from reportgen.word.styles import (
    BULLETS,
    CAPTION,
    CELL_STYLES,
    CONTENTS,
    EMPHASIS,
    ENTRIES,
    FIGURE,
    FOOTNOTE,
    FOOTNOTE_MARK,
    HEADING_STYLES,
    LINK,
    NUMBERS,
    PARAGRAPHS,
    STRONG,
    STUBS,
    TABLE_END,
    TABLE_STYLES,
)
from tests.skins.catalogue import SKINS as LETTERHEADS
from tests.word.building import SKINS, cell, properties, ready, runs, skin, written
from tests.word.reading import Docx, faults, values

NAMED = [LANGUAGES[lang].english_name.lower() for lang in written_languages() if lang != FIRST]
"""How the variants of styles for a language end."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def changed(part: str, change: Callable[[str], str]) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(skin())) as source, ZipFile(stream, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, change(text) if name == part else text)
    return stream.getvalue()


def renamed(style: str, to: str) -> bytes:
    old, new = f'<w:name w:val="{style}"/>', f'<w:name w:val="{to}"/>'
    return changed("word/styles.xml", lambda text: text.replace(old, new))


@pytest.mark.parametrize("name", SKINS)
def test_a_skin_is_a_sound_word_document(name: str, tmp_path: Path) -> None:
    assert faults(skin(name), tmp_path) == []


@pytest.mark.parametrize("name", SKINS)
def test_a_skin_has_every_style_that_a_document_may_need(name: str) -> None:
    root = Docx(skin(name)).tree("word/styles.xml")
    found = {
        str(value).casefold()
        for value in root.xpath("//w:style/w:name/@w:val", namespaces={"w": W})
    }
    needed = {
        *HEADING_STYLES,
        *PARAGRAPHS.values(),
        *TABLE_STYLES.values(),
        *CELL_STYLES.values(),
        *STUBS.values(),
    }
    needed |= {CAPTION, FIGURE, TABLE_END, BULLETS, NUMBERS, STRONG, EMPHASIS, LINK}
    needed |= {CONTENTS, *ENTRIES, FOOTNOTE, FOOTNOTE_MARK}
    assert {style.casefold() for style in needed} <= found


@pytest.mark.parametrize("language", NAMED)
@pytest.mark.parametrize("name", SKINS)
def test_a_style_has_a_variant_for_a_language_where_others_have(name: str, language: str) -> None:
    based, ends = bases(name), tuple(f" {it}" for it in NAMED)
    have = varied(based, language)
    house = varied(bases("briefing"), language)
    assert "body text" in house
    assert house - have == set()
    derived = {it for it, base in based.items() if base in have and not it.endswith(ends)}
    assert derived - have == set()


def varied(styles: dict[str, str], language: str) -> set[str]:
    """The styles that have a variant for a language."""
    return {style for style in styles if f"{style} {language}" in styles}


def bases(look: str) -> dict[str, str]:
    """The paragraph styles of a skin, each with the one that it is based on."""
    found = Docx(skin(look)).part("word/styles.xml")
    assert found is not None
    styles = found.find("//w:style[@w:type='paragraph']")
    names = {values(it, "@w:styleId")[0]: values(it, "w:name/@w:val")[0].lower() for it in styles}
    based = {values(it, "@w:styleId")[0]: values(it, "w:basedOn/@w:val") for it in styles}
    return {names[style]: names["".join(on)] if on else "" for style, on in based.items()}


@pytest.mark.parametrize("name", SKINS)
def test_a_skin_names_the_fonts_of_the_roles(name: str) -> None:
    styles = Docx(skin(name)).parts["word/styles.xml"].decode()
    table = Docx(skin(name)).parts["word/fontTable.xml"].decode()
    for role in ("title", "body", "heading", "subheading", "table"):
        assert f'w:eastAsia="{fonts.word_names(role).east_asian}"' in styles
    for family in set(re.findall('w:eastAsia="([^"]+)"', styles)) - {"zh-CN"}:
        assert re.search(f'<w:font w:name="{family}"><w:altName w:val="[^"]+"/>', table), family


@pytest.mark.parametrize("name", SKINS)
def test_a_skin_is_of_today(name: str) -> None:
    docx = Docx(skin(name))
    assert "stylesWithEffects" not in " ".join(docx.parts)
    settings = docx.parts["word/settings.xml"].decode()
    assert re.search('name="compatibilityMode"[^>]*val="15"', settings)
    assert "updateFields" not in settings
    assert " PAGE " in docx.parts["word/footer1.xml"].decode()


def test_a_missing_style_is_a_problem_with_its_name() -> None:
    with pytest.raises(InputError) as caught:
        written(
            Paragraph(runs("x"), "key-value"),
            Table((Row((cell("x"),)),), ()),
            Paragraph((Run("x", bold=True),)),
            look=changed(
                "word/styles.xml",
                lambda text: re.sub(
                    '<w:name w:val="(Key Value|Report Table|Strong)"/>', '<w:name w:val="-"/>', text
                ),
            ),
        )
    assert len(caught.value.problems) == 3
    assert {(it.code, it.file, it["kind"], it["name"]) for it in caught.value.problems} == {
        ("word.no_style", "word.docx", phrase("paragraph_style"), "Key Value"),
        ("word.no_style", "word.docx", phrase("table_style"), "Report Table"),
        ("word.no_style", "word.docx", phrase("character_style"), "Strong"),
    }


def test_a_style_that_no_block_needs_may_be_missing() -> None:
    written(Paragraph(runs("x")), look=renamed("Key Value", "Other"))


def test_styles_are_found_by_name_whatever_their_ids() -> None:
    look = changed(
        "word/styles.xml", lambda text: text.replace('w:styleId="Heading1"', 'w:styleId="1"')
    )
    assert written(Heading(1, runs("x")), look=look).styles() == ["1"]


def test_a_pack_may_bring_styles_for_its_own_roles() -> None:
    look = renamed("Lead", "Side Note")
    assert written(Paragraph(runs("x"), "side-note"), look=look).styles() == ["Lead"]
    table = Table((Row((cell("x"),)),), (), "wide-ledger")
    look = renamed("Report Facts", "Report Wide Ledger")
    assert written(table, look=look).values("//w:tblStyle/@w:val") == ["ReportFacts"]


@pytest.mark.parametrize("data", [b"", b"no zip", skin()[:500]])
def test_what_is_no_word_document_is_a_problem(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        written(Paragraph(runs("x")), look=data or b"\0")
    assert [(it.code, it.file) for it in caught.value.problems] == [
        ("word.unreadable_skin", "word.docx")
    ]


def test_a_skin_without_a_place_for_the_content_is_a_problem() -> None:
    look = changed("word/document.xml", lambda text: text.replace("{{ body }}", "body"))
    with pytest.raises(InputError) as caught:
        written(Paragraph(runs("x")), look=look)
    (problem,) = caught.value.problems
    assert problem == Problem.of("word.no_place", "word.docx", words="{{ body }}")
    assert problem.message_in("zh") == "Word版式文件里没有段落 {{ body }}"


def test_a_skin_with_two_places_for_the_content_is_a_problem() -> None:
    def twice(text: str) -> str:
        return re.sub(r"<w:p>(?:(?!</w:p>).)*\{\{ body \}\}.*?</w:p>", r"\g<0>\g<0>", text)

    with pytest.raises(InputError) as caught:
        written(Paragraph(runs("x")), look=changed("word/document.xml", twice))
    assert caught.value.problems == (
        Problem.of("word.several_places", "word.docx", words="{{ body }}", count=2),
    )


def test_the_place_may_be_written_in_several_runs_and_between_other_text() -> None:
    def split(text: str) -> str:
        other = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
        text = text.replace("{{ body }}", "{{</w:t></w:r><w:r><w:t>body }}")
        text = text.replace("<w:body>", "<w:body>" + other.format("封面"))
        return text.replace("<w:sectPr>", other.format("版记") + "<w:sectPr>")

    docx = written(Paragraph(runs("x")), look=changed("word/document.xml", split))
    assert docx.text("//w:body/w:p") == ["封面", "x", "版记"]


def test_the_end_of_a_section_survives() -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1000" w:right="838"/>'
    look = changed(
        "word/document.xml",
        lambda text: text.replace("</w:pPr>", f"{section}</w:sectPr></w:pPr>", 1),
    )
    docx = written(Table((Row((cell("x"),)),), ()), look=look)
    assert len(docx.find("//w:p/w:pPr/w:sectPr")) == 1
    assert docx.values("//w:gridCol/@w:w") == ["15000"]
    assert "body" not in "".join(docx.text("//w:p"))


def test_numbers_in_the_skin_are_not_used_again(tmp_path: Path) -> None:
    mark = '<w:p><w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/></w:p>'
    look = changed("word/document.xml", lambda text: text.replace("<w:body>", f"<w:body>{mark}"))
    docx = written(Heading(1, runs("a"), "x"), Paragraph((Run("b", href="#x"),)), look=look)
    assert docx.values("//w:bookmarkStart/@w:id") == ["7", "8"]
    assert docx.values("//w:bookmarkStart/@w:name") == ["x", "x_2"]
    assert docx.values("//w:hyperlink/@w:anchor") == ["x_2"]
    assert faults(docx.data, tmp_path) == []


def test_fields_are_never_updated_on_opening() -> None:
    look = changed(
        "word/settings.xml",
        lambda text: text.replace("<w:zoom", '<w:updateFields w:val="true"/><w:zoom', 1),
    )
    docx = written(Paragraph(runs("x")), look=look)
    assert "updateFields" not in docx.parts["word/settings.xml"].decode()


def test_the_languages_are_chinese_and_english_in_any_skin() -> None:
    look = changed("word/styles.xml", lambda text: text.replace("zh-CN", "ja-JP"))
    styles = written(Paragraph(runs("x")), look=look).parts["word/styles.xml"].decode()
    assert re.search('<w:lang w:val="en-GB" w:eastAsia="zh-CN"', styles)


def test_a_skin_that_says_no_language_is_told_one() -> None:
    def silent(text: str) -> str:
        return re.sub(r"<w:docDefaults>.*</w:docDefaults>", "", text, flags=re.DOTALL)

    look = changed("word/styles.xml", silent)
    styles = written(Paragraph(runs("x")), lang="en", look=look).parts["word/styles.xml"].decode()
    assert re.search('<w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN"', styles)


def test_a_signature_of_a_skin_does_not_go_out() -> None:
    look = with_lent_styles(LETTERHEADS["begun_with_a_template"]().data, skin())
    made = written(Paragraph(runs("x")), look=look)
    assert not [name for name in made.parts if "signature" in name or "thumbnail" in name]


def test_a_language_that_derives_has_its_own_tag_and_the_styles_of_its_base(xx: str) -> None:
    docx = written(Paragraph(runs("x")), lang=xx)
    assert docx.styles() == ["BodyTextEnglish"]
    styles = docx.parts["word/styles.xml"].decode()
    assert re.search('<w:lang w:val="xx" w:eastAsia="zh-CN"', styles)


@pytest.mark.parametrize(
    ("width", "twips"),
    [("11906.5", 11906), ("595.3pt", 11906), ("21cm", 11906), ("", 9026), ("wide", 9026)],
)
def test_a_page_may_be_as_wide_as_word_writes_it(width: str, twips: int) -> None:
    def change(text: str) -> str:
        return re.sub(r'<w:pgSz w:w="\d+"', f'<w:pgSz w:w="{width}"', text)

    look = changed("word/document.xml", change)
    made = Skin(ready(look), properties(), ["body"])
    made.turn_to("body")
    usual = Skin(ready(changed("word/document.xml", str)), properties(), ["body"])
    usual.turn_to("body")
    assert made.width in (usual.width, twips)


def test_a_list_style_whose_list_is_gone_counts_on() -> None:
    look = changed("word/numbering.xml", lambda text: re.sub(r"<w:num .*?</w:num>", "", text))
    made = Skin(ready(look), properties(), ["body"])
    style = made.styles.paragraph(NUMBERS)
    assert made.restart(style) is None
