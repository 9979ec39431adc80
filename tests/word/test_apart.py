"""Blocks in a row stay apart in Word, which joins tables, and frames that are alike."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from lxml.etree import QName
from lxml.etree import _Element as Element

from reportgen.markup.elements import ELEMENTS, BlockKind, ElementEntry
from reportgen.model.document import Block, Paragraph, Row, Table
from tests.compose.building import example_blocks
from tests.word.building import cell, picture, runs, written
from tests.word.reading import Docx, text_of, values
from tests.word.test_writer import DRAWN

BLOCKS = [it for it in ELEMENTS if it.kind in get_args(BlockKind) and it.kind != "page_break"]
TABLE = Table((Row((cell("1"),)),), ())


def of_example(entry: ElementEntry, words: str) -> tuple[Block, ...]:
    return example_blocks(entry, words)[:-1]


def drawn(*blocks: Block) -> Docx:
    return written(*blocks, pictures=dict.fromkeys(DRAWN, picture()))


def said_of(docx: Docx, style: str, path: str) -> list[str]:
    """What the style with this id says in one place, or that which it is based on."""
    sheet = docx.part("word/styles.xml")
    assert sheet is not None
    (found,) = sheet.find(f"//w:style[@w:styleId='{style}']")
    said, base = values(found, path), values(found, "w:basedOn/@w:val")
    return said if said or not base else said_of(docx, base[0], path)


def style_of(paragraph: Element) -> str:
    return next(iter(values(paragraph, "w:pPr/w:pStyle/@w:val")), "Normal")


def joined(docx: Docx) -> list[str]:
    """What Word makes one: two tables in a row, or one frame of a block “one” and a block “two”."""
    found = []
    for first, second in pairwise(docx.find("//w:body/*")):
        kinds = {QName(first).localname, QName(second).localname}
        if kinds == {"tbl"}:
            found.append("table")
        if kinds == {"p"} and "one" in text_of(first) and "two" in text_of(second):
            style = style_of(first)
            if style == style_of(second) and said_of(docx, style, "w:pPr/w:pBdr/*/@w:val"):
                found.append(style)
    return found


def test_word_would_join_two_lines_of_one_frame() -> None:
    lines = (Paragraph(runs(words), "masthead-line") for words in ("one", "two"))
    assert joined(written(*lines)) == ["MastheadLine"]


@pytest.mark.parametrize("entry", BLOCKS, ids=[it.shown for it in BLOCKS])
def test_two_blocks_of_a_kind_are_not_joined(entry: ElementEntry) -> None:
    assert joined(drawn(*of_example(entry, "one"), *of_example(entry, "two"))) == []


@pytest.mark.parametrize("entry", BLOCKS, ids=[it.shown for it in BLOCKS])
def test_no_block_sticks_to_the_table_before_it(entry: ElementEntry) -> None:
    docx = drawn(TABLE, *of_example(entry, "words"))
    (after, *_) = docx.find("//w:body/w:tbl[1]/following::w:p")
    style = style_of(after)
    space = said_of(docx, style, "w:pPr/w:spacing/@w:before")
    assert style == "TableEnd" or int(space[0]) > 0
