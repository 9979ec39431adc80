"""What print and the web page fill in, each in its own way."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.document import Contents, Document, Entry
from reportgen.page.places import in_line, in_print
from tests.word.building import document

NOTE = '<p>5元<span class="footnote">原文印作6元{}</span>。</p>'
NAV = '<nav class="contents"><p>目录</p>{}</nav>'


def page(html: str) -> Document:
    entries = (Entry(1, "一 <&", "a"), Entry(2, "二", "b&c"))
    return replace(document(Contents(entries), Contents(entries[:1])), html=html)


def test_a_footnote_ends_in_its_stop_in_print_alone() -> None:
    article = page(NOTE.format("<!--stop:。-->"))
    assert in_print(article).html == NOTE.format("。")
    assert in_line(article).html == NOTE.format("")


def test_print_lists_the_headings_in_the_place_of_each_table_of_contents() -> None:
    first = (
        '<ol><li class="level-1"><a href="#a">一 &lt;&amp;</a></li>'
        '<li class="level-2"><a href="#b&amp;c">二</a></li></ol>'
    )
    second = '<ol><li class="level-1"><a href="#a">一 &lt;&amp;</a></li></ol>'
    place = NAV.format("<!--contents-->")
    assert in_print(page(place + place)).html == NAV.format(first) + NAV.format(second)


def test_a_document_without_places_stays_as_it_is() -> None:
    html = "<p>x<!--chart:a@16--></p>"
    assert in_print(page(html)).html == in_line(page(html)).html == html
