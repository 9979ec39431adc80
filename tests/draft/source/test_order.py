"""What typesetting, typing and copying leave in a text, put in order or told."""

from __future__ import annotations

import pytest

from reportgen.draft.source.order import put_in_order


def said(decoded: str) -> str:
    return put_in_order(decoded).text.text


@pytest.mark.parametrize(
    ("came", "read"),
    [
        ("增长７．２％，共１２３万人", "增长7.2%，共123万人"),
        ("增长 7. 2% 。", "增长7.2%。"),
        ("共 1 234 人，12 345.6 亿元", "共1234人，12345.6亿元"),
        ("2020 年 12 月 26 日", "2020年12月26日"),
        ("6%~8%、6%〜8%、6％～8％", "6%～8%、6%～8%、6%～8%"),
        ("面积573㎡,增长8%;达到5℃", "面积573m2，增长8%；达到5°C"),
        ("二○二O年、2O21年", "二〇二〇年、2021年"),
        ("完成(辽宁)任务.下一步", "完成（辽宁）任务。下一步"),
        ("①完成⑵排查", "①完成⑵排查"),
        (
            "思想,,全面落實,、認真完成,。会议指出,,2021年,共3条,;1020名",
            "思想，全面落实、认真完成。会议指出，2021年，共3条；1020名",
        ),
        ("GDP up 7.2 %, 1.8 million people", "GDP up 7.2%, 1.8 million people"),
        ("1. 2020年工作回顾", "1. 2020年工作回顾"),
        ("到2020. 5 月", "到2020. 5月"),
        ("耕地5公顷(ha)，增长８%", "耕地5公顷(ha)，增长8%"),
        ("⽤⼒推进\u200b工作", "用力推进工作"),
        ("乾隆年间的著名建筑", "乾隆年间的著名建筑"),
        ("「就業」工作進展順利", "“就业”工作进展顺利"),
    ],
)
def test_signs_blanks_and_script(came: str, read: str) -> None:
    assert said(came) == read


def test_lines_that_a_page_broke_are_joined_and_page_numbers_are_left_out() -> None:
    text = put_in_order(
        "政府工作报告\n\n\n一、2020年工作回顾\n　　过去一年，全省地区生产总值增长7.\n2%，\n"
        "— 1 —\n居民收入\n增长5%。\n"
        "　　就业稳定\n（一）工业\n·完成排查\n·更新台账\n"
    )
    assert len(text.left_out) == 1
    assert text.text.text.split("\n") == [
        "政府工作报告",
        "一、2020年工作回顾",
        "过去一年，全省地区生产总值增长7.2%，居民收入增长5%。",
        "就业稳定",
        "（一）工业",
        "·完成排查",
        "·更新台账",
    ]
    assert [(it.paragraph, it.number) for it in text.sentences][:3] == [(0, 1), (1, 1), (2, 1)]


def test_english_lines_are_joined_with_a_blank() -> None:
    text = put_in_order(
        "Ministry holds conference\n\nThe ministry held a conference on 26 December. It said\n"
        "that 1.8 million people, e.g. Mr. Li, were helped.\n\nNext year matters. No. 5 is out.\n"
    )
    assert [(it.paragraph, it.number) for it in text.sentences] == [
        (0, 1), (1, 1), (1, 2), (2, 1), (2, 2),
    ]  # fmt: skip
    assert "It said that 1.8 million people, e.g. Mr. Li, were helped." in text.text.text


@pytest.mark.parametrize(
    ("came", "where", "why"),
    [
        ("政府輸?shù)信息", "輸?shù)", "lost_characters"),
        ("提高2个百分面。", "百分面", "spun_words"),
        ("共24.三万名儿童", "24.三万", "broken_number"),
        ("共\ufffd\ufffd万名儿童", "\ufffd\ufffd", "lost_characters"),
        ("共3l5万名儿童", "3l5", "broken_number"),
        ("增长12..5%", "12..5", "broken_number"),
        ("增长1.2.5%", "1.2.5", "broken_number"),
        ("锟斤拷锟斤拷增长", "锟斤拷锟斤拷", "garbled"),
        ("å›½æ°‘æ”¿", "å›½æ°‘æ”¿", "garbled"),
    ],
)
def test_damage_is_told_where_it_is(came: str, where: str, why: str) -> None:
    damage = put_in_order(came).damage
    assert [(came[it.start : it.end], it.why) for it in damage] == [(where, why)]


def test_whole_texts_have_no_damage() -> None:
    assert not put_in_order(
        "2021.1.5起提高2个百分点，百分之八，100分，二0二0年，第3.2节，V1.2"
    ).damage


def test_a_number_that_a_line_end_divides_is_told() -> None:
    text = put_in_order("全年共救助流浪乞讨人员，总数达到12\n345人次，帮助寻亲。")
    assert "12345人次" in text.text.text
    assert [it.why for it in text.damage] == ["broken_number"]
