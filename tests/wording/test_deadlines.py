"""Deadlines as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from reportgen.wording.deadlines import is_vague, read_deadline


@pytest.mark.parametrize(
    ("text", "last_day", "zh", "en"),
    [
        ("2021-06-30", "2021-06-30", None, None),
        ("2021年6月30日前", "2021-06-30", None, None),
        ("2021/6/30", "2021-06-30", None, None),
        ("30 June 2021", "2021-06-30", None, None),
        ("2021-02", "2021-02-28", "2021年2月", "February 2021"),
        ("2021-Q2", "2021-06-30", "2021年第2季度", "2nd quarter 2021"),
        ("2021-H1", "2021-06-30", "2021年上半年", "first half of 2021"),
        ("2021", "2021-12-31", "2021年底", "end of 2021"),
        ("年底前", "2021-12-31", "年底前", "end of 2021"),
        ("２０２１年底", "2021-12-31", "2021年底", "end of 2021"),
        ("6月底前", "2021-06-30", "6月底前", "June 2021"),
        ("三季度末", "2021-09-30", "三季度末", "3rd quarter 2021"),
        ("上半年", "2021-06-30", "上半年", "first half of 2021"),
        ("2022年内", "2022-12-31", "2022年内", "end of 2022"),
        ("长期坚持", None, "长期坚持", "standing"),
        ("standing", None, "长期", "standing"),
    ],
)
def test_a_deadline_has_a_last_day_and_the_words_of_the_file(
    text: str, last_day: str | None, zh: str | None, en: str | None
) -> None:
    found = read_deadline(text, 2021, "zh")
    assert found is not None
    assert found.last_day == (dt.date.fromisoformat(last_day) if last_day else None)
    words = found.words
    assert (words and words["zh"], words and words["en"]) == (zh, en)


def test_words_in_english_stay_and_are_said_in_chinese() -> None:
    found = read_deadline("by the end of the year", 2021, "en")
    assert found is not None
    assert found.words is not None
    assert dict(found.words.own) == {"zh": "2021年底", "en": "by the end of the year"}


@pytest.mark.parametrize(
    "text", ["6月前", "明年底", "2021年2月30日", "2021-13", "soon", "2021-00-10", "1821", "13月底"]
)
def test_what_is_no_day_is_no_deadline(text: str) -> None:
    assert read_deadline(text, 2021, "zh") is None


def test_without_a_year_there_is_none() -> None:
    assert read_deadline("年底前", None, "zh") is None
    assert read_deadline("2021年底前", None, "zh") is not None


def test_before_june_may_mean_two_things() -> None:
    assert is_vague("6月前")
    assert is_vague("三季度前")
    assert not is_vague("6月底前")
