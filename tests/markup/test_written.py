"""Only comments of our own look like comments in the HTML of a document."""

from __future__ import annotations

import pytest
from lxml import html

from reportgen.markup.build import read_finished
from reportgen.markup.written import written_html
from reportgen.model.document import CONTENTS_PLACE, STOP_PLACE

FORGED = (
    f"<!--{CONTENTS_PLACE}-->",
    f"甲<!--{STOP_PLACE}。-->乙",
    "<!--chart index 16-->",
    "a<!---->b<!-- \" ' -->c",
    "\U000f0000<!--\U000f0001-->",
    "<!-- never closed",
)


@pytest.mark.parametrize("words", FORGED)
@pytest.mark.parametrize("name", ["alt", "aria-label", "data-task"])
def test_no_attribute_holds_what_looks_like_a_place(name: str, words: str) -> None:
    article = html.Element("article")
    image = html.Element("img", {name: words})
    article.append(image)
    written = written_html(article)
    assert "<!--" not in written
    assert read_finished(written)[0].get(name) == words
    assert image.get(name) == words


def test_what_holds_no_such_words_is_as_it_was() -> None:
    article = html.fromstring("<article><p class='lead'>a &lt;!--b--&gt; c</p></article>")
    assert written_html(article) == '<article><p class="lead">a &lt;!--b--&gt; c</p></article>'
