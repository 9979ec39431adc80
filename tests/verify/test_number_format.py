"""What a number format shows of a number."""

from __future__ import annotations

import pytest

from reportgen.verify.number_format import formatted


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        ("General", "1468", "1468"),
        ("General", "100.50", "100.5"),
        ("#,##0", "1468", "1468"),
        ("0", "1468.4", "1468"),
        ("#,##0.0", "897.916667", "897.9"),
        ("0.##", "5.5", "5.5"),
        ("0.##", "5", "5"),
        ('#,##0.0"¹"', "897.916667", "897.9¹"),
        (r"#,##0.0\¹", "897.916667", "897.9¹"),
        ('"about "0.0"%"', "3.526", "about 3.5%"),
        ("0.0%", "0.035", "3.5%"),
        ('"+"0.0"%";"−"0.0"%";0.0"%"', "28.77", "+28.8%"),
        ('"+"0.0"%";"−"0.0"%";0.0"%"', "-4.86", "−4.9%"),
        ('"+"0.0"%";"−"0.0"%";0.0"%"', "0", "0.0%"),
        ('[=100]"Nation = 100";#,##0', "100", "Nation = 100"),
        ('[=100]"Nation = 100";#,##0', "1100", "1100"),
        ('[=100]"Nation = 100";""', "110", ""),
        ("0.0", "-3.5", "-3.5"),
        ('"a;b"0', "5", "a;b5"),
        ("[$-409]#,##0", "1468", "1468"),
        ("General", "words", "words"),
        ("yyyy-mm-dd", "44000", "yyyy-mm-dd"),
    ],
)
def test_a_number_is_shown_in_its_format(code: str, text: str, shown: str) -> None:
    assert formatted(code, text) == shown
