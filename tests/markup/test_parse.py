from __future__ import annotations

import pytest
from lxml import etree

from reportgen.errors import InputError
from reportgen.markup.parse import mend_spaces, parse


def mended(inner: str) -> str:
    article = parse(f"<article>{inner}</article>", "t")
    mend_spaces(article)
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
    ],
)
def test_line_breaks_beside_chinese_vanish_and_other_space_folds(written: str, read: str) -> None:
    assert mended(written) == f"<article>{read}</article>"


def test_an_element_outside_the_vocabulary_is_named() -> None:
    with pytest.raises(InputError) as caught:
        parse("<article><marquee>x</marquee><script>y</script></article>", "pack/content")
    assert [p.message for p in caught.value.problems] == [
        "the element <marquee> is not of the vocabulary",
        "the element <script> is not of the vocabulary",
    ]
    assert "section" in caught.value.problems[0].hint


def test_a_template_without_an_article_is_told_so() -> None:
    with pytest.raises(InputError, match="one <article>"):
        parse("<p>x</p>", "pack/content")


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        ("loose words", "outside a paragraph, in <article>: 'loose words'"),
        ("<p>a</p> and more", "outside a paragraph"),
        ("<strong>a</strong>", "<strong> cannot stand directly in <article>"),
        ("<section><li>a</li></section>", "<li> cannot stand directly in <section>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul> cannot stand directly in <li>"),
        ("<table><tr><td>a<p>b</p></td></tr></table>", "outside a paragraph, in <td>"),
        ("<table><tr><td colspan='two'>a</td></tr></table>", "colspan is 'two'"),
        ("<table><colgroup><col style='width: 2cm'></colgroup></table>", "<col> is 'width: 2cm'"),
        ("<figure data-chart='index' data-width='wide'></figure>", "data-width is 'wide'"),
        ("<p id='a'>a</p><p id='a'>b</p>", "the id 'a' stands twice"),
    ],
)
def test_what_word_would_lose_or_cannot_read_is_told(inner: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(f"<article>{inner}</article>", "t")
    assert any(message in problem.message for problem in caught.value.problems)
    assert all(problem.hint for problem in caught.value.problems)


def test_what_stands_outside_the_article_is_told() -> None:
    for text in ("<article></article><p>x</p>", "<article></article>x", "x<article></article>"):
        with pytest.raises(InputError, match="one <article>"):
            parse(text, "t")
