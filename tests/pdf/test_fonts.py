"""Which characters a face is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen import fonts
from reportgen.pdf.fonts import embedded_font_css

WAVE = ord("～")


def ranges(css: str, family: str) -> list[tuple[int, int]]:
    """The characters that the first face of a family is for; empty where it is for all."""
    rule = next(it for it in css.split("@font-face") if f'"{family}"' in it and "src:" in it)
    found = re.search(r"unicode-range: ([^;]+);", rule)
    parts = re.findall(r"U\+([0-9A-F]+)-([0-9A-F]+)", found[1]) if found else []
    return [(int(low, 16), int(high, 16)) for low, high in parts]


def test_a_character_that_a_face_draws_badly_is_left_to_the_face_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    face = replace(fonts.stack("table")[0], path=Path("/Own.otf"), script="cjk", misdrawn="～一")
    monkeypatch.setattr("reportgen.pdf.fonts.stack", lambda *_: (face,))
    found = ranges(embedded_font_css("zh"), face.alias)
    asked = [any(low <= code <= high for low, high in found) for code in (WAVE, ord("一"))]
    assert asked == [False, False]
    assert all(
        any(low <= code <= high for low, high in found)
        for code in (0, WAVE - 1, WAVE + 1, ord("丁"), 0x10FFFF)
    )


def test_a_face_without_such_characters_is_for_all() -> None:
    chinese = next(face for face in fonts.stack("heading") if face.script == "cjk")
    assert chinese.misdrawn == ""
    assert ranges(embedded_font_css("zh"), chinese.alias) == []
