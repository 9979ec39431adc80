"""Which characters a face is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from matplotlib.ft2font import FT2Font

from reportgen import fonts
from reportgen.pdf.fonts import cut_faces, embedded_font_css, font_configuration


def ranges(css: str, family: str) -> list[tuple[int, int]]:
    """The characters that the first face of a family is for; empty where it is for all."""
    rule = next(it for it in css.split("@font-face") if f'"{family}"' in it and "src:" in it)
    found = re.search(r"unicode-range: ([^;]+);", rule)
    parts = re.findall(r"U\+([0-9A-F]+)-([0-9A-F]+)", found[1]) if found else []
    return [(int(low, 16), int(high, 16)) for low, high in parts]


def test_a_character_that_a_face_draws_badly_is_left_to_the_face_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    face = replace(fonts.stack("heading")[-1], misdrawn="一～")
    monkeypatch.setattr("reportgen.pdf.fonts.stack", lambda *_: (face,))
    made = cut_faces("一丁～").fetch(face.path.as_uri())
    had = FT2Font(BytesIO(made.read())).get_charmap()
    assert [ord(it) in had for it in "一丁～"] == [False, True, False]


def test_a_latin_face_is_asked_for_what_it_has_and_no_more() -> None:
    latin = fonts.stack("table")[0]
    named = ranges(embedded_font_css("zh"), latin.alias)
    had = fonts.characters_of(latin.path)
    assert named
    assert all(code in had for low, high in named for code in range(low, high + 1))
    assert any(low <= ord("ă") <= high for low, high in named)
    assert not any(low <= ord("“") <= high for low, high in named)


@pytest.mark.parametrize("role", fonts.roles())
def test_a_chinese_face_claims_nothing_that_it_does_not_have(role: str) -> None:
    css = embedded_font_css("zh")
    claimed = [ranges(css, it.alias) for it in fonts.stack(role) if it.script == "cjk"]
    assert claimed
    assert not any(claimed)


STATUS = Path("/proc/self/statm")


@pytest.mark.skipif(not STATUS.exists(), reason="memory as Linux tells it")
def test_what_is_known_of_fonts_is_let_go() -> None:
    """Else each layout leaves 0.2 MB for the fonts of the machine, and 1.3 MB for ours."""

    def made(number: int) -> int:
        for _ in range(number):
            with font_configuration():
                pass
        return int(STATUS.read_text(encoding="ascii").split()[1]) * 4096

    before = made(10)
    assert made(50) - before < 3_000_000
