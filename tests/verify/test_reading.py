"""What is read of a Word file and of a web page, wherever a number can stand in them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from reportgen.markup.elements import TEXT_BLOCKS
from reportgen.messages import words
from reportgen.verify import read
from reportgen.verify.tokens import folded
from tests.verify.building import SPACES, run

LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(body: str, **others: bytes) -> list[str]:
    """The texts read of a document with this body."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        )
        links = "".join(
            f'<Relationship Id="r{i}" Target="{name.replace("_", ".")}"/>'
            for i, name in enumerate(others)
        )
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{LINKS}">{links}</Relationships>',
        )
        for name, content in others.items():
            package.writestr(f"word/{name.replace('_', '.')}", content)
    return [folded(line.text) for line in read(file.getvalue(), "docx").lines]


RAISED = '<w:vertAlign w:val="superscript"/>'
CHOICES = (
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    "</mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        ("<m:oMath><m:r><m:t>4321</m:t></m:r></m:oMath>", ["4321"]),
        (
            f"<w:r><w:ruby><w:rt>{run('87')}</w:rt><w:rubyBase>{run('4321')}</w:rubyBase>"
            "</w:ruby></w:r>",
            ["4321", "87"],
        ),
        ('<w:r><w:pict><v:textpath string="4321"/></w:pict></w:r>', ["4321"]),
        (CHOICES.format(run("4321"), run("4322")), ["4321", "4322"]),
        (f"<w:r>{CHOICES.format('<w:t>4321</w:t>', '<w:t>4322</w:t>')}</w:r>", ["4321", "4322"]),
        (run("672") + run("12", RAISED) + run("元"), ["672元"]),
        (run("672") + run("4321", RAISED), ["6724321"]),
    ],
)
def test_what_a_paragraph_holds(inside: str, texts: list[str]) -> None:
    assert word(f"<w:p>{inside}</w:p>") == texts


def test_files_that_word_takes_in() -> None:
    chunks = '<w:altChunk r:id="r0"/><w:altChunk r:id="r1"/><w:altChunk r:id="r2"/>'
    files = {"a_html": b"<p>4321</p>", "b_txt": b"4322", "c_rtf": b"4323"}
    assert word(chunks, **files) == ["4321", "4322"]


@pytest.mark.parametrize(
    "body",
    [
        "<noscript>4321</noscript>",
        "<noscript><p>4321</p></noscript>",
        "<p>672<sup>4321</sup></p>",
        "<p>a</p>4321",
        "<section><p>a</p>4321</section>",
        "<p>a</p></body>4321</html>",
        "<p>a</p></body></html>4321",
        "<p>a</p></body></html><p>4321</p>",
    ],
)
def test_what_a_page_shows(body: str) -> None:
    page = f"<html><body>{body}".encode()
    assert any("4321" in folded(line.text) for line in read(page, "html").lines)


@pytest.mark.parametrize("element", TEXT_BLOCKS)
def test_each_block_of_text_is_read_as_one_line(element: str) -> None:
    around = {"li": "ul", "td": "tr", "th": "tr", "caption": "table", "figcaption": "figure"}
    body = f"<{element}><b>共12人</b><i>99</i></{element}>"
    outer = around.get(element, "div")
    body = f"<{outer}>{body}</{outer}>"
    body = f"<table>{body}</table>" if outer == "tr" else body
    assert [line.text for line in read(body.encode(), "html").lines] == ["共12人99"]


def test_a_mark_of_a_note_is_not_read() -> None:
    page = b"<p>672<sup>12</sup>a</p>"
    (line,) = read(page, "html").lines
    assert folded(line.text) == "672a"


@pytest.mark.parametrize(
    ("lists", "found"),
    [
        ("<ol><li>a<li>b</ol><ol start=3><li>c</ol>", []),
        ("<ol><li>a<li value=2>b</ol><ol start=1><li>c</ol>", []),
        ("<ol start=4321><li>a</ol>", [("4321", "1")]),
        ("<ol><li>a</ol><ol start=4321><li>b</ol>", [("4321", "1 or 2")]),
        ("<ol><li>a<li value=4321>b<li>c</ol>", [("4321", "2")]),
    ],
)
def test_lists_count_on(lists: str, found: list[tuple[str, str]]) -> None:
    differing = read(lists.encode(), "html").differing
    assert [(item.found, words(item.expected, "en")) for item in differing] == found
