"""Gaps, ratios and shares in words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.comparing import compare
from reportgen.loading.number import read_number
from reportgen.model.comparison import POINTS, Difference, Estimate, Row
from reportgen.model.qualifier import Qualifier
from reportgen.model.text import Text
from reportgen.wording.comparisons import (
    gap_label,
    gap_words,
    index_words,
    share_digits,
    share_words,
)
from reportgen.wording.phrases import HOUSE_BOOK
from tests.make import codes, indicator, meeting, observation, stock

NOTHING = Row(indicator(), "value", None, None, "comparable")


def of_ratio(value: str, low: str | None = "0", high: str | None = "99") -> Row:
    ends = [Fraction(end) if end else None for end in (low, high)]
    return replace(NOTHING, ratio=Estimate(Fraction(value), *ends))


def in_points(value: str) -> Row:
    figure = observation(value.removeprefix("-"), unit="percent")
    distance = Difference(Fraction(value), POINTS, Fraction(value), Fraction(value))
    return replace(NOTHING, subject=figure, benchmark=figure, difference=distance)


def level(mine: str, other: str, **fields: Qualifier) -> Row:
    subject = meeting("a", observation(mine, qualifier=fields.get("qualifier")))
    benchmark = meeting("b", observation(other))
    (row,) = compare(subject, benchmark, codes(indicator())).rows
    return row


def share(mine: str, other: str, qualifier: Qualifier | None = None) -> Row:
    subject = meeting("a", observation(mine, "beds", "beds", qualifier=qualifier), within="b")
    benchmark = meeting("b", observation(other, "beds", "beds"))
    (row,) = compare(subject, benchmark, codes(stock())).rows
    return row


@pytest.mark.parametrize(
    ("row", "zh", "en"),
    [
        (of_ratio("1.011"), "1.1%", "1.1%"),
        (of_ratio("0.951"), "4.9%", "4.9%"),
        (of_ratio("1"), "0.0%", "0.0%"),
        (of_ratio("1.0003"), "0.03%", "0.03%"),
        (of_ratio("0.99963"), "0.04%", "0.04%"),
        (of_ratio("13.345"), "1,234.5%", "1,234.5%"),
        (of_ratio("1.3", "1.2059", None), "至少20.5%", "at least 20.5%"),
        (of_ratio("0.7", None, "0.8041"), "至少19.5%", "at least 19.5%"),
        (of_ratio("1.3", "1.00059", None), "至少0.05%", "at least 0.05%"),
        (level("110", "100", qualifier="about"), "约10.0%", "about 10.0%"),
        (level("110", "100", qualifier="more_than"), "至少9.4%", "at least 9.4%"),
        (in_points("-2.5"), "2.5个百分点", "2.5 percentage points"),
        (in_points("0.25"), "0.25个百分点", "0.25 percentage points"),
        (in_points("0.03"), "0.03个百分点", "0.03 percentage points"),
        (in_points("0.0"), "0.0个百分点", "0.0 percentage points"),
        (in_points("12"), "12个百分点", "12 percentage points"),
    ],
)
def test_a_gap_in_words_has_no_direction(row: Row, zh: str, en: str) -> None:
    assert gap_words(row, HOUSE_BOOK) == Text(zh, en)


@pytest.mark.parametrize(
    ("row", "label"),
    [
        (of_ratio("1.011"), "+1.1%"),
        (of_ratio("0.951"), "−4.9%"),
        (of_ratio("1"), "0%"),
        (of_ratio("1.0003"), "+0.03%"),
        (of_ratio("13.345"), "+1,234.5%"),
        (of_ratio("1.3", "1.2059", None), "≥+20.5%"),
        (of_ratio("0.7", None, "0.8041"), "≤−19.5%"),
        (of_ratio("1.2", "0.9941", None), "≥−0.6%"),
        (in_points("2"), "+2"),
        (in_points("-2.5"), "−2.5"),
        (in_points("0"), "0"),
        (in_points("1234.5"), "+1,234.5"),
    ],
)
def test_a_label_of_a_gap_has_its_sign(row: Row, label: str) -> None:
    assert gap_label(row) == label


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (of_ratio("1.011"), "101.1"),
        (of_ratio("1.3", "1.2059", None), "≥120.5"),
        (of_ratio("0.9", None, "0.98041"), "≤98.1"),
        (of_ratio("12.5"), "1,250.0"),
    ],
)
def test_a_ratio_has_the_benchmark_at_a_hundred(row: Row, words: str) -> None:
    assert index_words(row) == words


def test_what_was_not_derived_has_no_words() -> None:
    own = (partial(gap_words, book=HOUSE_BOOK), partial(share_words, book=HOUSE_BOOK))
    for words in (*own, gap_label, index_words):
        with pytest.raises(ValueError, match=r"^pay$"):
            words(NOTHING)


@pytest.mark.parametrize(
    ("row", "zh", "en"),
    [
        (share("634.6万", "1.8亿"), "约3.5%", "about 3.5%"),
        (share("2450", "24.76万"), "0.9895%", "0.9895%"),
        (share("250", "1000"), "25.0%", "25.0%"),
        (share("9万", "160万", "more_than"), "至少5%", "at least 5%"),
        (share("9万", "160万", "less_than"), "至多6%", "at most 6%"),
        (share("912万", "1600万", "more_than"), "至少56.9%", "at least 56.9%"),
        (share("9.12万", "160.3万", "less_than"), "至多5.70%", "at most 5.70%"),
        (share("91", "1000", "about"), "约9.1%", "about 9.1%"),
        (share("9123", "16000", "about"), "约57.02%", "about 57.02%"),
        (share("97", "9246"), "约1.0%", "about 1.0%"),
        (share("5", "20"), "约25%", "about 25%"),
        (share("9", "16", "about"), "约60%", "about 60%"),
        (share("3", "7"), "约40%", "about 40%"),
    ],
)
def test_a_share_is_as_precise_as_the_coarser_figure(row: Row, zh: str, en: str) -> None:
    assert share_words(row, HOUSE_BOOK) == Text(zh, en)


def test_a_share_is_coarse_where_its_interval_is_wider_than_a_fiftieth() -> None:
    def at(half: str) -> str:
        middle, off = Fraction("0.5"), Fraction(half)
        row = replace(share("500", "1000"), share=Estimate(middle, middle - off, middle + off))
        return share_words(row, HOUSE_BOOK)["en"]

    assert at("0.005") == "50.0%"
    assert at("0.0051") == "about 50.0%"


def test_the_coarser_figure_counts() -> None:
    assert share_digits(share("2450", "24.76万")) == 4
    assert share_digits(share("245", "24.76万")) == 3
    assert share_digits(share("2450", "1.8亿")) == 2


@pytest.mark.heavy
@given(st.integers(1, 99_999), st.integers(1, 99_999), st.sampled_from([None, "about"]))
def test_a_share_in_words_has_the_digits_of_its_figures_and_is_about_outside_its_interval(
    part: int, rest: int, qualifier: Qualifier | None
) -> None:
    row = share(str(part), str(part + rest), qualifier)
    assert row.share is not None
    assert row.share.low is not None
    assert row.share.high is not None
    words = share_words(row, HOUSE_BOOK)
    number = read_number(words["en"].removeprefix("about "))
    digits = min(len(str(part)), len(str(part + rest)))
    assert len(str(int(number.value / number.step))) <= max(digits, 2) + 1  # 99.6 is 100
    assert abs(Fraction(number.value) - row.share.value * 100) <= Fraction(number.step) * 5
    inside = row.share.low <= Fraction(number.value) / 100 <= row.share.high
    assert inside or (digits > 1 and words["zh"].startswith("约"))
    assert words["zh"].removeprefix("约") == words["en"].removeprefix("about ")


@pytest.mark.heavy
@given(st.integers(2, 9_999), st.integers(2, 9_999))
def test_a_bound_in_words_promises_no_more_than_the_figures(mine: int, other: int) -> None:
    bounds: dict[Qualifier, str] = {"more_than": "at least ", "less_than": "at most "}
    for qualifier, prefix in bounds.items():
        row = share(str(mine), str(other), qualifier)
        assert row.share is not None
        text = share_words(row, HOUSE_BOOK)["en"]
        number = read_number(text.removeprefix(prefix))
        shown = Fraction(number.value) / 100
        assert text.startswith(prefix)
        if qualifier == "more_than":
            assert shown <= (row.share.low or 0)
        else:
            assert shown >= (row.share.high or 1)
        assert number.value.normalize().as_tuple().digits[share_digits(row) :] == ()
