"""Figures and tasks written into tables and read back: nothing is lost."""

from __future__ import annotations

import dataclasses
import re
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import openpyxl  # type: ignore[import-untyped]
import pytest
from xlsxwriter.utility import xl_cell_to_rowcol

import reportgen
from reportgen import resources
from reportgen.datafile.entry import FileEntry
from reportgen.loading import rows_for_tables
from reportgen.loading.entries import ObservationEntry
from reportgen.messages import MessageLang
from reportgen.messages.workbook import COLUMN_ABOUT
from reportgen.model.meeting import Meeting, MissingFigure, Observation
from reportgen.tables.book import read_book
from reportgen.tables.columns import COLUMNS, FIGURE_COLUMNS, TASK_COLUMNS
from reportgen.tables.workbook import WorkbookRows, figure_workbook
from reportgen.tables.written import TableRow, csv_text
from tests.word.rendering import needs_office, office

ASSETS = resources.assets()
MEETINGS = {
    "liaoning-2020": "civil-affairs",
    "national-2020": "civil-affairs",
    "invented-nation-2021": "economy",
    "invented-province-2021": "economy",
}
Form = Literal["csv", "xlsx"]


def placeless(figure: Any) -> Any:
    return dataclasses.replace(figure, line=0, table_place=None)


def same(meeting: Meeting) -> Meeting:
    """The meeting without where its figures stand in files."""
    found: list[Observation] = [placeless(it) for it in meeting.observations]
    missing: list[MissingFigure] = [placeless(it) for it in meeting.missing]
    return dataclasses.replace(meeting, observations=tuple(found), missing=tuple(missing))


def in_tables(folder: Path, name: str, form: Form, lang: MessageLang) -> None:
    """Put the figures and tasks of a meeting file in the folder into tables beside it."""
    meeting = folder / "meetings" / f"{name}.yaml"
    rows, codes = rows_for_tables(meeting, ASSETS / "indicators" / f"{MEETINGS[name]}.yaml")
    named = {"observations": f"{name}.{form}", "tasks": f"{name}.{form}"}
    if form == "xlsx":
        content = figure_workbook(rows, codes, lang, f"{name}.xlsx")
        meeting.with_name(f"{name}.xlsx").write_bytes(content)
    else:
        named["tasks"] = f"{name}-tasks.csv"
        content = csv_text("observations", rows.figures, lang)
        meeting.with_name(f"{name}.csv").write_bytes(content)
        meeting.with_name(named["tasks"]).write_bytes(csv_text("tasks", rows.tasks, lang))
    text = meeting.read_text("utf-8")
    for key, file in named.items():
        if key == "observations" or rows.tasks:
            text, count = re.subn(rf"(?ms)^{key}:\n.*?(?=^\S|\Z)", f"{key}: {file}\n", text)
            assert count == 1
    meeting.write_text(text, encoding="utf-8")


def copied(folder: Path) -> Path:
    """The data files of the project in a folder."""
    for file in sorted(ASSETS.rglob("*.yaml")):
        path = folder / file.relative_to(ASSETS)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.read_bytes())
    return folder


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("form", "lang"), [("csv", "en"), ("csv", "zh"), ("xlsx", "zh"), ("xlsx", "en")]
)
@pytest.mark.parametrize("briefing", ["liaoning-2020", "invented-pair"])
def test_a_table_has_all_that_a_meeting_file_has(
    tmp_path: Path, briefing: str, form: Form, lang: MessageLang
) -> None:
    copied(tmp_path)
    for name in MEETINGS:
        if name.startswith("invented") == briefing.startswith("invented"):
            in_tables(tmp_path, name, form, lang)
    known = reportgen.load(ASSETS / "briefings" / f"{briefing}.yaml")
    found = reportgen.load(tmp_path / "briefings" / f"{briefing}.yaml")
    assert sum(it.role == "table" for it in found.files) >= 2
    assert same(found.subject) == same(known.subject)
    assert found.benchmark is not None
    assert known.benchmark is not None
    assert same(found.benchmark) == same(known.benchmark)
    assert [it.code for it in found.warnings] == [it.code for it in known.warnings]


@pytest.mark.heavy
def test_tables_build_the_bytes_that_the_meeting_files_build(tmp_path: Path) -> None:
    forms: tuple[Form, ...] = ("csv", "xlsx")
    folders: dict[str, Path] = {form: copied(tmp_path / form) for form in forms}
    for form in forms:
        for name in ("liaoning-2020", "national-2020"):
            in_tables(folders[form], name, form, "zh")
    built: dict[str, dict[str, bytes]] = {}
    for kind, folder in {**folders, "yaml": ASSETS}.items():
        loaded = reportgen.load(folder / "briefings" / "liaoning-2020.yaml")
        made = [
            *reportgen.make(loaded, templates=["briefing"], formats=["docx"], verify=False),
            *reportgen.make(loaded, templates=["digest"], formats=["pdf"], verify=False),
        ]
        built[kind] = {it.name: it.content for it in made}
    assert len(built["yaml"]) == 2
    assert built["csv"] == built["yaml"]
    assert built["xlsx"] == built["yaml"]


def keys_of(entry: type[FileEntry]) -> set[str]:
    return {field.alias or name for name, field in entry.model_fields.items()}


def test_every_key_of_a_figure_has_a_column() -> None:
    columns = {column.key[0] for column in FIGURE_COLUMNS}
    assert columns - {"power", "digits", "frequency", "secrecy"} == keys_of(ObservationEntry)
    tasks = {column.key[0] for column in TASK_COLUMNS}
    assert tasks >= {"text", "owner", "due", "status", "at", "id"}


def test_every_column_is_explained_and_no_name_means_two() -> None:
    assert COLUMNS
    for columns in COLUMNS.values():
        plain = [it for it in columns if it.name in COLUMN_ABOUT]
        assert {it.key[-1] for it in columns if it not in plain} <= {"zh", "en", "zh-Hant"}
        names = [name for it in columns for name in it.names]
        assert len(names) == len({name.casefold() for name in names})


def empty_book(lang: MessageLang) -> bytes:
    rows, codes = rows_for_tables(None, ASSETS / "indicators" / "civil-affairs.yaml")
    return figure_workbook(rows, codes, lang, "book.xlsx")


def test_an_empty_workbook_has_lists_and_the_same_bytes() -> None:
    first = empty_book("zh")
    assert first == empty_book("zh") != empty_book("en")
    book = openpyxl.load_workbook(BytesIO(first))
    assert book.sheetnames == ["数据", "任务", "代码", "说明"]
    page = book["数据"]
    assert page.freeze_panes == "B2"
    head = [cell.value for cell in page[1]]
    lists = {}
    for rule in page.data_validations.dataValidation:
        place = str(rule.sqref).partition(":")[0]
        _, column = xl_cell_to_rowcol(place)
        lists[head[column]] = rule.formula1
    assert set(lists) == {
        "指标", "数据类别", "倍数", "单位", "增速类型", "性质", "限定词",
    }  # fmt: skip
    sheet, cells = lists["增速类型"].replace("$", "").split("!")
    values = [row[0].value for row in book[sheet.strip("'")][cells]]
    assert values == ["同比", "环比", "年均", "比基期"]
    assert book["代码"].protection.sheet
    assert [it.text(1, 1) for it in read_book(first, ".xlsx").sheets[:2]] == ["指标", "类别"]


def test_numbers_are_numbers_for_the_spreadsheet() -> None:
    values = ("672", "12.60", "12.6%", "0.07%", "1.5倍", "6%～8%", "-3.0", "12345678901234567")
    rows: list[TableRow] = [{("indicator",): "x", ("value",): value} for value in values]
    _, codes = rows_for_tables(None, ASSETS / "indicators" / "civil-affairs.yaml")
    book = read_book(figure_workbook(WorkbookRows(rows), codes, "en", "b.xlsx"), ".xlsx")
    cells = [book.sheets[0].rows[i][3] for i in range(2, 10)]
    assert tuple(cell.shown for cell in cells) == values
    kinds = [cell.kind for cell in cells]
    assert kinds == ["number"] * 4 + ["text"] * 2 + ["number", "text"]


@needs_office
@pytest.mark.heavy
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_what_libreoffice_saves_reads_as_the_same(tmp_path: Path, ending: str) -> None:
    folder = copied(tmp_path)
    in_tables(folder, "liaoning-2020", "xlsx", "zh")
    meeting = folder / "meetings" / "liaoning-2020.yaml"
    saved = tmp_path / "saved"
    office(ending, [meeting.with_suffix(".xlsx")], saved)
    (file,) = saved.iterdir()
    (meeting.parent / file.name).write_bytes(file.read_bytes())
    text = meeting.read_text("utf-8").replace("liaoning-2020.xlsx", file.name)
    meeting.write_text(text, encoding="utf-8")
    known = reportgen.load(ASSETS / "briefings" / "liaoning-2020.yaml")
    found = reportgen.load(folder / "briefings" / "liaoning-2020.yaml")
    assert same(found.subject) == same(known.subject)
