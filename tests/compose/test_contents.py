from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.compose.blocks import read_blocks
from reportgen.compose.contents import contents_entries, estimated_pages
from reportgen.model.document import CONTENTS_PLACE, Block, Contents, Entry, Heading, Run
from tests.compose.building import no_image, passed

LONG = "<p>" + "长" * 39 * 38 * 9 + "</p>"
PLACE = '<nav class="contents"{}><p>目录</p></nav>'


def article(inner: str, attributes: str = "") -> Element:
    return passed(PLACE.format(attributes) + inner)


def blocks(found: Element) -> tuple[Block, ...]:
    return read_blocks(found, "zh", no_image)


HEADINGS = (
    "<h1>题</h1><h2 id='a'>甲<span class='footnote'>注</span></h2>"
    "<h3>乙\n <em>丙</em></h3><h4>丁</h4><h2 id='section-1'>戊</h2>"
)


def test_a_long_document_lists_its_headings() -> None:
    found = blocks(article(HEADINGS + LONG))
    assert found[0] == Contents(
        (Entry(1, "甲", "a"), Entry(2, "乙丙", "section-2"), Entry(1, "戊", "section-1")),
        (Run("目录"),),
    )
    assert [block.id for block in found if isinstance(block, Heading)] == [
        *("", "a", "section-2", "", "section-1")
    ]


def test_the_template_says_how_many_levels_it_wants() -> None:
    for levels, count in ((1, 2), (2, 3), (3, 4)):
        found = article(HEADINGS + LONG, f' data-levels="{levels}"')
        (nav,) = found.iter("nav")
        assert len(contents_entries(nav)) == count


def test_a_short_document_has_none() -> None:
    found = article(HEADINGS + "<p>x</p>")
    assert found.find(".//nav") is None
    assert etree.tostring(found, encoding="unicode").startswith("<article><h1>题</h1>")
    assert not any(isinstance(block, Contents) for block in blocks(found))


def test_the_template_says_from_how_many_pages_on() -> None:
    (place,) = article(HEADINGS + "<p>x</p>", ' data-pages="0"').iter(etree.Comment)
    assert place.text == CONTENTS_PLACE
    assert article(HEADINGS + LONG, ' data-pages="20"').find(".//nav") is None


def test_tables_and_figures_take_room() -> None:
    row = "<tr><td>x</td><td>" + "长" * 100 + "</td></tr>"
    columns = "<colgroup><col style='width: 80%'><col style='width: 20%'></colgroup>"
    table = f"<table>{columns}{row * 30}</table>"
    figure = "<figure data-chart='c' data-width='16'></figure>"
    assert estimated_pages(passed(table)) > 5
    assert 2 < estimated_pages(passed(figure * 4, passes=())) < 5


def test_cells_from_above_push_the_columns_of_others() -> None:
    columns = "<colgroup><col style='width: 80%'><col style='width: 20%'></colgroup>"
    rows = "<tr><td rowspan='2'>x</td><td>x</td></tr><tr><td>" + "长" * 100 + "</td></tr>"
    wide = "<tr><td>x</td><td>x</td></tr><tr><td>" + "长" * 100 + "</td><td>x</td></tr>"
    narrow, broad = (passed(f"<table>{columns}{it * 30}</table>") for it in (rows, wide))
    assert estimated_pages(narrow) > 2 * estimated_pages(broad)


def test_what_stands_around_contents_that_are_left_out_stays() -> None:
    nav = PLACE.format("")
    inner = f"\n{nav}\n<p>x</p>\n{nav}\n<p>y</p>"
    found = etree.tostring(passed(inner), encoding="unicode", method="html")
    assert found == "<article>\n\n<p>x</p>\n\n<p>y</p></article>"
    bare = etree.tostring(passed(f"<p>x</p>{nav}"), encoding="unicode", method="html")
    assert bare == "<article><p>x</p></article>"


def test_the_words_of_an_entry_are_parted_by_one_space() -> None:
    found = article("<h2>Key\n  figures</h2>" + LONG)
    assert contents_entries(found.findall(".//nav")[0]) == (Entry(1, "Key figures", "section-1"),)


def test_a_row_takes_the_lines_of_its_longest_cell() -> None:
    short = "<tr><td>x</td><td>x</td></tr>"
    long = "<tr><td>x</td><td>" + "长" * 100 + "</td></tr>"
    # Lines of 45 characters of a page's width, half of it for each column: 100 take five.
    heights = {short: 0.35 + 0.8, long: 0.35 + 0.8 * 5}
    for row, height in heights.items():
        columns = "<colgroup><col style='width: 50%'><col style='width: 50%'></colgroup>"
        pages = estimated_pages(passed(f"<table>{columns}{row * 10}</table>"))
        assert round(pages * 38, 6) == round(2 + 10 * height, 6)
