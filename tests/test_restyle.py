"""One token changes every format: what a pack sets is found again in what it builds."""

from __future__ import annotations

import re
from ctypes import c_int, create_string_buffer
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

import reportgen
from reportgen import resources
from tests.restyling import build
from tests.word.reading import Docx, faults

Made = dict[str, bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def plain(
    briefing: reportgen.Briefing, tmp_path_factory: pytest.TempPathFactory, heavy: None
) -> Made:
    """The pack without tokens."""
    return build(briefing, tmp_path_factory.mktemp("plain"), "")


@pytest.fixture(scope="module")
def own(
    briefing: reportgen.Briefing, tmp_path_factory: pytest.TempPathFactory, heavy: None
) -> Made:
    """The pack with tokens of its own."""
    return build(briefing, tmp_path_factory.mktemp("own"))


def areas(pdf: bytes) -> set[object]:
    """The colours of more dots than the edges of letters have."""
    images = (page.render(scale=2).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf))
    counted = (found for image in images for found in image.getcolors(1 << 20) or [])
    return {colour for count, colour in counted if count > 500}


def place(pdf: bytes, character: str) -> tuple[pypdfium2.PdfTextPage, int]:
    """The text of the page that has a character, and where in it."""
    texts = [page.get_textpage() for page in pypdfium2.PdfDocument(pdf)]
    return next((text, at) for text in texts if (at := text.get_text_range().find(character)) >= 0)


def width(pdf: bytes, character: str) -> float:
    """How wide a Chinese character is set, which is its size, in points."""
    text, at = place(pdf, character)
    left, _, right, _ = text.get_charbox(at, loose=True)
    return float(right - left)


def font(pdf: bytes, character: str) -> str:
    """The name of the font that a character is set in."""
    (text, at), name, flags = place(pdf, character), create_string_buffer(100), c_int()
    pypdfium2.raw.FPDFText_GetFontInfo(text, at, name, 100, flags)
    return name.value.decode()


def style(docx: bytes, name: str) -> etree._Element:
    styles = Docx(docx).tree("word/styles.xml")
    return next(it for it in styles.iter(f"{W}style") if it.find(f"{W}name").get(f"{W}val") == name)  # type: ignore[union-attr]


def said(docx: bytes, name: str, tag: str, attribute: str = "val") -> str | None:
    found = next(style(docx, name).iter(W + tag), None)
    return None if found is None else found.get(W + attribute)


@pytest.mark.parametrize(
    ("old", "new"), [("#0B4F8A", "#7A1F1F"), ("#C00000", "#1F5A1F"), ("#A6A6A6", "#B8B06A")]
)
def test_a_colour_is_another_everywhere(plain: Made, own: Made, old: str, new: str) -> None:
    for made, here, gone in ((plain, old, new), (own, new, old)):
        seen = areas(made["pdf"])
        assert tuple(bytes.fromhex(here[1:])) in seen
        assert tuple(bytes.fromhex(gone[1:])) not in seen
        page = made["html"].decode()
        assert here.lower() in page
        assert gone.lower() not in page
        parts = Docx(made["docx"]).parts
        assert here[1:] in parts["word/theme/theme1.xml"].decode()
        assert not [name for name, data in parts.items() if gone[1:].encode() in data]


def test_the_charts_of_every_format_have_the_colour(own: Made) -> None:
    assert 'fill="#7a1f1f"' in own["html"].decode()
    chart = Docx(own["docx"]).parts["word/charts/chart1.xml"].decode()
    assert 'srgbClr val="7A1F1F"' in chart


def test_a_font_is_another_in_pdf_word_and_charts(plain: Made, own: Made) -> None:
    assert "Serif" in font(plain["pdf"], "文")
    assert "Sans" in font(own["pdf"], "文")
    assert said(plain["docx"], "Masthead Name", "rFonts", "eastAsia") == "方正小标宋简体"
    assert said(own["docx"], "Masthead Name", "rFonts", "eastAsia") == "楷体"
    defaults = Docx(own["docx"]).tree("word/styles.xml").find(f".//{W}docDefaults//{W}rFonts")
    assert defaults is not None
    assert (defaults.get(f"{W}eastAsia"), defaults.get(f"{W}ascii")) == ("黑体", "Arial")
    chart = Docx(own["docx"]).parts["word/charts/chart1.xml"].decode()
    assert 'typeface="宋体"' in chart
    assert "黑体" not in chart
    assert "font-family=\"'SourceSerifPro-Regular'" in own["html"].decode()


def test_a_size_is_another_in_pdf_word_and_charts(plain: Made, own: Made) -> None:
    assert [round(width(own["pdf"], it), 1) for it in "文情表"] == [15, 21, 13]
    assert round(width(plain["pdf"], "文"), 1) == 12
    sizes = [said(own["docx"], it, "sz") for it in ("Body Text", "heading 1", "Table Text")]
    assert sizes == ["30", "42", "26"]
    chart = Docx(own["docx"]).parts["word/charts/chart1.xml"].decode()
    assert set(re.findall(r'sz="(\d+)"', chart)) == {"1200"}
    assert re.search(r"<text[^>]*font(-size)?[=:]\S* ?12px", own["html"].decode())


def test_lines_and_spaces_are_others_in_word(own: Made) -> None:
    assert said(own["docx"], "Body Text", "spacing", "line") == "600"
    assert said(own["docx"], "Body Text", "spacing", "after") == "140"
    cells = style(own["docx"], "Report Table").find(f".//{W}tblCellMar/{W}top")
    assert cells is not None
    assert cells.get(f"{W}w") == "120"


def test_each_language_has_its_size(
    briefing: reportgen.Briefing, own: Made, tmp_path: Path
) -> None:
    english = build(briefing, tmp_path, lang="en")
    assert said(own["docx"], "heading 1", "sz") == "42"
    assert said(english["docx"], "heading 1", "sz") == "38"
    assert said(english["docx"], "Body Text English", "sz") == "30"


def test_a_restyled_document_is_valid(own: Made, tmp_path: Path) -> None:
    assert faults(own["docx"], tmp_path) == []


def test_the_same_tokens_give_the_same_bytes(
    briefing: reportgen.Briefing, own: Made, tmp_path: Path
) -> None:
    assert build(briefing, tmp_path) == own


def test_what_has_another_colour_in_word_keeps_it(plain: Made, own: Made) -> None:
    before, after = (Docx(it["docx"]).parts["word/theme/theme1.xml"] for it in (plain, own))
    assert b"5B8DB8" in before
    assert b"5B8DB8" in after


def test_colours_stand_in_one_place() -> None:
    package = resources.templates().parent
    files = [*package.glob("reportgen/**/*.py"), *package.glob("templates/**/*.css")]
    files += package.glob("templates/**/*.j2")
    literal = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b(?!\w)")
    hints = {
        *("model/tokens.py", "model/colour.py", "packs/tokens.py", "packs/values.py"),
        *("packs/token_entries.py", "messages/pack_tokens.py", "messages/pack_phrases.py"),
    }
    assert len(files) > 100
    found = {
        f"{file.relative_to(package)}: {line.strip()}"
        for file in files
        if not any(str(file).endswith(f"reportgen/{name}") for name in hints)
        for line in file.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    }
    assert found == set()
