from __future__ import annotations

import json
from typing import Any

import pytest

from reportgen.compare import fields, lines
from reportgen.model.comparison import Comparison


@pytest.fixture(scope="module")
def rows(comparison: Comparison) -> dict[tuple[str, str], dict[str, Any]]:
    data = json.loads(json.dumps(fields(comparison)))
    return {(row["indicator"], row["measure"]): row for row in data["rows"]}


def test_values_are_decimal_strings_in_base_units(
    rows: dict[tuple[str, str], dict[str, Any]],
) -> None:
    assert rows["disability_subsidies", "value"]["subject"] == {
        "value": "660000",
        "unit": "persons",
        "printed": "66万",
    }
    assert rows["vagrants_helped", "value"]["benchmark"]["unit"] == "person-times"
    assert rows["tekun_urban", "value"]["benchmark"] == {
        "value": "10775",
        "unit": "CNY/person/year",
        "printed": "10775",
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


def test_lines_name_every_row_and_its_verdict(comparison: Comparison) -> None:
    found = {line[0]: line for line in lines(comparison)}
    assert found["dibao_urban"][1:3] == ("comparable", "+1.1%")
    assert found["dibao_urban (growth)"][1] == "not_comparable"
    assert len(found) == len(comparison.rows)
