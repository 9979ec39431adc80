"""Between which values the true one of a printed figure lies."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.model.bounds import reach
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Measure
from tests.comparing.generated import BEDS, PAY, RATE, WARMTH, figure_of


@pytest.mark.parametrize(
    ("printed", "of", "measure", "low", "high"),
    [
        ("5%", PAY, "growth", "4.5", "5.5"),
        ("5%以上", PAY, "growth", "5", None),
        ("-5%", PAY, "growth", "-5.5", "-4.5"),
        ("-5%以上", PAY, "growth", None, "-5"),
        ("-5%以内", PAY, "growth", "-5", None),
        ("-3%～-1%", PAY, "growth", "-3", "-1"),
        ("-0.5%以上", RATE, "gap", None, "-0.5"),
        ("-5以上", WARMTH, "value", "-5", None),
        ("低于-5", WARMTH, "value", None, "-5"),
        ("600万", BEDS, "value", "5995000", "6005000"),
        ("近600万", BEDS, "value", "5000000", "6000000"),
        ("近100万", BEDS, "value", "900000", "1000000"),
        ("近1", BEDS, "value", "0.9", "1"),
        ("近-100万", BEDS, "change", "-1000000", "-900000"),
        ("约100万", BEDS, "value", "950000", "1050000"),
        ("近110万", BEDS, "value", "1000000", "1100000"),
        ("100余万", BEDS, "value", "1000000", "2000000"),
        ("600余万", BEDS, "value", "6000000", "7000000"),
        ("-600余万", BEDS, "change", "-7000000", "-6000000"),
        ("约600万", BEDS, "value", "5500000", "6500000"),
        ("20～30万", BEDS, "value", "200000", "300000"),
        ("4", PAY, "rank", "4", "4"),
        ("5以内", PAY, "rank", None, "5"),
        ("5以上", PAY, "rank", None, "5"),
        ("5以下", PAY, "rank", None, None),
        ("近5", PAY, "rank", None, None),
    ],
)
def test_a_word_speaks_of_the_size_of_what_falls_and_of_a_number_with_its_sign(
    printed: str, of: Indicator, measure: Measure, low: str | None, high: str | None
) -> None:
    figure = figure_of(printed, of, measure)
    ends = tuple(None if it is None else Fraction(it) for it in (low, high))
    assert reach(figure, figure.quantity.unit) == ends
