from __future__ import annotations

import json
from typing import Any

import pytest

import reportgen
from reportgen.comparing import compare, fields, lines
from reportgen.model.comparison import Comparison
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Observation
from reportgen.model.unit import Unit
from tests.make import codes, growth, indicator, meeting, observation, stock


@pytest.fixture(scope="module")
def rows(
    briefing: reportgen.Briefing, comparison: Comparison
) -> dict[tuple[str, str], dict[str, Any]]:
    data = json.loads(json.dumps(fields(comparison, briefing.indicators)))
    return {(row["indicator"], row["measure"]): row for row in data["rows"]}


def test_values_are_decimal_strings_in_base_units(
    rows: dict[tuple[str, str], dict[str, Any]],
) -> None:
    assert rows["disability_subsidies", "value"]["subject"] == {
        "value": "660000",
        "unit": "persons",
        "printed": "66万",
        "period": "2020",
        "role": "result",
        "area": "CN-LN",
        "kind": None,
        "prices": None,
    }
    assert rows["vagrants_helped", "value"]["benchmark"]["unit"] == "person-times"
    assert rows["tekun_urban", "value"]["benchmark"] == {
        "value": "10775",
        "unit": "CNY/person/year",
        "printed": "10775",
        "period": "2020",
        "role": "result",
        "area": "CN",
        "kind": None,
        "prices": None,
    }


def test_every_row_has_the_same_keys_and_null_where_nothing_is_derived(
    rows: dict[tuple[str, str], dict[str, Any]],
) -> None:
    keys = {frozenset(row) for row in rows.values()}
    assert keys == {
        frozenset(
            [
                "indicator",
                "measure",
                "name",
                "subject",
                "benchmark",
                "verdict",
                "reasons",
                "ratio",
                "share",
                "difference",
                "relation",
                "against",
                "period",
                "role",
                "area",
                "kind",
                "prices",
                "attainment",
                "sentence",
            ]
        )
    }
    alone = rows["kin_found", "value"]
    assert alone["subject"] is alone["ratio"] is alone["share"] is alone["difference"] is None


def test_a_bound_is_open_on_its_side(rows: dict[tuple[str, str], dict[str, Any]]) -> None:
    share = rows["elderly_beds", "value"]["share"]
    assert share["value"].startswith("0.025015")
    assert share["low"] is not None
    assert share["high"] is None


def test_reasons_are_in_both_languages(rows: dict[tuple[str, str], dict[str, Any]]) -> None:
    reasons = [reason for row in rows.values() for reason in row["reasons"]]
    assert len(reasons) > 10
    for reason in reasons:
        assert reason["code"]
        assert reason["zh"] != reason["en"]
        assert "{" not in reason["zh"] + reason["en"]


def test_lines_name_every_row_and_its_verdict(
    briefing: reportgen.Briefing, comparison: Comparison
) -> None:
    found = {line[0]: line for line in lines(comparison, briefing.indicators, "en")}
    assert found["dibao_urban"][1:3] == ("comparable", "+1.1%")
    assert found["dibao_urban (growth)"][1] == "not_comparable"
    assert len(found) == len(comparison.rows)


def small(of: Indicator, mine: Observation | None, other: Observation | None) -> Comparison:
    subject = meeting("part", *([mine] if mine else []), within="whole")
    return compare(subject, meeting("whole", *([other] if other else [])), codes(of))


def beds(printed: str) -> Observation:
    return observation(printed, "beds", "beds")


def test_a_row_with_a_ratio_in_full() -> None:
    (row,) = fields(small(indicator(), observation("6.72万"), observation("66500")), codes())[
        "rows"
    ]
    assert row == {
        "indicator": "pay",
        "measure": "value",
        "name": {"zh": "pay-zh", "en": "pay-en"},
        "subject": {
            "value": "67200",
            "unit": "CNY/person/month",
            "printed": "6.72万",
            **dimensions("part"),
        },
        "benchmark": {
            "value": "66500",
            "unit": "CNY/person/month",
            "printed": "66500",
            **dimensions("whole"),
        },
        "verdict": "converted",
        "reasons": [
            {
                "code": "multiplier_converted",
                "zh": "计数单位（万、亿）已统一：6.72万与66500",
                "en": "both were brought to one scale: 67,200 and 66,500",
            }
        ],
        "ratio": {"value": "1.01052632", "low": "1.00976684", "high": "1.0112858"},
        "share": None,
        "difference": {
            "value": "700",
            "unit": "CNY/person/month",
            "low": "649.5",
            "high": "750.5",
        },
        "relation": "across",
        "against": {"zh": "whole-zh", "en": "whole-en"},
        **dimensions("part"),
        "attainment": None,
        "sentence": {"zh": "高于whole-zh1.1%", "en": "1.1% above whole-en"},
    }


def dimensions(area: str) -> dict[str, str | None]:
    return {"period": "2020", "role": "result", "area": area, "kind": None, "prices": None}


def test_a_row_with_a_share() -> None:
    (row,) = fields(small(stock(), beds("10"), beds("40")), codes())["rows"]
    assert row["share"] == {"value": "0.25", "low": "0.2345679", "high": "0.26582278"}
    assert row["ratio"] is row["difference"] is None


def test_a_difference_below_zero_and_one_in_points() -> None:
    (row,) = fields(small(indicator(), observation("5"), observation("6.25")), codes())["rows"]
    assert row["difference"] == {
        "value": "-1.25",
        "unit": "CNY/person/month",
        "low": "-1.755",
        "high": "-0.745",
    }
    rates = growth("8%", "year_on_year"), growth("7.7%", "year_on_year")
    (row,) = fields(small(indicator(), *rates), codes())["rows"]
    assert row["difference"] == {
        "value": "0.3",
        "unit": "percentage-points",
        "low": "-0.25",
        "high": "0.85",
    }
    assert row["measure"] == "growth"


def test_a_whole_number_keeps_its_zeros() -> None:
    (row,) = fields(small(indicator(), observation("1000"), observation("10")), codes())["rows"]
    assert (row["ratio"]["value"], row["difference"]["value"]) == ("100", "990")


def test_what_one_side_gave_stands_alone() -> None:
    (row,) = fields(small(indicator(), None, observation("7.50")), codes())["rows"]
    assert row["subject"] is None
    assert row["benchmark"] == {
        "value": "7.50",
        "unit": "CNY/person/month",
        "printed": "7.50",
        **dimensions("whole"),
    }
    assert row["verdict"] == "no_counterpart"


@pytest.mark.parametrize(
    ("of", "mine", "other", "zh", "en"),
    [
        (indicator(), observation("110"), observation("100"), "+10.0%", "+10.0%"),
        (indicator(), observation("90"), observation("100"), "-10.0%", "-10.0%"),
        (indicator(), observation("100"), observation("100"), "±0.0%", "±0.0%"),
        (stock(), beds("10"), beds("40"), "约25%", "about 25%"),
        (
            indicator("rate", nature="share", unit=Unit("percent")),
            observation("9%", "rate", "percent"),
            observation("7%", "rate", "percent"),
            "+2个百分点",
            "+2 percentage points",
        ),
        (indicator(), observation("50", qualifier="more_than"), observation("600"), "", ""),
        (indicator(), observation("5"), None, "", ""),
    ],
)
def test_a_line_gives_the_result_with_its_sign(
    of: Indicator, mine: Observation, other: Observation | None, zh: str, en: str
) -> None:
    assert [line[2] for line in lines(small(of, mine, other), codes(), "zh")] == [zh]
    assert [line[2] for line in lines(small(of, mine, other), codes(), "en")] == [en]


def test_a_line_gives_all_reasons_in_its_language() -> None:
    found = small(stock(), beds("-5"), beds("-1"))
    assert [line[3] for line in lines(found, codes(), "en")] == [
        "the figure for part-en is not positive, so no share can be computed; "
        "the figure for whole-en is not positive, so no share can be computed"
    ]
    assert next(iter(lines(found, codes(), "zh")))[3].startswith("part-zh的数字不是正数")
    assert next(iter(lines(found, codes(), "en")))[:2] == ("beds", "not_comparable")
