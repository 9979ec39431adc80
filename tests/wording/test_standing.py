"""How a figure stands to the other of its pair, in words."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.model.comparison import Relation, Row
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Measure
from reportgen.model.period import Period
from reportgen.model.text import Text
from reportgen.wording.differences import difference_words
from reportgen.wording.figures import Wording
from reportgen.wording.standing import standing_words
from tests.comparing.generated import BEDS, CODES, OUTPUT, PAY, RATE, WARMTH, Case, figure_of

WORDING = Wording(CODES)
AREA = Text("全国", "the nation")


def row(
    relation: Relation, of: Indicator, measure: Measure, mine: str, other: str, **fields: Any
) -> Row:
    ours: dict[str, Any] = {}
    theirs: dict[str, Any] = dict(fields)
    if relation == "over_time":
        theirs["period"] = Period("2019", "2019")
    if relation in ("to_target", "target_to_target"):
        theirs["role"] = "target"
    if relation == "target_to_target":
        ours["role"] = "target"
    sides = (figure_of(mine, of, measure, **ours), figure_of(other, of, measure, **theirs))
    return Case(relation, of, *sides, within=of is BEDS).row


SAID: list[tuple[Relation, Indicator, Measure, str, str, str, str]] = [
    ("across", PAY, "value", "672", "665", "高于全国1.1%", "1.1% above the nation"),
    (
        "across",
        PAY,
        "value",
        "超过500",
        "400",
        "高于全国至少24.8%",
        "at least 24.8% above the nation",
    ),
    ("across", PAY, "value", "近600", "400", "高于全国约50.0%", "about 50.0% above the nation"),
    ("across", PAY, "value", "500～700", "400", "高于全国约50.0%", "about 50.0% above the nation"),
    (
        *("across", PAY, "value", "300～700", "400"),
        *("与全国孰高孰低无法判定", "whether above or below the nation cannot be told"),
    ),
    ("across", BEDS, "value", "250", "1000", "占全国的25.0%", "25.0% of the nation"),
    (
        *("across", PAY, "growth", "8%", "5.5%"),
        *("高于全国2个百分点", "2 percentage points above the nation"),
    ),
    (
        *("across", PAY, "growth", "超过8%", "5.5%"),
        *("高于全国至少2个百分点", "at least 2 percentage points above the nation"),
    ),
    ("across", PAY, "growth", "2%", "1.5%", "与全国大致持平", "about level with the nation"),
    ("across", PAY, "rank", "4", "1", "低于全国3位", "3 places below the nation"),
    ("across", PAY, "rank", "4", "5", "高于全国1位", "1 place above the nation"),
    ("across", PAY, "rank", "3以内", "7", "高于全国至少4位", "at least 4 places above the nation"),
    ("across", PAY, "rank", "4", "4", "与全国大致持平", "about level with the nation"),
    (
        *("across", WARMTH, "value", "-3.5", "2.0"),
        *("低于全国5.5degrees-zh", "5.5 degrees-en below the nation"),
    ),
    (
        *("over_time", OUTPUT, "value", "2.51万亿", "2.49万亿"),
        *("高于全国200亿CNY-zh", "20 billion CNY-en above the nation"),
    ),
    (
        *("to_target", PAY, "growth", "6.1%", "6%以上"),
        *("完成，高于全国0.1个百分点", "reached: 0.1 percentage points above the nation"),
    ),
    (
        *("to_target", PAY, "growth", "5.2%", "6%以上"),
        *("未完成，低于全国0.8个百分点", "not reached: 0.8 percentage points below the nation"),
    ),
    ("to_target", PAY, "growth", "6.5%", "6%～7%", "完成", "reached"),
    (
        *("to_target", PAY, "growth", "7.5%", "6%～7%"),
        *("未完成，高于全国0.5个百分点", "not reached: 0.5 percentage points above the nation"),
    ),
    (
        *("to_target", RATE, "value", "5.1%", "5.5%以内"),
        *("完成，低于全国0.4个百分点", "reached: 0.4 percentage points below the nation"),
    ),
    (
        *("to_target", PAY, "growth", "-3.4%", "-3%以上"),
        *("完成，低于全国0.4个百分点", "reached: 0.4 percentage points below the nation"),
    ),
    (
        *("to_target", PAY, "growth", "2%", "-3%以上"),
        *("未完成，高于全国5个百分点", "not reached: 5 percentage points above the nation"),
    ),
    (
        "to_target",
        PAY,
        "rank",
        "4",
        "5以内",
        "完成，高于全国1位",
        "reached: 1 place above the nation",
    ),
    (
        "target_to_target",
        PAY,
        "growth",
        "6%以上",
        "6%以上",
        "与全国大致持平",
        "about level with the nation",
    ),
    (
        *("target_to_target", PAY, "growth", "6.5%以上", "6%以上"),
        *("高于全国0.5个百分点", "0.5 percentage points above the nation"),
    ),
    (
        *("target_to_target", PAY, "growth", "6%～8%", "5%～7%"),
        *("高于全国1个百分点", "1 percentage point above the nation"),
    ),
]


@pytest.mark.parametrize(("relation", "of", "measure", "mine", "other", "zh", "en"), SAID)
def test_a_row_says_how_its_figures_stand(
    relation: Relation, of: Indicator, measure: Measure, mine: str, other: str, zh: str, en: str
) -> None:
    found = row(relation, of, measure, mine, other)
    assert found.derived
    assert dict(standing_words(found, AREA, WORDING)) == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    ("mine", "other"),
    [("6%～8%", "5%～8%"), ("6%以上", "6%左右"), ("-3%以上", "3%以上"), ("6%", "6%以上")],
)
def test_targets_that_are_not_set_in_one_way_are_not_set_side_by_side(
    mine: str, other: str
) -> None:
    found = row("target_to_target", PAY, "growth", mine, other)
    assert [it.code for it in found.reasons] == ["bounds_differ"]


def test_what_was_not_derived_has_no_words() -> None:
    found = row("across", PAY, "value", "超过500", "超过400")
    with pytest.raises(ValueError, match=r"^pay$"):
        difference_words(found, WORDING)


def test_a_difference_is_as_fine_as_the_coarser_figure_in_the_unit_of_the_subject() -> None:
    found = row("over_time", PAY, "value", "672", "0.7万", unit="CNY/person/year")
    assert difference_words(found, WORDING)["zh"].endswith("90CNY-zh")
