"""How many tasks are done, late or open."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import reportgen
from reportgen.ledger import by_colour, by_due, by_group, by_lead, standings, task_tally
from reportgen.model.meeting import Meeting
from reportgen.model.text import Text

DAY = dt.date(2021, 6, 30)
LEDGER = """\
title: 专题会议
date: 2021-01-10
area: 某市
tasks_year: 2021
tasks:
- heading: 民生
  items:
  - {text: 甲事, owner: 民政局, due: 3月底前, closed: {date: 2021-03-31, evidence: 验收单}}
  - {text: 乙事, owner: 民政局, due: 3月底前, closed: {date: 2021-04-02, evidence: 验收单}}
  - {text: 丙事, owner: 财政局, due: 5月底前}
- heading: 建设
  items:
  - {text: 丁事, owner: 财政局, due: 年底前, milestones: [{text: 开工, due: 4月底前}]}
  - {text: 戊事, due: 长期坚持}
year_end:
- {text: 己事, owner: 财政局, due: 2021-07-15, status: done}
"""


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    path = tmp_path / "meeting.yaml"
    path.write_text(LEDGER, encoding="utf-8")
    return reportgen.load(path).subject


def test_tasks_are_counted_in_all_and_by_office_group_deadline_and_colour(
    meeting: Meeting,
) -> None:
    found = standings(meeting, DAY)
    whole = task_tally(found, Text("全部", "all"))
    assert (whole.total, whole.done, whole.on_time, whole.done_late) == (6, 3, 1, 1)
    assert (whole.overdue, whole.behind, whole.open) == (1, 1, 3)
    leads = [(it.name["zh"], it.done, it.total) for it in by_lead(found)]
    assert leads == [("民政局", 2, 2), ("财政局", 1, 3), ("未明确责任单位", 0, 1)]
    groups = [(it.name["zh"], it.total) for it in by_group(found)]
    assert groups == [("民生", 3), ("建设", 2), ("岁末年初工作", 1)]
    dues = [(it.name["zh"], it.total) for it in by_due(found)]
    assert dues == [
        ("3月底前", 2), ("5月底前", 1), ("2021-07-15", 1), ("年底前", 1), ("长期坚持", 1)
    ]  # fmt: skip
    colours = [(it.name["zh"], it.total) for it in by_colour(found)]
    assert colours == [("逾期", 1), ("滞后", 1), ("已完成", 2), ("逾期完成", 1), ("长期", 1)]


def test_numbers_are_those_of_the_lists(meeting: Meeting) -> None:
    assert [it.number for it in standings(meeting, DAY)] == [1, 2, 3, 4, 5, 1]
