"""What paragraphs with tags carry beside their text: sections, ranges, stores, odd characters."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml.parser import parse_xml

from reportgen.word.fill import fill_tags
from reportgen.word.xml.element import NAMESPACES
from tests.word.fill.building import blank, saved
from tests.word.fill.conftest import Maker
from tests.word.reading import Docx

NAMES = " ".join(f'xmlns:{key}="{NAMESPACES[key]}"' for key in ("w", "r", "w14"))
WIDE = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'


def filled(tags: Maker, *blocks: str) -> Docx:
    """A document with these blocks of XML, its tags filled."""
    document = blank()
    body: Any = document.element.body
    for block in blocks:
        body.sectPr.addprevious(parse_xml(block.replace(">", f" {NAMES}>", 1)))
    return Docx(fill_tags(saved(document), tags()).data)


def line(text: str, *, before: str = "", after: str = "") -> str:
    return f'<w:p>{before}<w:r><w:t xml:space="preserve">{text}</w:t></w:r>{after}</w:p>'


def order(document: Docx) -> list[str]:
    """Texts, ends of sections and of bookmarks in their order."""
    path = "//w:body//w:t | //w:body//w:pPr/w:sectPr | //w:bookmarkStart | //w:bookmarkEnd"
    return [node.text or str(node.tag).rpartition("}")[2] for node in document.find(path)]


@pytest.mark.parametrize("lift", ["p ", ""])
def test_a_section_that_ends_with_a_loop_ends_behind_it(tags: Maker, lift: str) -> None:
    document = filled(
        tags,
        line(f"{{%{lift}for x in ['a', 'b'] %}}"),
        line("wide {{ x }}"),
        line(f"{{%{lift}endfor %}}", before=WIDE),
        line("end"),
    )
    assert order(document) == ["wide a", "wide b", "sectPr", "end"]


def test_a_section_that_ends_where_a_loop_begins_ends_before_it(tags: Maker) -> None:
    document = filled(
        tags,
        line("first"),
        line("{%p for x in ['a', 'b'] %}", before=WIDE),
        line("{{ x }}"),
        line("{%p endfor %}"),
    )
    assert order(document) == ["first", "sectPr", "a", "b"]


def test_a_section_that_ends_between_two_choices_belongs_to_the_first(tags: Maker) -> None:
    for choice, left in (("true", ["a", "sectPr"]), ("false", ["b"])):
        document = filled(
            tags,
            line(f"{{%p if {choice} %}}"),
            line("a"),
            line("{%p else %}", before=WIDE),
            line("b"),
            line("{%p endif %}"),
        )
        assert order(document) == left


MARK = '<w:bookmarkStart w:id="3" w:name="part"/>', '<w:bookmarkEnd w:id="3"/>'


@pytest.mark.parametrize(
    ("opens", "choice", "left"),
    [
        ("{%p if true %}", "a", ["bookmarkStart", "a", "bookmarkEnd", "end"]),
        ("{%p if false %}", "a", ["bookmarkStart", "bookmarkEnd", "end"]),
        ("{%p for x in 'ab' %}", "{{ x }}", ["bookmarkStart", "a", "b", "bookmarkEnd", "end"]),
    ],
)
def test_a_bookmark_from_tag_to_tag_is_kept_around_what_they_hold(
    tags: Maker, opens: str, choice: str, left: list[str]
) -> None:
    start, end = MARK
    closes = "{%p endif %}" if " if " in opens else "{%p endfor %}"
    blocks = (line(opens, before=start), line(choice), line(closes, after=end), line("end"))
    assert order(filled(tags, *blocks)) == left


def test_a_bookmark_that_ends_on_a_tag_is_closed(tags: Maker) -> None:
    start, end = MARK
    document = filled(
        tags,
        line("a", before=start),
        line("{%p if false %}"),
        line("b"),
        line("{%p endif %}", after=end),
    )
    assert order(document) == ["bookmarkStart", "a", "bookmarkEnd"]


@pytest.mark.parametrize(
    ("element", "character"),
    [
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:tab/>", "\t"),
        ('<w:sym w:font="Symbol" w:char="00B7"/>', "·"),
    ],
)
def test_characters_that_word_keeps_as_elements_are_read_in_a_tag(
    tags: Maker, element: str, character: str
) -> None:
    block = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
        f"<w:r><w:tab/><w:t>[{{{{ 'a</w:t>{element}<w:t>b' }}}}]</w:t>"
        "<w:noBreakHyphen/></w:r></w:p>"
    )
    document = filled(tags, block)
    texts = "".join(document.values("//w:body//w:t/text()"))
    assert texts == f"[a{character}b]"
    kept = [
        str(node.tag).rpartition("}")[2]
        for node in document.find("//w:body//w:r/*[not(self::w:t)]")
    ]
    assert kept == ["tab", "noBreakHyphen"]


def test_a_line_break_in_a_tag_is_a_space(tags: Maker) -> None:
    block = "<w:p><w:r><w:t>{{ 'a'</w:t><w:br/><w:t>~ 'b' }}</w:t></w:r></w:p>"
    assert "".join(filled(tags, block).values("//w:body//w:t/text()")) == "ab"


BOUND = (
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:showingPlcHdr/>'
    '<w:date w:fullDate="2020-01-01T00:00:00Z"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'
)


def test_a_control_that_a_tag_fills_shows_no_store(tags: Maker) -> None:
    document = filled(tags, BOUND % line("{{ 'a' }}"))
    assert not document.find("//w:dataBinding | //w:showingPlcHdr | //w:date/@w:fullDate")
    run = "<w:r><w:t>{{ 'a' }}</w:t></w:r>"
    inline = "<w:p>" + BOUND % run + "</w:p>"
    assert not filled(tags, inline).find("//w:dataBinding")


def test_a_control_without_tags_keeps_its_store(tags: Maker) -> None:
    document = filled(tags, BOUND % line("a"), line("{{ 'b' }}"))
    assert len(document.find("//w:dataBinding")) == 1
