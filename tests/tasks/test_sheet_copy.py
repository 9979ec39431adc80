"""A workbook of tasks is sent out, filled in, and comes back into the meeting file."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import subprocess
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from reportgen import resources
from reportgen.collecting import Collected, collect
from reportgen.sending import task_workbook
from reportgen.tables.task_book import TaskLine, TaskPage, task_book
from reportgen.tasks import read_copy
from tests.tasks.workbooks import (
    S,
    computed,
    counted,
    place,
    rewritten,
    sheets_of,
    typed,
    without_sheet,
)

AT = dt.datetime(2021, 7, 1, 8, 30, tzinfo=dt.UTC)
LEDGER = resources.assets() / "meetings" / "invented-ledger-2021.yaml"


@pytest.fixture(scope="module")
def sent() -> bytes:
    """The workbook as it was sent out."""
    return task_workbook(LEDGER).content


@pytest.fixture(scope="module")
def tasks(sent: bytes) -> list[str]:
    """The ids of the tasks in their order, without that of the meeting."""
    page = sheets_of(sent)[0]
    return [page.text(row, 1).partition("/")[2] for row in sorted(page.rows) if row > 3]


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    path = tmp_path / LEDGER.name
    path.write_bytes(LEDGER.read_bytes())
    return path


def taken(meeting: Path, content: bytes, name: str = "back.xlsx") -> Collected:
    path = meeting.parent / name
    path.write_bytes(content)
    return collect([path], meeting, at=AT)


def differing(meeting: Path) -> list[str]:
    old, new = (it.read_text("utf-8").splitlines() for it in (LEDGER, meeting))
    return [it for it in difflib.ndiff(old, new) if it[:1] in "+-"]


def test_exactly_the_lines_change_that_were_filled_in(
    sent: bytes, tasks: list[str], meeting: Path
) -> None:
    content = typed(
        sent,
        {
            place(sent, tasks[3], "status"): "已完成",
            place(sent, tasks[7], "owner"): "规划科",
            place(sent, tasks[7], "progress"): "  =1+1，已调研\n3个县 ",
            place(sent, tasks[4], "due"): "9月底前",
            place(sent, tasks[0], "progress"): "",
        },
    )
    content = counted(content, {place(sent, tasks[6], "due"): "44531"})
    found = taken(meeting, content)
    assert not found.problems
    assert [it for it in differing(meeting) if it[0] == "-"] == [
        "-         progress: {text: {zh: 已开工12座, en: 12 begun}, date: 2021-05-31}",
        "-         due: 2021-07-15",
        "-         due: 长期坚持",
    ]
    assert [it for it in differing(meeting) if it[0] == "+"] == [
        "+         status: done",
        "+         due: 9月底前",
        "+         due: 2021-12-01",
        "+         owner: 规划科",
        "+         progress: =1+1，已调研 3个县",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("by_lead", [False, True])
def test_a_workbook_that_nobody_filled_in_changes_nothing(
    lang: str, by_lead: bool, meeting: Path
) -> None:
    content = task_workbook(meeting, lang=lang, by_lead=by_lead).content
    found = taken(meeting, content)
    assert (found.changes, found.problems, differing(meeting)) == ((), (), [])
    (copy,) = found.copies
    assert copy.lang == lang
    assert copy.built == {task: dict(values) for task, values in copy.now.items()}


def test_each_unit_has_a_sheet_and_may_send_back_its_own_alone(meeting: Path) -> None:
    made = task_workbook(meeting, by_lead=True)
    names = ["养护科", "安全科", "建设科", "规划科", "未明确责任单位"]
    assert [it.name for it in sheets_of(made.content)][:5] == names
    assert [it.count for it in made.parts] == [3, 2, 1, 1, 1]
    content = made.content
    for name in names[1:]:
        content = without_sheet(content, name)
    found = taken(meeting, content)
    assert [it.code for it in found.problems] == ["tasks.sheet_gone"] * 4
    assert found.changes == ()


def rows_of(root: Element) -> list[Element]:
    return [it for it in root.iter(f"{S}row") if int(str(it.get("r"))) > 3]


def numbered(root: Element) -> None:
    """Give rows and cells the numbers of where they stand, as Excel does when it sorts."""
    for number, row in enumerate(root.iter(f"{S}row"), 1):
        row.set("r", str(number))
        for cell in row:
            cell.set("r", str(cell.get("r")).rstrip("0123456789") + str(number))


def sorted_rows(root: Element) -> None:
    for row in rows_of(root):
        row.getparent().insert(3, row)  # type: ignore[union-attr]
    numbered(root)


def fewer_rows(root: Element) -> None:
    for row in rows_of(root)[:2]:
        row.getparent().remove(row)  # type: ignore[union-attr]
    numbered(root)


def row_added(root: Element) -> None:
    row = deepcopy(rows_of(root)[-1])
    row.remove(row[0])
    rows_of(root)[-1].addnext(row)
    numbered(root)


def columns_turned(root: Element) -> None:
    """The columns in the opposite order, their visible heads called otherwise."""
    for row in root.iter(f"{S}row"):
        if row.get("r") == "3":
            for cell in list(row)[1:]:
                row.remove(cell)
        for cell in row:
            name = str(cell.get("r"))
            cell.set("r", chr(ord("A") + ord("Z") - ord(name[0])) + name[1:])
        row[:] = row[::-1]


def without_marks(root: Element) -> None:
    row = next(root.iter(f"{S}row"))
    row.getparent().remove(row)  # type: ignore[union-attr]


def column_gone(root: Element) -> None:
    for row in root.iter(f"{S}row"):
        row.remove(row[-1])


def merged(root: Element) -> None:
    cells = root.find(f"{S}mergeCells")
    assert cells is not None
    cell = deepcopy(cells[0])
    cell.set("ref", "J9:J10")
    cells.append(cell)


def doubled(root: Element) -> None:
    row = deepcopy(rows_of(root)[4])
    row[7][:] = []
    rows_of(root)[-1].addnext(row)
    numbered(root)


def ids_alone_sorted(root: Element) -> None:
    rows = rows_of(root)
    values = [row[0].findtext(f"{S}v") for row in rows]
    for row, value in zip(rows, reversed(values), strict=True):
        row[0][0].text = value


@pytest.mark.parametrize(
    ("spoil", "told", "changes"),
    [
        (sorted_rows, [], 2),
        (fewer_rows, ["tasks.deleted"] * 2, 2),
        (row_added, ["tasks.row_added"], 2),
        (columns_turned, [], 2),
        (without_marks, [], 2),
        (column_gone, ["tasks.column_gone"], 1),
        (merged, ["tasks.cell_merged"], 2),
        (doubled, ["tasks.row_twice"], 2),
        (ids_alone_sorted, ["tasks.row_other_words"] * 8, 0),
    ],
)
def test_what_people_do_to_a_workbook_is_read_or_told(
    spoil: Callable[[Element], None],
    told: list[str],
    changes: int,
    sent: bytes,
    tasks: list[str],
    meeting: Path,
) -> None:
    values = {
        place(sent, tasks[3], "status"): "进行中",
        place(sent, tasks[3], "progress"): "材料已到",
    }
    found = taken(meeting, rewritten(typed(sent, values), spoil))
    assert [it.code for it in found.problems] == told
    assert len(found.changes) == changes


@pytest.mark.parametrize(
    ("column", "words", "code"),
    [
        ("status", "差不多了", "tasks.unknown_status"),
        ("due", "尽快", "tasks.no_deadline"),
        ("due", "6月前", "tasks.no_deadline"),
        ("progress", "好" * 2001, "tasks.too_long"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_rest_is_taken(
    column: str, words: str, code: str, sent: bytes, tasks: list[str], meeting: Path
) -> None:
    values = {place(sent, tasks[5], column): words, place(sent, tasks[7], "owner"): "规划科"}
    found = taken(meeting, typed(sent, values))
    assert [it.code for it in found.problems] == [code]
    assert differing(meeting) == ["+         owner: 规划科"]


def test_a_formula_is_refused_and_told(sent: bytes, tasks: list[str], meeting: Path) -> None:
    name = place(sent, tasks[5], "progress")
    found = taken(meeting, computed(sent, name, 'HYPERLINK("http://x.invalid","完成")', "完成"))
    assert [it.code for it in found.problems] == ["tasks.cell_computed"]
    assert (found.changes, differing(meeting)) == ((), [])


def test_a_number_is_no_deadline(sent: bytes, tasks: list[str], meeting: Path) -> None:
    name = place(sent, tasks[5], "due")

    def plain(root: Element) -> None:
        next(it for it in root.iter(f"{S}c") if it.get("r") == name).attrib.pop("s")

    found = taken(meeting, rewritten(counted(sent, {name: "44531"}), plain))
    assert [it.code for it in found.problems] == ["tasks.no_deadline"]
    assert found.changes == ()


def test_a_workbook_without_what_it_was_sent_out_with_is_asked_about(
    sent: bytes, tasks: list[str], meeting: Path
) -> None:
    content = typed(sent, {place(sent, tasks[7], "owner"): "规划科"})
    found = taken(meeting, without_sheet(content, "reportgen"))
    assert [(it.kind, it.choices[0].after) for it in found.conflicts] == [("no_base", "规划科")]
    assert found.changes == ()


def test_a_workbook_that_is_no_copy_is_refused(meeting: Path) -> None:
    found = taken(meeting, (Path(__file__).parents[1] / "tables" / "shown.xlsx").read_bytes())
    assert [it.code for it in found.problems] == ["tasks.no_list"]
    assert differing(meeting) == []


def many_rows(root: Element) -> None:
    row = rows_of(root)[-1]
    for _ in range(20_000):
        row.addnext(deepcopy(row))
    numbered(root)


def all_merged(root: Element) -> None:
    cells = root.find(f"{S}mergeCells")
    assert cells is not None
    cells[0].set("ref", "J5:J1048576")


@pytest.mark.parametrize("spoil", [pytest.param(many_rows, marks=pytest.mark.heavy), all_merged])
def test_a_workbook_larger_than_a_list_is_refused(
    spoil: Callable[[Element], None], sent: bytes, meeting: Path
) -> None:
    found = taken(meeting, rewritten(sent, spoil))
    assert [it.code for it in found.problems] == ["tasks.too_large"]


def test_a_workbook_that_declares_entities_is_refused(sent: bytes, meeting: Path) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(sent)) as before, ZipFile(out, "w") as after:
        for item in before.infolist():
            declared = b'<!DOCTYPE sst [<!ENTITY x "y">]><sst'
            after.writestr(item, before.read(item).replace(b"<sst", declared, 1))
    found = taken(meeting, out.getvalue())
    assert [it.code for it in found.problems] == ["tasks.damaged"]


def test_words_that_look_like_formulas_stay_words() -> None:
    words = [
        '=HYPERLINK("http://x.invalid")',
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=cmd|' /C'!A0",
    ]
    lines = tuple(
        TaskLine(
            f"m/{i}",
            i,
            text,
            {"status": "", "owner": text, "due": text, "progress": text},
            text,
            text,
            (text,),
            text,
        )
        for i, text in enumerate(words, 1)
    )
    content = task_book([TaskPage("=1", "=1", lines)], briefing="=1", lang="zh")
    assert not re.search(rb"<f[ />]", b"".join(_parts(content)))
    cells = [
        cell for sheet in sheets_of(content) for _, row in sheet.filled() for cell in row.values()
    ]
    assert {cell.kind for cell in cells if cell.shown.strip()[:1] in "=+-@"} == {"text"}
    assert not any(cell.computed for cell in cells)


def _parts(content: bytes) -> list[bytes]:
    with ZipFile(BytesIO(content)) as package:
        return [package.read(it) for it in package.namelist() if "worksheets/" in it]


def test_the_same_tasks_give_the_same_bytes(sent: bytes) -> None:
    assert task_workbook(LEDGER).content == sent


def test_what_may_be_filled_in_is_open_and_all_else_is_locked(
    sent: bytes, tasks: list[str]
) -> None:
    with ZipFile(BytesIO(sent)) as package:
        styles = etree.fromstring(package.read("xl/styles.xml"))
        page = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    formats = list(styles.iterfind(f"{S}cellXfs/{S}xf"))
    open_ = [it.find(f"{S}protection[@locked='0']") is not None for it in formats]
    style = {str(it.get("r")): int(it.get("s") or 0) for it in page.iter(f"{S}c")}
    assert page.find(f"{S}sheetProtection") is not None
    is_open = {
        (task, column): open_[style[place(sent, task, column)]]
        for task in tasks
        for column in ("text", "owner", "support", "due", "status", "progress")
    }
    closed = tasks[1:3]
    assert {it for it, found in is_open.items() if found} == {
        (task, column)
        for task in tasks
        if task not in closed
        for column in ("owner", "due", "status", "progress")
    }


@pytest.mark.heavy
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_libreoffice_saves_comes_back_as_the_same(
    ending: str, sent: bytes, tasks: list[str], meeting: Path, libreoffice: str
) -> None:
    values = {
        place(sent, tasks[3], "status"): "已完成",
        place(sent, tasks[7], "progress"): "已调研3个县",
    }
    content = counted(typed(sent, values), {place(sent, tasks[6], "due"): "44531"})
    (meeting.parent / "back.xlsx").write_bytes(content)
    folder = meeting.parent / "saved"
    profile = f"-env:UserInstallation=file://{meeting.parent}/profile"
    command = [libreoffice, profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
    subprocess.run([*command, str(meeting.parent / "back.xlsx")], check=True, capture_output=True)
    found = collect([folder / f"back.{ending}"], meeting, at=AT)
    assert not found.problems
    assert {(it.field, it.before, it.after) for it in found.changes} == {
        ("status", "", "done"),
        ("due", "长期坚持", "2021-12-01"),
        ("progress", "", "已调研3个县"),
    }
    assert (
        read_copy(folder / f"back.{ending}").built == read_copy(meeting.parent / "back.xlsx").built
    )
