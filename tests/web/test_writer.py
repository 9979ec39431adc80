from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree, html

import reportgen
from reportgen.model.document import FigureBlock, Table
from reportgen.model.text import Lang
from reportgen.page.places import in_line
from tests.pdf.building import Composed, composed
from tests.web.building import drawn, page_of

LANGS: tuple[Lang, ...] = ("zh", "en")
Page = tuple[Composed, bytes]


QUICK = ("digest", "zh")
"""The page that is made in the shortest time; tests of all others are heavy."""
EACH = [
    pytest.param((template, lang), marks=[] if (template, lang) == QUICK else pytest.mark.heavy)
    for template in ("briefing", "digest", "jianbao")
    for lang in LANGS
]


@pytest.fixture(scope="module", params=EACH)
def page(request: pytest.FixtureRequest, briefing: reportgen.Briefing) -> Page:
    """Each pack's page of the real briefing, in each language."""
    it = composed(briefing, *request.param)
    return it, page_of(it)


def tree(data: bytes) -> etree._Element:
    return html.document_fromstring(data.decode())


@pytest.mark.heavy
def test_nothing_comes_from_outside(page: Page) -> None:
    _, data = page
    root = tree(data)
    assert not root.xpath("//script[@*] | //link | //iframe | //img | //object | //base")
    links = [*root.xpath("//@href"), *root.xpath("//@src")]
    assert links == [link for link in links if link.startswith("#")]
    assert not [name for name in root.xpath("//@*") if re.match(r"\s*javascript:", name)]
    style = "".join(root.xpath("//style/text()"))
    assert "url(" not in style
    assert "@import" not in style
    addresses = set(re.findall(r"https?://[^\"'\s<]+", data.decode()))
    assert addresses <= {"http://www.w3.org/2000/svg"}


@pytest.mark.heavy
def test_links_lead_somewhere(page: Page) -> None:
    root = tree(page[1])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//@href")} <= set(ids)


@pytest.mark.heavy
def test_the_head_says_what_the_page_is(page: Page) -> None:
    it, data = page
    root, about = tree(data), it.document.properties
    assert data.startswith(b"<!DOCTYPE html>")
    assert root.get("lang") == {"zh": "zh-CN", "en": "en-GB"}[about.lang]
    assert root.xpath("head/title/text()") == [about.title]
    assert root.xpath("//meta/@charset") == ["utf-8"]
    assert root.xpath("//meta[@name='viewport']")


def test_it_says_all_that_the_document_says(page: Page) -> None:
    it, data = page
    (article,) = tree(data).xpath("//article")
    for drawing in article.xpath(".//svg"):
        drawing.getparent().remove(drawing)
    said = html.fragment_fromstring(in_line(it.document).html)
    for own in article.xpath(".//*[@hidden]"):
        own.drop_tree()
    for nav in said.xpath("nav"):
        nav.drop_tree()
    assert "".join(article.itertext()) == "".join(said.itertext(etree.Element))
    blocks = it.document.blocks
    assert len(article.xpath(".//table")) == sum(isinstance(block, Table) for block in blocks)
    assert (
        len(article.xpath(".//figure"))
        == sum(isinstance(block, FigureBlock) for block in blocks)
        > 0
    )


def test_charts_are_inline_and_their_words_are_text(page: Page) -> None:
    it, data = page
    drawings = tree(data).xpath("//figure//svg")
    assert len(drawings) == len(drawn(it))
    assert all(drawing.get("aria-label") and drawing.get("role") == "img" for drawing in drawings)
    texts = "".join("".join(svg.xpath("text//text()")) for svg in drawings)
    for label in it.labels:
        assert label.replace(" ", "") in texts.replace(" ", ""), label


@pytest.mark.heavy
def test_equal_documents_give_equal_bytes(page: Page) -> None:
    it, data = page
    assert page_of(it) == data


@pytest.mark.heavy
def test_what_looks_like_markup_is_text(page: Page) -> None:
    it, _ = page
    odd = "<b>&amp;\"'</title>"
    about = replace(it.document.properties, title=odd, author=odd)
    root = tree(page_of(replace(it, document=replace(it.document, properties=about))))
    assert root.xpath("string(//title)") == odd
    assert root.xpath("string(//meta[@name='author']/@content)") == odd
    assert not root.xpath("//b")
