"""What is written is what is read: nothing is mended, and what cannot be read is told."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.markup.origin import forget
from reportgen.markup.parse import read


def marked(inner: str) -> str:
    """An article as it is rendered: with the line of each tag of its inside before it."""
    lines = inner.split("\n")
    text = "\n".join(line.replace("<", f"<?at t:{i}><") for i, line in enumerate(lines, 2))
    return f"<?at t:1><article>\n{text}\n<?at t:9></article>"


NO_GREATER = "a > is missing after"
NO_END_TAG = "is no end tag"
WRONG = {
    "<p>x</p>\n<p><b>x</b 1.3</p>": (3, f"{NO_GREATER} '</b'"),
    "<section><p>one</p\n</section>\n<p>after</p>": (2, f"{NO_GREATER} '</p'"),
    "<table>\n<tr><td>1</td\n</tr></table>": (3, f"{NO_GREATER} '</td'"),
    "<p>a <b and c</p>": (2, f"{NO_GREATER} '<b and c'"),
    "\n<p <b>x</b></p>": (3, f"{NO_GREATER} '<p'"),
    "<p": (2, f"{NO_GREATER} '<p'"),
    "<p>a</></p>": (2, f"'</>' {NO_END_TAG}"),
    "\n<p>a</5></p>": (3, f"'</5>' {NO_END_TAG}"),
    "<p>a </ b</p>": (2, f"'</ b' {NO_END_TAG}"),
    '<p class="lead>x</p>\n<p class="note">y</p>': (2, "quotation marks of an attribute of <p>"),
    '<p class="x>y</p><p>z</p>': (2, "quotation marks"),
    '<p><img src="x alt="y"></p>': (2, "quotation marks of an attribute of <img>"),
    "<p class=“lead”>x</p>": (2, "curly quotation marks"),
    '<p>x</p>\n<p class="lead" class="note">x</p>': (3, "class stands twice in one <p>"),
    '<p><a href="#a">x\n<a href="#b">y</a></a></p>': (3, "a link stands in another link"),
    '<p><a href="#a"><b><a href="#b">y</a></b></a></p>': (2, "a link stands in another link"),
    '<p>x<span class="footnote">a\n<span class="footnote">b</span></span></p>': (
        3,
        "a footnote stands in another footnote",
    ),
    "<p>a\n<ul><li>x</li></ul></p>": (3, "<ul> cannot stand directly in <p>"),
    "<p>a\n<table><tr><td>x</td></tr></table></p>": (3, "<table> cannot stand directly in <p>"),
    "<p>a\n<h2>b</h2></p>": (3, "<h2> cannot stand directly in <p>"),
    "<p>a\n<hr>b</p>": (3, "<hr> cannot stand directly in <p>"),
    "<p>a\n<section><p>b</p></section></p>": (3, "<section> cannot stand directly in <p>"),
    "\n<body><p>x</p></body>": (3, "the element <body> is not of the vocabulary"),
    "<p>x<o:p></o:p></p>": (2, "the element <o:p> is not of the vocabulary"),
    "<x-y>x</x-y>": (2, "the element <x-y> is not of the vocabulary"),
    "<p>x</p>\n<p>\x01</p>": (3, "the character U+0001 cannot stand"),
    "\n<p>&#1;</p>": (3, "the character U+0001 cannot stand"),
    "<p>&#xfffe;</p>": (2, "the character U+FFFE cannot stand"),
    "<p>\uffff</p>": (2, "the character U+FFFF cannot stand"),
    '<p id="\uffff">x</p>': (2, "the character U+FFFF cannot stand"),
    "<table><tr><td>x</td></tr>\n<thead><tr><th>y</th></tr></thead></table>": (3, "<thead> stands"),
    "<table><tbody><tr><td>x</td></tr></tbody>\n<thead></thead></table>": (3, "<thead> stands"),
    "<table><caption>a</caption><tr><td>x</td></tr>\n<caption>b</caption></table>": (
        3,
        "a second <caption> in one <table>",
    ),
    "<figure><figcaption>a</figcaption>\n<figcaption>b</figcaption></figure>": (
        3,
        "a second <figcaption> in one <figure>",
    ),
    "<p>one\n<p>two</p>": (2, "<p> is not closed before the next <p>"),
    "<section><p>one\n<div><p>x</p></div>\n<p>two</p></section>\n<p>x</p>": (
        2,
        "<p> is not closed before the next <p>",
    ),
    "<p>one\n<ul><li>x</li></ul>\n<p>two</p>": (2, "<p> is not closed before the next <p>"),
    "<ul><li>one\n<li>two</li></ul>": (2, "<li> is not closed before the next <li>"),
    "<p>x<br></br></p>": (2, "</br> closes nothing"),
    "<p>x\n<!-- y --></p>": (3, "is no part of a document"),
    "<p>x\n<?php y ?></p>": (3, "is no part of a document"),
}


@pytest.mark.parametrize("inner", WRONG)
def test_what_is_wrong_is_told_once_with_its_line_and_what_to_write(inner: str) -> None:
    _, (problem,) = read(marked(inner), "t")
    line, message = WRONG[inner]
    assert (problem.line, problem.file) == (line, "t")
    assert message in problem.message
    assert problem.hint


def test_a_caption_alone_and_a_head_before_the_rows_are_right() -> None:
    head = (
        "<caption>a</caption><thead><tr><th>y</th></tr></thead><tbody><tr><td>x</td></tr></tbody>"
    )
    assert read(marked(f"<table>{head}</table>"), "t")[1] == ()


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
    article, problems = read(f"<article><p>{written}</p></article>", "t")
    assert article is not None
    assert not problems
    assert "".join(article.itertext()) == text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (
            '<p><a href="https://a.b/?q=<?at t:1><x>&amp;r">x</a></p>',
            '<p><a href="https://a.b/?q=&lt;x&gt;&amp;r">x</a></p>',
        ),
        ("<P CLASS=lead ID='a'>x<BR/></P >", '<p class="lead" id="a">x<br></p>'),
        ('<p class = "a"id="b">x</p>', '<p class="a" id="b">x</p>'),
        ("<p/>x</p>", "<p>x</p>"),
    ],
)
def test_tags_are_read_as_html_reads_them(written: str, read_as: str) -> None:
    article, problems = read(f"<article>{written}</article>", "t")
    assert article is not None
    assert not problems
    forget(article)
    assert etree.tostring(article, method="html", encoding="unicode") == (
        f"<article>{read_as}</article>"
    )
