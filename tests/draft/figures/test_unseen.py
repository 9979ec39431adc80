"""Constructions of real texts that were read wrongly, and without a question, at first sight."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from reportgen.model.reading import TextFrame
from tests.draft.figures.reading import figures, said

SPRING = TextFrame(date=dt.date(2022, 4, 19))
"""A press conference, of which nothing but its day is known."""


def _periods(text: str, frame: TextFrame = SPRING) -> list[str | None]:
    return [it.period for it in figures(text, "other", frame)]


def _subjects(text: str) -> list[str]:
    """The names, with a question mark where they are asked."""
    return [f"{it.subject}{'?' * ('subject' in it.asks)}" for it in figures(text)]


def test_a_part_of_a_year_is_the_last_one_before_the_day() -> None:
    assert _periods("一季度，出口增长5%；四季度，出口增长6%。") == ["2022-Q1", "2021-Q4"]
    assert _periods("2020年，一季度出口增长5%。") == ["2020-Q1"]
    assert _periods("一季度，出口增长5%。", replace(SPRING, year=2021)) == ["2021-Q1"]
    assert _periods("今年三月出口增长5%，一月增长6%。") == ["2022-03", "2022-01"]


def test_what_is_over_is_no_aim() -> None:
    june = TextFrame(date=dt.date(2012, 6, 1))
    for text in ("今年前5个月博彩收入为1253.95亿元。", "今年5月份博彩收入为260.78亿元。"):
        assert figures(text, "achievements", june)[0].role == "result"
    assert figures("今年前9个月收入为9亿元。", "achievements", june)[0].role == "target"


def test_a_share_before_a_year_is_no_comparison() -> None:
    got = figures("在园儿童占比2020年底达到50%。")
    assert [said(it, "subject", "kind", "base") for it in got] == ["在园儿童占比"]
    moved = figures("民营经济占GDP的比重由2015年的45%提高到65%。")
    assert {it.subject for it in moved} == {"民营经济占GDP的比重"}
    assert [it.measure for it in moved] == ["value", "value"]


def test_each_growth_has_the_kind_that_is_said_last() -> None:
    got = figures("博彩收入260.78亿元，环比增长4.29%，同比则增长7.30%。")
    assert [it.kind for it in got] == [None, "previous_period", "year_on_year"]
    quarter = figures("地区生产总值同比增长4.8%，比上年四季度环比增长1.3%。")
    assert [said(it, "indicator", "kind") for it in quarter] == [
        "gdp year_on_year", "gdp previous_period",
    ]  # fmt: skip


def test_the_head_of_a_list_is_given_whole_or_asked() -> None:
    assert _subjects("越南、土耳其进出口分别增长1%、2%。") == ["越南进出口", "土耳其进出口"]
    assert _subjects("秸秆、粪污综合利用率分别达到85%、74%。") == ["秸秆?", "粪污综合利用率"]
    assert _subjects("城、乡居民人均可支配收入分别增长8%、9%。") == [
        "城镇居民人均可支配收入", "农村居民人均可支配收入",
    ]  # fmt: skip
    assert _subjects("汽车、仪器出口值增长均超过20%。") == ["汽车、仪器出口值?"]


def test_a_name_that_says_nothing_by_itself_is_asked() -> None:
    for text in (
        "粮食产量74亿斤，连续8年保持在70亿斤以上。",
        "收入100亿元；收入总量为209028亿元。",
        "入园率达到50%，县（市）达到30%。",
        "整建制推进585个畜牧大县粪污资源化利用。",
        "土地面积为14335平方公里、占全省总面积（48.5万平方公里）的2.95%。",
    ):
        assert any("subject" in it.asks for it in figures(text)), text


def test_what_is_counted_before_points_is_in_points() -> None:
    got = figures("化肥利用率、农药利用率分别比2015年提高4个和3.2个百分点。")
    assert [said(it, "value", "unit") for it in got] == ["4", "3.2"]


def test_months_of_two_years_and_first_months_are_periods() -> None:
    autumn = TextFrame(date=dt.date(2020, 10, 25), year=2020)
    assert _periods("2019年10月—2020年3月，重污染天数同比下降39%。", autumn) == ["2019-10..2020-03"]
    assert _periods("今年前9月，优良天数比例84.9%。", autumn) == ["2020-01..2020-09"]


def test_what_stands_in_brackets_is_not_carried_out_of_them() -> None:
    got = figures("工业投资75亿元（占总投资的32.1%），同比增长103.2%。")
    assert [it.subject for it in got] == ["工业投资", "工业投资占总投资", "工业投资"]


def test_what_a_number_is_of_may_stand_behind_it() -> None:
    for text in (
        "一级医院11264个。按床位数分：100张以下床位医院20733个。",
        "畅返不畅整治79公里，长江南京以下12.5米深水航道竣工。",
        "新增通客车建制村9400个，其中贫困地区5800个。",
        "疾病预防控制中心3403个，其中：县（区）级2755个。",
    ):
        assert "subject" in figures(text)[-1].asks, text
    named = figures("全省33个地级及以上城市平均优良天数比例为86.7%。")
    assert [it.subject for it in named] == ["33个地级及以上城市平均优良天数比例"]


def test_money_of_another_country_is_asked() -> None:
    text = "博彩收入为1253.95亿澳门元（下同），5月份为260.78亿元。"
    assert "unit" in figures(text)[-1].asks
    assert "unit" not in figures("出口为4.52万亿元（人民币，下同），5月份出口260.78亿元。")[-1].asks
