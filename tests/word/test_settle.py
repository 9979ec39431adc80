"""Tracked changes and comments of a skin: they do not go out with the documents."""

from __future__ import annotations

import pytest
from docx.oxml.parser import parse_xml

from reportgen.model.document import Paragraph
from reportgen.word.xml.element import NAMESPACES, find, find_values
from reportgen.word.xml.settle import settle
from tests.word.building import runs, written
from tests.word.test_skin import changed

BY = 'w:id="9" w:author="a" w:date="2021-01-01T00:00:00Z"'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def row(change: str) -> str:
    cell = f"<w:tc><w:p>{run('a')}</w:p></w:tc>"
    return f"<w:tbl><w:tr><w:trPr><w:{change} {BY}/></w:trPr>{cell}</w:tr></w:tbl>"


def settled(body: str) -> list[str]:
    """The texts and the names of all elements but the usual ones, after all is settled."""
    root = parse_xml(f'<w:body xmlns:w="{NAMESPACES["w"]}">{body}</w:body>')
    settle(root)
    usual = ("body", "p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "trPr", "tcPr", "numPr")
    names = [str(node.tag).rpartition("}")[2] for node in find(root, "//*")]
    return [*find_values(root, "//w:t/text()"), *(name for name in names if name not in usual)]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"<w:p><w:ins {BY}>{run('new')}</w:ins></w:p>", ["new"]),
        (f"<w:p><w:ins {BY}><w:ins {BY}>{run('new')}</w:ins></w:ins></w:p>", ["new"]),
        (f"<w:p>{run('a')}<w:del {BY}><w:r><w:delText>b</w:delText></w:r></w:del></w:p>", ["a"]),
        (f"<w:p><w:moveFrom {BY}>{run('a')}</w:moveFrom></w:p><w:p>{run('b')}</w:p>", ["b"]),
        (
            f'<w:p><w:moveToRangeStart {BY} w:name="m"/><w:moveTo {BY}>{run("a")}</w:moveTo></w:p>',
            ["a"],
        ),
        (f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{run('a')}</w:p>", ["a"]),
        (f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr>{run('a')}</w:p>", ["a"]),
        (
            row("del"),
            [],
        ),
        (
            row("ins"),
            ["a"],
        ),
        (
            f'<w:p><w:commentRangeStart w:id="0"/>{run("a")}<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:rPr/><w:commentReference w:id="0"/></w:r></w:p>',
            ["a"],
        ),
    ],
)
def test_changes_are_accepted_and_comments_taken_out(body: str, left: list[str]) -> None:
    assert settled(body) == left


def test_a_paragraph_that_was_taken_out_goes() -> None:
    mark = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
    taken = f"<w:p>{mark}<w:del {BY}><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"
    root = parse_xml(f'<w:body xmlns:w="{NAMESPACES["w"]}">{taken}<w:p>{run("a")}</w:p></w:body>')
    settle(root, paragraphs=False)
    assert len(find(root, "//w:p")) == 2
    settle(root)
    assert len(find(root, "//w:p")) == 1


def test_no_change_of_a_skin_goes_out() -> None:
    def noted(text: str) -> str:
        marks = '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>'
        note = f"<w:p>{marks}<w:ins {BY}>{run('new')}</w:ins></w:p>"
        return text.replace("<w:body>", f"<w:body>{note}", 1)

    made = written(Paragraph(runs("x")), look=changed("word/document.xml", noted))
    assert not made.find("//w:ins | //w:commentRangeStart | //w:commentRangeEnd")
    assert "new" in made.values("//w:t/text()")
