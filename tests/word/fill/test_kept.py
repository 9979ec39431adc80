"""Tracked changes and comments of a skin: told where they do not go out, whole where they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.parser import parse_xml

import reportgen
from reportgen.authoring import check
from reportgen.packs.review import left_out_notes
from reportgen.word.fill import fill_tags
from reportgen.word.xml.element import NAMESPACES
from tests.word.fill.building import blank, saved
from tests.word.fill.conftest import Maker
from tests.word.fill.test_pack import built, pack
from tests.word.reading import Docx, faults

NAMES = f'xmlns:w="{NAMESPACES["w"]}"'
BY = 'w:author="张三" w:date="2021-01-01T00:00:00Z"'
TEXT = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
FOR, END = "{%p for x in ['a', 'b'] %}", "{%p endfor %}"
__all__ = ["pack"]


def changed() -> Any:
    """A document in which a loop repeats what was put in and taken out."""
    document = blank()
    put_in, taken_out = TEXT.format("{{ x }}"), "<w:r><w:delText>old</w:delText></w:r>"
    blocks = (
        f"<w:p {NAMES}>{TEXT.format(FOR)}</w:p>",
        f'<w:p {NAMES}><w:pPr><w:rPr><w:ins w:id="3" {BY}/></w:rPr></w:pPr>'
        f'<w:ins w:id="1" {BY}>{put_in}</w:ins><w:del w:id="2" {BY}>{taken_out}</w:del></w:p>',
        f"<w:p {NAMES}>{TEXT.format(END)}</w:p>",
        f"<w:p {NAMES}>{TEXT.format('end')}</w:p>",
    )
    for block in blocks:
        document.element.body.sectPr.addprevious(parse_xml(block))
    return document


def commented() -> Any:
    """A document in which a loop repeats a paragraph with a comment; its tag has one too."""
    document = blank()
    lines = [document.add_paragraph(it) for it in (FOR, "{{ x }}", END, "end")]
    for it, author in zip(lines, ("李四", "王五"), strict=False):
        document.add_comment(it.runs, "look", author=author, initials="x")
    return document


def test_changes_and_comments_that_do_not_go_out_are_told_with_number_names_and_place() -> None:
    (problem,) = left_out_notes(saved(changed()), "word.docx", ())
    assert problem.said_in("en") == (
        "“{{ x }}old”: it has 3 tracked changes (张三), which do not go out: all are accepted"
    )
    assert problem.severity == "warning"
    (problem,) = left_out_notes(saved(commented()), "word.docx", ())
    assert problem.message == "it has 2 comments (李四, 王五), which do not go out"
    assert problem.where
    assert list(left_out_notes(saved(commented()), "word.docx", ["comments"])) == []
    assert list(left_out_notes(saved(blank()), "word.docx", ())) == []
    assert list(left_out_notes(b"none", "word.docx", ())) == []


def test_changes_that_are_kept_have_numbers_of_their_own_in_each_round(tags: Maker) -> None:
    kept = replace(tags(), kept=frozenset({"changes"}))
    document = Docx(fill_tags(saved(changed()), kept).data)
    ids = document.values("//w:ins/@w:id | //w:del/@w:id")
    assert len(ids) == len(set(ids)) == 6
    assert document.values("//w:delText/text()") == ["old", "old"]
    assert "".join(document.values("//w:t/text()")) == "abend"


def test_comments_that_are_kept_are_copied_for_each_round(tags: Maker) -> None:
    kept = replace(tags(), kept=frozenset({"comments"}))
    document = Docx(fill_tags(saved(commented()), kept).data)
    marks = document.values("//w:commentReference/@w:id")
    assert len(set(marks)) == 2
    assert document.values("//w:commentRangeStart/@w:id") == marks
    assert document.values("//w:commentRangeEnd/@w:id") == marks
    comments = document.part("word/comments.xml")
    assert comments is not None
    assert comments.values("//w:comment/@w:id") == marks
    assert comments.values("//w:comment/@w:author") == ["王五", "王五"]


@pytest.mark.heavy
@pytest.mark.parametrize("keep", ["", 'keep = ["changes", "comments"]\n'])
def test_a_pack_says_what_goes_out(
    keep: str,
    pack: Callable[..., Path],
    briefing: reportgen.Briefing,
    tmp_path: Path,
) -> None:
    document = changed()
    document.styles.add_style("CommentReference", WD_STYLE_TYPE.CHARACTER)
    document.styles.add_style("CommentText", WD_STYLE_TYPE.PARAGRAPH)
    for it in document.paragraphs:
        if it.runs and not it.text.startswith("{%"):
            document.add_comment(it.runs, "look", author="李四", initials="x")
    folder = pack(saved(document), f'{keep}title = {{zh = "甲", en = "A"}}\n')
    data = built(briefing)
    found = check(str(folder))
    assert {it.code for it in found} == (
        set() if keep else {"word.changes_left_out", "word.comments_left_out"}
    )
    made = Docx(data)
    assert bool(made.find("//w:ins | //w:commentReference")) == bool(keep)
    assert ("word/comments.xml" in made.parts) == bool(keep)
    assert faults(data, tmp_path) == []
