"""What texts of several kinds say about themselves."""

from __future__ import annotations

import datetime as dt

import pytest

from reportgen.draft.frame import read_frame
from reportgen.draft.frame.areas import area_of
from reportgen.draft.frame.dates import dates_in
from reportgen.draft.frame.people import named_in
from tests.draft.texts import (
    COMMUNIQUE,
    COUNCIL,
    ENGLISH,
    GOVERNMENT,
    HEALTH,
    MINUTES,
    TRANSPORT,
    text,
)


def test_the_frame_of_the_two_real_texts() -> None:
    nation = read_frame(text("nation.txt"))
    assert (nation.title, nation.organiser, nation.area) == (
        "全国民政工作视频会议",
        "民政部",
        "全国",
    )
    assert (nation.date, nation.time, nation.form) == (dt.date(2020, 12, 26), None, "视频会议")
    assert (nation.year, nation.tasks_year, nation.kind) == (2020, 2021, "work_meeting")
    assert {(it.name, it.part) for it in nation.people} == {
        ("李纪恒", "speaker"),
        ("唐承沛", "chair"),
    }
    assert [venue for venue, _, _ in nation.attendance] == [
        "main", "main", "main", "invited", "branch", "branch",
    ]  # fmt: skip
    province = read_frame(text("province.txt"))
    assert (province.title, province.organiser) == ("全省民政工作视频会议", "辽宁省民政厅")
    assert (province.area, province.time) == ("辽宁省", "下午")
    assert {(it.name, it.part) for it in province.people} == {
        ("方守义", "speaker"),
        ("崔枫林", "instruction"),
        ("石崧", "chair"),
        ("王庆湖", "attendee"),
        ("刘忠才", "attendee"),
    }
    assert {it.role for it in province.people if it.name == "崔枫林"} == {"省政府副省长"}
    assert [venue for venue, _, _ in province.attendance] == ["main", "branch"]


def test_other_kinds_of_texts() -> None:
    report = read_frame(text(GOVERNMENT))
    assert (report.title, report.kind, report.area) == (
        "政府工作报告",
        "government_report",
        "某某省",
    )
    assert (report.date, report.year, report.tasks_year) == (dt.date(2021, 1, 26), 2020, 2021)
    figures = read_frame(text(COMMUNIQUE))
    assert (figures.organiser, figures.area, figures.year) == ("某市统计局", "某市", 2020)
    office = read_frame(text(TRANSPORT))
    assert (office.title, office.organiser) == ("全市交通运输工作例会", "市交通运输局")
    assert (office.area, office.date) == (None, None)
    assert {(it.name, it.part) for it in office.people} == {
        ("欧阳明", "chair"),
        ("欧阳明", "speaker"),
        ("李四", "attendee"),
        ("王五", "attendee"),
    }
    english = read_frame(text(ENGLISH))
    assert (english.date, english.year) == (dt.date(2020, 12, 26), 2020)
    assert {(it.name, it.part) for it in english.people} == {
        ("John Smith", "speaker"),
        ("Jane Doe", "chair"),
    }


def test_a_day_without_year_has_that_of_its_publication() -> None:
    health = read_frame(text(HEALTH))
    assert (health.date, health.year, health.tasks_year) == (dt.date(2022, 3, 17), 2021, 2022)
    assert (health.title, health.area) == ("2022年度基层卫生健康工作推进会", None)
    assert [(it.name, it.part) for it in health.people] == [
        ("李强", "chair"),
        ("张丽华", "speaker"),
    ]
    late = read_frame(text("某市召开工作会议\n发布时间：2022-01-05\n12月30日，某市召开工作会议。"))
    assert late.date == dt.date(2021, 12, 30)
    never = read_frame(text("某市召开工作会议\n发布时间：2022-05-05\n12月30日，某市召开工作会议。"))
    assert never.date is None


def test_minutes_and_english_meetings() -> None:
    minutes = read_frame(text(MINUTES))
    assert (minutes.kind, minutes.date, minutes.time) == ("minutes", dt.date(2023, 2, 8), "下午")
    assert [(it.name, it.role, it.part) for it in minutes.people] == [("赵一鸣", "副市长", "chair")]
    assert [who for _, who, _ in minutes.attendance] == ["市发改委、市财政局、市教育局主要负责同志"]
    council = read_frame(text(COUNCIL))
    assert (council.organiser, council.area) == ("Harbour City Council", "Harbour City")
    assert [(it.name, it.part) for it in council.people] == [
        ("Mary O'Neil", "chair"),
        ("Peter van Dam", "speaker"),
    ]
    assert council.year == 2022


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("辽宁省民政厅", "辽宁省"),
        ("民政部", "全国"),
        ("国家统计局", "全国"),
        ("沈阳市人民政府", "沈阳市"),
        ("辽宁省沈阳市民政局", "辽宁省沈阳市"),
        ("新疆生产建设兵团民政局", "新疆维吾尔自治区"),
        ("内蒙古自治区财政厅", "内蒙古自治区"),
        ("北京市教育委员会", "北京市"),
        ("某某县交通运输局", "某某县"),
        ("甲乙电力股份有限公司", "甲乙电力股份有限公司"),
        ("全省民政工作会议", None),
        ("市交通运输局", None),
        ("城市管理局", None),
        ("Linlan Province", "Linlan Province"),
        ("Government of the Republic of Xu", "Republic of Xu"),
        ("Ministry of Transport", None),
    ],
)
def test_an_area_is_read_from_the_name_of_an_office(name: str, area: str | None) -> None:
    assert area_of(name) == area


@pytest.mark.parametrize(
    ("day", "words", "year"),
    [
        ("2021年1月8日", "一年来，改造危桥30座", 2020),
        ("2021年3月8日", "过去的一年，改造危桥30座", 2020),
        ("2021年3月8日", "去年，改造危桥30座", 2020),
        ("2021年3月8日", "事故比去年同期下降3%", None),
        ("2021年3月8日", "十一年来，改造危桥30座", None),
        ("2021年7月8日", "一年来，改造危桥30座", None),
    ],
)
def test_a_meeting_that_looks_back_reports_on_the_year_before(
    day: str, words: str, year: int | None
) -> None:
    found = read_frame(text(f"交通会议\n{day}，某市交通局召开会议。\n会议指出，{words}。"))
    assert found.year == year


def test_dates_in_words() -> None:
    words = (
        "2021年1月5日、二〇二一年十二月二十六日、2021-03-02、5 May 2021、May 6, 2021、2021年13月1日"
    )
    assert [date.isoformat() for _, _, date in dates_in(words)] == [
        "2021-01-05", "2021-12-26", "2021-03-02", "2021-05-05", "2021-05-06",
    ]  # fmt: skip


def test_persons_have_names_and_groups_have_none() -> None:
    assert named_in("省委常委、副省长阿不都·热西提同志出席会议") == [
        ("阿不都·热西提", "省委常委、副省长")
    ]
    assert named_in("市长张三、李四和王小五出席") == [
        (it, "市长") for it in ("张三", "李四", "王小五")
    ]
    assert named_in("各部门负责同志、领导班子成员在主会场参加会议") == []


def test_a_headline_may_begin_with_a_year() -> None:
    head = "2020年1-7月全市经济运行情况\n\n今年来，全市经济运行稳步复苏。\n\n出口增长5%。\n"
    frame = read_frame(text(head))
    assert (frame.title, frame.year) == ("2020年1-7月全市经济运行情况", 2020)
    assert read_frame(text("2020年12月26日\n\n全市会议召开。\n")).title is None


def test_the_year_of_a_report_under_the_lines_of_a_web_page() -> None:
    page = "下载\n全屏\n2026年山南省政府工作报告\n来源：日报\n各位代表：\n"
    report = page + "现在，我向大会报告工作。\n2025年各项目标任务已完成。到2030年，要翻番。\n"
    frame = read_frame(text(report))
    assert (frame.year, frame.tasks_year) == (2025, 2026)


def test_a_report_never_sets_the_tasks_of_the_year_it_reports_on() -> None:
    head = "政府工作报告\n——在人民代表大会会议上\n\n各位代表：\n"
    frame = read_frame(text(head + "一、2025年工作回顾\n2025年目标任务全面完成。\n"))
    assert (frame.kind, frame.year, frame.tasks_year) == ("government_report", 2025, 2026)
