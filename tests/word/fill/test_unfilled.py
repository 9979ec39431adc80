"""Tags where nothing fills them are told, with their place."""

from __future__ import annotations

from typing import Any

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
