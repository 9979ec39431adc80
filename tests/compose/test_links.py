from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from lxml import etree

import reportgen
from reportgen.compose.links import check_links
from reportgen.errors import InputError
from reportgen.markup.elements import ElementEntry
from tests.compose.building import FILE, LINKED, passed


def test_a_link_that_leads_nowhere_is_text() -> None:
    article = passed(
        "<p id='a'><a href='#a'>x</a><a href='#b'>y</a><a href='https://example.org/#b'>z</a></p>"
    )
    assert [link.get("href") for link in article.iter("a")] == [
        "#a",
        None,
        "https://example.org/#b",
    ]


@pytest.mark.parametrize(
    ("inner", "tag"),
    [
        ("<ul><li id='a'>x</li></ul>", "li"),
        ("<ul id='a'><li>x</li></ul>", "ul"),
        ("<section id='a'><p>x</p></section>", "section"),
        ("<table><tr><td><p id='a'>x</p></td></tr></table>", "p"),
        ("<nav class='contents'><p id='a'>x</p></nav>", "p"),
        ("<p>1<span class='footnote' id='a'>x</span></p>", "span.footnote"),
    ],
)
def test_a_link_that_word_would_lose_is_refused(inner: str, tag: str) -> None:
    with pytest.raises(InputError) as caught:
        passed(f"{inner}<p><a href='#a'>x</a></p>")
    (problem,) = caught.value.problems
    assert (problem.code, problem["id"], problem["tag"]) == ("html.link_to_part", "a", tag)


@pytest.mark.parametrize("entry", LINKED, ids=[it.shown for it in LINKED])
def test_a_link_may_lead_to_every_block_and_cell(entry: ElementEntry) -> None:
    inner = re.sub(r' id="[^"]*"', "", entry.example).replace(
        f"<{entry.name}", f'<{entry.name} id="here"', 1
    )
    article = passed(f"{inner}<p><a href='#here'>x</a></p>", passes=[lambda it, _: check_links(it)])
    assert any(link.get("href") == "#here" for link in article.iter("a"))


@pytest.mark.heavy
def test_a_pack_without_a_list_of_sources_can_be_laid_out(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    alone = dataclasses.replace(briefing, benchmark=None)
    (file,) = reportgen.build(alone, templates=["digest"], formats=["pdf"], out=tmp_path)
    assert file.size > 1000


def test_what_needs_a_part_of_the_document_stands_where_the_part_is() -> None:
    article = passed(
        "<p>a<span data-needs='here'>b</span><span data-needs='gone'>c</span>d</p>"
        "<p data-needs='gone'>e</p><h2 id='here'>f</h2>"
    )
    assert etree.tostring(article, encoding="unicode", method="html") == (
        '<article><p>a<span>b</span>d</p><h2 id="here">f</h2></article>'
    )


def test_a_task_that_stands_twice_is_a_problem() -> None:
    row = "<tr data-task='{}'><td>x</td></tr>"
    rows = row.format("a") + row.format("b") + row.format("")
    passed(f"<table>{rows}{row.format('')}</table>")
    with pytest.raises(InputError) as caught:
        passed(f"<table>{rows}{row.format('b') * 2}</table>")
    (problem,) = caught.value.problems
    assert (problem.code, problem["task"], problem.file) == ("html.task_twice", "b", FILE)
