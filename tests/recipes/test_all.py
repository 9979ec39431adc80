"""Each recipe of CONTRIBUTING is carried out by a test."""

from __future__ import annotations

import re

from tests.recipes.checkout import ROOT, recipes

PLAIN = {
    "a meeting": "it is data: tests/loading",
    "an indicator": "it is data: tests/loading",
    "a command-line option": "no list is left out: tests/test_cli_languages.py",
    "a check of templates": "each mistake has an entry in tests/authoring/mistakes.py",
    "a template pack": "tests/test_customise.py makes one",
    "a mark of charts": "mypy names the two places that draw it",
}
"""What is carried out by no test of its own, and why."""


def test_a_test_carries_out_each_recipe() -> None:
    tests = [it for it in (ROOT / "tests").rglob("test_*.py") if it.name != "test_all.py"]
    text = "\n".join(it.read_text(encoding="utf-8") for it in tests)
    names = list(recipes())
    assert set(PLAIN) < set(names)
    missing = [name for name in names if not re.search(rf'"(\*\*)?{re.escape(name)}(\*\*)?"', text)]
    assert [name for name in missing if name not in PLAIN] == []
