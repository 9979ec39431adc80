"""What a person hears who has the PDF read aloud."""

from __future__ import annotations

from typing import Any

import pytest
from page import ValidationProfile

from reportgen import resources
from reportgen.model.document import FigureBlock, ListBlock, Run, Table
from reportgen.model.text import Lang
from reportgen.packs import find_pack
from reportgen.pdf import write
from tests.pdf.making import Made
from tests.pdf.odd import TASKS
from tests.pdf.reading import Pdf, Tag, faults, flat
from tests.pdf.test_file import EACH, small


@EACH
def test_every_pdf_is_accessible(made: Made, template: str, lang: Lang) -> None:
    _, pdf = made(template, lang)
    assert not faults(pdf.data, ValidationProfile.PDF_UA_1)
    root: Any = pdf.reader.root_object
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]


@EACH
def test_each_chart_is_one_figure_with_its_message(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    figures = list(pdf.tags.all("Figure"))
    wanted = [block.alt for block in it.document.blocks if isinstance(block, FigureBlock)]
    assert [str(figure.data["/Alt"]) for figure in figures] == wanted
    assert wanted
    assert all(figure.marks == 1 and not figure.kids for figure in figures)


def headers(cell: Tag) -> list[str]:
    return [str(name) for name in cell.data["/A"]["/Headers"]]


def name(cell: Tag) -> str:
    return str(cell.data["/ID"])


@pytest.mark.parametrize(("template", "lang"), [("briefing", "zh"), ("jianbao", "en")])
def test_a_table_is_one_with_one_header_however_many_pages_it_has(
    made: Made, template: str, lang: Lang
) -> None:
    it, pdf = made(template, lang, "many_tasks")
    blocks = [block for block in it.document.blocks if isinstance(block, Table)]
    tables = list(pdf.tags.all("Table"))
    assert len(tables) == len(blocks)
    for table, block in zip(tables, blocks, strict=True):
        assert [row.kind for head in table.all("THead") for row in head.kids] == ["TR"]
        body = [row for part in table.all("TBody") for row in part.kids]
        assert len(body) == len(block.rows) - 1
        pages = {row.data["/Pg"].get_object()["/StructParents"] for row in body}
        assert len(pages) > 5 or len(block.rows) < TASKS


def test_each_cell_names_the_headers_of_its_column_group_and_row(made: Made) -> None:
    _, pdf = made("briefing", "zh", "many_tasks")
    table = max(pdf.tags.all("Table"), key=lambda it: len(list(it.all("TR"))))
    (head,) = table.all("THead")
    columns = list(head.all("TH"))
    assert {cell.data["/A"]["/Scope"] for cell in columns} == {"/Column"}
    group = ""
    groups = 0
    for row in [row for body in table.all("TBody") for row in body.kids]:
        cells = row.kids
        if len(cells) == 1:
            group, groups = name(cells[0]), groups + 1
            continue
        (own,) = [cell for cell in cells if cell.kind == "TH"]
        assert own.data["/A"]["/Scope"] == "/Row"
        for column, cell in zip(columns, cells, strict=True):
            if cell.kind == "TD":
                assert headers(cell) == [name(column), group, name(own)]
    assert groups == 6


def test_what_is_repeated_or_only_leads_the_eye_is_not_read(made: Made) -> None:
    _, pdf = made("briefing", "zh", "many_tasks")
    contents = next(iter(pdf.tags.all("L")))
    lines = list(contents.all("LI"))
    assert len(lines) > 3
    assert all(line.marks <= 4 for line in lines)
    marked = pdf.tags.marks
    parents: Any = pdf.reader.root_object["/StructTreeRoot"]["/ParentTree"]  # type: ignore[index]
    known = [
        entry
        for page in parents["/Nums"][1::2]
        if isinstance(page.get_object(), list)
        for entry in page.get_object()
        if isinstance(entry.get_object(), dict)
    ]
    assert marked == len(known)


@pytest.mark.heavy
def test_a_row_that_is_cut_leaves_the_tables_as_they_are() -> None:
    rows = "".join(f"<tr><th>{'长' * 200}</th><td>{n}</td></tr>" for n in range(3))
    table = f"<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody>{rows}</tbody></table>"
    css = "@page { size: 60mm 60mm } body { font-family: var(--font-body) }"
    pdf = Pdf(write(small(table), css, {}))
    assert len(list(pdf.tags.all("Table"))) > 1
    assert not faults(pdf.data, ValidationProfile.PDF_UA_1)


@EACH
def test_each_list_is_a_list(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    items = [len(block.items) for block in it.document.blocks if isinstance(block, ListBlock)]
    entries = len(it.document.entries)
    assert len(list(pdf.tags.all("LI"))) == sum(items) + entries
    assert sum(items)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_footnote_is_a_note(made: Made, lang: Lang) -> None:
    it, pdf = made("briefing", lang)

    def notes(runs: tuple[Run, ...]) -> int:
        return sum(bool(run.footnote) for run in runs)

    wanted = 0
    for block in it.document.blocks:
        if isinstance(block, ListBlock):
            wanted += sum(map(notes, block.items))
        elif isinstance(block, Table):
            wanted += sum(notes(p) for row in block.rows for c in row.cells for p in c.paragraphs)
    found = [str(note.data["/ID"]) for note in pdf.tags.all("Note")]
    assert len(found) == len(set(found)) == wanted > 0


@EACH
def test_links_are_described_by_their_words(made: Made, template: str, lang: Lang) -> None:
    _, pdf = made(template, lang)
    notes: list[Any] = [n.get_object() for p in pdf.reader.pages for n in p.get("/Annots", [])]
    links = [note for note in notes if note["/Subtype"] == "/Link"]
    assert bool(links) == (template != "digest")  # it is made to be printed
    for link in links:
        assert flat(link["/Contents"])
        assert flat(link["/Contents"]) in pdf.flat
        assert not link["/Contents"].startswith(("src-", "tab-", "fig-"))


NESTED = {
    "a level is left out": ("<h1>a</h1><h4>b</h4><h4>c</h4><h2>d</h2>", "H1 H2 H2 H2"),
    "the first heading is a lower one": ("<h3>a</h3><h2>b</h2><h3>c</h3>", "H1 H1 H2"),
    "a head without rows": (
        '<table><thead><tr><th scope="col">a</th></tr></thead></table>',
        "Table TBody TR TH",
    ),
    "a box in an item": (
        '<ul><li>a <input type="checkbox" aria-label="b"> c</li></ul>',
        "L LI Lbl LBody NonStruct Form",
    ),
    "nothing but a box in an item": (
        '<ul><li><input type="checkbox" aria-label="b"></li></ul>',
        "L LI Lbl LBody NonStruct Form",
    ),
    "bold words in a link": ('<p id="x">a <a href="#x">b <b>c</b> d</a></p>', "P Link NonStruct"),
    "a note in a link": (
        '<p id="x"><a href="#x">b<span class="footnote">c</span></a></p>',
        "P Link NonStruct NonStruct NonStruct",
    ),
}


@pytest.mark.parametrize("case", NESTED)
def test_elements_stand_in_each_other_as_readers_expect(case: str) -> None:
    body, kinds = NESTED[case]
    pdf = Pdf(write(small(body), find_pack("briefing", [resources.templates()]).print_css, {}))
    assert not faults(pdf.data, ValidationProfile.PDF_UA_1)
    found = [tag.kind for tag in pdf.tags.all(*set(kinds.split()))]
    assert [kind for kind in found if kind != "Note"] == kinds.split()


def test_a_box_that_is_no_task_has_a_name_and_words() -> None:
    body = '<p>a <input type="checkbox" aria-label="agree"> <input type="checkbox"></p>'
    fields = Pdf(write(small(body), "", {})).reader.get_fields() or {}
    assert {name: field["/TU"] for name, field in fields.items()} == {
        "box-1": "agree",
        "box-2": "☐ 2",
    }
