"""Two texts that stand side by side are never read as one number or date."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from reportgen import resources
from reportgen.model.format import Format
from reportgen.pdf import write
from reportgen.verify import read
from reportgen.verify.number import Reader, plain
from tests.make import codes
from tests.pdf.test_file import small
from tests.verify.test_reading import SPACES

DAY, LATE = "2020-12-06", "December 2020"
NOTE = '<span class="footnote">December 2020 was cold</span>'
STYLE = (resources.templates() / "_blocks" / "base.css").read_text(encoding="utf-8")
FLEX = ".columns { display: flex; gap: 1mm }"


def keys(content: bytes, kind: Format) -> list[str]:
    """All that is read as a number or a date."""
    reader = Reader(codes())
    passages = [it for it in read(content, kind).passages if it.track != "bookmark"]
    return [number.key for it in passages for number in reader.numbers(plain(it.text))]


def on_paper(body: str, css: str = "") -> list[str]:
    return keys(write(small(body, "en"), f"{STYLE} {css}", {}), "pdf")


APART = {
    "cells": f"<table><tr><td>sent. 6</td><td>{LATE}</td></tr></table>",
    "narrow cells": f"<table><tr><td>sent. 6</td><td>of {LATE}</td><td>6</td></tr>"
    f"<tr><td>{LATE}</td></tr></table>",
    "items": f"<ol><li>sent. 6</li><li>{LATE}</li></ol><ul><li>sent. 6</li><li>{LATE}</li></ul>",
    "heading and text": f"<h2>Tasks: 6</h2><p>{LATE}</p>",
    "columns": f'<div class="columns"><p>sent. 6</p><p>{LATE}</p></div>',
    "note": f"<p>cold{NOTE}, sent. 6{NOTE}</p>",
    "caption": f'<table><caption><span class="caption-label">Table 6</span>\u2002{LATE}</caption>'
    f"<tr><td>Table 6</td><td>{LATE}</td></tr></table>",
}


@pytest.mark.parametrize("body", APART.values(), ids=APART)
def test_on_paper_a_date_ends_with_its_cell_item_note_or_column(body: str) -> None:
    found = on_paper(body, FLEX)
    assert "6" in found or "note" not in body
    assert not [key for key in found if key.startswith("2020-")]


def test_on_paper_a_multiplier_of_the_next_cell_is_none() -> None:
    found = on_paper(
        "<table><tr><td>6</td><td>亿元</td></tr><tr><td>7</td><td>个百分点</td></tr></table>"
    )
    assert found == ["6", "7"]


def test_on_paper_the_margin_is_not_the_end_of_the_text() -> None:
    css = '@page { size: 90mm 60mm; margin: 10mm; @bottom-left { content: "December 2020" } }'
    assert on_paper("<p>sent. 6</p>", css) == ["6", "2020"]


def test_on_paper_the_lines_and_words_of_one_text_are_read_together() -> None:
    body = "<p>on 6 December 2020</p><p>on 6 <b>December</b> <a href='https://x.org/'>2020</a></p>"
    for css in ("", "@page { size: 80mm 90mm; margin: 5mm 45mm 5mm 5mm } p { font-size: 14pt }"):
        assert on_paper(body, css) == [DAY, DAY]
    centred = "@page { size: 60mm 90mm; margin: 5mm } p { text-align: justify; font-size: 15pt }"
    assert on_paper("<p>a letter of 6 December 2020 that came late</p>", centred) == [DAY]


def test_without_tags_a_wide_gap_parts_columns() -> None:
    from weasyprint import HTML

    page = (
        "<table style='width: 100%'><tr><td>sent. 6</td><td>December 2020</td></tr></table>"
        "<p>on 6 December 2020</p>"
    )
    assert keys(HTML(string=page).write_pdf() or b"", "pdf") == ["6", "2020", DAY]


@pytest.mark.parametrize(
    "body",
    [
        *(it for name, it in APART.items() if name != "note"),
        "<p>sent. 6<br>December 2020</p>",
        "<ul><li>sent. 6<ul><li>x</li></ul>December 2020</li></ul>",
        '<p>sent. 6 <span class="end">December 2020</span></p>',
        "<p>sent. 6 <input type='checkbox'> December 2020</p>",
    ],
)
def test_on_a_web_page_a_date_ends_with_its_line(body: str) -> None:
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>"
    found = keys(page.encode(), "html")
    assert "6" in found
    assert not [key for key in found if key.startswith("2020-")]


@pytest.mark.parametrize("between", ["<w:tab/>", "<w:br/>", "<w:cr/>"])
def test_in_word_a_date_ends_with_its_line_or_tab(between: str) -> None:
    run = f"<w:p><w:r><w:t>sent. 6</w:t>{between}<w:t>December 2020</w:t></w:r></w:p>"
    assert keys(word(run), "docx") == ["6", "2020"]


def test_in_word_a_control_parts_what_stands_around_it() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="owner:a"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>Office</w:t></w:r></w:sdtContent></w:sdt>"
    )
    body = f"<w:p><w:r><w:t>6 </w:t></w:r>{control}<w:r><w:t>December 2020</w:t></w:r></w:p>"
    assert keys(word(body), "docx") == ["6", "2020"]


def word(body: str) -> bytes:
    """A Word file with this body."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        document = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document)
        package.writestr("docProps/core.xml", "<p/>")
    return file.getvalue()
