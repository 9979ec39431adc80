"""What programs that read a PDF find in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.errors import InputError
from reportgen.model.document import Document, Heading, Paragraph, Properties, Run
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import CLOCK
from tests.pdf.making import Made
from tests.pdf.reading import Pdf

EACH = pytest.mark.parametrize(
    ("template", "lang"),
    [(t, lang) for t in ("briefing", "digest", "jianbao") for lang in ("zh", "en")],
)
needs_qpdf = pytest.mark.skipif(
    shutil.which("qpdf") is None and "CI" not in os.environ, reason="qpdf is missing"
)


def small(body: str = "<p>文字 text</p>", lang: Lang = "zh") -> Document:
    about = Properties("题", "类", "局", ("甲", "乙"), lang, CLOCK)
    return Document(about, (Paragraph((Run("文字 text"),)),), f"<article>{body}</article>")


@needs_qpdf
@EACH
def test_qpdf_finds_nothing(made: Made, template: str, lang: Lang, tmp_path: Path) -> None:
    path = tmp_path / "it.pdf"
    path.write_bytes(made(template, lang)[1].data)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr


@EACH
def test_every_font_is_embedded(made: Made, template: str, lang: Lang) -> None:
    fonts = made(template, lang)[1].fonts
    assert fonts
    assert all(fonts.values()), fonts


@EACH
def test_headings_are_bookmarks(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    numbers = r"^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9.]+ )"
    headings = [
        (block.level, "".join(run.text for run in block.runs))
        for block in it.document.blocks
        if isinstance(block, Heading) and block.level
    ]
    found = [(level, title) for level, title, _ in pdf.bookmarks]
    if template == "jianbao":
        found = [(level, re.sub(numbers, "", title)) for level, title in found]
    assert found == headings


@EACH
def test_properties_say_what_it_is(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    about, found = it.document.properties, pdf.reader.metadata
    assert found
    assert (found.title, found.subject) == (about.title, about.subject)
    assert found.keywords == ", ".join(about.keywords)
    assert str(found["/CreationDate"]) == str(found["/ModDate"]) == "D:20201231083000Z"
    assert str(pdf.reader.root_object["/Lang"]) == {"zh": "zh-CN", "en": "en-GB"}[lang]


@pytest.mark.heavy
def test_the_author_is_the_issuer() -> None:
    found = Pdf(write(small(), "", {})).reader.metadata
    assert found
    assert found.author == "局"


def test_pages_are_numbered(made: Made) -> None:
    _, briefing = made("briefing", "zh")
    for number, page in enumerate(briefing.pages, start=1):
        assert f"— {number} —" in page.replace("\xa0", " ")
    _, digest = made("digest", "zh")
    assert "1 / 2" in digest.pages[0]
    assert "2 / 2" in digest.pages[1]


def test_links_within_the_document_lead_somewhere(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    names = set(pdf.reader.named_destinations)
    targets = [
        str(note.get_object()["/Dest"])
        for page in pdf.reader.pages
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Link"
    ]
    assert len(targets) > 50
    assert set(targets) <= names


def test_the_same_document_gives_the_same_bytes(made: Made) -> None:
    it, pdf = made("digest", "zh")
    assert write(it.document, it.pack.print_css, it.drawings) == pdf.data
    later = replace(it.document.properties, created=CLOCK.replace(year=2021))
    assert write(replace(it.document, properties=later), it.pack.print_css, it.drawings) != pdf.data


@pytest.mark.parametrize(
    ("css", "words"),
    [
        ("p { colour: red }", "colour"),
        ("p { color: rot }", "color: rot"),
        ("@import 'other.css';", "@import"),
        ("p { background: url(picture.png) }", "picture.png"),
        ("p { background: url(https://example.org/a.png) }", "example.org"),
        ("p { background: url(file:///etc/passwd) }", "passwd"),
        ("@font-face { font-family: x; src: url(https://example.org/x.ttf) }", "'x'"),
    ],
)
def test_a_style_that_cannot_be_used_is_refused(css: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        write(small(), css, {})
    assert {problem.code for problem in caught.value.problems} == {"style.no_layout"}
    assert words in str(caught.value)


def test_every_fault_of_a_style_is_named_once() -> None:
    with pytest.raises(InputError) as caught:
        write(small(), "p { colour: red } h1 { colour: red; wdith: 3cm } p { colour: red }", {})
    text = str(caught.value)
    assert "wdith" in text
    assert len(caught.value.problems) == len(set(map(str, caught.value.problems)))


def test_a_character_that_no_font_has_is_named() -> None:
    with pytest.raises(InputError) as caught:
        write(small("<p>甲\ue000乙</p>"), "body { font-family: var(--font-body) }", {})
    (problem,) = caught.value.problems
    assert problem.code == "machine.no_glyph"
    assert problem["numbers"] == ("U+E000",)
