"""The measures of a pack, and what texts take by them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from lxml.etree import _Element as Element

from reportgen.compose.fit.state import PageState
from reportgen.model.page import PageMeasures, TextMeasure
from reportgen.model.tokens import TokenMeasure
from tests.compose.fit.building import CHART, LINE, PAGE, article, mm, ruler

ALL = PageState({}, {}, frozenset())
SPACED = TextMeasure(around=mm("3"), side=mm("50"))


def height(inner: str, page: PageMeasures = PAGE) -> float:
    return ruler(page).height(article(inner), 100, ALL)


def texts(**measures: TextMeasure) -> PageMeasures:
    named = {name.replace("_", "-"): measure for name, measure in measures.items()}
    return replace(PAGE, texts=(("p", LINE), *named.items()))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<p>word</p>", 10),
        ("<p></p>", 10),
        ("<p>word<br>word</p>", 20),
        (f"<p>{'字' * 28}</p>", 10),
        (f"<p>{'字' * 29}</p>", 20),
        ("<p>word</p><p>word</p>", 20),
        ("<ul><li>a</li><li>b</li></ul>", 20),
        (f"<table><tr><td>a</td><td>{'字' * 29}</td></tr></table>", 20),
        ("<table><caption>c</caption><thead><tr><th>h</th></tr></thead></table>", 20),
        ("<div><h2>a</h2><section><p>b</p></section></div>", 20),
        ('<figure data-chart="x"><figcaption>c</figcaption></figure>', CHART + 10),
        ("<hr>", 0),
    ],
)
def test_every_element_takes_its_lines(inner: str, expected: float) -> None:
    assert height(inner) == expected


def test_space_is_added_and_a_side_makes_lines_shorter() -> None:
    assert height("<p>word</p>", texts(p=replace(LINE, around=mm("3")))) == 13
    assert height(f"<p>{'字' * 28}</p>", texts(p=replace(LINE, side=mm("50")))) == 20
    assert height("<div class='box'><p>word</p></div>", texts(box=SPACED)) == 13


def test_a_class_comes_before_its_element_and_the_last_class_before_others() -> None:
    page = texts(small=replace(LINE, line=mm("4")), large=replace(LINE, line=mm("20")))
    assert height("<p class='small'>word</p>", page) == 4
    assert height("<p class='small large'>word</p>", page) == 20


def test_what_declares_nothing_is_as_around_it() -> None:
    page = texts(table=TextMeasure(size=mm("10"), line=mm("6")))
    assert height("<table><tr><td>a</td></tr></table>", page) == 6
    # base.css gives a paragraph in a cell the lines of the cell
    assert height("<table><tr><td><p>a</p><p>b</p></td></tr></table>", page) == 12


def test_an_inline_element_with_lines_stands_on_lines_of_its_own() -> None:
    page = texts(key_unit=TextMeasure(size=mm("5"), line=mm("4")))
    assert height("<p>word<span class='key-unit'>unit</span></p>", page) == 14


def test_a_footnote_takes_no_room_in_its_line() -> None:
    assert height(f"<p>word<span class='footnote'>{'字' * 90}</span></p>") == 10


def test_columns_are_as_high_as_the_highest() -> None:
    assert height('<div data-columns="2"><p>a</p><div><p>b</p><p>c</p></div></div>') == 20
    wide = f'<div data-columns="2"><p>{"字" * 20}</p></div>'
    assert height(wide) == 10
    assert height(wide.replace("</div>", "<p>b</p></div>")) == 20


def test_each_language_has_its_measures() -> None:
    measures = replace(
        PAGE,
        texts=(("p", replace(LINE, line=TokenMeasure((("zh", Decimal(7)), ("en", Decimal(10)))))),),
    )
    found: Element = article("<p>word</p>")
    assert ruler(measures, "zh").height(found, 100, ALL) == 7
    assert ruler(measures, "en").height(found, 100, ALL) == 10
