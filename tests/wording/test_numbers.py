"""Numbers are rounded exactly and written as precisely as they were printed."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.loading.number import read_number
from reportgen.model.quantity import Quantity
from reportgen.model.text import Text
from reportgen.wording.numbers import (
    converted,
    digits_of,
    grouped,
    number_words,
    plotted,
    rounded,
    significant,
)
from tests.make import quantity

VALUES = st.fractions(-(10**9), 10**9, max_denominator=10**6)
HOW = st.sampled_from([ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING])


@pytest.mark.heavy
@given(VALUES, st.integers(-4, 8), HOW)
def test_a_rounded_value_is_the_next_one_of_its_places(
    value: Fraction, places: int, how: str
) -> None:
    step = Fraction(10) ** -places
    found = rounded(value, places, how)
    off = Fraction(found) - value
    assert (Fraction(found) / step).denominator == 1
    if how == ROUND_FLOOR:
        assert -step < off <= 0
    elif how == ROUND_CEILING:
        assert 0 <= off < step
    else:
        assert abs(off) <= step / 2
    digits = str(found).partition(".")[2]
    assert "E" not in str(found)
    assert len(digits) == max(0, places)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("0.5", 0, "0"),
        ("1.5", 0, "2"),
        ("2.5", 0, "2"),
        ("0.125", 2, "0.12"),
        ("0.375", 2, "0.38"),
        ("25", -1, "20"),
        ("35", -1, "40"),
        ("-0.5", 0, "0"),
        ("7", 2, "7.00"),
    ],
)
def test_a_half_goes_to_the_even_neighbour(value: str, places: int, text: str) -> None:
    assert str(rounded(Fraction(value), places)) == text


@pytest.mark.heavy
@given(VALUES.filter(bool), st.integers(1, 6), HOW)
def test_significant_digits_are_counted_from_the_first(
    value: Fraction, digits: int, how: str
) -> None:
    found = significant(value, digits, how)
    first = Decimal(10) ** 20
    while Fraction(first) > abs(value):
        first /= 10
    step = Fraction(first) / 10 ** (digits - 1)
    assert (Fraction(found) / step).denominator == 1
    assert abs(Fraction(found) - value) < step
    if how == ROUND_HALF_EVEN:
        assert abs(Fraction(found) - value) <= step / 2


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        ("0", 3, "0"),
        ("1", 3, "1.00"),
        ("9.99", 2, "10.0"),
        ("10", 1, "10"),
        ("0.1", 1, "0.1"),
        ("0.099", 1, "0.10"),
        ("12345", 2, "12000"),
        ("-0.00123", 2, "-0.0012"),
    ],
)
def test_significant_digits_of_round_values(value: str, digits: int, text: str) -> None:
    assert str(significant(Fraction(value), digits)) == text


def test_significant_digits_may_be_rounded_down_or_up() -> None:
    third = Fraction(2, 3)
    assert str(significant(third, 2, ROUND_FLOOR)) == "0.66"
    assert str(significant(third, 2, ROUND_CEILING)) == "0.67"
    assert str(significant(third, 2)) == "0.67"


@pytest.mark.heavy
@given(st.integers(0, 10**9), st.integers(0, 3), st.sampled_from(["", "万", "亿", " million"]))
def test_a_number_as_printed_has_as_many_digits_as_were_printed(
    whole: int, places: int, multiplier: str
) -> None:
    printed = f"{whole}.{'7' * places}" if places else str(whole)
    counted = printed.replace(".", "").lstrip("0") or "0"
    assert digits_of(quantity(printed + multiplier, "persons")) == len(counted)
    assert digits_of(quantity(f"-{printed}{multiplier}", "persons")) == len(counted)


def read_back(words: str) -> Decimal:
    return read_number(words.replace(",", "")).value


@given(st.integers(1, 10**12), st.integers(0, 2), st.sampled_from(["", "万", "亿", " million"]))
def test_words_in_both_languages_are_the_number_that_was_printed(
    whole: int, places: int, multiplier: str
) -> None:
    printed = f"{whole}.{'5' * places}{multiplier}" if places else f"{whole}{multiplier}"
    made = quantity(printed, "persons")
    words = number_words(made)
    assert read_back(words["zh"]) == read_back(words["en"]) == made.value


@pytest.mark.parametrize(
    ("printed", "zh", "en"),
    [
        ("1 million", "100万", "1 million"),
        ("1.000 million", "100.0万", "1.000 million"),
        ("1.0000 million", "100.00万", "1.0000 million"),
        ("1.00001 million", "100.001万", "1,000,010"),
        ("1.000001 million", "1000001", "1,000,001"),
        ("100 million", "1.00亿", "100 million"),
        ("99 million", "9900万", "99 million"),
        ("1 thousand", "1000", "1,000"),
        ("10 thousand", "1.0万", "10,000"),
        ("12.5 thousand", "1.25万", "12,500"),
        ("9.5 thousand", "9500", "9,500"),
        ("1.5 billion", "15亿", "1.5 billion"),
        ("2.6万亿", "2.6万亿", "2.6 trillion"),
        ("26000亿", "26000亿", "2.6000 trillion"),
        ("10156.8亿", "10156.8亿", "1,015.68 billion"),
        ("14.1178亿", "14.1178亿", "1,411.78 million"),
        ("-3.2亿", "-3.2亿", "-320 million"),
        ("2.6 trillion", "2.6万亿", "2.6 trillion"),
        ("100.001 million", "10000.1万", "100.001 million"),
        ("100.01 million", "1.0001亿", "100.01 million"),
        ("99万", "99万", "990,000"),
        ("100万", "100万", "1.00 million"),
        ("1000000", "1000000", "1,000,000"),
        ("-5", "-5", "-5"),
    ],
)
def test_the_multiplier_of_a_language_is_used_where_it_is_exact(
    printed: str, zh: str, en: str
) -> None:
    assert number_words(quantity(printed, "persons")) == Text(zh, en)


@pytest.mark.parametrize("printed", ["8%", "8", "-3.5%", "0.0%"])
def test_a_percentage_has_one_sign(printed: str) -> None:
    words = number_words(quantity(printed, "percent"))
    assert words == Text(f"{printed.rstrip('%')}%", f"{printed.rstrip('%')}%")


@pytest.mark.parametrize(
    ("printed", "factor", "zh", "en"),
    [
        ("672", 1, "672", "672"),
        ("12989", 1, "12989", "12,989"),
        ("240000", 1, "24万", "240,000"),
        ("240100", 1, "24.01万", "240,100"),
        ("240010", 1, "240010", "240,010"),
        ("10000", 1, "1万", "10,000"),
        ("1000", 1, "1000", "1,000"),
        ("66万", 1, "66万", "660,000"),
        ("360万", 1, "360万", "3.60 million"),
        ("6.6 million", 1, "660万", "6.6 million"),
        ("1567.2", 1, "1567.2", "1,567.2"),
        ("-30", 1, "-30", "-30"),
        ("8%", 1, "8%", "8%"),
        ("672", Fraction(1, 12), "56.0", "56.0"),
        ("5", Fraction(1, 12), "0.417", "0.417"),
        ("55587", Fraction(1, 12), "4632", "4,632"),
        ("66万", 12, "792万", "7,920,000"),
        ("240000", 1000, "2.4亿", "240,000,000"),
    ],
)
def test_a_label_of_a_chart_is_short(printed: str, factor: Fraction, zh: str, en: str) -> None:
    unit = "percent" if printed.endswith("%") else "persons"
    assert plotted(quantity(printed, unit), Fraction(factor)) == Text(zh, en)


@pytest.mark.parametrize(
    ("printed", "factor", "text"),
    [
        ("5558", Fraction(1, 12), "463.2"),
        ("55587", Fraction(1, 12), "4,632"),
        ("5", Fraction(1, 3), "1.67"),
        ("5", Fraction(1), "5"),
        ("12345.60", Fraction(1), "12,345.60"),
    ],
)
def test_a_converted_number_has_three_or_four_digits(
    printed: str, factor: Fraction, text: str
) -> None:
    assert converted(quantity(printed), factor) == text


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        ("1234567", "1", "1,234,567"),
        ("1234567", "1000", "1,234,567"),
        ("1234.5", "0.1", "1,234.5"),
        ("0.50", "0.01", "0.50"),
    ],
)
def test_digits_are_grouped_to_the_last_that_was_printed(value: str, step: str, text: str) -> None:
    assert grouped(Decimal(value), Decimal(step)) == text


def exact(made: Quantity) -> Fraction:
    return made.exact


@given(st.integers(1, 10**6), st.sampled_from([Fraction(1, 12), Fraction(12), Fraction(1, 3)]))
def test_what_is_converted_is_near_the_exact_value(whole: int, factor: Fraction) -> None:
    made = quantity(str(whole))
    near = Fraction(read_back(converted(made, factor)))
    assert abs(near - exact(made) * factor) <= exact(made) * factor / 200
