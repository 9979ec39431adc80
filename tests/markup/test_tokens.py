"""What is written is what is read: nothing is corrected, and what cannot be read is reported."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.markup.build import MOST_OPEN
from reportgen.markup.origin import strip_origins
from reportgen.markup.parse import read_article
from reportgen.messages import phrase
from reportgen.model.place_marks import place_mark
from reportgen.model.problem import Problem


def marked(inner: str) -> str:
    """An article as it is rendered: with the line of each tag of its inside before it."""
    lines = inner.split("\n")
    marks = (place_mark("t", i) for i in range(2, len(lines) + 2))
    text = "\n".join(line.replace("<", f"{it}<") for line, it in zip(lines, marks, strict=True))
    return f"{place_mark('t', 1)}<article>\n{text}\n{place_mark('t', 9)}</article>"


WRONG = {
    "<p>x</p>\n<p><b>x</b 1.3</p>": (3, "end_tag_breaks_off", "words", "</b"),
    "<section><p>one</p\n</section>\n<p>after</p>": (2, "end_tag_breaks_off", "words", "</p"),
    "<table>\n<tr><td>1</td\n</tr></table>": (3, "end_tag_breaks_off", "words", "</td"),
    "<p>a <b and c</p>": (2, "tag_breaks_off", "words", "<b and c"),
    "\n<p <b>x</b></p>": (3, "tag_breaks_off", "words", "<p"),
    "<p": (2, "tag_breaks_off", "words", "<p"),
    "<p>a</></p>": (2, "no_end_tag", "words", "</>"),
    "\n<p>a</5></p>": (3, "no_end_tag", "words", "</5>"),
    "<p>a </ b</p>": (2, "no_end_tag", "words", "</ b"),
    '<p class="lead>x</p>\n<p class="note">y</p>': (2, "quotes_differ", "tag", "p"),
    '<p class="x>y</p><p>z</p>': (2, "quotes_differ", "tag", "p"),
    '<p><img src="x alt="y"></p>': (2, "quotes_differ", "tag", "img"),
    "<p class=“lead”>x</p>": (2, "curly_quotes", "value", "“lead”"),
    "<p id=“lead”>x</p>": (2, "curly_quotes", "name", "id"),
    '<p>x</p>\n<p class="lead" class="note">x</p>': (3, "class_twice", "tag", "p"),
    '<p>x</p>\n<p id="a" id="b">x</p>': (3, "attribute_twice", "name", "id"),
    '<p data-at="t:9">x</p>': (2, "reserved_attribute", "name", "data-at"),
    '<p><a href="#a">x\n<a href="#b">y</a></a></p>': (3, "nested_link", "", ""),
    '<p><a href="#a"><b><a href="#b">y</a></b></a></p>': (2, "nested_link", "", ""),
    '<p>x<span class="footnote">a\n<span class="footnote">b</span></span></p>': (
        *(3, "nested_footnote", "", ""),
    ),
    "<p>a\n<ul><li>x</li></ul></p>": (3, "misplaced_in_p", "tag", "ul"),
    "<p>a\n<table><tr><td>x</td></tr></table></p>": (3, "misplaced_in_p", "tag", "table"),
    "<p>a\n<h2>b</h2></p>": (3, "misplaced_in_p", "tag", "h2"),
    "<p>a\n<hr>b</p>": (3, "misplaced_in_p", "tag", "hr"),
    "<p>a\n<section><p>b</p></section></p>": (3, "misplaced_in_p", "tag", "section"),
    "\n<body><p>x</p></body>": (3, "unknown_element", "tag", "body"),
    "<p>x<o:p></o:p></p>": (2, "unknown_element", "tag", "o:p"),
    "<x-y>x</x-y>": (2, "unknown_element", "tag", "x-y"),
    "<p>x</p>\n<p>\x01</p>": (3, "forbidden_character", "number", "0001"),
    "\n<p>&#1;</p>": (3, "forbidden_character", "number", "0001"),
    "<p>&#xfffe;</p>": (2, "forbidden_character", "number", "FFFE"),
    "<p>\uffff</p>": (2, "forbidden_character", "number", "FFFF"),
    '<p id="\uffff">x</p>': (2, "forbidden_character", "number", "FFFF"),
    "<table><tr><td>x</td></tr>\n<thead><tr><th>y</th></tr></thead></table>": (
        *(3, "late_thead", "", ""),
    ),
    "<table><tbody><tr><td>x</td></tr></tbody>\n<thead></thead></table>": (
        *(3, "late_thead", "", ""),
    ),
    "<table><caption>a</caption><tr><td>x</td></tr>\n<caption>b</caption></table>": (
        *(3, "second_caption", "caption", "caption"),
    ),
    "<figure><figcaption>a</figcaption>\n<figcaption>b</figcaption></figure>": (
        *(3, "second_caption", "caption", "figcaption"),
    ),
    "<p>one\n<p>two</p>": (2, "not_closed", "before", phrase("next_tag", tag="p")),
    "<section><p>one\n<div><p>x</p></div>\n<p>two</p></section>\n<p>x</p>": (
        *(2, "not_closed", "before", phrase("next_tag", tag="p")),
    ),
    "<p>one\n<ul><li>x</li></ul>\n<p>two</p>": (
        *(2, "not_closed", "before", phrase("next_tag", tag="p")),
    ),
    "<ul><li>one\n<li>two</li></ul>": (2, "not_closed", "before", phrase("next_tag", tag="li")),
    "<p>x<br></br></p>": (2, "never_closed", "tag", "br"),
    "<p>x</p>\n</b>": (3, "closes_nothing", "tag", "b"),
    "<p>x\n<!-- y --></p>": (3, "not_for_documents", "words", "<!-- y -->"),
    "<p>x\n<?php y ?></p>": (3, "not_for_documents", "words", "<?php y ?>"),
}


@pytest.mark.parametrize("inner", WRONG)
def test_what_is_wrong_is_reported_once_with_its_line_and_what_to_write(inner: str) -> None:
    _, (problem,) = read_article(marked(inner), "t")
    line, code, name, value = WRONG[inner]
    assert (problem.line, problem.file, problem.code) == (line, "t", f"html.{code}")
    assert dict(problem.arguments).get(name, "") == value
    assert problem.hint


def test_what_is_never_closed_is_open_to_the_end() -> None:
    _, (problem,) = read_article("<article><p>x</p>", "t")
    assert problem == Problem.of(
        "html.not_closed", "t", tag="article", before=phrase("end_of_document")
    )
    assert problem.message_in("zh") == "<article>在文件末尾之前没有结束"


def test_elements_are_not_open_without_end() -> None:
    _, problems = read_article(f"<article>{'<div>' * MOST_OPEN}", "t")
    assert problems[0] == Problem.of("html.too_deep", "t", most=MOST_OPEN, tag="div")


def test_a_caption_alone_and_a_head_before_the_rows_are_right() -> None:
    head = (
        "<caption>a</caption><thead><tr><th>y</th></tr></thead><tbody><tr><td>x</td></tr></tbody>"
    )
    assert read_article(marked(f"<table>{head}</table>"), "t")[1] == ()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1 < 2 & 3 <", "1 < 2 & 3 <"),
        ("&lt;b&gt; &amp; &copy; &#8212; &#x4e2d;", "<b> & © — 中"),
        ("&nosuch; &copy=1 &", "&nosuch; &copy=1 &"),
        ("a\fb", "a b"),
        ("\ue000", "\ue000"),
    ],
)
def test_text_is_what_html_means_by_it(written: str, text: str) -> None:
    article, problems = read_article(f"<article><p>{written}</p></article>", "t")
    assert article is not None
    assert not problems
    assert "".join(article.itertext()) == text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (
            f'<p><a href="https://a.b/?q={place_mark("t", 1)}<x>&amp;r">x</a></p>',
            '<p><a href="https://a.b/?q=&lt;x&gt;&amp;r">x</a></p>',
        ),
        ("<P CLASS=lead ID='a'>x<BR/></P >", '<p class="lead" id="a">x<br></p>'),
        ('<p class = "a"id="b">x</p>', '<p class="a" id="b">x</p>'),
        ("<p/>x</p>", "<p>x</p>"),
    ],
)
def test_tags_are_read_as_html_reads_them(written: str, read_as: str) -> None:
    article, problems = read_article(f"<article>{written}</article>", "t")
    assert article is not None
    assert not problems
    strip_origins(article)
    assert etree.tostring(article, method="html", encoding="unicode") == (
        f"<article>{read_as}</article>"
    )
