"""Open questions stop a build, and a draft leaves out what is not ready."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.loading import problems_in

HEAD = """title: 例会
date: 2021-05-10
area: 某市
"""
FIGURES = """observations:
  # 2.1 城市低保标准700元
  # ? unit: 每月还是每年？
  - {indicator: 城市低保标准, value: 700, unit: 元/人·月, period: 2020}
  # ? value: 原文残缺
  - indicator: 注册志愿者
    value: 24.三万
    unit: 人
    period: 2020
"""
TASKS = """tasks:
  - {text: "更新“# ? 台账”", owner: "a # ? b"}
"""


def written(folder: Path, *parts: str) -> Path:
    path = folder / "meeting.yaml"
    path.write_text("".join((HEAD, *parts)), encoding="utf-8")
    return path


def refusal(path: Path, *, draft: bool = False) -> list[tuple[str, int | None]]:
    with pytest.raises(reportgen.InputError) as raised:
        reportgen.load(path, draft=draft)
    return [(it.code, it.line) for it in raised.value.problems]


def test_an_open_question_is_told_with_its_words_and_all_else_that_is_wrong(tmp_path: Path) -> None:
    path = written(tmp_path, FIGURES, TASKS)
    assert refusal(path) == [
        ("data.no_number", 10),
        ("data.open_question", 6),
        ("data.open_question", 8),
    ]
    found = [it for it in problems_in(path) if it.code == "data.open_question"]
    assert [(it["said"], it.severity) for it in found] == [
        ("每月还是每年？", "error"),
        ("原文残缺", "error"),
    ]


def test_a_draft_leaves_out_and_names_what_is_not_ready(tmp_path: Path) -> None:
    briefing = reportgen.load(written(tmp_path, FIGURES, TASKS), draft=True)
    assert briefing.draft
    assert [it.indicator for it in briefing.subject.observations] == ["dibao_urban"]
    assert [(it.code, it.line) for it in briefing.warnings] == [
        ("data.draft", None),
        ("data.left_out_of_draft", 9),
    ]
    assert briefing.warnings[0]["questions"] == 2


def test_where_no_figure_is_ready_the_rest_is_a_draft(tmp_path: Path) -> None:
    only = FIGURES[: FIGURES.index("  # 2.1")] + FIGURES[FIGURES.index("  # ? value") :]
    briefing = reportgen.load(written(tmp_path, only, TASKS), draft=True)
    assert briefing.subject.observations == ()
    assert len(briefing.warnings) == 2


def test_a_draft_excuses_no_other_mistake(tmp_path: Path) -> None:
    wrong = FIGURES.replace("  # ? value: 原文残缺\n", "")
    assert refusal(written(tmp_path, wrong), draft=True) == [
        ("data.no_number", 9),
        ("data.open_question", 6),
    ]


def test_without_a_question_nothing_is_a_draft(tmp_path: Path) -> None:
    path = written(tmp_path, TASKS)
    assert not reportgen.load(path, draft=True).draft
    assert reportgen.load(path).warnings == ()


def test_questions_of_the_briefing_file_count_too(tmp_path: Path) -> None:
    written(tmp_path, TASKS)
    briefing = tmp_path / "briefing.yaml"
    briefing.write_text("# ? subject: 哪一份？\nsubject: meeting.yaml\n", encoding="utf-8")
    assert refusal(briefing) == [("data.open_question", 1)]
    assert reportgen.load(briefing, draft=True).draft
