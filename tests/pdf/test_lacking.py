"""What is said of characters that no font has."""

from __future__ import annotations

import pytest

from reportgen.pdf.lacking import glyph_problems, lacking_characters, lacking_runs

FAMILY = "👨\u200d👩\u200d👧"
PARTS = ["👨", "👩", "👧"]


def test_an_emoji_of_several_parts_is_told_once_and_as_one() -> None:
    (problem,) = glyph_problems(PARTS, f"<p>走访{FAMILY}户</p><p title='👨'>再访{FAMILY}</p>")
    assert problem["characters"] == FAMILY
    assert "Noto Emoji" in problem.hint


@pytest.mark.parametrize(
    ("text", "missing", "told"),
    [
        ("名称ภาษา ไทย和2021", "ภาษไทย", ["ภาษา ไทย"]),
        ("नमस्ते。भारत", "नमस्तेभार", ["नमस्ते", "भारत"]),
        ("甲e\u0301\u0323乙", "\u0323", ["e\u0301\u0323"]),
        ("☎️和🇨🇳", "☎🇨🇳", ["☎️", "🇨🇳"]),
        ("没有", "无", []),
    ],
)
def test_words_and_letters_with_marks_are_told_as_one(
    text: str, missing: str, told: list[str]
) -> None:
    assert list(lacking_runs(text, missing)) == told


def test_what_a_style_writes_is_told_too() -> None:
    found = [it["characters"] for it in glyph_problems(["\U00100123"], "<p>甲</p>")]
    assert found == ["\U00100123"]


@pytest.mark.heavy
def test_what_some_font_has_is_not_lacking() -> None:
    found = lacking_characters(["工资 pay ăß “—…” ①", "甲\U00100123乙"])
    assert found == {"\U00100123"}
