"""Every number of a text, once, and what it is."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.draft.numbers.chinese import in_digits
from reportgen.draft.numbers.scan import scan

NONE = {
    "date": [
        "2020年", "12月", "1-9月", "26日", "一季度", "5年来", "过去五年", "14时", "20世纪",
        "十二月底",
        "2016—2020年", "二〇二〇年", "近3年", "一年来", "2020-12-26", "前三季度", "连续17年",
        "民国105年", "较104年下跌", "2021-03-01 10:01:57", "上午10时", "创6个季度以来",
    ],
    "name": [
        "“十四五”", "“六稳”", "两会", "四个意识", "三严三实", "十九届五中全会", "建党100周年",
        "八项规定",
        "一带一路", "12345热线", "5G基站", "G20峰会", "PM2.5浓度", "COVID-19", "A4纸", "G42高速",
        "世界500强",
        "“3+2”模式", "1号线", "第一产业", "60岁及以上人口", "第三方", "党的十九大精神", "C919",
        "三大攻坚战",
    ],
    "ordinal": ["一是加强", "（一）改革", "1.全面", "第三，要", "二要健全", "第九次会议",
    "一、总体", "(2)落实"],
    "reference": ["〔2020〕5号", "第3条", "第四十七条", "电话010-66554433", "第12期",
    "13912345678"],
}  # fmt: skip
FIGURES = {
    "1,234.56元": "1234.56", "66万人": "66万", "12.6%": "12.6%", "6%～8%": "6%～8%",
    "20至30万吨": "20～30万",
    "5%-6%": "5%～6%", "600余万人": "600余万", "300多家": "300多", "1.5倍": "1.5倍",
    "翻一番": "翻一番",
    "翻了两番": "翻两番", "近两成，": "两成", "百分之五": "5%", "百分之五点五": "5.5%",
    "五万人": "5万",
    "一千二百三十四万元": "1234万", "居第4位": "4", "位列第五位": "5", "1.2万亿元": "1.2万亿",
    "3千公顷": "3千",
    "十二个百分点": "12", "2.5∶1": "2.5", "12％": "12%", "5万多人": "5万多",
    "100—200元": "100～200",
    "1,126万7千人": "11267千", "1亿2000万元": "12000万", "3亿5千万元": "35000万",
    "十二点五六个百分点": "12.56",
}  # fmt: skip


@pytest.mark.parametrize("what", NONE)
def test_numbers_that_are_no_figures_are_what_they_are(what: str) -> None:
    assert len(NONE[what]) > 5
    for words in NONE[what]:
        found = [it.what for it in scan(words)]
        assert found, words
        assert set(found) == {what}, words


def test_numbers_are_given_as_data_files_write_them() -> None:
    assert FIGURES["12.6%"] == "12.6%"
    for words, number in FIGURES.items():
        assert [(it.what, it.number) for it in scan(words)] == [(None, number)], words


def test_a_sign_belongs_to_its_number() -> None:
    for words in ("气温-3.2℃", "为零下3.2℃", "增长−3.2%"):
        assert [it.negative for it in scan(words)] == [True], words
    assert not any(it.negative for it in scan("1-9月和5-6家"))


def test_what_is_torn_or_spun_is_no_number() -> None:
    for words in ("24.三万人", "床位3 6.7万张", "签约1 ,284万人", "增长5．3%"):
        assert {it.form for it in scan(words)} == {"broken"}, words


def test_words_with_numerals_in_them_are_not_numbers() -> None:
    for words in (
        "一般公共预算",
        "统一部署",
        "万众一心",
        "一些地方",
        "进一步",
        "千方百计",
        "十分重要",
        "完成",
    ):
        assert scan(words) == (), words


def test_chinese_numerals_are_read() -> None:
    wanted = {
        "五": "5", "十": "10", "二十三": "23", "一百零五": "105", "一千二百三十四万": "1234万",
        "五万": "5万",
        "三点五": "3.5", "二〇二〇": "2020", "三亿五千万": "35000万", "两千": "2000",
        "一万二": None, "万": None,
    }  # fmt: skip
    assert {it: in_digits(it) for it in wanted} == wanted


@given(
    st.text(
        alphabet="0123456789.,%万亿 年月日第一二十百成倍翻番“”（）()-～、，。增长和Ab号至",
        max_size=60,
    )
)
def test_any_text_gives_each_digit_to_one_number(text: str) -> None:
    place = 0
    covered: set[int] = set()
    assert len(scan(text)) <= len(text)
    for token in scan(text):
        assert place <= token.start < token.end <= len(text)
        place = token.end
        covered.update(range(token.start, token.end))
    for digits in re.finditer(r"[0-9]+", text):
        assert set(range(*digits.span())) <= covered


def test_reading_is_linear() -> None:
    times = []
    for size in (1_000, 4_000):
        for unit in ("1", "1,", "第", "一百", "1万", "（", "12.", "A1-", "成", "5%-", "“1"):
            start = time.perf_counter()
            scan((unit * size)[:size])
            times.append(time.perf_counter() - start)
    half = len(times) // 2
    assert sum(times[half:]) < 12 * sum(times[:half]) + 0.5


@pytest.mark.parametrize("sign", ["一", "7", "十", "百"])
def test_an_endless_run_is_one_number_and_not_understood(sign: str) -> None:
    found = scan(f"共{sign * 20_000}个，另有3个。")
    assert [(it.what, it.end - it.start) for it in found] == [("unclear", 20_000), (None, 1)]
