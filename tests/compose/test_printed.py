"""What the report printed, in blocks: each run knows its figure, and pages are as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from reportgen import resources
from reportgen.compose import compose
from reportgen.compose.passes import FINISHING, run_passes
from reportgen.markup.parse import line_text
from reportgen.model.document import Caption, Document, FigureBlock, Run, Table
from reportgen.model.print_marks import marked_print
from reportgen.model.printed import Print
from reportgen.packs import find_pack
from reportgen.pipeline import run
from reportgen.report import Report
from tests.compose.building import blocks, context, passed
from tests.real import real

FIGURE = Print("figure", ("A11",), "amount", "6346000")
AMOUNT = marked_print("634.6万", FIGURE)


@cache
def report() -> Report:
    return run(real()).report


def document(content: str) -> Document:
    pack = find_pack("briefing", [resources.templates()])
    return compose(replace(pack, content=content), report(), pack.defaults)


def runs_of(document: Document) -> Iterator[Run]:
    for block in document.blocks:
        for one in block.runs:
            yield one
            yield from one.footnote


def test_runs_know_what_they_are() -> None:
    (block,) = blocks(f'<p class="lead">共<b>{AMOUNT}</b>人</p>')
    assert block.runs == (Run("共"), Run("634.6万", bold=True, printed=FIGURE), Run("人"))
    note = blocks(f'<p>a<span class="footnote"> {AMOUNT}。 </span></p>')[0].runs[1].footnote
    assert note == (Run("634.6万", printed=FIGURE), Run("。"))


def test_captions_tables_and_lists_hold_what_was_printed() -> None:
    (table,) = blocks(f"<table><caption> {AMOUNT}</caption><tr><td>{AMOUNT}</td></tr></table>")
    assert isinstance(table, Table)
    printed = Run("634.6万", printed=FIGURE)
    assert table.caption == Caption("table", "表", 1, (printed,))
    assert table.cells[0].paragraphs == ((printed,),)
    assert blocks(f"<ol><li>{AMOUNT}</li></ol>")[0].runs == (printed,)


def test_a_reference_says_what_the_composer_puts_there() -> None:
    table = '<table id="t"><caption>x</caption><tr><td>a</td></tr></table>'
    html = f'{table}<p><a class="ref" href="#t">{AMOUNT}</a></p>'
    assert blocks(html)[-1].runs == (Run("表1", href="#t", reference=True),)


@pytest.mark.parametrize("end", ["634.6万。", "634.6万"])
def test_the_stop_of_a_footnote_is_noted_where_it_was_printed(end: str) -> None:
    html = f'<p>a<span class="footnote">{marked_print(end, FIGURE)}</span></p>'
    article = passed(html)
    run_passes(FINISHING, article, context(), "t")
    assert line_text(article) == "a"
    (note,) = article.iter("span")
    assert "".join(note.itertext(tag="data")) == "634.6万"
    assert len(note) == (2 if end[-1] == "。" else 1)


def test_all_that_is_said_of_a_figure_in_a_sentence_is_known() -> None:
    content = (
        '{% from "_blocks/findings.html.j2" import level %}'
        "<article><p>{{ level(report.levels[0], report) }}</p></article>"
    )
    found = [
        (one.text, one.printed.id) for one in runs_of(document(content)) if one.printed is not None
    ]
    assert found == [("每人每月672元", "A1"), ("1.1%", "A1-B2-gap"), ("每人每月665元", "B2")]


def test_every_figure_of_a_briefing_is_known_in_its_list_of_sources() -> None:
    pack = find_pack("briefing", [resources.templates()])
    made = compose(pack, report(), pack.defaults)
    printed = {one.printed.id for one in runs_of(made) if one.printed is not None}
    assert {it.code for it in report().figures} <= printed
    assert any(isinstance(block, FigureBlock) for block in made.blocks)
    assert "data-print" not in made.html
    assert "<?" not in made.html
