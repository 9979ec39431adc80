"""Each unit has a file with its tasks alone, which comes back like any copy."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.collecting import collect
from reportgen.errors import InputError
from reportgen.sending import file_names, unit_files
from reportgen.tables.sheet_names import sheet_names
from reportgen.tasks import read_copy
from tests.tasks.filling import filled
from tests.tasks.test_collecting import tags

AT = dt.datetime(2021, 7, 1, 8, 30, tzinfo=dt.UTC)
LEDGER = resources.assets() / "meetings" / "invented-ledger-2021.yaml"


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_unit_has_a_document_that_is_verified_and_comes_back(
    lang: str, tmp_path: Path
) -> None:
    meeting = tmp_path / "meeting.yaml"
    meeting.write_bytes(LEDGER.read_bytes())
    files = unit_files(meeting, "docx", lang=lang)
    assert [it.count for it in files] == [3, 2, 1, 1, 1]
    paths = [tmp_path / it.name for it in files]
    for path, it in zip(paths, files, strict=True):
        path.write_bytes(it.content)
    built = [read_copy(path).built or {} for path in paths]
    assert [len(it) for it in built] == [3, 2, 1, 1, 1]
    assert len({task for it in built for task in it}) == 8
    checked = reportgen.verify(reportgen.load(meeting), paths)
    assert [(it.template, it.findings) for it in checked] == [("checklist", ())] * 5
    word = files[0].content
    paths[0].write_bytes(filled(word, {tags(word, "checkbox")[0]: "checked"}))
    found = collect(paths, meeting, at=AT)
    assert found.problems == ()
    assert [(it.field, it.after) for it in found.changes] == [("status", "done")]


@pytest.mark.heavy
def test_without_a_unit_the_template_lists_all_tasks(tmp_path: Path) -> None:
    meeting = tmp_path / "meeting.yaml"
    meeting.write_bytes(LEDGER.read_bytes())
    briefing = reportgen.load(meeting)
    (made,) = reportgen.make(briefing, templates=["checklist"], formats=["docx"])
    assert len(tags(made.content, "checkbox")) == 8


@pytest.mark.heavy
def test_a_template_of_that_name_that_lists_other_tasks_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "templates" / "checklist"
    pack.mkdir(parents=True)
    built_in = (resources.templates() / "checklist" / "content.html.j2").read_text("utf-8")
    pack.joinpath("template.toml").write_text('extends = "checklist"\n', encoding="utf-8")
    text = built_in.replace("if leads else", "if false else")
    pack.joinpath("content.html.j2").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        unit_files(LEDGER, "docx")
    assert {it.code for it in caught.value.problems} == {"tasks.list_of_others"}


def test_names_of_files_are_those_of_any_system_and_each_is_another() -> None:
    units = [
        "a/b:c",
        "A_B_c",
        "..",
        "CON",
        "con.txt",
        "科" * 200,
        "科" * 199,
        "\u202e\n",
        "",
        " x. ",
    ]
    names = file_names(units, "docx")
    assert names[:6] == (
        "a_b_c.docx", "A_B_c (2).docx", "_.docx", "CON_.docx", "con.txt_.docx",
        "科" * 40 + ".docx",
    )  # fmt: skip
    assert names[6:] == ("科" * 40 + " (2).docx", "__.docx", "_ (2).docx", "x.docx")
    assert len({it.casefold() for it in names}) == len(units)


def test_names_of_sheets_are_those_that_excel_takes_and_each_is_another() -> None:
    units = ["[a]:*?/\\b", "History", "科" * 40, "科" * 41, "'x'", "", "X", "reportgen"]
    names = sheet_names(units, ("reportgen",))
    assert all(0 < len(it) <= 31 and not set(it) & set("[]:*?/\\") for it in names)
    assert not any(it.startswith("'") or it.endswith("'") for it in names)
    assert len({it.casefold() for it in (*names, "reportgen", "history")}) == len(units) + 2
