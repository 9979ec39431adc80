from __future__ import annotations

from lxml import etree, html

from reportgen.web.fit import fit_to_phones


def table(heads: str, rows: str, marks: str = "") -> str:
    return (
        f'<table class="{marks}"><caption>图<b>一</b></caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def fitted(inner: str) -> etree._Element:
    article = html.fragment_fromstring(f"<article>{inner}</article>")
    fit_to_phones(article)
    return article


def test_figures_in_several_columns_scroll_in_a_box_that_the_caption_names() -> None:
    heads = '<th>甲</th><th class="num">乙</th><th class="num">丙</th>'
    root = fitted("<p>前</p>" + table(heads, "<tr><th>1</th><td>2</td><td>3</td></tr>") + "后")
    (box,) = root.xpath("div[@class='scroll']")
    assert box.get("aria-label") == "图一"
    assert box.get("tabindex") == "0"
    assert [child.tag for child in box] == ["table"]
    assert box.tail == "后"
    assert not root.xpath("//@data-label")


def test_words_in_several_columns_are_folded_and_cells_name_their_columns() -> None:
    heads = "<th>序号</th><th>辽宁</th><th>全<b>国</b></th>"
    group = '<tr class="group"><th colspan="3">组</th></tr>'
    root = fitted(table(heads, group + "<tr><th>1</th><td>a</td><td>b</td></tr>", "data"))
    (found,) = root.xpath("table")
    assert found.get("class").split() == ["data", "stack", "numbered"]
    assert [(cell.text, cell.get("data-label")) for cell in root.xpath("//td")] == [
        ("a", "辽宁"),
        ("b", "全国"),
    ]
    assert not root.xpath("//tr[@class='group']//@data-label")


def test_short_cells_of_many_columns_may_stand_in_one_line() -> None:
    heads = "".join(f"<th>{name}</th>" for name in "甲乙丙丁")
    short, long = ("".join(f"<td>{'字' * n}</td>" for _ in range(3)) for n in (5, 60))
    for cells, brief in ((short, True), (long, False)):
        root = fitted(table(heads, f"<tr><th>一个长的名字</th>{cells}</tr>"))
        marks = root.xpath("table")[0].get("class").split()
        assert ("brief" in marks) is brief
        assert "numbered" not in marks


def test_a_plain_list_keeps_its_columns() -> None:
    heads = '<th>序号</th><th>任务</th><th class="num">项数</th>'
    root = fitted(table(heads, "<tr><th>1</th><td>a</td><td>2</td></tr>"))
    assert not root.xpath("//div | //@data-label")


def test_an_article_without_tables_stays_as_it_is() -> None:
    text = "<article><p>a &lt; b &amp; c<br>镕喆</p><table><tr><td>x</td></tr></table></article>"
    article = html.fragment_fromstring(text)
    fit_to_phones(article)
    assert etree.tostring(article, encoding="unicode", method="html") == text
