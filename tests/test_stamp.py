"""A draft says on every page that it is one, in every format and with every skin."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pypdf
import pytest
from docx.enum.section import WD_SECTION

from reportgen.model.document import Document, Paragraph
from reportgen.pdf import write as write_pdf
from reportgen.web import write as write_web
from reportgen.word import write as write_word
from tests.word.building import SKINS, TEMPLATES, document, properties, ready, runs, skin

STAMPED = Document(
    replace(properties(), stamp="草稿"),
    (Paragraph(runs("正文")),),
    '<article><p>正文</p><p style="break-before: page">次页</p></article>',
)


def headers(data: bytes) -> list[str]:
    sections = docx.Document(io.BytesIO(data)).sections
    kinds = ((it.header, it.first_page_header, it.even_page_header) for it in sections)
    return ["".join(p.text for p in it.paragraphs) for three in kinds for it in three]


@pytest.mark.parametrize("name", SKINS)
def test_every_header_of_a_word_draft_says_so(name: str) -> None:
    said = headers(write_word(STAMPED, ready(skin(name)), {}))
    assert len(said) >= 3
    assert all(it.count("草稿") == 1 for it in said)


def test_a_skin_with_headers_of_its_own_keeps_them() -> None:
    own = docx.Document(io.BytesIO(skin()))
    own.sections[0].header.paragraphs[0].text = "内部资料"
    own.add_section(WD_SECTION.NEW_PAGE).header.is_linked_to_previous = False
    stream = io.BytesIO()
    own.save(stream)
    said = headers(write_word(STAMPED, ready(stream.getvalue()), {}))
    assert all(it.count("草稿") == 1 for it in said)
    assert said[0].endswith("内部资料")


@pytest.mark.heavy
def test_every_page_of_a_pdf_draft_says_so() -> None:
    css = (TEMPLATES / "jianbao" / "print.css").read_text(encoding="utf-8")
    pages = pypdf.PdfReader(io.BytesIO(write_pdf(STAMPED, css, {}))).pages
    assert [it.extract_text().count("草稿") for it in pages] == [1, 1]


def test_a_web_draft_says_so_above_all_else() -> None:
    page = write_web(STAMPED, "", {}).decode()
    assert page.index('<p class="draft-stamp" role="note">草稿</p>') < page.index("skip")


def test_what_is_no_draft_has_no_stamp() -> None:
    plain = document(Paragraph(runs("正文")))
    assert not any("草稿" in it for it in headers(write_word(plain, ready(skin()), {})))
    assert (
        "draft-stamp" not in write_web(replace(plain, html="<article></article>"), "", {}).decode()
    )
