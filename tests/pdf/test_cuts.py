"""Rows, items and tables that are higher than a page."""

from __future__ import annotations

import pytest
from page import ValidationProfile

from reportgen import resources
from reportgen.errors import InputError
from reportgen.model.document import Document, Properties
from reportgen.pdf import write
from reportgen.verify import read
from tests.compose.building import blocks
from tests.pdf.building import CLOCK
from tests.pdf.reading import Pdf, faults

PAPER = """@page { size: 100mm 70mm; margin: 8mm } body { font-size: 9pt } table { font-size: 8pt }
p { margin: 0 } thead { display: table-header-group }
tr, li, table.whole { break-inside: avoid } tr { break-after: auto }"""
LONG = "many words that fill a page and go on "
HEAD = '<thead><tr><th scope="col">Item</th><th scope="col">What</th></tr></thead>'


def paper(body: str, css: str = "") -> Pdf:
    base = (resources.templates() / "_blocks" / "base.css").read_text(encoding="utf-8")
    about = Properties("t", "s", "a", ("k",), "en", CLOCK)
    document = Document(about, blocks(body, "en"), f"<article>{body}</article>")
    data = write(document, f"{base} {PAPER} {css}", {})
    assert not faults(data, ValidationProfile.PDF_UA_1)
    return Pdf(data)


def rows_of(pdf: Pdf) -> list[tuple[str, ...]]:
    reading = read(pdf.data, "pdf")
    assert {line.part for line in reading.lines} <= {"body", "property", "alt"}
    return [line.cells for line in reading.lines if line.table]


@pytest.mark.heavy
def test_a_row_begins_where_there_is_room_and_each_page_has_its_head_and_name() -> None:
    rows = f'<tr><th scope="row">Named</th><td>{LONG * 40}</td></tr>'
    pdf = paper(f"<p>before</p><table>{HEAD}<tbody>{rows}</tbody></table>")
    assert len(pdf.pages) > 2
    assert "before" in pdf.pages[0]
    assert all("Item" in page and "Named" in page for page in pdf.pages)
    (table,) = pdf.tags.all("Table")
    assert [len(list(table.all(kind))) for kind in ("THead", "TR", "TH", "TD")] == [1, 2, 3, 1]
    assert rows_of(pdf) == [("Item", "What"), ("Named", (LONG * 40).strip())]


@pytest.mark.heavy
def test_rows_that_go_on_one_after_the_other_stay_rows() -> None:
    first, second = (LONG * 20).strip(), (LONG * 25).strip()
    inner = '<th scope="row">{}</th><td>{}</td><td>x</td>'
    rows = "".join(f"<tr>{inner.format(*it)}</tr>" for it in (("A", first), ("B", second)))
    body = f"<table><tbody>{rows}</tbody></table><table><tr><td>after</td></tr></table>"
    pdf = paper(body)
    assert len(list(pdf.tags.all("Table"))) == 2
    assert rows_of(pdf) == [("A", first, "x"), ("B", second, "x"), ("after",)]


@pytest.mark.heavy
def test_a_task_goes_on_beside_its_box() -> None:
    task = (LONG * 30).strip()
    row = f'<tr data-task="a"><td><input type="checkbox" aria-label="do"></td><td>{task}</td></tr>'
    pdf = paper(f'<table class="checklist">{HEAD}<tbody>{row}</tbody></table>')
    assert len(pdf.pages) > 2
    assert rows_of(pdf) == [("Item", "What"), ("", task)]
    assert len(list(pdf.tags.all("Form"))) == 1


@pytest.mark.heavy
def test_paragraphs_in_a_cell_are_parted_between_pages() -> None:
    people = [f"Office {['one', 'two', 'three', 'four'][i % 4]}" for i in range(60)]
    cell = "".join(f"<p>{person}</p>" for person in people)
    rows = f'<tr><th scope="row">Present</th><td>{cell}</td></tr><tr><th>Z</th><td>z</td></tr>'
    pdf = paper(f'<table class="facts">{HEAD}<tbody>{rows}</tbody></table><p>end</p>')
    assert "Office one" in pdf.pages[0]
    found = rows_of(pdf)
    assert [" ".join(cell.split()) for cell in found[1]] == ["Present", " ".join(people)]
    assert found[2] == ("Z", "z")


@pytest.mark.heavy
@pytest.mark.parametrize(
    "body",
    [
        f"<p>before</p><ul><li>{LONG * 40}</li></ul>",
        f'<p>before</p><table class="whole"><tr><td>{LONG * 20}</td></tr>'
        f"<tr><td>{LONG * 20}</td></tr></table>",
    ],
)
def test_what_is_higher_than_a_page_begins_below_what_is_before_it(body: str) -> None:
    assert "many words" in paper(body).pages[0]


@pytest.mark.heavy
def test_what_has_room_on_a_page_is_not_cut() -> None:
    rows = "".join(f'<tr><th scope="row">r</th><td>{LONG * 6}</td></tr>' for _ in range(6))
    pdf = paper(f"<table>{HEAD}<tbody>{rows}</tbody></table>")
    assert all(page.count("many") % 6 == 0 for page in pdf.pages)


@pytest.mark.heavy
def test_a_name_that_has_no_room_is_not_drawn_over_others() -> None:
    rows = f'<tr><th scope="row">{"Named " * 60}</th><td>{LONG * 22}</td></tr>'
    pdf = paper(f"<table>{HEAD}<tbody>{rows}</tbody></table><p>end</p>")
    assert pdf.text.count("Named") == 60


@pytest.mark.parametrize(
    ("body", "css", "words"),
    [
        (f'<p>a<span class="footnote">{LONG * 60}</span></p>', "", LONG[:20]),
        ("<p>pushed</p>", "p { margin-left: 300mm }", "pushed"),
        ("<p>lifted</p>", "p { margin-top: -40mm }", "lifted"),
        ("<p>wide</p>", "p { position: absolute; right: -30mm }", "wide"),
    ],
)
def test_what_runs_off_the_paper_is_told(body: str, css: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        paper(body, css)
    assert {problem.code for problem in caught.value.problems} == {"style.off_paper"}
    assert words in str(caught.value)


def test_a_stamp_that_is_turned_may_be_longer_than_the_page_is_wide() -> None:
    words = "DRAFT " * 20
    css = f'body::after {{ content: "{words}"; position: fixed; left: -8mm; white-space: nowrap'
    assert "DRAFT" in paper("<p>a</p>", f"{css}; transform: rotate(9deg) }}").text
