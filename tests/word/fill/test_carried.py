"""What paragraphs with tags carry beside their text: sections, ranges, stores, odd characters."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml.parser import parse_xml

from reportgen.errors import InputError
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


MARKS = [f'<w:{kind}{{end}} w:id="3"{{name}}/>' for kind in ("bookmark", "perm")]
PAIRS = [
    (it.format(end="Start", name=' w:name="part"'), it.format(end="End", name="")) for it in MARKS
]


@pytest.mark.parametrize(("start", "end"), PAIRS)
@pytest.mark.parametrize("values", ["''", "'ab'"])
def test_a_range_that_begins_within_a_loop_and_ends_behind_it_begins_before_it(
    tags: Maker, start: str, end: str, values: str
) -> None:
    document = filled(
        tags,
        line(f"{{%p for x in {values} %}}"),
        line("{{ x }}", before=start),
        line("{%p endfor %}"),
        line("end", after=end),
    )
    path = "//w:body//w:t | //w:bookmarkStart | //w:bookmarkEnd | //w:permStart | //w:permEnd"
    found = [node.text or str(node.tag).rpartition("}")[2][-5:] for node in document.find(path)]
    assert found == ["Start", *values[1:-1], "end", "rkEnd" if "book" in start else "rmEnd"]


def test_a_range_that_ends_in_the_other_branch_ends_behind_both(tags: Maker) -> None:
    start, end = MARK
    for choice, left in (("true", "a"), ("false", "b")):
        document = filled(
            tags,
            line(f"{{%p if {choice} %}}"),
            line("a", after=start),
            line("{%p else %}"),
            line("b", before=end),
            line("{%p endif %}"),
            line("end"),
        )
        assert order(document) == ["bookmarkStart", left, "bookmarkEnd", "end"]


def test_a_range_over_the_edge_of_a_tag_within_a_paragraph_is_widened(tags: Maker) -> None:
    start, end = MARK
    texts = [f"<w:r><w:t>{it}</w:t></w:r>" for it in ("{% if false %}", "a", "{% endif %}b")]
    block = f"<w:p>{texts[0]}{start}{texts[1]}{texts[2]}{end}</w:p>"
    assert [it for it in order(filled(tags, block)) if it != "t"] == [
        *("bookmarkStart", "b", "bookmarkEnd"),
    ]


def test_a_range_around_a_row_that_is_left_out_is_kept(tags: Maker) -> None:
    start, end = MARK
    cells = ("<w:tc>" + line("{%tr if false %}a", before=start) + "</w:tc>", "<w:tc><w:p/></w:tc>")
    last = "<w:tc>" + line("{%tr endif %}") + "</w:tc>"
    rows = f"<w:tr>{cells[0]}{last}</w:tr><w:tr>{cells[1]}{cells[1]}</w:tr>"
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    document = filled(tags, f"<w:tbl>{grid}{rows}</w:tbl>", line("x", after=end))
    assert order(document) == ["bookmarkStart", "x", "bookmarkEnd"]


FIELD = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>"
FIELD_END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@pytest.mark.parametrize(
    ("beside", "what"),
    [
        ("<w:r><w:br w:type='page'/></w:r>", "a page break"),
        ("<w:r><w:footnoteReference w:id='2'/></w:r>", "a footnote"),
        (f"<m:oMath xmlns:m='{MATH}'><m:r><m:t>x</m:t></m:r></m:oMath>", "an equation"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "a symbol"),
        (FIELD + FIELD_END, "a field"),
        ("<w:r><w:pict/></w:r>", "a picture"),
    ],
)
@pytest.mark.parametrize("opens", ["{%p if true %}", "{% if true %}", "{{ image('x', alt='') }}"])
def test_what_would_go_with_its_paragraph_is_told(
    tags: Maker, beside: str, what: str, opens: str
) -> None:
    closes = [line(opens.partition("if")[0] + "endif %}")] if "if" in opens else []
    if what == "a picture" and opens.startswith("{% "):
        return
    with pytest.raises(InputError) as caught:
        filled(tags, line(opens, after=beside), line("a"), *closes)
    messages = [it.message for it in caught.value.problems if it.code == "word.would_lose"]
    assert messages
    assert what in messages[0]


def test_a_page_break_before_a_tag_is_told_and_one_that_is_off_is_none(tags: Maker) -> None:
    look = "<w:pPr><w:pageBreakBefore/></w:pPr>"
    blocks = line("a"), line("{%p endif %}")
    with pytest.raises(InputError):
        filled(tags, line("{%p if true %}", before=look), *blocks)
    off = look.replace("/><", ' w:val="0"/><')
    assert order(filled(tags, line("{%p if true %}", before=off), *blocks)) == ["a"]


@pytest.mark.parametrize("opens", ["{%p if true %}", "{%p for x in 'a' %}"])
def test_a_field_that_tags_would_part_is_told(tags: Maker, opens: str) -> None:
    closes = "{%p endif %}" if " if " in opens else "{%p endfor %}"
    with pytest.raises(InputError) as caught:
        filled(tags, line(opens), line("a", after=FIELD), line(closes), line("b", after=FIELD_END))
    assert [it.code for it in caught.value.problems] == ["word.parts_field"]
    whole = line("a", after=FIELD), line("b", after=FIELD_END)
    assert order(filled(tags, line(opens), *whole, line(closes)))[:2] == ["a", "b"]


def test_tags_of_which_one_stands_in_a_link_are_told(tags: Maker) -> None:
    runs = [f"<w:r><w:t>{it}</w:t></w:r>" for it in ("{% if false %}a", "b{% endif %}")]
    with pytest.raises(InputError) as caught:
        filled(tags, f"<w:p>{runs[0]}<w:hyperlink w:anchor='x'>{runs[1]}</w:hyperlink></w:p>")
    assert [it.code for it in caught.value.problems] == ["word.parts_element"]


@pytest.mark.parametrize(
    "inside",
    [
        "<!-- note --></w:t></w:r><w:r><w:t>",
        "</w:t></w:r><w:proofErr w:type='spellStart'/><w:r w:rsidR='00AB'><w:t>",
        "</w:t></w:r><w:bookmarkStart w:id='4' w:name='b'/><w:bookmarkEnd w:id='4'/><w:r><w:t>",
        "</w:t></w:r><w:smartTag w:uri='x' w:element='y'><w:r><w:t>re",
        "</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>",
    ],
)
def test_what_word_puts_into_a_tag_does_not_part_it(tags: Maker, inside: str) -> None:
    rest = "port.year }}</w:t></w:r></w:smartTag>" if "smartTag" in inside else "report.year }}"
    ends = "" if "smartTag" in inside else "</w:t></w:r>"
    document = filled(tags, f"<w:p><w:r><w:t>{{{{ {inside}{rest}{ends}</w:p>")
    assert "".join(document.values("//w:body//w:t/text()")) == "2020"


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
