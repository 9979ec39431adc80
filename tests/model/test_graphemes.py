from __future__ import annotations

import pytest

from reportgen.model.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲乙a1", ["甲", "乙", "a", "1"]),
        ("a👨‍👩‍👧b", ["a", "👨‍👩‍👧", "b"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("🇨🇳🇫🇷🇫", ["🇨🇳", "🇫🇷", "🇫"]),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿x", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "x"]),
        ("e\u0301\u0323f", ["e\u0301\u0323", "f"]),
        ("☎️a", ["☎️", "a"]),
        ("नमस्ते", ["न", "म", "स्", "ते"]),
        ("", []),
    ],
)
def test_what_a_reader_takes_for_one_character(text: str, parts: list[str]) -> None:
    assert list(graphemes(text)) == parts
