"""The commands about tasks, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen import resources
from reportgen.cli import main

LEDGER = str(resources.assets() / "meetings" / "invented-ledger-2021.yaml")


def test_status_counts_by_office_and_lists_what_is_late(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["tasks", "status", LEDGER]) == 0
    said = capsys.readouterr().out
    assert "as of 2021-06-30" in said
    assert "8 in all: 2 done (1 on time, 1 late), 6 open (1 overdue, 1 behind)" in said
    rows = [line.split("\t") for line in said.splitlines() if "\t" in line]
    assert ["Safety", "2", "1", "0", "1", "0", "0", "1"] in rows
    late = [row for row in rows if row[0] in ("Overdue", "Behind")]
    assert late == [
        ["Overdue", "30", "Repair the stretches damaged by floods", "Maintenance", "May 2021",
         "material not delivered"],
        ["Behind", "30", "Bring the register of roads up to date", "Planning", "October 2021",
         "milestone missed: Field survey finished"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "first"), [("group", "桥梁"), ("due", "2021-04-30"), ("colour", "逾期")]
)
def test_status_counts_by_what_is_asked_in_the_language_of_messages(
    by: str, first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tasks", "status", LEDGER, "--by", by, "--messages", "zh"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines() if "\t" in line]
    assert rows[1][0] == first


def test_status_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tasks", "status", LEDGER, "--as-of", "2022-01-01"]) == 0
    assert "(4 overdue, 0 behind)" in capsys.readouterr().out


def test_without_a_day_it_is_today_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "m.yaml"
    text = "title: 例会\ndate: 2021-05-10\narea: 某市\ntasks:\n- {text: 甲事, due: 2021-06-30}\n"
    path.write_text(text, encoding="utf-8")
    assert main(["tasks", "status", str(path)]) == 0
    said = capsys.readouterr().out
    assert "as of today, 20" in said
    assert "1 overdue" in said


def test_status_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tasks", "status", LEDGER, "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["meetings"]
    assert found["as_of"] == "2021-06-30"
    states = ["on_track", "done", "done_late", "overdue"]
    states += ["near", "behind", "standing", "undated"]
    assert [it["state"] for it in found["tasks"]] == states


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--as-of", "30 June"], "option.bad_day"), (["--as-of", "2021-02-30"], "option.bad_day")],
)
def test_a_day_that_is_none_is_told(
    arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tasks", "status", LEDGER, *arguments, "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == code


def test_a_meeting_without_tasks_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "m.yaml"
    text = "title: 例会\ndate: 2021-05-10\narea: 某市\npoints:\n- 甲\n"
    path.write_text(text, encoding="utf-8")
    assert main(["tasks", "status", str(path), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "tasks.none"


def test_export_writes_a_workbook_and_never_over_one_that_may_be_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tasks.xlsx"
    assert main(["tasks", "export", LEDGER, str(out), "--split", "lead"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"wrote {out} (8 tasks)"
    assert "未明确责任单位\t1" in lines
    assert main(["tasks", "export", LEDGER, str(out), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "table.exists"
    assert main(["tasks", "export", LEDGER, str(out), "--force", "--lang", "en", "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file == {"file": str(out), "tasks": 8, "parts": [{"name": "Tasks", "tasks": 8}]}


def test_export_gives_each_unit_a_workbook_in_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "units")
    arguments = ["--split", "lead", "--format", "xlsx", "--lang", "en"]
    assert main(["tasks", "export", LEDGER, out, *arguments]) == 0
    assert f"wrote {tmp_path / 'units' / 'Maintenance.xlsx'} (3 tasks)" in capsys.readouterr().out
    assert len(list((tmp_path / "units").iterdir())) == 5


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["units"], "option.wrong_ending"),
        (["tasks.csv"], "option.wrong_ending"),
        (["tasks.xlsx", "--format", "docx"], "tasks.no_folder"),
        (["tasks.xlsx", "--format", "docx", "--split", "lead"], "tasks.no_folder"),
        (["tasks.docx", "--split", "lead"], "option.wrong_ending"),
    ],
)
def test_what_is_no_way_to_send_out_is_told(
    arguments: list[str],
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["tasks", "export", LEDGER, *arguments, "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == code
    assert list(tmp_path.iterdir()) == []


def test_only_one_way_to_decide_may_be_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = str(tmp_path / "back.docx")
    arguments = ["tasks", "collect", copy, "--into", LEDGER, "--ours", "--ask", "--json"]
    assert main(arguments) == 2
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["code"] == "option.one_of_these"
