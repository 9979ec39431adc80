"""Tasks as an office's ledger has them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reportgen.model.meeting import Closing, Milestone, Progress, Task
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from tests.loading.test_short import ONE, SHORT, loaded, refused


def zh(words: str) -> Text:
    return Text.of({"zh": words})


def tasks(folder: Path, text: str) -> tuple[Task, ...]:
    found = loaded(folder, SHORT + text).subject
    assert found.tasks is not None
    return tuple(task for group in found.tasks.groups for task in group.items)


def problem(folder: Path, task: str, year: str = "tasks_year: 2021\n") -> Problem:
    (found,) = refused(folder, f"{SHORT}{year}tasks:\n- {task}\n")
    return found


def test_a_task_has_all_that_a_ledger_has(tmp_path: Path) -> None:
    (task,) = tasks(
        tmp_path,
        """\
tasks_year: 2021
indicators: [{name: 危桥数, id: bridges, unit: 座}]
tasks:
- text: 完成危桥改造
  owner: 养护科
  support: 财政局、规划科
  person: 张三
  due: 年底前
  status: in_progress
  milestones:
  - {text: 完成排查, due: 3月底前, reached: 2021-03-20}
  - {text: 全部开工, due: 2021-Q2}
  progress: {text: 已开工12座, date: 2021-05-31}
  serves: [危桥数]
""",
    )
    assert (task.owner, task.person) == (zh("养护科"), zh("张三"))
    assert task.support == (zh("财政局"), zh("规划科"))
    assert task.due == dt.date(2021, 12, 31)
    assert task.due_words is not None
    assert dict(task.due_words.own) == {"zh": "年底前", "en": "end of 2021"}
    first, second = task.milestones
    assert (first.due, first.reached, first.reached_on) == (
        dt.date(2021, 3, 31),
        True,
        dt.date(2021, 3, 20),
    )
    assert second == Milestone(
        zh("全部开工"), dt.date(2021, 6, 30), Text("2021年第2季度", "2nd quarter 2021")
    )
    assert task.progress == Progress(zh("已开工12座"), dt.date(2021, 5, 31))
    assert task.serves == ("bridges",)
    assert not task.is_done


def test_keys_may_be_those_of_chinese_ledgers(tmp_path: Path) -> None:
    (task,) = tasks(
        tmp_path,
        """\
任务:
- {内容: 完成改造, 牵头单位: 养护科, 配合单位: 财政局, 责任人: 张三,
   完成时限: 2021年6月底前, 进展情况: 已开工}
""",
    )
    assert (task.owner, task.support, task.person) == (zh("养护科"), (zh("财政局"),), zh("张三"))
    assert task.due == dt.date(2021, 6, 30)
    assert task.progress == Progress(zh("已开工"))


def test_whoever_answers_alone_leads(tmp_path: Path) -> None:
    (task,) = tasks(tmp_path, "任务:\n- {内容: 完成改造, 责任人: 张三}\n")
    assert (task.owner, task.person) == (zh("张三"), None)


def test_a_closed_task_is_done_and_stays(tmp_path: Path) -> None:
    first, second = tasks(
        tmp_path,
        """\
tasks:
- {text: 甲事, closed: 2021年6月28日}
- {text: 乙事, closed: {date: 2021-06-28, evidence: 验收单}}
""",
    )
    assert first.closed == Closing(dt.date(2021, 6, 28))
    assert second.closed == Closing(dt.date(2021, 6, 28), zh("验收单"))
    assert (first.status, second.status) == ("done", "done")


def test_closing_without_evidence_draws_a_warning(tmp_path: Path) -> None:
    briefing = loaded(tmp_path, SHORT + "tasks:\n- {text: 甲事, closed: 2021-06-28}\n")
    assert [(it.code, it.line) for it in briefing.warnings] == [("data.closed_without_evidence", 5)]


def test_a_deadline_may_be_words_and_a_day(tmp_path: Path) -> None:
    (task,) = tasks(tmp_path, "tasks:\n- {text: 甲事, due: {date: 2021-09-01, words: 开学前}}\n")
    assert (task.due, task.due_words) == (dt.date(2021, 9, 1), zh("开学前"))


@pytest.mark.parametrize(
    ("task", "code"),
    [
        ("{text: 甲事, due: 6月前}", "data.vague_deadline"),
        ("{text: 甲事, due: 尽快}", "data.bad_deadline"),
        ("{text: 甲事, due: 2021-02-30}", "data.bad_deadline"),
        ("{text: 甲事, due: [2021-02-03]}", "data.bad_deadline"),
        ("{text: 甲事, closed: 2021-02-30}", "data.bad_date"),
        ("{text: 甲事, status: in_progress, closed: {date: 2021-02-03, evidence: 有}}",
         "data.closed_not_done"),
        ("{text: 甲事, serves: [没有的指标]}", "data.unknown_indicator"),
        ("{text: 甲事, milestones: [{text: 开工, reached: 快了}]}", "data.bad_reached"),
        ("{text: 甲事, milestones: [{text: 开工, due: 6月前}]}", "data.vague_deadline"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_task_is_told_at_its_line(
    task: str, code: str, tmp_path: Path
) -> None:
    found = problem(tmp_path, task)
    assert (found.code, found.line) == (code, 6)


def test_a_deadline_without_any_year_is_told(tmp_path: Path) -> None:
    assert problem(tmp_path, "{text: 甲事, due: 年底前}", "").code == "data.deadline_without_year"


def test_deadlines_around_the_turn_of_the_year_are_in_that_of_the_meeting(tmp_path: Path) -> None:
    meeting = loaded(tmp_path, SHORT + "year_end:\n- {text: 甲事, due: 年底前}\n").subject
    assert [it.due for it in meeting.year_end] == [dt.date(2021, 12, 31)]


def test_an_office_sets_the_colours_of_its_ledger(tmp_path: Path) -> None:
    meeting = loaded(
        tmp_path,
        SHORT
        + ONE
        + """\
ledger:
  as_of: 2021-06-30
  near: 7
  colours:
  - {when: overdue, days: 30, colour: red, word: {zh: 红色, en: red}}
""",
    ).subject
    assert (meeting.ledger.as_of, meeting.ledger.near) == (dt.date(2021, 6, 30), 7)
    assert [(it.when, it.days, it.colour) for it in meeting.ledger.rules] == [
        ("overdue", 30, "red")
    ]


def test_an_unknown_state_of_a_rule_is_told(tmp_path: Path) -> None:
    (found,) = refused(
        tmp_path, SHORT + ONE + "ledger:\n  colours:\n  - {when: late, colour: red, word: 红}\n"
    )
    assert (found.code, found.line) == ("data.unknown_value", 8)


def test_words_of_tasks_are_asked_for_in_the_other_language(tmp_path: Path) -> None:
    briefing = loaded(
        tmp_path,
        SHORT + "tasks:\n- {text: 甲事, person: 张三, progress: 已开工, due: 2021年底前}\n",
    )
    (missing,) = [it for it in briefing.missing_words if it.lang == "en"]
    assert {"甲事", "张三", "已开工"} <= set(missing.words)
    assert "2021年底前" not in missing.words
