from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.blocks import blocks
from reportgen.compose.contents import fill_contents, pages
from reportgen.markup.parse import parse
from reportgen.model.document import Contents, Entry, Heading, Run

LONG = "<p>" + "长" * 39 * 38 * 9 + "</p>"
PLACE = '<nav class="contents"{}><p>目录</p></nav>'


def article(inner: str, attributes: str = "") -> Element:
    found = parse(f"<article>{PLACE.format(attributes)}{inner}</article>", "t")
    fill_contents(found)
    return found


HEADINGS = (
    "<h1>题</h1><h2 id='a'>甲<span class='footnote'>注</span></h2>"
    "<h3>乙\n <em>丙</em></h3><h4>丁</h4><h2 id='section-1'>戊</h2>"
)


def test_a_long_document_lists_its_headings() -> None:
    found = blocks(article(HEADINGS + LONG), "zh")
    assert found[0] == Contents(
        (Entry(1, "甲", "a"), Entry(2, "乙 丙", "section-2"), Entry(1, "戊", "section-1")),
        (Run("目录"),),
    )
    assert [block.id for block in found if isinstance(block, Heading)] == [
        *("", "a", "section-2", "", "section-1")
    ]


def test_the_template_says_how_many_levels_it_wants() -> None:
    for levels, count in ((1, 2), (2, 3), (3, 4)):
        found = article(HEADINGS + LONG, f' data-levels="{levels}"')
        assert len(found.findall(".//nav//li")) == count


def test_a_short_document_has_none() -> None:
    found = article(HEADINGS + "<p>x</p>")
    assert found.find(".//nav") is None
    assert etree.tostring(found, encoding="unicode").startswith("<article><h1>题</h1>")
    assert not any(isinstance(block, Contents) for block in blocks(found, "zh"))


def test_the_template_says_from_how_many_pages_on() -> None:
    assert article(HEADINGS + "<p>x</p>", ' data-pages="0"').find(".//li") is not None
    assert article(HEADINGS + LONG, ' data-pages="20"').find(".//nav") is None


def test_tables_and_figures_take_room() -> None:
    row = "<tr><td>x</td><td>" + "长" * 100 + "</td></tr>"
    columns = "<colgroup><col style='width: 80%'><col style='width: 20%'></colgroup>"
    table = f"<table>{columns}{row * 30}</table>"
    figure = "<figure data-chart='c' data-width='16'></figure>"
    assert pages(parse(f"<article>{table}</article>", "t")) > 5
    assert 2 < pages(parse(f"<article>{figure * 4}</article>", "t")) < 5
