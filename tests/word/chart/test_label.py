from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.word.chart.label import literal, native_label
from tests.word.chart.building import point
from tests.word.chart.reading import formatted


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        ("1468", "1,468", "#,##0"),
        ("1468", "1468", "0"),
        ("463.166667", "463.2", "#,##0.0"),
        ("3.525556", "约3.5%", '"约"#,##0.0"%"'),
        ("0.989499", "0.9895%", '#,##0.0000"%"'),
        ("-3.5", "-3.5", "#,##0.0"),
        ("98.25", "≥98.3", '"≥"#,##0.0'),
        ("-4.86", "−4.9%", '"+"#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'),
        ("4900", "≥+4,900%", '"≥+"#,##0"%";"≥−"#,##0"%";"≥"#,##0"%"'),
        ("2", '“2" 整', '"“"#,##0\\"" 整"'),
    ],
)
def test_a_label_is_a_format_of_its_number(value: str, text: str, code: str) -> None:
    own = native_label(point(value, text), leftward=False)
    assert own.format == code
    assert formatted(code, Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("3.5", "3.6"),
        ("3.5", "三点五"),
        ("3.5", "−3.5"),
        ("-3.5", "+3.5"),
        ("-3.5", "约-3.5"),
        ("1468000", "1,468千"),
        ("5", "5" + "长" * 255),
    ],
)
def test_a_label_that_no_format_gives_is_text(value: str, text: str) -> None:
    assert native_label(point(value, text), leftward=False).format is None


def test_the_arrow_of_a_bound_stands_between_label_and_mark() -> None:
    lower, upper = point("5", bound="lower", mark="1"), point("5", bound="upper")
    assert native_label(lower, leftward=False).text == "→ 5¹"
    assert native_label(lower, leftward=True).text == "5¹ →"
    assert native_label(upper, leftward=False).text == "← 5"


def test_quotation_marks_stand_outside_of_quotes() -> None:
    assert literal('a"b') == '"a"\\""b"'
    assert literal("") == ""
