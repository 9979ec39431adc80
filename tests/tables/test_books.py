"""Table files read as what they show: text tables and the three kinds of workbooks."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import python_calamine

from reportgen.tables import limits, parts
from reportgen.tables.book import read_book
from reportgen.tables.cells import Book, CellRange, column_letters, column_number
from reportgen.tables.faults import TableError

HERE = Path(__file__).parent
BOOKS = ("shown.xlsx", "shown.ods", "shown.xls")
"""One workbook, written by XlsxWriter and saved as the others by LibreOffice."""
SHOWN = (
    "12.60", "0.3", "12.6%", "1234.50", "-5.00", "0", "12.3万", "12.60亿元", "2020-06", "2020-06",
    "2024-01-02",
)  # fmt: skip


def book(name: str) -> Book:
    path = HERE / name
    return read_book(path.read_bytes(), path.suffix)


@pytest.mark.parametrize("name", BOOKS)
def test_cells_are_what_the_sheet_shows(name: str) -> None:
    first, hidden = book(name).sheets
    assert tuple(first.text(row, 2) for row in range(1, len(SHOWN) + 1)) == SHOWN
    assert [first.rows[row][2].kind for row in (1, 9, 23)] == ["number", "date", "error"]
    assert (first.text(15, 2), first.text(16, 2)) == ("0.333333333333333", "0.667")
    assert (first.name, first.hidden, hidden.name, hidden.hidden) == ("数据", False, "hid", True)
    assert first.merged == [CellRange(26, 1, 27, 2)]
    assert (first.hidden_rows, first.hidden_columns) == ({28}, {4})
    assert first.text(23, 2) == "#DIV/0!"
    assert first.text(24, 2) == "2.00"
    assert (first.text(29, 1), first.text(30, 1)) == ("abc", "two\nlines")


def test_columns_have_letters() -> None:
    assert [column_letters(it) for it in (1, 26, 27, 703)] == ["A", "Z", "AA", "AAA"]
    assert [column_number(it) for it in ("A", "z", "AA", "AAA")] == [1, 26, 27, 703]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "，"])
def test_text_tables_are_read_in_their_encoding_and_with_their_separator(
    encoding: str, separator: str
) -> None:
    lines = (("指标", "数值", "说明"), ("常住人口", "1.5", '"一,二;\t，""三""\n四"'))
    text = "\r\n".join(separator.join(line) for line in lines)
    (sheet,) = read_book(text.encode(encoding), ".csv").sheets
    assert [cell.shown for cell in sheet.rows[2].values()] == [
        "常住人口",
        "1.5",
        '一,二;\t，"三"\n四',
    ]
    assert [cell.offset for cell in sheet.rows[2].values()] == [1, 6, 10]


def test_rows_of_a_text_table_keep_their_lines() -> None:
    (sheet,) = read_book(b'a,b\n"1\n2",3\n\n=4,5', ".csv").sheets
    assert sheet.lines == {1: 1, 2: 2, 3: 4, 4: 5}
    assert sheet.rows[4][1].shown == "=4"


@pytest.mark.parametrize(
    ("content", "ending", "code"),
    [
        (b"", ".csv", "table.empty"),
        (b" \n ", ".xlsx", "table.empty"),
        (b"a,b", ".xlsx", "table.text_as_book"),
        (b"<html><table>", ".xls", "table.markup"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", ".csv", "table.no_text"),
        (b"PK\x03\x04" + b"x" * 50, ".xlsx", "table.broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls", "table.broken"),
        (b'a,b\n1,"2\n3', ".csv", "table.open_quote"),
        ((HERE / "shown.xlsx").read_bytes(), ".csv", "table.book_as_text"),
    ],
)
def test_what_is_no_table_is_told(content: bytes, ending: str, code: str) -> None:
    with pytest.raises(TableError) as caught:
        read_book(content, ending)
    assert caught.value.code == code


def test_a_workbook_of_one_kind_may_be_called_as_another() -> None:
    assert read_book((HERE / "shown.xlsx").read_bytes(), ".xls").kind == "xlsx"
    assert read_book((HERE / "shown.xls").read_bytes(), ".xlsx").kind == "xls"


@pytest.mark.parametrize("name", BOOKS)
def test_damage_is_told_and_never_a_fault(name: str) -> None:
    whole = (HERE / name).read_bytes()
    chance = random.Random(13)  # noqa: S311
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 4, 40))):
            content[chance.randrange(8, len(content))] = chance.randrange(256)
        for damaged in (bytes(content), bytes(content[: chance.randrange(9, len(content))])):
            try:
                read_book(damaged, f".{name.rpartition('.')[2]}")
            except TableError:
                continue


def zipped(files: dict[str, str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return stream.getvalue()


def test_empty_rows_to_the_end_of_the_sheet_take_no_room() -> None:
    cells = '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p>'
    empty = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/>'
    content = f"""<c xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="s">
        <table:table-row>{cells}</table:table-cell></table:table-row>
        {empty}</table:table-row></table:table></c>"""
    (sheet,) = read_book(zipped({"content.xml": content}), ".ods").sheets
    assert sheet.text(1, 1) == "7"
    assert set(sheet.rows) == {1}


@pytest.mark.parametrize(
    "row",
    [
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell office:value="7" '
        'office:value-type="float"/></table:table-row>',
        "<table:table-row>" + "<table:table-cell/>" * 2000 + "</table:table-row>",
        "<table:table-row/>" * 2000,
    ],
    ids=["repeated", "cells", "rows"],
)
def test_a_table_without_end_is_told(row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PARTS", 1000)
    monkeypatch.setattr(limits, "MOST_CELLS", 500)
    content = f'<c xmlns:table="t" xmlns:office="o"><table:table>{row}</table:table></c>'
    with pytest.raises(TableError) as caught:
        read_book(zipped({"content.xml": content}), ".ods")
    assert caught.value.code in ("table.too_many_cells", "table.too_many_rows")


def test_a_part_that_unfolds_without_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST_PART", 1000)
    with pytest.raises(TableError) as caught:
        read_book(zipped({"content.xml": f"<c>{' ' * 2000}</c>"}), ".ods")
    assert caught.value.code == "table.too_much"


def test_empty_cells_of_a_workbook_are_passed_over() -> None:
    rows = "".join(f'<row r="{i}" ht="15"><c r="A{i}" s="1"/></row>' for i in range(1, 5))
    data = f'<w><sheetData>{rows}<row r="9"><c r="B9"><v>5</v></c></row></sheetData></w>'
    link = 'Id="i" Type="x/worksheet" Target="worksheets/s.xml"'
    content = zipped(
        {
            "xl/workbook.xml": '<w xmlns:r="r"><sheets><sheet name="a" r:id="i"/></sheets></w>',
            "xl/_rels/workbook.xml.rels": f"<r><Relationship {link}/></r>",
            "xl/worksheets/s.xml": data,
        }
    )
    (sheet,) = read_book(content, ".xlsx").sheets
    assert set(sheet.rows) == {9}
    assert sheet.text(9, 2) == "5"


@pytest.mark.parametrize("name", BOOKS)
def test_stored_values_are_those_that_another_reader_finds(name: str) -> None:
    (first, _), path = book(name).sheets, HERE / name
    found = python_calamine.load_workbook(path).get_sheet_by_index(0)
    rows = found.to_python(skip_empty_area=False)
    texts = {
        (i, j): value
        for i, row in enumerate(rows, 1)
        for j, value in enumerate(row, 1)
        if isinstance(value, str) and value and i != 25
    }
    assert len(texts) > 20
    assert {place: first.text(*place) for place in texts} == texts
