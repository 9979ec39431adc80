"""Periods as tables have them."""

from __future__ import annotations

import pytest

from reportgen.tables.periods import read_date, read_period, written_period


def test_a_day_is_read() -> None:
    for text in (
        "2024年8月31日前",
        "2024年8月底",
        "2024年8月末前",
        "31 August 2024",
        "Aug 31, 2024",
        "2024/8/31",
    ):
        assert read_date(text) == "2024-08-31", text
    assert read_date("7月底前") == "7月底前"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2020", "2020"),
        ("2020 年", "2020"),
        ("2020年度", "2020"),
        ("2020-A1", "2020"),
        ("2020Q3", "2020-Q3"),
        ("2020年第三季度", "2020-Q3"),
        ("2020年1季度", "2020-Q1"),
        ("2020-S1", "2020-H1"),
        ("2020年下半年", "2020-H2"),
        ("2020-M07", "2020-07"),
        ("2020/6", "2020-06"),
        ("2020年12月", "2020-12"),
        ("2020年末", "2020-12-31"),
        ("2020年2月底", "2020-02-29"),
        ("2020/6/30", "2020-06-30"),
        ("２０２０年６月３０日", "2020-06-30"),
        ("未说明", "unstated"),
        ("2016/2020", {"from": "2016", "to": "2020"}),
        ("2016-2020年", {"from": "2016", "to": "2020"}),
        ("2016年—2020年", {"from": "2016", "to": "2020"}),
        ("unstated/2020-06", {"from": "unstated", "to": "2020-06"}),
        ("2020年1-6月", "2020-H1"),
        ("2020年1-9月", {"from": "2020-01", "to": "2020-09"}),
        ("去年", "去年"),
        ("2020/x", "2020/x"),
    ],
)
def test_a_period_is_read(text: str, period: object) -> None:
    assert read_period(text) == period


def test_a_period_is_written_so_that_it_is_read_again() -> None:
    for period in ("2020", "2020-Q1", {"from": "unstated", "to": "2020"}):
        assert read_period(written_period(period)) == period
