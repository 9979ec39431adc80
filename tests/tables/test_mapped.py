"""Sheets of others, read by a map."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.messages import words
from reportgen.tables.cells import Book, BookSheet, CellRange, TableCell, column_number
from reportgen.tables.entries import TableEntries
from reportgen.tables.mapped import read_mapped
from reportgen.tables.mapped_names import bare_name_of_row, name_matches, unit_of_cell
from reportgen.tables.sheet_map import MappedColumn, MappedNames, SheetMap

YEARBOOK = """
3-1 主要年份 人口      |        |        |        | 单位：万人
指 标                 | 绝对额（亿元）|   | 比上年增长（%） |
Item                  | 2019年  | 2020年 | 2019年 | 2020年
全  市                | 1260    | 1270.5 | 0.6    | -0.8
  # 城   镇           | …       | —      |        | 1.2
其中：农村            | 5       | 6*     | 1.1    | x
小计                  | 9       | 9      | 9      | 9
注：本表为快报数      |         |        |        | 7
"""
MERGED = [CellRange(2, 2, 2, 3), CellRange(2, 4, 2, 5)]
PERIODS = MappedNames("period")
GROWTH = {"measure": "growth", "kind": "year_on_year"}
LAYOUT = SheetMap(
    columns=(MappedColumn((2, 3), meant=PERIODS), MappedColumn((4, 5), meant=PERIODS, keys=GROWTH)),
    first="全市",
    last="^注",
    head=2,
    unit="E1",
    skip=("小计",),
    rows=MappedNames("indicator", {"城镇": {"indicator": "town", "unit": "people"}, "全市": "all"}),
    marks={"*": "preliminary"},
)


def sheet(text: str, name: str = "表一") -> BookSheet:
    found = BookSheet(name, merged=list(MERGED))
    for row, line in enumerate(text.strip("\n").splitlines(), 1):
        for column, part in enumerate(line.split("|"), 1):
            words = part.strip() if column > 1 else part.rstrip()
            if words.strip():
                number = words.replace(".", "").replace("-", "").isdigit()
                cell = TableCell("number" if number else "text", words)
                found.rows.setdefault(row, {})[column] = cell
    return found


def read(layout: SheetMap, *sheets: BookSheet, home: tuple[str, ...] = ()) -> TableEntries:
    return read_mapped(Book("xlsx", sheets or (sheet(YEARBOOK),)), "y.xlsx", layout, home=home)


def told(found: TableEntries) -> list[tuple[str, str]]:
    return [(it.code, words(it.where, "en").rpartition(" ")[2]) for it in found.problems]


def test_rows_and_columns_cross_in_figures() -> None:
    found = read(LAYOUT)
    assert not found.problems
    assert found.entries[:4] == [
        {"indicator": "all", "period": "2019", "unit": "万人", "value": "1260"},
        {"indicator": "all", "period": "2020", "unit": "万人", "value": "1270.5"},
        {"indicator": "all", "period": "2019", **GROWTH, "value": "0.6"},
        {"indicator": "all", "period": "2020", **GROWTH, "value": "-0.8"},
    ]
    assert found.entries[4:7] == [
        {"indicator": "town", "period": "2019", "missing": "below_unit"},
        {"indicator": "town", "period": "2020", "missing": "not_applicable"},
        {"indicator": "town", "period": "2020", **GROWTH, "value": "1.2"},
    ]
    assert [it["value"] for it in found.entries[7:]] == ["5", "6", "1.1", "x"]
    assert found.entries[8]["note"] == "preliminary"
    assert len(found.entries) == 11
    places = {path: place.cell for path, place in found.places.items()}
    assert (places[(1,)], places[(1, "period")], places[(1, "indicator")]) == ("C4", "C3", "A4")


def test_columns_may_be_found_by_their_heads() -> None:
    named = (
        MappedColumn(head="绝对额.*2020"),
        MappedColumn(head="比上年增长(%) 2020年", keys=GROWTH),
    )
    layout = replace(LAYOUT, columns=named, keys={"period": 2020}, unit="head")
    entries = read(layout).entries
    assert entries[0] == {"indicator": "all", "period": 2020, "unit": "亿元", "value": "1270.5"}
    assert entries[1] == {"indicator": "all", "period": 2020, **GROWTH, "value": "-0.8"}
    found = read(replace(layout, columns=(MappedColumn(head="2020"), MappedColumn(head="2021"))))
    assert told(found)[:2] == [("table.two_such_columns", "A3"), ("table.no_such_column", "A3")]


def test_rows_may_be_areas_and_columns_indicators() -> None:
    text = "地区|人口（万人）|面积\n沈阳市|1|2\n大连市|3|4\n全省|5|6\n"
    names = MappedNames("indicator", {"面积": {"indicator": "area_of_land", "unit": "km2"}})
    layout = SheetMap(
        columns=(MappedColumn((2, 3), meant=names),),
        first=2,
        unit="head",
        rows=MappedNames("area", {"沈阳市": "SY", "大连市": "DL"}),
        keys={"period": 2020},
    )
    found = read(layout, sheet(text), home=("全省",))
    assert not found.problems
    assert found.entries == [
        {"area": "SY", "period": 2020, "indicator": "人口", "unit": "万人", "value": "1"},
        {"area": "SY", "period": 2020, "indicator": "area_of_land", "unit": "km2", "value": "2"},
        {"area": "DL", "period": 2020, "indicator": "人口", "unit": "万人", "value": "3"},
        {"area": "DL", "period": 2020, "indicator": "area_of_land", "unit": "km2", "value": "4"},
        {"period": 2020, "indicator": "人口", "unit": "万人", "value": "5"},
        {"period": 2020, "indicator": "area_of_land", "unit": "km2", "value": "6"},
    ]


def test_rows_may_be_years_and_units_stand_in_a_column() -> None:
    layout = SheetMap(
        columns=(MappedColumn((3,)),), first=1, unit="B", keys={"indicator": "x"},
        rows=MappedNames("period", only=False),
    )  # fmt: skip
    found = read(layout, sheet("2019 年|元|5\n2020年1-6月|个|7\n"))
    assert found.entries == [
        {"indicator": "x", "period": "2019", "unit": "元", "value": "5"},
        {"indicator": "x", "period": "2020-H1", "unit": "个", "value": "7"},
    ]


def test_rows_that_are_not_named_may_be_passed_over_and_blanks_read() -> None:
    rows = replace(LAYOUT.rows, only=True)
    symbols = {**LAYOUT.symbols, "": "not_available"}
    found = read(replace(LAYOUT, rows=rows, symbols=symbols))
    assert {it["indicator"] for it in found.entries} == {"all", "town"}
    missing = [it["missing"] for it in found.entries if "missing" in it]
    assert missing == ["below_unit", "not_applicable", "not_available"]


@pytest.mark.parametrize(
    ("change", "code", "cell"),
    [
        ({"first": "全省"}, "table.no_such_row", "A1"),
        ({"unit": "B1"}, "table.no_unit_there", "B1"),
        ({"rows": MappedNames("indicator", {"人口": "x"})}, "table.names_not_there", "A4"),
        ({"labels": (7,), "first": 4}, "table.no_label", "B4"),
    ],
)
def test_what_does_not_fit_a_map_is_told(change: dict[str, Any], code: str, cell: str) -> None:
    assert (code, cell) in told(read(replace(LAYOUT, **change)))


def test_a_sheet_is_found_by_its_name_or_a_part_of_it() -> None:
    one, other = sheet(YEARBOOK, "3-1 人口 (2020)"), sheet(YEARBOOK, "3-2")
    assert read(replace(LAYOUT, sheet="人口"), one, other).entries
    assert told(read(LAYOUT, one, other)) == [("table.which_sheet_of_map", "")]
    assert told(read(replace(LAYOUT, sheet="3-"), one, other)) == [("table.which_sheet_of_map", "")]
    assert told(read(replace(LAYOUT, sheet="4"), one, other)) == [("table.no_sheet", "")]


def test_cells_with_errors_and_dates_are_told() -> None:
    broken = sheet(YEARBOOK)
    broken.rows[4][2] = TableCell("error", "#DIV/0!")
    broken.rows[4][3] = TableCell("date", "2020-01-02")
    broken.hidden_rows = {5}
    found = read(LAYOUT, broken)
    assert told(found) == [("table.error_in_cell", "B4"), ("table.date_in_cell", "C4")]
    assert [it.code for it in found.doubts] == ["table.hidden"]


def test_names_are_compared_without_blanks_and_ornaments() -> None:
    assert bare_name_of_row("  # 制 造 业（规模以上）") == "制造业"
    assert bare_name_of_row("一、地区生产总值（亿元）") == "地区生产总值"
    assert bare_name_of_row("其中：城镇") == "城镇"
    assert name_matches("^全市", "全 市 合计")
    assert name_matches("增长(%)", "比上年增长（％）")
    assert not name_matches("(", "全市")
    assert unit_of_cell("计量单位：万人") == unit_of_cell("Unit: 万人") == "万人"
    assert column_number("B") == 2


def test_words_that_name_no_row_are_told_with_the_rows_that_there_are() -> None:
    (problem,) = read(replace(LAYOUT, first="全是")).problems
    assert problem.code == "table.no_such_row"
    assert "全市" in str(problem.hint_in("zh"))
    assert "指标" in str(problem.hint_in("zh"))
