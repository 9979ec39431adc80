"""Maps of sheets as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.loading import sources
from reportgen.model.problem import Problem
from tests.loading.small import SUBJECT
from tests.loading.test_table_files import placed, problems, with_table, workbook

MAP = """\
first: 全市
unit: people
columns:
  - {column: B, unit: persons}
  - {head: 增长, measure: growth, kind: year_on_year}
rows:
  names: {全市: people}
figures: {period: 2020, at: {paragraph: 1}}
symbols: {"#": confidential}
"""
REF = "{file: y.xlsx, mapping: y.map.yaml}"


def mapped(folder: Path, text: str, ref: str = REF) -> Path:
    rows: list[list[object]] = [["指标", "人数", "增长"], ["全 市", (12.6, "0.00"), "#"]]
    book = workbook(folder / "y.xlsx", rows)
    briefing = with_table(folder, book.read_bytes(), "y.xlsx", ref)
    (folder / SUBJECT).with_name("y.map.yaml").write_text(text, encoding="utf-8")
    return briefing


def test_a_sheet_is_read_by_the_map_beside_it(tmp_path: Path) -> None:
    path = mapped(tmp_path, MAP)
    briefing = reportgen.load(path)
    (figure,), (missing,) = briefing.subject.observations, briefing.subject.missing
    assert (figure.indicator, figure.quantity.printed, figure.period.code) == (
        "people",
        "12.60",
        "2020",
    )
    assert (missing.measure, missing.missing) == ("growth", "confidential")
    assert {it.name for it in briefing.files if it.role == "table"} == {"y.xlsx", "y.map.yaml"}
    assert {it.name for it in sources(path)} >= {"y.xlsx", "y.map.yaml"}
    next_year = mapped(tmp_path, MAP, REF.replace("}", ", period: 2021}"))
    assert reportgen.load(next_year).subject.observations[0].period.code == "2021"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("first: 全市\n", "", "data.missing_key", None),
        ("column: B", "cloumn: B", "data.unknown_key", 4),
        ("column: B", "column: B1", "data.wrong_form", 4),
        ("{column: B, unit", "{column: B, head: x, unit", "table.column_or_head", 4),
        ("measure: growth", "measure: groth", "data.unknown_value", 5),
        ("period: 2020", "period: 20", "data.bad_period", 8),
        ("confidential", "secret", "data.unknown_value", 9),
        ("columns:", "columns: [", "data.no_yaml", 4),
        ("first: 全市", "first: 0", "table.no_row_number", 1),
        ("first: 全市", "first: 1048577", "table.no_row_number", 1),
        ("first: 全市", "first: 全市\nlast: -1", "table.no_row_number", 2),
        ("first: 全市", "first: 2\nlast: 1", "table.last_before_first", 2),
        ("first: 全市", "first: 全市\nhead: -1", "table.no_head_rows", 2),
        ("column: B,", "column: C-B,", "table.columns_backwards", 4),
    ],
)
def test_what_is_wrong_with_a_map_is_told_in_it(
    tmp_path: Path, old: str, new: str, code: str, line: int | None
) -> None:
    found: list[Problem] = problems(mapped(tmp_path, MAP.replace(old, new, 1)))
    assert [placed(it)[:2] for it in found] == [(code, "y.map.yaml")]
    assert line in (None, found[0].line)


@pytest.mark.parametrize(
    ("rows", "code"),
    [("first: 3", "table.sheet_ends"), ("first: 2\nlast: ^注", "table.no_last_row")],
)
def test_a_row_that_the_sheet_does_not_have_is_told(tmp_path: Path, rows: str, code: str) -> None:
    (problem,) = problems(mapped(tmp_path, MAP.replace("first: 全市", rows)))
    assert (problem.code, Path(problem.file).name) == (code, "y.xlsx")


def test_a_last_row_behind_the_end_reads_to_the_end(tmp_path: Path) -> None:
    path = mapped(tmp_path, MAP.replace("first: 全市", "first: 2\nlast: 40"))
    assert len(reportgen.load(path).subject.observations) == 1


def test_a_map_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = problems(mapped(tmp_path, MAP, REF.replace("y.map", "z.map")))
    assert (problem.code, Path(problem.file).name) == ("data.no_file", "z.map.yaml")
