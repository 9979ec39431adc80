from __future__ import annotations

from lxml import etree, html

from reportgen.model.document import CONTENTS_PLACE
from reportgen.web.contents import take_contents

HEADINGS = '<h1>题</h1><h2>一</h2><p>文</p><h3 id="own">二<b>三</b></h3><h4>细</h4><h2>四</h2>'


def article(inner: str, marks: str = "") -> etree._Element:
    return html.fragment_fromstring(f'<article class="{marks}">{inner}</article>')


def test_headings_of_two_levels_are_listed_with_links() -> None:
    found = article(HEADINGS)
    nav = take_contents(found, "目录")
    assert nav is not None
    lines = [(li.get("class"), li[0].get("href"), li[0].text) for li in nav.iter("li")]
    assert lines == [
        ("level-1", "#section-1", "一"),
        ("level-2", "#own", "二三"),
        ("level-1", "#section-2", "四"),
    ]
    assert found.xpath("h2/@id") == ["section-1", "section-2"]
    assert nav.get("aria-label") == nav.findtext("details/summary") == "目录"


def test_an_id_that_the_template_uses_is_left_to_it() -> None:
    found = article('<p id="section-1">文</p>' + HEADINGS)
    take_contents(found, "")
    assert found.xpath("h2/@id") == ["section-2", "section-3"]


def test_the_contents_of_print_have_no_place_in_the_page() -> None:
    place = f"<!--{CONTENTS_PLACE}-->"
    nav = f'<nav class="contents"><p>目录</p>{place}</nav>'
    found = article(f"<p>前</p>{nav}<nav>别</nav>{HEADINGS}")
    take_contents(found, "")
    assert ["".join(nav.itertext()) for nav in found.iter("nav")] == ["别"]


def test_headings_that_are_counted_are_counted_in_the_contents() -> None:
    counted = take_contents(article(HEADINGS, "counted"), "")
    plain = take_contents(article(HEADINGS), "")
    assert counted is not None
    assert plain is not None
    assert counted.get("class") == "contents counted"
    assert plain.get("class") == "contents"


def test_two_headings_need_no_contents() -> None:
    assert take_contents(article("<h2>一</h2><h2>二</h2>"), "") is None
