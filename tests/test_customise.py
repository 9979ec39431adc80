"""The pack of docs/customise.md is what its text says, and builds in all formats and languages."""

from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import reportgen
from reportgen.cli import main
from reportgen.model.text import Lang
from tests.test_docs import fenced
from tests.word.reading import Docx, faults

DOCS = Path(__file__).parents[1] / "docs"
FOLDER = DOCS / "customise"
PACK = FOLDER / "templates" / "office"
TEXTS = ("docs/customise.md", "docs/customise.zh-CN.md")
COLOUR = "#1F6B4F"
COVER = {"zh": "工作通报", "en": "Work Report"}
ADDED = {"zh": "七、反馈要求", "en": "7. What we ask of you"}
DROPPED = {"zh": "会议强调的方面", "en": "What the meetings stressed"}

PHRASED = {"zh": "辽宁6项指标：4项超过全国", "en": "Liaoning is over the nation in 4"}
REPLACED = {"zh": "辽宁6项指标：4项高于", "en": "is above the nation in 4 and below it in 2 of 6"}

LANGUAGES: tuple[Lang, ...] = ("zh", "en")

Made = dict[str, bytes]


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    found: Lang = request.param
    return found


@pytest.fixture(scope="module")
def made(
    briefing: reportgen.Briefing,
    lang: Lang,
    tmp_path_factory: pytest.TempPathFactory,
    heavy: None,
) -> Made:
    """The documents by format."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(FOLDER)
        files = reportgen.build(
            briefing,
            templates=["office"],
            formats=["docx", "pdf", "html"],
            lang=lang,
            out=tmp_path_factory.mktemp("out"),
            page_numbers=False,
        )
    return {file.path.suffix[1:]: file.path.read_bytes() for file in files}


def texts(made: Made) -> dict[str, str]:
    """What is said in each format."""
    pages = pypdfium2.PdfDocument(made["pdf"])
    return {
        "docx": "\n".join(Docx(made["docx"]).text("//w:p")),
        "pdf": "\n".join(page.get_textpage().get_text_range() for page in pages),
        "html": re.sub(r"<[^>]*>", "", made["html"].decode()),
    }


def test_a_section_more_and_one_less_in_every_format(made: Made, lang: Lang) -> None:
    assert texts(made).keys() == {"docx", "pdf", "html"}
    for kind, text in texts(made).items():
        assert ADDED[lang] in text, kind
        assert DROPPED[lang] not in text, kind


def test_the_logo_is_in_every_format(made: Made) -> None:
    seal = (PACK / "seal.png").read_bytes()
    media = {name: data for name, data in Docx(made["docx"]).parts.items() if "media/" in name}
    assert sha256(seal).digest() in {sha256(data).digest() for data in media.values()}
    assert "data:image/png;base64," in made["html"].decode()
    first = pypdfium2.PdfDocument(made["pdf"])[0]
    (image,) = first.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    left, _, right, _ = image.get_bounds()
    assert left + right == pytest.approx(first.get_width(), abs=2)


def test_charts_of_every_format_say_it_in_its_words(made: Made, lang: Lang) -> None:
    said = texts(made)
    assert set(said) == set(made)
    for kind, text in said.items():
        assert "".join(PHRASED[lang].split()) in "".join(text.split()), kind
        assert "".join(REPLACED[lang].split()) not in "".join(text.split()), kind


def test_the_colour_is_in_every_format(made: Made) -> None:
    parts = Docx(made["docx"]).parts
    assert COLOUR[1:] in parts["word/charts/chart1.xml"].decode()
    assert COLOUR[1:] in parts["word/styles.xml"].decode()
    assert COLOUR.lower() in made["html"].decode()
    image = pypdfium2.PdfDocument(made["pdf"])[0].render(scale=2).to_pil().convert("RGB")
    counted = {colour: count for count, colour in image.getcolors(1 << 20) or []}
    assert counted.get(tuple(bytes.fromhex(COLOUR[1:])), 0) > 500


def test_the_cover_comes_before_the_content(made: Made, lang: Lang) -> None:
    document = Docx(made["docx"])
    cover = document.text("//w:p[.//w:br[@w:type='page']][1]/preceding-sibling::w:p")
    title, date = {
        "zh": ("2020年辽宁省民政工作会议简况", "2020年12月30日"),
        "en": ("Briefing on the 2020 Liaoning Civil Affairs Work Meeting", "30 December 2020"),
    }[lang]
    assert cover == ["", "", COVER[lang], title, date]
    widths = document.values("//w:body/w:p//wp:inline/wp:extent/@cx")
    assert widths[:2] == [str(round(centimetres * 360_000)) for centimetres in (3.5, 2.2)]


def test_the_word_document_is_valid(made: Made, tmp_path: Path) -> None:
    assert faults(made["docx"], tmp_path) == []


@pytest.mark.heavy
def test_the_check_finds_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(FOLDER)
    assert main(["templates", "check", "templates/office"]) == 0
    said = capfd.readouterr()
    assert "templates/office: no problems" in said.out + said.err


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_and_the_pack_are_the_same(text: str) -> None:
    for language, file in (("jinja", "content.html.j2"), ("toml", "template.toml")):
        assert "\n".join(fenced(text, language)) == (PACK / file).read_text(encoding="utf-8")
    (shown,) = fenced(text, "text")
    lines = Docx((PACK / "word.docx").read_bytes()).text("//w:p")
    assert [line for line in lines if line] == [*shown.splitlines(), "{{ body }}"]


def test_the_commands_are_the_same_in_both_languages() -> None:
    english, chinese = (
        [re.sub(" --lang (en|zh)", "", block) for block in fenced(text, "sh")] for text in TEXTS
    )
    assert english == chinese


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pictures_are_small(lang: Lang) -> None:
    for name in ("office", "cover"):
        data = (DOCS / "pictures" / f"{name}-{lang}.png").read_bytes()
        assert len(data) < 60_000
        assert Image.open(BytesIO(data)).width > 800
