"""A PDF is read back by its tags: the same lines as of a web page, whatever the style does."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from reportgen import resources
from reportgen.model.manifest import Line, LinePart
from reportgen.pdf import write
from reportgen.verify import read
from reportgen.verify.reading import Reading
from reportgen.verify.tokens import folded
from tests.pdf.test_file import small
from tests.verify.conftest import Made
from tests.word.rendering import needs_office, office

STYLE = (resources.templates() / "_blocks" / "base.css").read_text(encoding="utf-8")
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
SMALL = "@page { size: 90mm 70mm; margin: 8mm } body { font-size: 9pt } table { font-size: 8pt }"


@cache
def paper(body: str, css: str = "") -> Reading:
    return read(write(small(body, "en"), f"{STYLE} {css}", {}), "pdf")


def said(lines: tuple[Line, ...], part: LinePart = "body") -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in lines if line.part == part]


def test_blocks_are_lines_of_their_kind() -> None:
    reading = paper(
        """<h2>Head</h2><p>one <b>two</b><br>three</p><ul><li>a<li>b</ul><ol><li>c</ol>
        <table><caption><span class="caption-label">Table 1</span>\u2002x</caption>
        <thead><tr><th scope="col">N</th><th scope="col">V</th></tr></thead>
        <tr><th scope="row">a</th><td></td></tr>
        <tr><td><p>b</p><p>c</p></td><td>1</td></tr></table>"""
    )
    assert said(reading.lines) == [
        ("heading", "Head"),
        ("text", "one two three"),
        ("item", "a"),
        ("item", "b"),
        ("item", "c"),
        ("caption", "Table 1 x"),
        ("head", "N\tV"),
        ("row", "a\t"),
        ("row", "b\nc\t1"),
    ]
    assert reading.tagged


def test_numbers_that_a_style_counts_are_no_text() -> None:
    css = 'li { list-style: none } li::before { content: "1. " }'
    body = '<div class="counted"><h2>One</h2><h3>Two</h3><h2><b>2020</b> at last</h2></div>'
    reading = paper(f"{body}<ol><li>a</li></ol>", css)
    assert [text for _, text in said(reading.lines)] == ["One", "Two", "2020 at last", "a"]


def test_parts_of_a_paragraph_that_are_set_by_themselves_belong_to_it() -> None:
    css = "p { display: flex } span { display: block }"
    assert said(paper("<p>1468<span>CNY</span></p>", css).lines) == [("text", "1468CNY")]


def test_marks_of_notes_are_left_out_and_notes_follow_in_order() -> None:
    note = '<span class="footnote">Note {}</span>'
    body = f"<p>672{note.format(1)} and <b>2</b> more{note.format(2)}, m<sup>2</sup></p>"
    reading = paper(body)
    assert reading.lines[-3].text.replace(" ,", ",") == "672 and 2 more, m²"
    assert said(reading.lines, "note") == [("text", "Note 1"), ("text", "Note 2")]


def test_a_table_that_goes_on_is_one_table_and_its_head_is_read_once() -> None:
    rows = "".join(f"<tr><td>row {i}</td><td>{i}</td></tr>" for i in range(40))
    head = "<thead><tr><th>Name of it</th><th>Value</th></tr></thead>"
    reading = paper(f"<table>{head}{rows}</table><table><tr><td>last</td></tr></table>", SMALL)
    assert reading.pages > 2
    assert [(line.table, line.cells) for line in reading.lines if line.part == "body"] == [
        (1, ("Name of it", "Value")),
        *((1, (f"row {i}", str(i))) for i in range(40)),
        (2, ("last",)),
    ]
    assert said(reading.lines, "running") == []


def test_a_row_that_is_cut_is_one_row() -> None:
    long = "many words that fill a page and go on " * 40
    head = "<thead><tr><th>Name</th><th>Value</th></tr></thead>"
    rows = f"<tr><td>a</td><td>{long}</td></tr><tr><td>b</td><td>1</td></tr>"
    reading = paper(f"<table>{head}{rows}</table>", SMALL)
    assert reading.pages > 2
    assert [(line.table, line.cells) for line in reading.lines if line.part == "body"] == [
        (1, ("Name", "Value")),
        (1, ("a", long.strip())),
        (1, ("b", "1")),
    ]


def test_paragraphs_and_items_go_on_from_page_to_page() -> None:
    long = "many words that fill a page and go on " * 30
    reading = paper(f"<p>{long}end.</p><p>Next.</p><ul><li>{long}</li><li>b</li></ul>", SMALL)
    assert reading.pages > 3
    expected = [f"{long}end.", "Next.", long.strip(), "b"]
    assert [text for _, text in said(reading.lines)] == expected


def test_what_stands_on_every_page_is_read_once_without_its_numbers() -> None:
    css = f"""{SMALL} @page {{ @bottom-center {{ content: "— " counter(page) " —" }}
        @top-left {{ content: "DRAFT 4321" }}
        @top-right {{ content: "page " counter(page) " of " counter(pages) }} }}"""
    reading = paper("<p>a</p><hr><p>b</p>", css)
    assert [text for _, text in said(reading.lines, "running")] == ["DRAFT 4321", "page of"]


def test_a_table_of_contents_has_no_page_numbers_on_paper() -> None:
    css = '.contents a::after { content: leader(".") target-counter(attr(href), page) }'
    body = """<nav class="contents"><p>Contents</p><ol><li><a href="#a">Head</a></li></ol></nav>
        <h2 id="a">Head</h2><ul><li><a href="#a">no contents</a></li></ul>"""
    reading = paper(body, css)
    assert said(reading.lines, "contents") == [("heading", "Contents"), ("item", "Head")]
    assert said(reading.lines) == [("heading", "Head"), ("item", "no contents")]


def test_of_a_drawing_its_texts_are_read_one_by_one() -> None:
    svg = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">
        <title>A chart</title><text x="0" y="10" font-size="8">Urban 672</text>
        <g opacity="0.5"><text x="100" y="10" font-size="8">665</text></g>
        <text x="0" y="30" font-size="8">Rural</text></svg>"""
    reading = paper(f"<figure>{svg}<figcaption>x</figcaption></figure><p>a</p>")
    assert said(reading.lines, "alt") == [("text", "A chart")]
    assert [chart.texts for chart in reading.charts] == [("Urban 672", "665", "Rural")]
    assert said(reading.lines) == [("caption", "x"), ("text", "a")]


def test_a_box_is_a_control_and_its_name_is_not_said_twice() -> None:
    row = '<tr data-task="m/{0}"><td><input type="checkbox" aria-label="{1}"></td><td>{2}</td></tr>'
    rows = row.format("a", "Visit", "Visit") + row.format("b", "Count 4321", "Other")
    reading = paper(f'<table class="checklist">{rows}</table>')
    assert [(it.kind, it.task, it.held) for it in reading.controls] == [
        ("checkbox", "m/a", ""),
        ("checkbox", "m/b", ""),
    ]
    assert said(reading.lines) == [("row", "\tVisit"), ("row", "\tOther")]
    assert said(reading.lines, "alt") == [("text", "Count 4321")]


def unnumbered(line: Line) -> str:
    """What a line says, without the number that Word gives the row of a task."""
    text = folded(line.text)
    return re.sub(r"^\W*\d{1,2}(?=\D)", "", text) if line.kind == "row" else text


@needs_office
@pytest.mark.heavy
def test_an_office_prints_the_same_lines(made: Made, tmp_path: Path) -> None:
    """With tags of its own: bullets and numbers of notes are text there, and notes paragraphs."""
    source = tmp_path / "briefing.docx"
    source.write_bytes(made("docx"))
    office(TAGGED, [source], tmp_path)
    printed = read(source.with_suffix(".pdf").read_bytes(), "pdf")
    word = read(made("docx"), "docx")
    parts: tuple[LinePart, ...] = ("body", "note", "contents", "running")
    found, expected = (
        [[unnumbered(line) for line in it.lines if line.part == part] for part in parts]
        for it in (printed, word)
    )
    assert found == expected
    assert (printed.tagged, printed.drawn) == (True, False)


@pytest.mark.parametrize("text", ["672 CNY", "民政 672 元"])
def test_without_tags_the_lines_of_a_page_are_read(text: str) -> None:
    from weasyprint import HTML

    content = HTML(string=f"<p>{text}</p><p>two</p>").write_pdf() or b""
    reading = read(content, "pdf")
    assert not reading.tagged
    assert [line.text.replace(" ", "") for line in reading.lines] == [text.replace(" ", ""), "two"]
