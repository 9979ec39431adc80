from __future__ import annotations

import pytest
from lxml import etree

from reportgen.errors import InputError
from reportgen.markup.elements import VOCABULARY
from reportgen.markup.parse import MOST_CHARACTERS, fold_spaces, line_text, parse_article
from reportgen.messages import Argument, near, phrase
from reportgen.model.place_marks import place_mark
from reportgen.model.problem import Problem


def folded(inner: str) -> str:
    article = parse_article(f"<article>{inner}</article>", "t")
    fold_spaces(article)
    return etree.tostring(article, encoding="unicode", method="html")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>全省\n  民政</p>", "<p>全省民政</p>"),
        ("<p>全省 民政</p>", "<p>全省 民政</p>"),
        ("<p>共\n39\n项</p>", "<p>共39项</p>"),
        ("<p>two\n  words</p>", "<p>two words</p>"),
        ("<p>\n  edge  </p>", "<p>edge</p>"),
        ("<p>高于<strong>全国\n</strong>\n1.1%</p>", "<p>高于<strong>全国</strong>1.1%</p>"),
        ("<p>see <a>Table 1</a> .</p>", "<p>see <a>Table 1</a> .</p>"),
        ("<p>a <b>b</b> c</p>", "<p>a <b>b</b> c</p>"),
        ("<p>one<br>\n two</p>", "<p>one<br>two</p>"),
        ("<p>one <br> two</p>", "<p>one <br>two</p>"),
        ("<p>one <b>two</b> \n</p>", "<p>one <b>two</b></p>"),
    ],
)
def test_line_breaks_beside_chinese_vanish_and_other_space_folds(written: str, read: str) -> None:
    assert folded(written) == f"<article>{read}</article>"


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        parse_article(text, "pack/content")
    return caught.value.problems


def test_an_element_outside_the_vocabulary_is_named() -> None:
    found = problems_of("<article><marquee>x</marquee><sction>y</sction></article>")
    assert [(p.code, p["tag"]) for p in found] == [
        ("html.unknown_element", "marquee"),
        ("html.unknown_element", "sction"),
    ]
    assert found[1]["near"] == near("sction", VOCABULARY)
    assert found[0]["allowed"] == tuple(sorted(VOCABULARY))


@pytest.mark.parametrize(
    "text", ["<p>x</p>", "<article></article><p>x</p>", "<article></article>x", "x<article>"]
)
def test_a_template_makes_one_article_and_nothing_outside_it(text: str) -> None:
    assert problems_of(text.replace("x<article>", "x<article></article>"))[0] == Problem.of(
        "html.no_article", "pack/content"
    )


def test_a_document_is_not_endless() -> None:
    text = f"<article><p>{'x' * MOST_CHARACTERS}</p></article>"
    (problem,) = problems_of(text)
    assert problem == Problem.of("html.too_long", "pack/content", most=MOST_CHARACTERS)
    assert "5,000,000" in problem.message


@pytest.mark.parametrize(
    ("inner", "code", "arguments"),
    [
        ("loose words", "loose_text", {"tag": "article", "words": "loose words"}),
        ("<p>a</p> and more", "loose_text", {"tag": "article", "words": "and more"}),
        ("<strong>a</strong>", "misplaced", {"tag": "strong", "parent": "article"}),
        ("<section><li>a</li></section>", "misplaced", {"tag": "li", "parent": "section"}),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "misplaced", {"tag": "ul", "parent": "li"}),
        ("<p><p></p></p>", "not_closed", {"tag": "p"}),
        ("<p><hr></p>", "misplaced_in_p", {"tag": "hr", "parent": "p"}),
        ("<table><tr><td>a<p>b</p></td></tr></table>", "loose_text", {"tag": "td", "words": "a"}),
        (
            "<table><tr><td><b>a</b><p>b</p></td></tr></table>",
            "loose_text",
            {"tag": "td", "words": "<b>"},
        ),
        (
            "<table><tr><td colspan='two'>a</td></tr></table>",
            "wrong_value",
            {"name": "colspan", "value": "two", "form": phrase("form_colspan")},
        ),
        (
            "<table><colgroup><col style='width: 2cm'></colgroup></table>",
            "wrong_col_width",
            {"value": "width: 2cm"},
        ),
        ("<table><colgroup><col></colgroup></table>", "col_without_width", {}),
        (
            "<figure data-chart='index' data-width='wide'></figure>",
            "wrong_value",
            {"name": "data-width", "value": "wide"},
        ),
        ("<p id='a'>a</p><p id='a'>b</p>", "id_twice", {"id": "a"}),
        ("<p><img src='a.png'></p>", "no_alt", {}),
        ("<p>a<img src='a.png' alt=''></p>", "image_not_alone", {}),
        ("<p><img alt=''></p>", "attribute_missing", {"tag": "img", "name": "src"}),
        (
            "<table><tr><td><p><img src='a.png' alt=''></p></td></tr></table>",
            "image_in_block",
            {"tag": "td"},
        ),
        (
            "<nav class='contents'><p><img src='a.png' alt=''></p></nav>",
            "image_in_block",
            {"tag": "nav.contents"},
        ),
    ],
)
def test_what_word_would_lose_or_cannot_read_is_reported(
    inner: str, code: str, arguments: dict[str, Argument]
) -> None:
    found = problems_of(f"<article>{inner}</article>")
    (problem,) = (it for it in found if it.code == f"html.{code}")
    assert {name: problem[name] for name in arguments} == arguments
    assert problem.hint
    assert problem.hint_in("zh")


def test_a_misplaced_element_reads_well_in_both_languages() -> None:
    (problem,) = problems_of("<article><ul><p>x</p></ul></article>")
    assert problem.message == "<p> cannot stand directly in <ul>"
    assert problem.hint == "<ul> may hold <li>"
    assert problem.message_in("zh") == "<p>不能直接放在<ul>里"
    assert problem.hint_in("zh") == "<ul>里可以放：<li>"


def test_the_text_of_a_line_has_no_footnotes_and_no_marks_of_lines() -> None:
    article = parse_article(
        "<article><p>甲<span class='footnote'>注<b>二</b></span>乙"
        f"{place_mark('u', 3)}<b>丙</b></p></article>",
        "t",
    )
    assert line_text(article[0]) == "甲乙丙"
