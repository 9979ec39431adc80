from __future__ import annotations

import re
from decimal import Decimal

import pytest

from reportgen.datafile.entry import BadValueError
from reportgen.loading.number import PATTERN, read_number
from reportgen.model.problem import Problem
from reportgen.model.qualifier import QUALIFIER_WORDS, QualifierWord


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


@pytest.mark.parametrize("of", QUALIFIER_WORDS.values(), ids=QUALIFIER_WORDS)
def test_each_word_that_qualifies_a_number_is_read_where_it_stands(of: QualifierWord) -> None:
    space = " " if of.lang == "en" else ""
    text, number = {
        "before": (f"{of.word}{space}5万", "5万"),
        "after": (f"6%{space}{of.word}", "6%"),
        "inside": (f"600{of.word}万", f"600{of.word}万"),
    }[of.seat]
    printed = read_number(text)
    assert (printed.word, printed.number) == (of, number)
    assert printed.value in (50_000, 6, 6_000_000)
    assert re.fullmatch(PATTERN, text)


def test_a_word_inside_may_stand_behind_the_multiplier() -> None:
    printed = read_number("3万多")
    assert (printed.value, printed.number) == (Decimal(30_000), "3万多")
    assert printed.word is QUALIFIER_WORDS["多"]


@pytest.mark.parametrize(
    ("text", "low", "top", "step", "percent"),
    [
        ("6%～8%", "6", "8", "1", True),
        ("6～8%", "6", "8", "1", True),
        ("20～30万", "200000", "300000", "10000", False),
        ("20万—30万", "200000", "300000", "10000", False),
        ("5.5%至6%", "5.5", "6", "0.1", True),
        ("-3%～-1%", "-3", "-1", "1", True),
        ("-1%～1%", "-1", "1", "1", True),
        ("5 to 6 million", "5000000", "6000000", "1000000", False),
    ],
)
def test_a_range_is_counted_as_its_upper_end_is(
    text: str, low: str, top: str, step: str, *, percent: bool
) -> None:
    printed = read_number(text)
    found = (printed.value, printed.top, printed.step, printed.percent, printed.form)
    assert found == (Decimal(low), Decimal(top), Decimal(step), percent, "range")
    assert re.fullmatch(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "value", "step", "form"),
    [
        ("1.5倍", "150", "10", "times"),
        ("2 倍", "200", "100", "times"),
        ("翻番", "100", "1", "doubling"),
        ("翻一番", "100", "1", "doubling"),
        ("翻两番", "300", "1", "doubling"),
        ("翻三番", "700", "1", "doubling"),
        ("两成", "20", "10", "tenths"),
        ("三成五", "35", "1", "tenths"),
        ("3成", "30", "10", "tenths"),
        ("三成半", "35", "1", "tenths"),
    ],
)
def test_a_growth_may_be_said_in_words(text: str, value: str, step: str, form: str) -> None:
    printed = read_number(text)
    assert (printed.value, printed.step) == (Decimal(value), Decimal(step))
    assert (printed.form, printed.percent, printed.relative) == (form, True, True)
    assert re.fullmatch(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("超过5万以上", "data.two_qualifiers"),
        ("约600余万", "data.two_qualifiers"),
        ("8%～6%", "data.range_backwards"),
        ("6%～6%", "data.range_backwards"),
        ("翻四番", "data.no_number"),
        ("十成", "data.no_number"),
        ("超过", "data.no_number"),
        ("6%-8%", "data.no_number"),
    ],
)
def test_what_says_two_things_or_none_is_refused(text: str, code: str) -> None:
    assert refused(text).code == code


@pytest.mark.parametrize(
    "text", ["", "66萬", "1e5", "5%万x", "1,234", "约约5", "6%～", "～8%", "倍", "成", "番", "5 5"]
)
def test_the_pattern_of_editors_refuses_what_the_reader_refuses(text: str) -> None:
    assert refused(text)
    assert re.fullmatch(PATTERN, text) is None
