"""Numbers as a spreadsheet shows them."""

from __future__ import annotations

import pytest

from reportgen.tables.number_format import (
    format_sections,
    is_date,
    plain_digits,
    repaired,
    shown_number,
)


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("12.6", "0.00", "12.60"),
        ("0.30000000000000004", "General", "0.3"),
        ("0.30000000000000004", "0.0", "0.3"),
        ("1.005", "0.00", "1.01"),
        ("0.126", "0.0%", "12.6%"),
        ("0.08", "0%", "8%"),
        ("1234567.5", "#,##0.00", "1234567.50"),
        ("1234567", "0.0,,", "1.2"),
        ("-5", "0.00;[Red]0.00", "-5.00"),
        ("-5", "#,##0_);(#,##0)", "-5"),
        ("-0.004", "0.00", "0.00"),
        ("0", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0"),
        ("0", "#", "0"),
        ("0", ";;;", "0"),
        ("0.5", "#.##", "0.5"),
        ("12.34", "0.0#", "12.34"),
        ("12.3", "0.0##", "12.3"),
        ("123456", '0\\.0,"万"', "12.3万"),
        ("123456", '#!.0000"万"', "12.3456万"),
        ("12.6", '0.00"亿元"', "12.60亿元"),
        ("12.6", "[$¥-804]#,##0.00", "¥12.60"),
        ("15000", '[>=10000]0.0,"千";0', "15.0千"),
        ("900", '[>=10000]0.0,"千";0', "900"),
        ("12345", "0.00E+00", "12300"),
        ("0.5", "# ?/?", "0.5"),
        ("7", "000", "007"),
        ("100000000000000000000", "General", "100000000000000000000"),
        ("0.000000123", "General", "0.000000123"),
    ],
)
def test_what_a_format_shows(stored: str, code: str, shown: str) -> None:
    assert shown_number(repaired(stored), code) == shown


@pytest.mark.parametrize(
    ("code", "granularity"),
    [
        ("yyyy-mm", "month"),
        ("mmm-yy", "month"),
        ("yyyy", "year"),
        ('m"月"d"日"', "day"),
        ("[h]:mm", "time"),
        ('[$-804]yyyy"年"m"月"d"日";@', "day"),
    ],
)
def test_a_date_is_shown_down_to_its_smallest_part(code: str, granularity: str) -> None:
    assert is_date(code)
    assert format_sections(code)[0].granularity == granularity


@pytest.mark.parametrize(
    "code", ["General", "0.00", "[Red]0.0;@", '"day"0', "@", "", "[", '"', "\\"]
)
def test_other_formats_are_no_dates(code: str) -> None:
    assert not is_date(code)
    assert shown_number(repaired("3"), code)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1e308", "1E+308"),
        ("-5e-324", "-5E-324"),
        ("9" * 300, "1E+300"),
        ("1e49", "1" + "0" * 49),
        ("0e-400", "0"),
        ("12.60", "12.6"),
    ],
)
def test_a_number_of_any_size_is_shown_in_digits_or_with_its_exponent(
    value: str, shown: str
) -> None:
    assert plain_digits(repaired(value)) == shown


@pytest.mark.parametrize(
    "value", ["1e99999999", "1234567890123456789e9999999", "sNaN", "-Infinity"]
)
def test_what_no_program_stores_is_no_number(value: str) -> None:
    with pytest.raises(ValueError, match=value):
        repaired(value)
