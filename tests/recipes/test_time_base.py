from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import Checkout

pytestmark = pytest.mark.heavy

ENTRY = """    TimeBase(
        "score",
        "day",
        20,
        name=Text("廿日", "score"),
        one=Text("廿日", "a score"),
        many=Text("个廿日", "scores"),
    ),
"""
ASK = """
from reportgen.model.unit import Unit
from reportgen.wording.time_bases import conversion
pay = Unit.parse("CNY/person/score")
print(pay.factor_to(Unit.parse("CNY/person/day")), conversion("score", "day")["en"])
"""


def with_a_score(folder: Path) -> Checkout:
    """The recipe for a time base: its entry."""
    here = Checkout(folder)
    here.before("reportgen/model/time_base.py", ")\n\nTIME_BASES", ENTRY)
    return here


def test_a_time_base_is_one_entry(tmp_path: Path) -> None:
    here = with_a_score(tmp_path)
    assert here.unnamed("a time base") == []
    assert here.python("-c", ASK).stdout == "1/20 a score is 20 days\n"


def test_a_time_base_is_missed_in_the_documentation(tmp_path: Path) -> None:
    said = with_a_score(tmp_path).tests("tests/test_docs.py", "-k", "time_base")
    assert "score" in said
