from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.datafile.entry import BadValueError
from reportgen.loading.number import read_number
from reportgen.model.problem import Problem


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("672", "672", "1"),
        ("1567.2", "1567.2", "0.1"),
        ("66万", "660000", "10000"),
        ("1.8亿", "180000000", "10000000"),
        ("841.4万", "8414000", "1000"),
        ("1.80亿", "180000000", "1000000"),
        ("6.6 million", "6600000", "100000"),
        ("-3.5%", "-3.5", "0.1"),
        ("3万亿", "3000000000000", "1000000000000"),
    ],
)
def test_numbers_keep_their_exact_value_and_printed_precision(
    text: str, value: str, step: str
) -> None:
    printed = read_number(text)
    assert str(printed.value) == value
    assert str(printed.step) == step
    assert isinstance(printed.value, Decimal)


def refused(text: str) -> Problem:
    with pytest.raises(BadValueError) as caught:
        read_number(text)
    return caught.value.problem


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "data.no_number"),
        ("about about 5", "data.no_number"),
        ("66萬", "data.no_number"),
        ("1e5", "data.no_number"),
        ("nan", "data.no_number"),
        ("١٢", "data.no_number"),
        ("5%万", "data.no_number"),
        ("5万%", "data.multiplier_and_percent"),
        ("9" * 41, "data.too_many_digits"),
        ("0." + "9" * 40, "data.too_many_digits"),
    ],
)
def test_what_is_not_a_number_is_refused(text: str, code: str) -> None:
    assert refused(text).code == code
    assert refused(text)["value"] == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1,234", "1234"),
        ("１２．６％", "12.6%"),
        ("１，２３４万", "1234万"),
        ("0３４５６７８９", "03456789"),
        (" 5", "5"),
    ],
)
def test_the_plain_form_of_full_width_and_grouped_digits_is_given(text: str, plain: str) -> None:
    problem = refused(text)
    assert (problem.code, problem["plain"]) == ("data.no_plain_number", plain)
