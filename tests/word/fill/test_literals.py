"""Numbers in a Word document itself, outside of its tags."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from reportgen.word.fill import check_tags
from tests.word.fill.building import blank, saved, with_lines, with_table
from tests.word.fill.conftest import Maker

if TYPE_CHECKING:
    from docx.oxml.text.paragraph import CT_P

FIELD = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def numbers(data: bytes, tags: Maker, *literals: str) -> list[tuple[object, object]]:
    found = check_tags(data, replace(tags(), literals=literals))
    assert {it.problem.code for it in found} <= {"word.literal_number"}
    return [(it.problem["number"], it.problem["words"]) for it in found]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("第3期", [("3", "第3期")]),
        ("二〇二〇年：2020年12月", [(("2020", "12"), "二〇二〇年：2020年12月")]),
        ("{{ report.year }}年，5项{{ report.title }}{# 6 #}", [("5", "年，5项")]),
        ("{% if report.year > 2019 %}甲{% endif %}", []),
        ("{{ 671 }}", [("671", "671")]),
        ("{{ lang ~ 'a7' }}", [("7", "zha7")]),
        ("{{ report.figures[0].amount }}，{{ report.rows | length }}", []),
        ("{{ say('above', area='甲', gap=report.levels[0].gap) }}", []),
    ],
)
def test_numbers_outside_of_tags_and_those_of_tags_are_found(
    line: str, found: list[tuple[object, str]], tags: Maker
) -> None:
    assert numbers(with_lines(line), tags) == found


def test_cells_are_named_and_what_is_listed_may_stand(tags: Maker) -> None:
    data = with_table(["甲", "拨打12345热线"])
    (found,) = check_tags(data, tags())
    assert "row 1, column 2" in str(found.problem)
    assert numbers(data, tags, "12345热线") == []


def add_after(paragraph: Paragraph, xml: str) -> None:
    paragraph._element.addnext(cast("CT_P", parse_xml(xml)))


@pytest.mark.parametrize(("field", "found"), [("PAGE", []), ("DATE", [("7", "7")])])
def test_numbers_that_word_counts_are_no_literals(
    field: str, found: list[tuple[str, str]], tags: Maker
) -> None:
    document = blank()
    add_after(document.add_paragraph(), FIELD.format(field))
    simple = (
        FIELD[: FIELD.index("<w:r>")]
        + f'<w:fldSimple w:instr=" {field} "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>'
    )
    add_after(document.add_paragraph(), simple)
    assert numbers(saved(document), tags) == found


def test_all_numbers_of_a_letterhead_may_be_its_own(tags: Maker) -> None:
    data = with_lines("电话：024-2345678，第3期", "{{ 671 }}")
    assert [number for number, _ in numbers(data, tags)] == [("024", "2345678", "3"), "671"]
    found = check_tags(data, replace(tags(), kept=frozenset({"numbers"})))
    assert [it.problem["number"] for it in found] == ["671"]


def test_without_a_list_no_number_is_looked_at(tags: Maker) -> None:
    data = with_lines("第3期", "{{ 671 }}")
    assert len(check_tags(data, tags())) == 2
    assert not check_tags(data, tags(literals=None))
