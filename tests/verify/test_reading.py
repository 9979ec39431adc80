"""What is read of a Word file and of a web page, wherever a number can stand in them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from reportgen.markup.elements import TEXT_BLOCKS
from reportgen.messages import words
from reportgen.verify import read
from reportgen.verify.number import plain
from tests.verify.altering import part, with_part
from tests.verify.conftest import Found, Made

SPACES = " ".join(
    f'xmlns:{name}="{url}"'
    for name, url in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
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
    return [plain(passage.text).strip() for passage in read(file.getvalue(), "docx").passages]


def run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


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
        (run("672") + run("4321", RAISED), ["672 4321"]),
        (run("672") + run("1011", RAISED), ["672"]),
    ],
)
def test_what_a_paragraph_holds(inside: str, texts: list[str]) -> None:
    read_back = word(f"<w:p>{inside}</w:p>")
    assert ["".join(text.split()) for text in read_back] == [
        "".join(text.split()) for text in texts
    ]


def test_a_raised_number_stays_apart() -> None:
    assert word(f"<w:p>{run('672')}{run('4321', RAISED)}</w:p>") == ["672 4321"]


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
    assert any("4321" in plain(p.text).split()[-1] for p in read(page, "html").passages)


@pytest.mark.parametrize("element", TEXT_BLOCKS)
def test_each_block_of_text_is_read_as_one_passage(element: str) -> None:
    around = {"li": "ul", "td": "tr", "th": "tr", "caption": "table", "figcaption": "figure"}
    body = f"<{element}><b>共12人</b><i>99</i></{element}>"
    outer = around.get(element, "div")
    body = f"<{outer}>{body}</{outer}>"
    body = f"<table>{body}</table>" if outer == "tr" else body
    found = [passage.text for passage in read(body.encode(), "html").passages]
    assert "共12人99" in [text.strip() for text in found]


def test_a_mark_of_a_note_is_not_read() -> None:
    page = b"<p>672<sup>12</sup>a</p>"
    (passage,) = read(page, "html").passages
    assert plain(passage.text).split() == ["672", "a"]


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


@pytest.mark.heavy
def test_a_number_in_an_equation_is_found(made: Made, found: Found) -> None:
    text = part(made("docx"), "word/document.xml")
    space = SPACES.split()[2]
    equation = f"<m:oMath {space}><m:r><m:t>4321</m:t></m:r></m:oMath></w:p>"
    content = with_part(
        made("docx"), "word/document.xml", text.replace("</w:p>", equation, 1).encode()
    )
    assert [finding["found"] for finding in found(content, "docx")] == ["4321"]
