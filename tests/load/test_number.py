from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.load.number import read_number


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


@pytest.mark.parametrize(
    "text", ["", "about 5", "1,234", "66萬", "８％", "1e5", "5%万", "nan", "١٢"]
)
def test_what_is_not_a_number_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        read_number(text)


def test_the_advice_gives_the_plain_form_of_full_width_and_grouped_digits() -> None:
    with pytest.raises(ValueError, match="write 1234"):
        read_number("1,234")
    with pytest.raises(ValueError, match=r"write 12\.6%"):
        read_number("１２．６％")
