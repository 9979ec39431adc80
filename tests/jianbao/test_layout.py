"""The official bulletin, measured on the pages of its PDF and of its Word file."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen import resources
from reportgen.compose import compose
from reportgen.model.briefing import Bulletin
from reportgen.model.chart import Charts
from reportgen.model.document import Document, Paragraph
from reportgen.model.text import Text
from reportgen.packs import find_pack
from reportgen.pdf import write as write_pdf
from reportgen.report import make_report
from reportgen.word import write as write_word
from tests.jianbao.measure import Page, Sign, pages
from tests.word.building import ready
from tests.word.rendering import needs_office
from tests.word.rendering import pdfs as printed

MM = pytest.approx
TOLERANCE = 1.0
"""In millimetres, as GB/T 9704 allows for the margins."""
LEFT, TOP, RIGHT, BOTTOM = 28.0, 37.0, 28.0 + 156, 37.0 + 225
CHARACTER = 15.75 / 72 * 25.4
PITCH = 28.95 / 72 * 25.4
FILLER = "国"
CONTENT = (
    '{% extends "jianbao/content.html.j2" %}'
    "{% block opening %}<p>"
    + FILLER * 28 * 70
    + "</p>{% endblock %}"
    + "".join(
        "{% block " + name + " %}{% endblock %}"
        for name in ("findings", "comparison", "uncompared", "tasks", "year_end", "sources")
    )
)
BULLETIN = Bulletin(
    name=Text("样例简报", "Sample"),
    number=Text("第7期", "No. 7"),
    secrecy=Text("密级", "Secret"),
    urgency=Text("急件", "Urgent"),
    recipients=(Text("报：甲处，乙处", "A"), Text("送：丙处", "B")),
    copies=35,
)


def filled(briefing: reportgen.Briefing, bulletin: Bulletin = BULLETIN) -> Document:
    """A bulletin whose text is one character, over several pages."""
    values = replace(briefing, bulletin=bulletin)
    pack = find_pack("jianbao", [resources.templates()])
    pack = replace(pack, name="filled", content=CONTENT)
    comparison = reportgen.compare(values)
    return compose(pack, make_report(values, comparison, Charts(), "zh"), pack.defaults)


@pytest.fixture(scope="module", params=["pdf", pytest.param("docx", marks=needs_office)])
def laid_out(
    request: Any,
    briefing: reportgen.Briefing,
    tmp_path_factory: pytest.TempPathFactory,
    heavy: None,
) -> list[Page]:
    folder: Path = tmp_path_factory.mktemp("bulletin")
    pack = find_pack("jianbao", [resources.templates()])
    document = filled(replace(briefing, issuer=Text("样例处", "Office")))
    if request.param == "docx":
        (path,) = printed([write_word(document, ready(pack.skin), {})], folder)
        return pages(path)
    path = folder / "bulletin.pdf"
    path.write_bytes(write_pdf(document, pack.print_css, {}))
    return pages(path)


def near(value: float, tolerance: float = TOLERANCE) -> Any:
    return pytest.approx(value, abs=tolerance)


def box(line: list[Sign]) -> tuple[float, float]:
    """The left and right edges of a line of whole characters, blanks around the ink included."""
    return line[0].across - CHARACTER / 2, line[-1].across + CHARACTER / 2


@needs_office
def test_a_full_last_page_is_followed_by_no_empty_one(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pack = find_pack("jianbao", [resources.templates()])
    whole = filled(replace(briefing, issuer=None), Bulletin())
    (text,) = (b for b in whole.blocks if isinstance(b, Paragraph) and b.role == "body")

    def written(lines: int) -> bytes:
        run = replace(text.runs[0], text=FILLER * (28 * lines - 2))
        blocks = tuple(replace(b, runs=(run,)) if b is text else b for b in whole.blocks)
        return write_word(replace(whole, blocks=blocks), ready(pack.skin), {})

    made = printed([written(30), written(31), written(32)], tmp_path)
    assert all(pages(path) for path in made)
    assert [page for path in made for page in pages(path) if not page.lines(FILLER)] == []


def test_a_full_page_has_22_lines_of_28_characters(laid_out: list[Page]) -> None:
    found = [[len(line) for line in page.lines(FILLER)] for page in laid_out[1:3]]
    assert found == [[28] * 22] * 2


def test_the_type_area_has_the_margins_of_the_standard(laid_out: list[Page]) -> None:
    assert len(laid_out) > 2
    for page in laid_out[1:3]:
        lines = page.lines(FILLER)
        assert box(lines[0]) == (near(LEFT), near(RIGHT))
        assert lines[0][0].down - PITCH / 2 == near(TOP)
        assert lines[-1][0].down + PITCH / 2 == near(BOTTOM)


def test_lines_are_at_one_pitch(laid_out: list[Page]) -> None:
    lines = laid_out[1].lines(FILLER)
    steps = [below[0].down - above[0].down for above, below in pairwise(lines)]
    assert steps == [near(PITCH, 0.1)] * 21


def test_the_first_line_is_indented_by_two_characters(laid_out: list[Page]) -> None:
    first, second = laid_out[0].lines(FILLER)[:2]
    assert (len(first), len(second)) == (26, 28)
    assert first[0].left - second[0].left == near(2 * CHARACTER, 0.5)


def test_the_page_number_is_at_the_outer_side_7_mm_below(laid_out: list[Page]) -> None:
    assert len(laid_out) >= 4
    for number, page in enumerate(laid_out, start=1):
        dash, *_, last = page.word(f"—{number}—")
        assert dash.top == near(BOTTOM + 7)
        if number % 2:
            assert last.right == near(RIGHT - 14 / 72 * 25.4)
        else:
            assert dash.left == near(LEFT + 14 / 72 * 25.4)


def test_the_masthead_stands_where_it_should(laid_out: list[Page]) -> None:
    page = laid_out[0]
    name, issue = page.word("样例简报"), page.word("第7期")
    assert min(sign.top for sign in name) == near(TOP + 35)
    assert (name[0].left + name[-1].right) / 2 == near((LEFT + RIGHT) / 2, 1.5)
    assert max(sign.bottom for sign in name) < min(sign.top for sign in issue)
    assert (issue[0].left + issue[-1].right) / 2 == near((LEFT + RIGHT) / 2, 1.5)
    for order, word in enumerate(("密级", "急件")):
        signs = page.word(word)
        assert signs[0].left == near(LEFT)
        assert signs[0].down == near(TOP + PITCH * (order + 0.5))


def test_the_red_rule_is_as_wide_as_the_type_area(laid_out: list[Page]) -> None:
    page = laid_out[0]
    (rule,) = page.rules(red=True)
    assert (rule.left, rule.right) == (near(LEFT), near(RIGHT))
    assert rule.top == near(118)
    assert rule.bottom - rule.top == near(0.53, 0.2)
    office, date = page.word("样例处"), page.word("2020年12月30日")
    assert max(sign.bottom for sign in (*office, *date)) == near(rule.top - 4)
    assert office[0].left == near(LEFT + 16 / 72 * 25.4)
    assert date[-1].right == near(RIGHT - 16 / 72 * 25.4)
    title = page.word("年辽宁省民政工作会议简况")
    assert title[0].top > rule.bottom + 1.5 * PITCH


def test_the_imprint_stands_at_the_foot_of_the_last_page(laid_out: list[Page]) -> None:
    page = laid_out[-1]
    above, below = page.rules(red=False)
    assert below.bottom == near(BOTTOM)
    for rule in (above, below):
        assert (rule.left, rule.right) == (near(LEFT), near(RIGHT))
        assert rule.bottom - rule.top == near(0.35, 0.15)
    first, second, copies = (page.word(word) for word in ("报：甲处", "送：丙处", "共印35份"))
    assert above.bottom < first[0].top < second[0].top < copies[0].top < below.top
    for sign in (first[0], second[0]):
        assert sign.left == near(LEFT + 14 / 72 * 25.4)
    assert copies[-1].right == near(RIGHT - 14 / 72 * 25.4)
    assert not any(page.rules(red=False) for page in laid_out[:-1])
