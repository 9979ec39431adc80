from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import BRIEFING, Checkout

pytestmark = pytest.mark.heavy

ENTRY = """    phrase_entry(
        "mind", "请留意{area}", "mind {area}", ("提醒", "a warning"), area=AREA
    ),
"""
CALL = '<p class="note">{{ say("mind", area="A") }}</p>\n'
ABOUT = """title = {zh = "甲", en = "A"}
extends = "jianbao"

[phrases]
mind.en = "beware of {area}"
"""


def with_a_phrase(folder: Path) -> Checkout:
    """The recipe for a phrase: an entry in the tuple of its subject."""
    here = Checkout(folder)
    here.replace("reportgen/wording/notes.py", "    INDEX_NOTE,\n", f"    INDEX_NOTE,\n{ENTRY}")
    return here


def test_a_phrase_is_said_listed_and_changed_by_a_pack(tmp_path: Path) -> None:
    here = with_a_phrase(tmp_path)
    assert here.unnamed("a phrase") == []
    here.before("templates/_blocks/figures.html.j2", '<p class="source">', CALL)
    here.create("templates/mine/template.toml", ABOUT)
    packs = ("--template", "jianbao", "--template", "mine")
    built = here.run("build", BRIEFING, "--format", "html", *packs, "--lang", "en")
    assert built.returncode == 0, built.stderr
    folder = tmp_path / "out" / "liaoning-2020"
    said = [
        words in (folder / f"{name}.en.html").read_text(encoding="utf-8")
        for name, words in (("jianbao", ">mind A<"), ("mine", ">beware of A<"))
    ]
    assert said == [True, True]
    assert "mind {area}" in here.run("templates", "vars").stdout
    assert "passed" in here.tests("tests/wording/test_phrases.py")


def test_a_phrase_that_nobody_says_is_missed(tmp_path: Path) -> None:
    said = with_a_phrase(tmp_path).tests("tests/wording/test_phrases.py", "-k", "is_used")
    assert "mind" in said
