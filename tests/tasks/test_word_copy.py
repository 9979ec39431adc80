"""Rows and controls as programs and people leave them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.returned import ReturnedCopy
from reportgen.tasks import read_copy
from tests.tasks.handmade import (
    cell,
    control,
    date,
    docx,
    head,
    paragraph,
    plain_row,
    row,
    run,
    table,
    task_row,
)

AS_BUILT = {"status": "in_progress", "owner": "养护科", "due": "2021-06-30"}


class Reading:
    """Reads what is given as a file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "back.docx"

    def __call__(self, content: bytes) -> ReturnedCopy:
        self.path.write_bytes(content)
        return read_copy(self.path)


@pytest.fixture
def back(tmp_path: Path) -> Reading:
    return Reading(tmp_path)


def codes(copy: ReturnedCopy) -> list[str]:
    return [it.code for it in copy.doubts]


def test_what_nobody_touched_says_what_it_was_built_with(back: Reading) -> None:
    copy = back(docx(table(head(), task_row("m/a"), task_row("m/b"))))
    assert copy.now == {"m/a": AS_BUILT, "m/b": AS_BUILT} == copy.built
    assert copy.doubts == ()


OWNER = control("owner:m/a", run("规划科"))
NESTED = {
    "body": control("owner:m/a", paragraph(run("规划科")), ""),
    "paragraph": paragraph(run("单位："), OWNER),
    "cell": table(row(cell(), control("owner:m/a", cell(paragraph(run("规划科"))), ""))),
    "in a cell": table(row(cell(), cell(control("owner:m/a", paragraph(run("规划科")), "")))),
    "row": table(control("x", row(cell(paragraph(OWNER))), "")),
    "row that names its controls": table(
        control("owner:m/a", row(cell(paragraph(control("", run("规划科"), tag=False)))), "")
    ),
    "table": control("x", table(row(cell(paragraph(OWNER)))), ""),
    "control": paragraph(control("owner:m/a", control("", run("规划科"), tag=False))),
    "title around a control": table(
        row(
            cell(
                control(
                    "owner:m/a",
                    paragraph(control("", run("规划科"), tag=False)),
                    "",
                    tag=False,
                    alias=True,
                )
            )
        )
    ),
}


@pytest.mark.parametrize("body", NESTED.values(), ids=NESTED)
def test_a_control_is_found_wherever_it_stands(body: str, back: Reading) -> None:
    copy = back(docx(body))
    assert copy.now["m/a"]["owner"] == "规划科"
    assert copy.doubts == ()


def test_a_row_is_found_by_title_bookmark_and_id(back: Reading) -> None:
    tasks = {"m/a": {}, "m/b": {"row": "_task_m_b_1"}, "m/c": {}, "m/d": {}}
    rows = (
        head(),
        task_row("m/a", tag=False, alias=True, owner="一科"),
        plain_row("☐", "2", "乙事", "二科", "2021-06-30", "进行中", mark="_task_m_b_1"),
        plain_row("☐", "3", "丙事\tc", "三科", "2021-06-30", "进行中").replace(
            "\tc", "</w:t></w:r></w:p><w:p><w:r><w:t>c"
        ),
        task_row("m/d"),
    )
    copy = back(docx(table(*rows), tasks))
    assert {task: it["owner"] for task, it in copy.now.items()} == {
        "m/a": "一科",
        "m/b": "二科",
        "m/c": "三科",
        "m/d": "养护科",
    }
    assert copy.doubts == ()


@pytest.mark.parametrize(
    ("sign", "status"),
    [
        *(("☑", "done"), ("☒", "done"), ("√", "done"), ("✓", "done"), ("■", "done")),
        *(("☐", "in_progress"), ("□", "in_progress"), (" ", "in_progress")),
    ],
)
def test_a_plain_sign_where_a_box_was_is_read(sign: str, status: str, back: Reading) -> None:
    mine = plain_row(sign, "1", "甲事", "养护科", "2021-06-30", "进行中", mark="r")
    copy = back(docx(table(head(), mine), {"m/a": {"row": "r"}}))
    assert copy.now["m/a"]["status"] == status
    assert copy.doubts == ()


@pytest.mark.parametrize(
    "sign",
    [
        run("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>',
    ],
)
def test_a_tick_of_a_font_of_signs_is_a_tick(sign: str, back: Reading) -> None:
    mine = row(cell(paragraph(sign)), cell(paragraph(OWNER)))
    copy = back(docx(table(head(), mine)))
    assert copy.now["m/a"]["status"] == "done"


def test_a_box_that_says_something_else_is_told(back: Reading) -> None:
    copy = back(docx(table(head(), task_row("m/a").replace("☐", "部分"))))
    assert copy.now["m/a"] == AS_BUILT
    assert codes(copy) == ["tasks.unknown_box"]


def test_words_over_a_control_count(back: Reading) -> None:
    typed = cell(paragraph(run("规划科")))
    mine = task_row("m/a").replace(cell(paragraph(control("owner:m/a", run("养护科")))), typed)
    copy = back(docx(table(head(), task_row("m/b"), mine)))
    assert copy.now["m/a"]["owner"] == "规划科"


@pytest.mark.parametrize(
    ("shown", "held", "due"),
    [
        ("2021年7月15日", "2021-07-15", "2021-07-15"),
        ("15/07/2021", "2021-07-15", "2021-07-15"),
        ("Thursday, 15 July 2021", "2021-07-15", "2021-07-15"),
        ("二〇二一年七月十五日星期四", "2021-07-15", "2021-07-15"),
        ("21.7.15", "2021-07-15", "2021-07-15"),
        ("年底前", "2021-07-15", "年底前"),
        ("7月底前", "2021-07-15", "7月底前"),
        ("2021-08-01", "2021-07-15", "2021-08-01"),
        ("16/07/2021", "2021-07-15", "16/07/2021"),
        ("9" * 1_500, "2021-07-15", "9" * 1_500),
    ],
)
def test_a_day_counts_in_any_form_and_words_over_it_do(
    shown: str, held: str, due: str, back: Reading
) -> None:
    copy = back(docx(paragraph(control("due:m/a", run(shown), date(held)))))
    assert copy.now["m/a"]["due"] == due


def test_a_prompt_is_no_value_and_an_unknown_one_is_told(back: Reading) -> None:
    prompt = "<w:showingPlcHdr/><w:text/>"
    for words in ("单击或点击此处输入文字。", "Click or tap here to enter text.", "  "):
        copy = back(docx(paragraph(control("owner:m/a", run(words), prompt))))
        assert copy.now["m/a"] == {"owner": ""}
        assert copy.doubts == ()
    copy = back(docx(paragraph(control("owner:m/a", run("Klicken Sie hier"), prompt))))
    assert copy.now["m/a"] == {}
    assert codes(copy) == ["tasks.prompt"]


def test_an_empty_field_says_nothing_where_it_is_not_known_what_was_there(back: Reading) -> None:
    copy = back(docx(table(task_row("m/a", owner="", status="")), ()))
    assert copy.built is None
    assert copy.now == {"m/a": {"due": "2021-06-30"}}


def test_tracked_changes_are_read_as_accepted_and_told(back: Reading) -> None:
    change = '<w:del w:id="1"><w:r><w:delText>养护科</w:delText></w:r></w:del>'
    change += f'<w:ins w:id="2">{run("规划科")}</w:ins>'
    mine = task_row("m/a").replace(run("养护科"), change)
    gone = task_row("m/b").replace("<w:trPr>", '<w:trPr><w:del w:id="3"/>')
    copy = back(docx(table(head(), mine, gone)))
    assert copy.now == {"m/a": {**AS_BUILT, "owner": "规划科"}}
    assert codes(copy) == ["tasks.tracked"]


def test_a_row_that_somebody_added_is_told_with_its_words(back: Reading) -> None:
    group = row(cell(paragraph(run("一、道路")), span=6))
    mine = plain_row("☐", "2", "新事", "规划科", "", "")
    copy = back(docx(table(head(), group, task_row("m/a"), mine, plain_row("", "3", "", ""))))
    assert [(it.code, it["row"]) for it in copy.doubts] == [("tasks.added", "☐ 新事 规划科")]


def test_a_row_that_was_copied_for_a_new_task_spoils_neither(back: Reading) -> None:
    mine = task_row("m/a"), task_row("m/a", words="新事", owner="规划科")
    copy = back(docx(table(head(), *mine)))
    assert copy.now == {"m/a": {}}
    assert codes(copy) == ["tasks.rows_of_one"]


def test_a_task_in_two_lists_may_be_filled_in_in_one(back: Reading) -> None:
    lists = table(head(), task_row("m/a")), table(head(), task_row("m/a", owner="规划科"))
    copy = back(docx("".join(lists)))
    assert copy.now == {"m/a": {**AS_BUILT, "owner": "规划科"}}
    assert copy.doubts == ()
    differs = table(head(), task_row("m/a", owner="安全科"))
    copy = back(docx("".join((*lists, differs))))
    assert "owner" not in copy.now["m/a"]
    assert codes(copy) == ["tasks.twice"]


def test_a_control_that_is_written_over_and_over_is_one(back: Reading) -> None:
    parts = (
        control("owner:m/a", run(it)) for it in ("第3科", "第第3科", "3第3科", "科第3科", "第3科")
    )
    copy = back(docx(table(row(cell(paragraph(*parts))))))
    assert copy.now["m/a"] == {"owner": "第3科"}
    assert copy.doubts == ()


def test_controls_of_two_tasks_in_one_row_are_told(back: Reading) -> None:
    mixed = row(cell(paragraph(OWNER)), cell(paragraph(control("due:m/b", run("2021-07-01")))))
    copy = back(docx(table(mixed)))
    assert copy.now == {}
    assert codes(copy) == ["tasks.mixed_row"]


def test_an_id_that_looks_alike_is_told(back: Reading) -> None:
    mine = task_row("m/a").replace("owner:m/a", "owner:m/а")
    copy = back(docx(table(head(), mine)))
    assert [(it.code, it["tasks"]) for it in copy.doubts] == [("tasks.named_otherwise", ("m/а",))]


def test_signs_that_nobody_sees_are_left_out_and_told(back: Reading) -> None:
    copy = back(docx(paragraph(control("owner:m/a", run("规\u202e划\u200b科")))))
    assert copy.now["m/a"] == {"owner": "规划科"}
    assert [(it.code, it["signs"]) for it in copy.doubts] == [
        ("tasks.unseen", ("U+202E", "U+200B"))
    ]


def test_what_is_hidden_is_not_read(back: Reading) -> None:
    copy = back(docx(paragraph(control("owner:m/a", run("规划科") + run("甲", "<w:vanish/>")))))
    assert copy.now["m/a"] == {"owner": "规划科"}
