"""A new project loads at once, in either language, and nothing is written over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
import xlsxwriter

import reportgen
from reportgen.cli import main
from reportgen.errors import InputError
from reportgen.messages import MessageLang
from reportgen.starting import new_project


def write(files: tuple[tuple[Path, bytes], ...]) -> None:
    for path, content in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.mark.parametrize("lang", get_args(MessageLang))
def test_it_loads_without_a_warning(tmp_path: Path, lang: MessageLang) -> None:
    write(new_project(tmp_path / "new", lang))
    briefing = reportgen.load(tmp_path / "new" / "meeting.yaml")
    assert (briefing.warnings, briefing.lang) == ((), lang)
    assert {it.lang for it in briefing.missing_words} == set(get_args(MessageLang)) - {lang}
    first = (tmp_path / "new" / "meeting.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = tmp_path / "new" / first.rpartition("=")[2]
    assert json.loads(named.read_text(encoding="utf-8"))["title"] == "reportgen meeting file"


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "meeting.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        new_project(tmp_path, "zh")
    assert [it.code for it in caught.value.problems] == ["output.exists"]


def test_it_may_begin_with_a_table(tmp_path: Path) -> None:
    table = tmp_path / "figures.csv"
    table.write_text("指标,数值,单位\n农村公路里程,1260,公里\n", encoding="utf-8")
    write(new_project(tmp_path / "new", "zh", table))
    (figure,) = reportgen.load(tmp_path / "new" / "meeting.yaml").subject.observations
    assert figure.quantity.printed == "1260"
    with pytest.raises(InputError) as caught:
        new_project(tmp_path / "other", "zh", tmp_path / "text.docx")
    assert caught.value.problems[0].code == "option.no_start"


def test_a_workbook_gives_figures_and_tasks(tmp_path: Path) -> None:
    assert main(["workbook", str(tmp_path / "w.xlsx")]) == 0
    files = dict(new_project(tmp_path / "new", "en", tmp_path / "w.xlsx"))
    text = files[tmp_path / "new" / "meeting.yaml"].decode()
    assert 'observations: "w.xlsx"\ntasks: "w.xlsx"\n' in text


def test_a_sheet_of_others_gets_a_first_map(tmp_path: Path) -> None:
    table = tmp_path / "年鉴.csv"
    rows = (
        "3-1 公路里程,,,单位：公里",
        "指 标,2019年,2020年,比上年增长（%）",
        "全  市,1200,1260.50,5.0",
        "#农村公路,900,…,",
        "注：快报数,,,",
    )
    workbook = xlsxwriter.Workbook(str(table.with_suffix(".xlsx")))
    sheet = workbook.add_worksheet("3-1")
    shown = workbook.add_format({"num_format": "0.00"})
    for i, row in enumerate(rows):
        for j, word in enumerate(row.split(",")):
            if word.replace(".", "").isdecimal():
                sheet.write_number(i, j, float(word), shown)
            elif word:
                sheet.write_string(i, j, word)
    workbook.close()
    write(new_project(tmp_path / "new", "zh", table.with_suffix(".xlsx")))
    text = (tmp_path / "new" / "年鉴.map.yaml").read_text("utf-8")
    for line in ('first: "全市"', "head: 1", "unit: D1", "{column: B, are: period}"):
        assert line in text
    assert "{column: D, measure: growth, kind: year_on_year}" in text
    meeting = reportgen.load(tmp_path / "new" / "meeting.yaml").subject
    assert [it.quantity.printed for it in meeting.observations] == [
        "1200.00", "1260.50", "5.00", "900.00",
    ]  # fmt: skip
    assert [it.missing for it in meeting.missing] == ["below_unit"]
    table.write_text("\n".join(rows), encoding="utf-8")
    write(new_project(tmp_path / "again", "zh", table))
    again = reportgen.load(tmp_path / "again" / "meeting.yaml").subject
    assert [it.quantity.printed for it in again.observations] == ["1200", "1260.50", "5.0", "900"]


def test_what_cannot_be_read_is_no_start(tmp_path: Path) -> None:
    for name, content, code in (
        ("a.xlsx", b"x", "table.text_as_book"),
        ("a.csv", b"a\nb", "table.no_figures"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError) as caught:
            new_project(tmp_path / "new", "zh", tmp_path / name)
        assert caught.value.problems[0].code == code
