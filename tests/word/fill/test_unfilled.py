"""Tags where nothing fills them are told, with their place."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from reportgen.word.fill import check_tags
from reportgen.word.xml.element import NAMESPACES
from tests.word.fill.building import blank, saved
from tests.word.fill.conftest import Maker

NAMES = " ".join(f'xmlns:{key}="{NAMESPACES[key]}"' for key in ("w", "r", "a", "wp"))
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
TAG = "{{ report.year }}"


def found(tags: Maker, document: Any) -> list[str]:
    return [it.problem.message for it in check_tags(saved(document), tags())]


@pytest.mark.parametrize(
    ("run", "kind"),
    [
        (f'<w:r><w:instrText>HYPERLINK "https://x.org/{TAG}"</w:instrText></w:r>', "a field code"),
        (
            "<w:r><w:instrText>REF {{ repo</w:instrText>"
            "<w:instrText>rt.year }}</w:instrText></w:r>",
            "a field code",
        ),
        (f'<w:fldSimple w:instr="SEQ {TAG}"/>', "a field code"),
        (f'<w:r><w:drawing><wp:docPr id="1" name="x" descr="{TAG}"/></w:drawing></w:r>', "an alt"),
        (f"<m:oMath {MATH}><m:r><m:t>{TAG}</m:t></m:r></m:oMath>", "an equation"),
        (
            f"<m:oMath {MATH}><m:r><m:t>{{{{ report</m:t></m:r><m:r><m:t>.year }}}}</m:t></m:r>"
            "</m:oMath>",
            "an equation",
        ),
        (f'<w:hyperlink w:anchor="x" w:tooltip="{TAG}"/>', "the screen tip"),
        (f'<w:hyperlink w:anchor="{TAG}"/>', "the address of a link"),
        (f'<w:sdt><w:sdtPr><w:alias w:val="{TAG}"/></w:sdtPr></w:sdt>', "the name of a control"),
        (
            "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value='a' "
            f'w:displayText="{TAG}"/></w:dropDownList></w:sdtPr></w:sdt>',
            "an entry of a list",
        ),
        (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:statusText w:val="{TAG}"/>'
            '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "a form field",
        ),
        (f'<w:r><w:pict {VML}><v:textpath string="{TAG}"/></w:pict></w:r>', "drawn text"),
        (f'<w:r><w:pict {VML}><v:shape alt="{TAG}"/></w:pict></w:r>', "an alt text"),
        (f'<w:r><w:pict {VML}><v:shape href="https://x.org/{TAG}"/></w:pict></w:r>', "the address"),
        (f'<w:r><w:drawing><a:x a:odd="{TAG}"/></w:drawing></w:r>', "the attribute x/@odd"),
        (
            '<w:r><w:instrText>HYPERLINK "https://x.org/%7B%7B%20report.year%20%7D%7D"'
            "</w:instrText></w:r>",
            "a field code",
        ),
    ],
)
def test_a_tag_beside_the_text_of_a_paragraph_is_told(tags: Maker, run: str, kind: str) -> None:
    document = blank()
    paragraph: Any = document.add_paragraph("beside")._element
    for node in parse_xml(f"<w:p {NAMES}>{run}</w:p>"):
        paragraph.append(node)
    (problem,) = (it.problem for it in check_tags(saved(document), tags()))
    assert f"{TAG} stands in {kind}" in problem.message
    assert "beside" in problem.said_in("en")


@pytest.mark.parametrize("address", [f"https://x.org/{TAG}", "https://x.org/%7B%7B%20a%20%7D%7D"])
def test_a_tag_in_the_address_of_a_link_is_told(tags: Maker, address: str) -> None:
    document = blank()
    document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    (message,) = found(tags, document)
    assert "the address of a link" in message


@pytest.mark.parametrize(
    ("name", "kind"),
    [("/word/charts/chart9.xml", "a chart"), ("/word/diagrams/data1.xml", "SmartArt")],
)
def test_a_tag_in_a_drawing_is_told(tags: Maker, name: str, kind: str) -> None:
    document = blank()
    runs = "<a:r><a:t>In {{ report</a:t></a:r><a:r><a:t>.year }}</a:t></a:r>"
    text = f"<x {NAMES}><a:p>{runs}</a:p></x>"
    package: Any = document.part.package
    part = Part(PackURI(name), "application/x+xml", text.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    assert found(tags, document) == [f"{TAG} stands in {kind}, where tags are not filled"]


def test_braces_that_are_no_tags_are_no_matter(tags: Maker) -> None:
    document = blank()
    document.part.relate_to("https://x.org/{a}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    assert found(tags, document) == []


def test_a_field_over_several_paragraphs_is_told_once(tags: Maker) -> None:
    document = blank()
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "end"))
    codes = [f"<w:r><w:instrText>{it}</w:instrText></w:r>" for it in ("TOC {{ repo", "rt.year }}")]
    for runs in (begin + codes[0], codes[1] + end):
        document.element.body.sectPr.addprevious(parse_xml(f"<w:p {NAMES}>{runs}</w:p>"))
    assert found(tags, document) == [f"{TAG} stands in a field code, where tags are not filled"]


def test_what_describes_a_table_is_told(tags: Maker) -> None:
    document = blank()
    table: Any = document.add_table(1, 1)
    for kind in ("tblCaption", "tblDescription"):
        table._element.tblPr.append(parse_xml(f'<w:{kind} {NAMES} w:val="{TAG}"/>'))
    assert found(tags, document) == [f"{TAG} stands in an alt text, where tags are not filled"]


def test_a_watermark_in_a_header_is_told_with_its_header(tags: Maker) -> None:
    document = blank()
    paragraph: Any = document.sections[0].header.paragraphs[0]._element
    text = f'<w:r {NAMES}><w:pict {VML}><v:textpath string="{TAG}"/></w:pict></w:r>'
    paragraph.append(parse_xml(text))
    (problem,) = (it.problem for it in check_tags(saved(document), tags()))
    assert problem.said_in("en").startswith("the header: ")


def test_a_tag_without_an_end_is_told_where_none_is_filled(tags: Maker) -> None:
    document = blank()
    text = '<w:r><w:drawing><wp:docPr id="1" name="x" descr="{{ report.ye"/></w:drawing></w:r>'
    document.element.body.sectPr.addprevious(parse_xml(f"<w:p {NAMES}>{text}</w:p>"))
    assert "{{ report.ye stands in an alt text" in found(tags, document)[0]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("/word/charts/chart9.xml", "<c><ser><v>{}</v></ser></c>", "a chart"),
        ("/word/charts/chart9.xml", '<c><title descr="{}"/></c>', "an alt text"),
        ("/word/drawings/drawing1.xml", "<c {names}><a:p><a:t>{}</a:t></a:p></c>", "a chart"),
        ("/word/diagrams/drawing1.xml", "<c {names}><a:p><a:t>{}</a:t></a:p></c>", "SmartArt"),
        ("/word/glossary/document.xml", "<c {names}><w:p><w:t>{}</w:t></w:p></c>", "a building"),
        ("/word/odd.xml", "<c>{}</c>", "text outside"),
    ],
)
def test_every_part_is_looked_at(tags: Maker, name: str, text: str, kind: str) -> None:
    document = blank()
    package: Any = document.part.package
    content = text.replace("{}", TAG).replace("{names}", NAMES).encode()
    part = Part(PackURI(name), "application/x+xml", content, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    (message,) = found(tags, document)
    assert f"{TAG} stands in {kind}" in message


def test_the_workbook_of_a_chart_is_looked_at(tags: Maker) -> None:
    document = blank()
    stream = BytesIO()
    with ZipFile(stream, "w") as book:
        book.writestr("xl/sharedStrings.xml", f"<sst><si><t>{TAG}</t></si></sst>")
    package: Any = document.part.package
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    part = Part(PackURI("/word/embeddings/Book1.xlsx"), kind, stream.getvalue(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.PACKAGE)
    assert found(tags, document) == [f"{TAG} stands in a chart, where tags are not filled"]
