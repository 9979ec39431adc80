"""Each part of a text is what it holds."""

from __future__ import annotations

from itertools import pairwise

from reportgen.draft.frame import read_sections
from reportgen.model.source_text import SourceText
from tests.draft.texts import COMMUNIQUE, GOVERNMENT, HALF_YEAR, TRANSPORT, text


def order(source: SourceText) -> list[str]:
    return [it.what for it in read_sections(source)]


def test_sections_of_meetings() -> None:
    assert order(text("nation.txt")) == [
        "head", "achievements", "analysis", "emphases", "guidance", "tasks", "requirements",
        "year_end", "other", "attendance",
    ]  # fmt: skip
    assert order(text("province.txt")) == [
        "head", "other", "achievements", "analysis", "directions", "guidance", "requirements",
        "year_end", "attendance",
    ]  # fmt: skip
    assert order(text(HALF_YEAR)) == [
        "head", "achievements", "emphases", "tasks", "requirements",
    ]  # fmt: skip
    assert order(text(TRANSPORT)) == ["head", "achievements", "tasks"]


def test_sections_of_reports_follow_their_headings() -> None:
    assert order(text(GOVERNMENT)) == [
        "head", "achievements", "analysis", "directions", "tasks", "targets", "tasks",
        "requirements",
    ]  # fmt: skip
    assert order(text(COMMUNIQUE)) == ["head", "achievements"]


def test_sections_lie_in_the_text_and_do_not_overlap() -> None:
    source = text("nation.txt")
    sections = read_sections(source)
    assert all(a.end <= b.start for a, b in pairwise(sections))
    assert sections[-1].end == len(source.text)


SAID = "某市召开会议\n\n2021年12月31日，某市召开会议。\n\n会议指出，2021年，全市办理登记1719对。"


def test_what_a_meeting_said_of_the_past_is_a_report() -> None:
    assert order(text(SAID)) == ["head", "achievements"]
    tasks, words = "会议强调，2022年要抓好登记。", "李良要求，干部要转变作风。"
    assert order(text(SAID + tasks)) == ["head", "achievements", "tasks"]
    assert order(text(SAID + words)) == ["head", "achievements", "emphases"]


def test_targets_are_announced_by_anyone() -> None:
    said = "3月5日，大会开幕。总理在政府工作报告中表示，2021年，生产总值增长8.1%。"
    aims = "总理提出，今年主要预期目标是：增长5.5%。"
    assert order(text(said + aims)) == ["achievements", "targets"]


def test_the_plan_that_a_heading_looks_back_on_is_not_to_come() -> None:
    back = "“十四五”时期是极不平凡的五年。\n全省建成公路5公里。\n"
    assert "directions" not in order(text("工作报告\n\n一、“十四五”时期工作回顾\n" + back))
    assert "directions" not in order(text("报告\n\n一、主要工作和“十四五”发展成就\n" + back))
    coming = "二、“十五五”时期的主要任务\n“十五五”时期是关键时期。\n"
    assert "directions" in order(text("工作报告\n\n一、“十四五”时期工作回顾\n" + back + coming))


def test_headings_and_openings_below_a_look_back_do_not_begin_what_is_to_come() -> None:
    back = "工作报告\n\n一、2025年工作回顾\n2025年是具有重要意义的一年。\n"
    below = "（二）聚力落实国家重大战略任务\n建成公路5公里。\n"
    assert not {"tasks", "directions"} & set(order(text(back + below)))
    assert "tasks" in order(text(back + below + "三、关于2026年工作\n建设公路5公里。\n"))
    looked = "报告\n\n“十四五”时期发展成就和2025年工作回顾\n“十四五”时期极不平凡。\n"
    assert "directions" not in order(text(looked))
