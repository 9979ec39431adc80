from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.text import Lang
from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

CODES = "assets/indicators/civil-affairs.yaml"


def test_a_unit_noun_is_one_line_of_data(tmp_path: Path) -> None:
    here = Checkout(tmp_path)
    here.before(CODES, "  - {id: beds,", "  - {id: cots, name: {zh: 席, en: cots}}\n")
    assert here.unnamed("a unit noun") == []
    for file in (CODES, "assets/meetings/liaoning-2020.yaml", "assets/meetings/national-2020.yaml"):
        text = (tmp_path / file).read_text(encoding="utf-8")
        (tmp_path / file).write_text(text.replace("unit: beds", "unit: cots"), encoding="utf-8")
    briefing = reportgen.load(tmp_path / BRIEFING)
    expected: dict[Lang, str] = {"zh": "万席", "en": " cots"}
    for lang, words in expected.items():
        (made,) = reportgen.make(briefing, templates=["briefing"], formats=["html"], lang=lang)
        assert words in made.content.decode()
