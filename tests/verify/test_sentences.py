"""Sentences written by hand: numbers that are right there, and numbers that are not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import reportgen
from reportgen.loading.number import read_number
from reportgen.messages import Phrase, phrase, words
from reportgen.model.meeting import Meeting
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.verify import audit
from reportgen.verify.passage import Passage
from reportgen.verify.reading import Reading
from tests.verify.conftest import ledger_of


def findings(briefing: reportgen.Briefing, *passages: Passage) -> tuple[Problem, ...]:
    return audit(Reading(passages), ledger_of(briefing), complete=False)


def wrong(briefing: reportgen.Briefing, text: str, **about: Any) -> list[object]:
    """The wrong numbers in a sentence."""
    passage = replace(Passage("paragraph 1", text), **about)
    return [finding["found"] for finding in findings(briefing, passage)]


def with_value(briefing: reportgen.Briefing, printed: str) -> reportgen.Briefing:
    """The first figure of the subject is this one."""
    first, *others = briefing.subject.observations
    number = read_number(printed)
    quantity = replace(
        first.quantity, value=number.value, step=number.step, power=number.power, printed=printed
    )
    observations = (replace(first, quantity=quantity), *others)
    return replace(briefing, subject=replace(briefing.subject, observations=observations))


def in_period(briefing: reportgen.Briefing, start: str, end: str) -> reportgen.Briefing:
    """All figures of the subject are of this period."""
    subject: Meeting = briefing.subject
    observations = tuple(replace(o, period=Period(start, end)) for o in subject.observations)
    return replace(briefing, subject=replace(subject, observations=observations))


@pytest.mark.heavy
@pytest.mark.parametrize(
    "text",
    [
        "指数以全国为100；差距由原数计算。",
        "指数，全国＝100，2020年",
        "Index: the nation = 100; the gap is computed.",
        "基期为100。",
        "见表1和表3。",
    ],
)
def test_a_reference_and_a_caption_are_no_figures(briefing: reportgen.Briefing, text: str) -> None:
    assert wrong(briefing, text) == []


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("护理补贴标准为89元。", "89"),
        ("指数 89。", "89"),
        ("床位为78张。", "78"),
        ("床位为100张。", "100"),
        ("补贴为100元。", "100"),
        ("护理补贴标准为100。", "100"),
        ("全国为99。", "99"),
        ("Index 97 = 96", "97"),
        ("参会代表89人。", "89"),
        ("护理补贴标准为87½元。", "87½"),
        ("床位为87萬张。", "87萬"),
        ("床位为87百张。", "87百"),
    ],
)
def test_a_small_whole_number_after_a_verb_is_a_figure(
    briefing: reportgen.Briefing, text: str, found: str
) -> None:
    assert found in wrong(briefing, text)


@pytest.mark.heavy
@pytest.mark.parametrize(
    "text",
    [
        "数值为-1234.56万元。",
        "数值为−1234.56万元。",
        "数值减少1234.56万元。",
        "数值下降1234.56万元，增速1234.56万元",
        "It fell by 12.3456 million.",
        "The value is -12.3456 million.",
    ],
)
def test_a_figure_below_zero_has_its_minus_or_a_word_for_it(
    briefing: reportgen.Briefing, text: str
) -> None:
    assert wrong(with_value(briefing, "-1234.56万"), text) == (
        ["1234.56万"] if "增速" in text else []
    )


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("-1234.56万", "数值为1234.56万元。"),
        ("-1234.56万", "The value is 12.3456 million."),
        ("-1234.56万", "The value is less than 12.3456 million."),
        ("1234.56万", "数值为-1234.56万元。"),
        ("1234.56万", "数值为−1234.56万元。"),
    ],
)
def test_a_minus_that_is_lost_or_put_in(
    briefing: reportgen.Briefing, printed: str, text: str
) -> None:
    assert len(wrong(with_value(briefing, printed), text)) == 1


def test_a_column_may_carry_the_minus(briefing: reportgen.Briefing) -> None:
    data = with_value(briefing, "-1234.56万")
    assert wrong(data, "1234.56万", kind="cell", row=("甲", "1234.56万"), column="减少") == []
    assert wrong(data, "1234.56万", kind="cell", row=("甲", "1234.56万"), column="数值")


def test_a_range_has_no_minus(briefing: reportgen.Briefing) -> None:
    assert wrong(with_value(briefing, "1234.56万"), "数值为1234.56万-1234.56万元") == []


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("2021-Q3", ("2021年第3季度", "3rd quarter 2021", "第3季度", "2021-Q3")),
        ("2021-H1", ("2021年上半年", "first half of 2021")),
        ("2021-06", ("2021年6月", "June 2021")),
    ],
)
def test_a_period_of_the_data_is_no_figure(
    briefing: reportgen.Briefing, code: str, texts: tuple[str, ...]
) -> None:
    data = in_period(briefing, code, code)
    assert [wrong(data, text) for text in texts] == [[] for _ in texts]


@pytest.mark.heavy
def test_the_last_of_several_months_is_a_date(briefing: reportgen.Briefing) -> None:
    data = in_period(briefing, "2021-01", "2021-09")
    assert wrong(data, "2021年1月至9月") == []
    assert wrong(data, "2021年1月至8月") == ["8月"]


@pytest.mark.heavy
def test_another_quarter_is_wrong(briefing: reportgen.Briefing) -> None:
    data = in_period(briefing, "2021-Q1", "2021-Q3")
    assert wrong(data, "2021年第1季度至2021年第3季度") == []
    assert wrong(data, "1st quarter 2021 to 3rd quarter 2021") == []
    assert wrong(data, "2021年第4季度") == ["2021年第4季度"]
    assert wrong(data, "2nd quarter 2021") == ["2nd quarter 2021"]


@pytest.mark.heavy
@pytest.mark.parametrize("head", ["序号", "No."])
def test_the_number_of_a_row_is_no_figure_of_what_stands_in_the_row(
    briefing: reportgen.Briefing, head: str
) -> None:
    name = briefing.indicators.indicators[0].name["zh"]

    def rows(*numbers: int) -> tuple[Problem, ...]:
        cells = (
            Passage("table 1", str(n), "cell", (str(n), name), head, "table 1 column 1")
            for n in numbers
        )
        return findings(briefing, *cells)

    assert rows(1, 2, 3) == ()
    assert [finding["found"] for finding in rows(1, 2, 4)] == ["4"]


def advice(briefing: reportgen.Briefing, text: str) -> Phrase:
    (finding,) = findings(briefing, Passage("paragraph 1", text))
    assert finding.code in ("document.not_in_data", "document.not_here")
    given = finding["advice"]
    assert isinstance(given, Phrase)
    return given


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("全国每人每月656元。", "665"),
        ("全国每人每月6650元。", "665"),
        ("注册志愿者为643.6万人。", "6.346 million"),
    ],
)
def test_a_hint_is_a_figure_that_is_near(
    briefing: reportgen.Briefing, text: str, printed: str
) -> None:
    near = advice(briefing, text)
    assert near.code == "figure_near"
    assert words(dict(near.arguments)["printed"], "en") == printed


@pytest.mark.heavy
@pytest.mark.parametrize("text", ["另有4711个。", "另有105人次。", "比例为5.4。", "2031年5月1日"])
def test_where_no_figure_is_near_a_hint_says_what_to_do(
    briefing: reportgen.Briefing, text: str
) -> None:
    assert advice(briefing, text) == phrase("advice_unknown")


def test_a_hint_is_the_figure_of_the_indicator_that_is_named(briefing: reportgen.Briefing) -> None:
    volunteers = next(it for it in briefing.indicators.indicators if it.id == "volunteers")
    named = replace(volunteers, name=Text("甲项指标", "Item A"))
    others = (it for it in briefing.indicators.indicators if it.id != "volunteers")
    codes = replace(briefing.indicators, indicators=(named, *others))
    near = advice(replace(briefing, indicators=codes), "甲项指标为99.9万人。")
    assert words(near, "en").startswith("6.346 million is Item A, Liaoning")
    assert words(near, "zh").startswith("634.6万是辽宁甲项指标（liaoning-2020，第")
