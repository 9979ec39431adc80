"""Meeting files whose figures or tasks stand in a table file."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

import reportgen
from reportgen.fingerprint import fingerprint
from reportgen.loading import problems_in, sources
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import words
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.tables.written import csv_text, figure_rows, task_rows
from reportgen.verify.origins import place_in_files
from tests.loading.small import CODES, FILES, SUBJECT, change, small_files

HEAD = "indicator,value,unit,period,paragraph\n"
GOOD = "pay,672,CNY/person/month,2020,2\n"


def listed(key: str, text: str) -> str:
    """The part of a meeting file that stands under a key."""
    found = re.search(rf"(?ms)^{key}:\n.*?(?=^\S)", text)
    assert found
    return found[0]


def with_table(folder: Path, content: str | bytes, name: str = "t.csv", ref: str = "") -> Path:
    """The small files, the figures of the subject in a table beside it."""
    old = listed("observations", FILES[SUBJECT])
    briefing = small_files(folder, SUBJECT, old, f"observations: {ref or name}\n")
    data = content if isinstance(content, bytes) else content.encode()
    (folder / SUBJECT).with_name(name).write_bytes(data)
    return briefing


def problems(path: Path) -> list[Problem]:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.load(path)
    return list(caught.value.problems)


def placed(problem: Problem) -> tuple[Any, ...]:
    return (
        problem.code,
        Path(problem.file).name,
        problem.line,
        problem.column,
        words(problem.where, "en"),
    )


def same(meeting: Meeting) -> Meeting:
    """The meeting without where its figures stand in files."""
    strip = [dataclasses.replace(it, line=0, table_place=None) for it in meeting.observations]
    return dataclasses.replace(meeting, observations=tuple(strip))


def test_a_table_loads_as_the_same_figures_and_tasks(tmp_path: Path) -> None:
    text = FILES[SUBJECT]
    known = reportgen.load(small_files(tmp_path / "a"))
    data = parse_yaml(text, "").data
    figures = csv_text("observations", list(figure_rows(data["observations"])), "zh")
    tasks = csv_text("tasks", list(task_rows(data["tasks"])), None)
    path = with_table(tmp_path / "b", figures)
    subject = tmp_path / "b" / SUBJECT
    subject.with_name("t2.csv").write_bytes(tasks)
    old = subject.read_text("utf-8")
    year = "tasks: {file: t2.csv, year: 2021}\n"
    subject.write_text(old.replace(listed("tasks", old), year), encoding="utf-8")
    found = reportgen.load(path)
    assert same(found.subject) == same(known.subject)
    assert fingerprint(found) == fingerprint(known)
    first = found.subject.observations[0]
    assert (first.line, first.table_place and first.table_place.row) == (2, 2)
    names = [(it.role, it.name) for it in found.files if it.role == "table"]
    assert names == [("table", "t.csv"), ("table", "t2.csv")]
    assert {it.name for it in sources(path)} >= {"part.yaml", "t.csv", "t2.csv"}


def test_entries_and_tables_may_stand_together(tmp_path: Path) -> None:
    entry = "{indicator: rate, value: 5, unit: percent, period: 2020, at: {paragraph: 1}}"
    late = entry.replace("rate", "nosuch")
    path = with_table(tmp_path, HEAD + GOOD, ref=f"\n  - {{file: t.csv}}\n  - {late}")
    problem = problems(path)[0]
    assert problem.code == "data.unknown_indicator"
    text = (tmp_path / SUBJECT).read_text("utf-8").splitlines()
    assert "nosuch" in text[(problem.line or 0) - 1]
    with_table(tmp_path, HEAD + GOOD, ref=f"\n  - {{file: t.csv}}\n  - {entry}")
    assert [it.indicator for it in reportgen.load(path).subject.observations] == ["pay", "rate"]


def test_each_cell_that_is_wrong_is_told_with_its_place(tmp_path: Path) -> None:
    rows = (
        "pay,sixty,CNY/person/month,2020,2\n"
        "nosuch,5,CNY,2020,2\n"
        "pay,=1+1,CNY/person/month,2020,2\n"
        'pay,672,"gallons",2020-13,2\n'
        "pay,,CNY/person/month,2019,2\n"
        "pay,1,CNY/person/month,2018,zwei,\n"
    )
    found = {placed(it) for it in problems(with_table(tmp_path, HEAD + rows))}
    assert found >= {
        ("data.no_number", "t.csv", 2, 5, ""),
        ("data.unknown_indicator", "t.csv", 3, 1, ""),
        ("table.formula_as_text", "t.csv", 4, 5, ""),
        ("data.bad_period", "t.csv", 5, 19, ""),
        ("data.missing_value", "t.csv", 6, None, ""),
        ("data.wrong_type", "t.csv", 7, 29, ""),
    }


def workbook(path: Path, rows: list[list[Any]], **more: Any) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("数据")
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                if isinstance(value, tuple):
                    number, code = value
                    sheet.write_number(i, j, number, book.add_format({"num_format": code}))
                elif value is not None:
                    sheet.write(i, j, value)
        for merged in more.get("merged", ()):
            sheet.merge_range(merged, more.get("words", "x"))
        if "hidden" in more:
            sheet.set_row(more["hidden"], None, None, {"hidden": True})
    return path


def test_cells_of_a_workbook_are_told_by_sheet_and_name(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["各指标情况"],
        [],
        ["指标", "数值", "单位", "时期", "段", "我的列", "#不读"],
        ["pay", (45293, 'm"月"d"日"'), "CNY/person/month", (2020, "General"), 2],
        ["pay", "=1/0", "CNY/person/month", 2019, 2],
        ["pay", True, "CNY/person/month", 2018, 2, None, "x", "lost"],
        ["低保标准", (672, "0.00"), "CNY/person/month", (43983, "yyyy-mm"), 2],
        [],
        [],
        ["pay", 672, "CNY/person/month", (2020.10, "General"), 2],
    ]
    book = workbook(tmp_path / "w.xlsx", rows, merged=["B8:B9"])
    path = with_table(tmp_path, book.read_bytes(), "w.xlsx")
    assert sorted(placed(it) for it in problems(path)) == [
        ("table.date_in_cell", "w.xlsx", None, None, "sheet 数据, cell B4"),
        ("table.merged", "w.xlsx", None, None, "sheet 数据, cell B8"),
        ("table.no_name_above", "w.xlsx", None, None, "sheet 数据, cell H6"),
        ("table.number_as_period", "w.xlsx", None, None, "sheet 数据, cell D10"),
        ("table.truth_in_cell", "w.xlsx", None, None, "sheet 数据, cell B6"),
        ("table.unknown_column", "w.xlsx", None, None, "sheet 数据, cell F3"),
    ]


def test_merged_cells_with_nothing_in_them_are_no_mistake(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["指标", "数值", "单位", "时期", "段"],
        ["pay", (672, "General"), "CNY/person/month", (2020, "General"), 2],
    ]
    book = workbook(tmp_path / "w.xlsx", rows, merged=["A4:E4", "B5:B9"], words="")
    found = reportgen.load(with_table(tmp_path, book.read_bytes(), "w.xlsx"))
    assert len(found.subject.observations) == 1


@pytest.mark.parametrize("number", [1e300, -1e300, 1e16, 2958466, 5e-324, -44196])
def test_a_number_that_is_no_day_is_told_in_its_cell(tmp_path: Path, number: float) -> None:
    rows: list[list[Any]] = [
        ["指标", "数值", "单位", "时期", "段"],
        ["pay", (672, "General"), "CNY/person/month", (number, "yyyy-mm-dd"), 2],
    ]
    book = workbook(tmp_path / "w.xlsx", rows)
    (found,) = problems(with_table(tmp_path, book.read_bytes(), "w.xlsx"))
    assert placed(found) == ("data.bad_period", "w.xlsx", None, None, "sheet 数据, cell D2")


def test_a_number_is_what_its_cell_shows(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["INDICATOR", "OBS_VALUE", "UNIT_MULT", "DECIMALS", "UNIT_MEASURE", "TIME_PERIOD", "段"],
        ["pay", (12.6, "0.00"), None, None, "CNY/person/month", (43983, "yyyy-mm"), 1],
        ["pay", (0.1 + 0.2, "General"), None, None, "CNY/person/month", "2020-Q1", 1],
        ["people", (66, "0"), 4, None, "persons", "2020年", 1],
        ["people", "1,260", "万", None, "persons", "2019年", 1],
        ["people", (1234.5, "#,##0"), None, None, "persons", "2018", 1],
        ["rate", (0.126, "0.0%"), None, None, "percent", 2020, 1],
        ["rate", "12.6", None, 2, "percent", "2019", 1],
        ["people", (12.6, '0.00"persons"'), None, None, "persons", "2016/2017", 1],
        ["people", "NaN", None, None, "persons", "2015年上半年", 1],
    ]
    book = workbook(tmp_path / "w.xlsx", rows, hidden=3)
    meeting = reportgen.load(with_table(tmp_path, book.read_bytes(), "w.xlsx"))
    figures = meeting.subject.observations
    assert [it.quantity.printed for it in figures] == [
        "12.60", "0.3", "66万", "1260万", "1235", "12.6%", "12.60", "12.60",
    ]  # fmt: skip
    assert [it.period.code for it in figures[:3]] == ["2020-06", "2020-Q1", "2020"]
    (missing,) = meeting.subject.missing
    assert (missing.missing, missing.period.code) == ("not_available", "2015-H1")
    assert "table.hidden" in {it.code for it in meeting.warnings}


def test_a_doubtful_figure_is_told_at_its_cell(tmp_path: Path) -> None:
    text = HEAD + GOOD + "rate,964%,percent,2020,2\n"
    meeting = reportgen.load(with_table(tmp_path, text))
    (doubt,) = [it for it in meeting.warnings if it.code == "data.percentage_above_hundred"]
    assert placed(doubt)[1:] == ("t.csv", 3, None, "")


def test_a_figure_is_named_by_its_cell_where_documents_are_checked(tmp_path: Path) -> None:
    book = workbook(tmp_path / "w.xlsx", [["指标", "数值", "单位", "时期", "段"], GOOD.split(",")])
    briefing = reportgen.load(with_table(tmp_path, book.read_bytes(), "w.xlsx"))
    figure = briefing.subject.observations[0]
    assert words(place_in_files(figure), "en").endswith("w.xlsx, sheet 数据, cell A2")
    briefing = reportgen.load(with_table(tmp_path, HEAD + GOOD))
    assert words(place_in_files(briefing.subject.observations[0]), "zh").endswith("t.csv，第2行")


def test_the_area_of_the_meeting_is_not_another_area(tmp_path: Path) -> None:
    text = "指标,数值,单位,时期,地区,段\npay,672,CNY/person/month,2020,{},2\n"
    for name in ("辽宁省", "CN-LN", "Liaoning", "辽 宁"):
        meeting = reportgen.load(with_table(tmp_path, text.format(name)))
        assert meeting.subject.observations[0].area is None
    assert problems(with_table(tmp_path, text.format("CN-SH")))[0].code == "data.unknown_area"


@pytest.mark.parametrize(
    ("ref", "content", "code"),
    [
        ("nosuch.csv", b"", "data.no_file"),
        ("t.doc", b"x", "table.no_ending"),
        ("{file: t.csv, shet: a}", HEAD.encode(), "data.unknown_key"),
        ("{file: t.csv, sheet: 3}", HEAD.encode(), "table.no_name"),
        ("{file: t.csv, sheet: a}", HEAD.encode(), "table.no_sheet"),
        ("t.csv", b"a,b\n1,2", "table.no_head"),
        ("t.csv", b"", "table.empty"),
        ("t.csv", b"\x89PNG\0\0\1", "table.no_text"),
        ("t.csv", (HEAD.replace("period", "unit") + GOOD).encode(), "table.column_twice"),
        ("t.csv", b"indicator,value,decimals\npay,x,2", "table.decimals_of_text"),
        ("t.csv", b"indicator,value,decimals\npay,1,x", "table.bad_decimals"),
        ("t.csv", b"indicator;value\npay;1,260", "table.comma_in_number"),
        ("t.csv", b'indicator,value\npay,"1,2"', "table.comma_in_number"),
        ("t.csv", b"indicator,value,conf_status\npay,1,C", "table.marked_confidential"),
        ("t.csv", b"indicator,value,freq,period\npay,1,Q,2020", "table.other_frequency"),
        ("t.csv", b"text,value,indicator\npay,1,x", "table.unknown_column"),
        ("t.csv", b"indicator,value,unit_mult\npay,1,99", "table.bad_multiplier"),
        ("t.csv", "indicator,value,unit_mult\npay,1万,4".encode(), "table.multiplier_of_text"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(
    tmp_path: Path, ref: str, content: bytes, code: str
) -> None:
    path = with_table(tmp_path, content, ref=ref)
    assert code in {it.code for it in problems(path)}
    assert code in {it.code for it in problems_in(tmp_path / SUBJECT, tmp_path / CODES)}


def test_tables_lie_beside_the_files_that_name_them_in_an_archive(tmp_path: Path) -> None:
    path = with_table(tmp_path, HEAD + GOOD, "whole.yaml.csv", ref="{文件: ../sub/t.csv} # here")
    change(tmp_path, SUBJECT, "observations:", "数据:")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "t.csv").write_text(HEAD + GOOD, encoding="utf-8")
    other = tmp_path / "again"
    other.mkdir()
    for file in reportgen.load(path).files:
        (other / file.name).write_bytes(file.content)
    assert '数据: {文件: "t.csv"} # here' in (other / "part.yaml").read_text("utf-8")
    assert len(reportgen.load(other / "briefing.yaml").subject.observations) == 1
