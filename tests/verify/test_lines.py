"""A document is read back line by line: paragraphs, rows, notes, and where each stands."""

from __future__ import annotations

import pytest

from reportgen.messages import words
from reportgen.model.format import Format
from reportgen.model.manifest import FILLED_IN, Line, LinePart
from reportgen.verify import read
from tests.verify.building import field, paragraph, row, run, word_file

NUMBERED = '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
STYLES = "".join(
    f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/>{more}</w:style>'
    for id_, name, more in (
        ("Ttl", "Title", ""),
        ("h", "heading 1", ""),
        ("own", "Our head", '<w:basedOn w:val="h"/>'),
        ("list", "List Bullet", NUMBERED),
        ("lvl", "L", '<w:basedOn w:val="list"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        (
            "num",
            "N",
            '<w:basedOn w:val="lvl"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>',
        ),
        ("loop", "A", '<w:basedOn w:val="loop2"/>'),
        ("loop2", "B", '<w:basedOn w:val="loop"/>'),
        ("Contents1", "toc 1", ""),
    )
)


def word(body: str, **others: str) -> tuple[Line, ...]:
    """The lines of a Word file."""
    return read(word_file(body, **others), "docx").lines


def web(body: str) -> tuple[Line, ...]:
    """The lines of a web page."""
    return read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "html").lines


def texts(lines: tuple[Line, ...], part: LinePart = "body") -> list[str]:
    return [line.text for line in lines if line.part == part]


def test_a_style_says_what_a_paragraph_is_whatever_its_id() -> None:
    names = ("Ttl", "h", "own", "num", "list", "loop", "gone")
    lines = word("".join(paragraph(name, name) for name in names), styles=STYLES)
    kinds = [*["heading"] * 4, "item", "text", "text"]
    assert [line.kind for line in lines] == kinds
    look = NUMBERED.replace("<w:pPr>", '<w:pPr><w:pStyle w:val="h"/>')
    numbered = f"<w:p>{look}{run('a')}</w:p>"
    assert word(numbered, styles=STYLES)[0].kind == "heading"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (run("a") + f"<w:del>{run('1')}</w:del><w:ins>{run('2')}</w:ins>", "a2"),
        (f"<w:moveFrom>{run('1')}</w:moveFrom><w:moveTo>{run('2')}</w:moveTo>", "2"),
        (run("hidden 3", "<w:vanish/>"), "hidden 3"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        (run("Page ") + field("PAGE", "7") + run(" of ") + field("NUMPAGES", "9"), "Page  of"),
        (field("PAGE", "99%"), "99%"),
        (run("see ") + field("REF x \\h", "Table 3"), "see Table 3"),
        (run("a") + '<w:r><w:sym w:font="x" w:char="2460"/></w:r>', "a①"),
    ],
)
def test_what_a_paragraph_says(inside: str, said: str) -> None:
    assert texts(word(f"<w:p>{inside}</w:p>")) == [said]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    ended = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{ended}{run('1')}</w:p>{paragraph('2')}"
    gone = row("b", look="<w:del/>")
    assert texts(word(f"{body}<w:tbl>{row('a')}{gone}</w:tbl>")) == ["12", "a"]


def test_rows_have_their_cells_and_none_for_what_goes_on_from_above() -> None:
    going_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    inner = f"<w:tbl>{row('inner')}</w:tbl>"
    rows = (
        row("Name", "Value", look="<w:tblHeader/>")
        + row(paragraph("a") + paragraph("b"), "")
        + f"<w:tr>{going_on}<w:tc>{paragraph('1')}{inner}</w:tc></w:tr>"
    )
    lines = word(f"<w:tbl>{rows}</w:tbl>")
    assert [(line.kind, line.cells, line.table) for line in lines] == [
        ("head", ("Name", "Value"), 1),
        ("row", ("a\nb", ""), 1),
        ("row", ("1",), 1),
        ("row", ("inner",), 2),
    ]
    assert words(lines[1].place, "en") == "table 1, row 2"


def test_notes_come_in_the_order_of_their_marks_then_those_without() -> None:
    marks = "".join(f'<w:r><w:footnoteReference w:id="{it}"/></w:r>' for it in (5, 2))
    notes = "".join(
        f'<w:footnote w:id="{it}">{paragraph(f"n{it}")}</w:footnote>' for it in (2, 3, 5)
    )
    lines = word(f"<w:p>{marks}</w:p>", footnotes=notes)
    assert texts(lines, "note") == ["n5", "n2", "n3"]
    assert words(lines[0].place, "en") == "footnote 1"


def test_the_number_of_a_caption_is_a_part_of_it() -> None:
    def caption(number: str) -> str:
        return paragraph(run("Table ") + field("SEQ Table \\* ARABIC", number) + run("\u2002x"))

    reading = read(word_file(caption("1") + caption("3")), "docx")
    assert [(line.kind, line.text) for line in reading.lines] == [
        ("caption", "Table 1\u2002x"),
        ("caption", "Table 3\u2002x"),
    ]


def test_a_table_of_contents_has_no_page_numbers() -> None:
    entry = run("One") + "<w:r><w:tab/></w:r>" + field("PAGEREF a", "12")
    typed = run("Two") + "<w:r><w:tab/><w:t>7</w:t></w:r>"
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    content = paragraph("Contents") + paragraph(entry)
    body = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    lines = word(body + paragraph(typed, "Contents1") + paragraph("a"), styles=STYLES)
    assert texts(lines, "contents") == ["Contents", "One", "Two"]
    assert texts(lines) == ["a"]


def test_what_is_there_twice_for_older_programs_is_read_once_unless_it_differs() -> None:
    def twice(new: str, old: str) -> str:
        boxes = (f"<w:txbxContent>{paragraph(it)}</w:txbxContent>" for it in (new, old))
        choice, fallback = (f"<w:drawing>{it}</w:drawing>" for it in boxes)
        return paragraph(
            f"<w:r><mc:AlternateContent><mc:Choice>{choice}</mc:Choice>"
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    assert texts(word(twice("1", "1"))) == ["1"]
    assert texts(word(twice("1", "2"))) == ["1", "2"]


def control(kind: str, content: str, tag: str = "", title: str = "") -> str:
    label = (f'<w:tag w:val="{tag}"/>' if tag else "") + (
        f'<w:alias w:val="{title}"/>' if title else ""
    )
    inner = f"<w:sdtContent>{content}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{label}{kind}</w:sdtPr>{inner}</w:sdt>"


DATE = '<w:date w:fullDate="2021-03-31T00:00:00Z"/>'
STATUS = '<w:dropDownList><w:listItem w:displayText="Done" w:value="done"/></w:dropDownList>'
BOX = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
HELD = [
    ("checkbox", "m/a", "☑", "checked"),
    ("owner", "m/a", "Office", ""),
    ("due", "m/a", "2021-03-31", "2021-03-31"),
    ("status", "m/a", "Done", "done"),
]


def held(body: str) -> list[tuple[str, str, str, str]]:
    controls = read(word_file(body), "docx").controls
    return [(it.kind, it.task, it.shown, it.held) for it in controls]


def test_a_control_is_found_by_its_tag() -> None:
    cells = (
        control(BOX, run("☑"), "checkbox:m/a"),
        control("<w:text/>", run("Office"), "owner:m/a"),
        control(DATE, run("2021-03-31"), "due:m/a"),
        control(STATUS, run("Done"), "status:m/a"),
    )
    body = f"<w:tbl>{row(*(paragraph(it) for it in cells))}</w:tbl>"
    assert held(body) == HELD
    assert word(body)[0].cells == (FILLED_IN,) * 4


def test_a_control_that_lost_its_tag_is_found_by_its_title_or_its_row() -> None:
    """As LibreOffice writes them: the title of a box goes to a control around its paragraph."""
    cells = (
        control("", paragraph(control(BOX, run("☑"))), title="Done m/a"),
        paragraph(control("<w:text/>", run("Office"), title="Office m/a")),
        paragraph(control(DATE, run("2021-03-31"))),
        paragraph(control(STATUS, run("Done"))),
    )
    inner = "".join(f"<w:tc>{it}</w:tc>" for it in cells)
    assert held(f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>") == HELD


def test_a_control_of_somebody_else_is_text() -> None:
    body = paragraph(control(DATE, run("2021-03-31")) + control(STATUS, run("Done"), "mine"))
    assert held(body) == []
    assert texts(word(body)) == ["2021-03-31Done"]


def test_a_page_has_the_same_lines() -> None:
    lines = web(
        """<article><h2>Head</h2><p>one<br>two <b>three</b><span class="end">end</span>
        <span class="footnote">note</span></p><ul><li>item<ul><li>inner</li></ul></li></ul>
        <p>a <data value="672" data-figure="A1">672</data></p>
        <table><caption><span>Table 1</span> x</caption><thead><tr><th>N<th>V</tr></thead>
        <tr><td><p>a</p><p>b</p><td data-label="V">1<td data-label="W">2</tr></table></article>"""
    )
    assert [(line.kind, line.cells) for line in lines if line.part == "body"] == [
        ("heading", ("Head",)),
        ("text", ("one\ntwo three\tend",)),
        ("item", ("item",)),
        ("item", ("inner",)),
        ("text", ("a 672",)),
        ("caption", ("Table 1 x",)),
        ("head", ("N", "V")),
        ("row", ("a\nb", "1", "2")),
    ]
    assert texts(lines, "note") == ["note"]
    assert texts(lines, "alt") == ["W"]


def test_on_a_page_a_reader_fills_in_no_more_than_the_boxes() -> None:
    page = """<table><tr data-task="m/a"><td><input type="checkbox" checked></td><td>Visit</td>
    <td class="owner" data-value="Office">Office</td><td class="status" data-value="">no</td>"""
    reading = read(page.encode(), "html")
    assert reading.lines[0].cells == (FILLED_IN, "Visit", "Office", "no")
    assert [(it.kind, it.shown, it.held) for it in reading.controls] == [
        ("checkbox", "", "checked"),
        ("owner", "Office", "Office"),
        ("status", "no", ""),
    ]


def test_of_a_chart_that_is_drawn_twice_what_is_spoken_is_read_once() -> None:
    svg = '<svg aria-label="A chart"><title>A chart</title><text>1</text></svg>'
    other = svg.replace("<title>A chart", "<title>Another")
    page = f'<figure data-chart="index"><div>{svg}</div><div>{svg}</div></figure>{other}'
    assert texts(web(page), "alt") == ["A chart", "A chart", "Another"]


def test_tools_of_a_page_stand_apart_from_its_text() -> None:
    page = """<a class="skip" href="#a">Skip</a><nav class="contents"><summary>Contents</summary>
    <ol><li>One</li></ol></nav><div class="tools"><p>2 of 3</p></div><button>Undo</button>
    <button>Undo</button><p hidden>hidden 3</p>"""
    lines = web(page)
    assert texts(lines, "running") == ["Skip", "2 of 3", "Undo"]
    assert texts(lines, "contents") == ["Contents", "One"]
    assert texts(lines) == ["hidden 3"]


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_what_is_too_deep_to_be_read_is_no_document(kind: Format) -> None:
    deep = "<div>" * 5000 if kind == "html" else "<w:sdt>" * 2000 + "</w:sdt>" * 2000
    with pytest.raises(ValueError, match="recursion"):
        read(deep.encode() if kind == "html" else word_file(deep), kind)


def test_on_a_page_what_is_deep_is_read() -> None:
    assert texts(web("<div>" * 300 + "<p>4321")) == ["4321"]
