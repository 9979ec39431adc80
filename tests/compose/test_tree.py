from __future__ import annotations

import pytest
from lxml import etree

from reportgen.compose.tree import mend_spaces, parse
from reportgen.errors import InputError


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
    with pytest.raises(InputError, match="no <article>"):
        parse("<p>x</p>", "pack/content")
