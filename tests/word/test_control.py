from __future__ import annotations

import datetime as dt
import re

import pytest

from reportgen.identity import task_key
from reportgen.model.document import Cell, Control, ControlKind, Row, Table
from reportgen.model.text import Lang
from tests.word.building import cell, written
from tests.word.reading import Docx, controls


def checklist(*rows: tuple[Cell, ...], lang: Lang = "zh") -> Docx:
    return written(Table(tuple(Row(cells) for cells in rows), (), "checklist"), lang=lang)


def boxes(docx: Docx) -> dict[str, str]:
    tags = docx.values("//w:sdt[w:sdtPr/w14:checkbox]/w:sdtPr/w:tag/@w:val")
    return dict(zip(tags, docx.values("//w14:checked/@w14:val"), strict=True))


def test_boxes_are_read_back_by_tag_and_state() -> None:
    docx = checklist(
        (Cell(control=Control("checkbox", "task-1")), cell("一")),
        (Cell(control=Control("checkbox", "task-2", "checked")), cell("二")),
    )
    assert boxes(docx) == {"checkbox:task-1": "0", "checkbox:task-2": "1"}
    assert docx.text("//w:sdt") == ["☐", "☑"]
    assert docx.values("//w:sdtPr/w:alias/@w:val") == ["完成 task-1", "完成 task-2"]
    assert set(docx.values("//w:sdtPr/w:lock/@w:val")) == {"sdtLocked"}


def test_a_box_is_named_in_the_language_of_the_document() -> None:
    docx = checklist((Cell(control=Control("checkbox", "t")), cell("x")), lang="en")
    assert docx.values("//w:sdtPr/w:alias/@w:val") == ["Done t"]


def test_three_hundred_boxes_have_numbers_of_their_own() -> None:
    docx = checklist(*((Cell(control=Control("checkbox", f"t{n}")),) for n in range(300)))
    assert len(set(docx.values("//w:sdtPr/w:id/@w:val"))) == 300
    assert len(boxes(docx)) == 300


FILLED = ("checked", "社会救助处", "2021-06-30", "in_progress")


def row(task: str, values: tuple[str, ...] = ("",) * 4) -> tuple[Cell, ...]:
    kinds: tuple[ControlKind, ...] = ("checkbox", "owner", "due", "status")
    pairs = zip(kinds, values, strict=True)
    return tuple(Cell(control=Control(kind, task, value)) for kind, value in pairs)


def test_another_program_reads_back_what_was_put_in() -> None:
    docx = checklist(row("a", FILLED), row("b"))
    found = controls(docx.data)
    assert {tag: (item.control_type, item.value) for tag, item in found.items()} == {
        "checkbox:a": ("checkbox", True),
        "owner:a": ("text", "社会救助处"),
        "due:a": ("date", dt.datetime(2021, 6, 30, tzinfo=dt.UTC)),
        "status:a": ("dropdown", "进行中"),
        "checkbox:b": ("checkbox", False),
        "owner:b": ("text", None),
        "due:b": ("date", None),
        "status:b": ("dropdown", None),
    }
    assert docx.text("//w:tc")[1:4] == ["社会救助处", "2021-06-30", "进行中"]


def test_none_can_be_deleted_and_all_can_be_told_apart() -> None:
    docx = checklist(row("a", FILLED), row("b"))
    assert docx.values("//w:sdtPr/w:lock/@w:val") == ["sdtLocked"] * 8
    assert len(set(docx.values("//w:sdtPr/w:id/@w:val"))) == 8
    titles = docx.values("//w:sdtPr/w:alias/@w:val")
    assert titles[:4] == ["完成 a", "责任处室 a", "完成时限 a", "状态 a"]


def test_an_empty_control_looks_empty_and_can_be_clicked() -> None:
    docx = checklist(row("a"))
    for text in docx.text("//w:sdt[w:sdtPr/w:showingPlcHdr]"):
        assert not text.strip()
        assert len(text) >= 5
    assert len(docx.find("//w:sdt[w:sdtPr/w:showingPlcHdr]")) == 3


@pytest.mark.parametrize(
    ("lang", "language", "shown"),
    [
        ("zh", "zh-CN", ["未开始", "进行中", "已完成"]),
        ("en", "en-GB", ["not started", "in progress", "done"]),
    ],
)
def test_the_choices_are_words_for_stable_codes(
    lang: Lang, language: str, shown: list[str]
) -> None:
    docx = checklist(row("a", FILLED), lang=lang)
    assert docx.values("//w:listItem/@w:displayText") == shown
    assert docx.values("//w:listItem/@w:value") == ["not_started", "in_progress", "done"]
    assert docx.values("//w:dropDownList/@w:lastValue") == ["in_progress"]
    assert docx.text("//w:sdt[w:sdtPr/w:dropDownList]") == [shown[1]]
    assert docx.values("//w:date/w:lid/@w:val") == [language]
    assert docx.values("//w:date/@w:fullDate") == ["2021-06-30T00:00:00Z"]


def test_words_that_are_no_date_and_no_code_are_kept_as_they_are() -> None:
    docx = checklist(row("a", ("", "<甲> & “乙”", "年底前", "暂缓")))
    assert docx.text("//w:tc")[1:] == ["<甲> & “乙”", "年底前", "暂缓"]
    assert not docx.values("//w:date/@w:fullDate | //w:dropDownList/@w:lastValue")


def test_progress_is_text_of_several_lines() -> None:
    docx = checklist((Cell(control=Control("progress", "a", "已开工12座\n其余待批")),))
    assert docx.values("//w:sdtPr/w:tag/@w:val") == ["progress:a"]
    assert docx.values("//w:sdtPr/w:alias/@w:val") == ["进展情况 a"]
    assert docx.values("//w:sdtPr/w:text/@w:multiLine") == ["1"]
    assert len(docx.find("//w:sdtContent//w:br")) == 1


@pytest.mark.parametrize("task", ["x" * 65, "任务" * 100, "a\x00b", "a\nb", "a\ud800"])
def test_a_tag_that_word_would_refuse_is_cut_and_ends_in_a_hash(task: str) -> None:
    docx = checklist(row(task), row(task + "x"))
    tags = docx.values("//w:sdtPr/w:tag/@w:val")
    assert len(set(tags)) == 8
    assert all(len(tag) <= 64 for tag in tags + docx.values("//w:sdtPr/w:alias/@w:val"))
    assert re.fullmatch("checkbox:.*~[0-9a-f]{8}", tags[0])
    assert tags == checklist(row(task), row(task + "x")).values("//w:sdtPr/w:tag/@w:val")


def test_a_short_id_stands_in_the_tag_as_it_is() -> None:
    assert task_key("national-2020/safety-net-stability") == "national-2020/safety-net-stability"
    assert len(task_key("x" * 55)) == 55
