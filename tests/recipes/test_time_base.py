from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.checkout import Checkout

pytestmark = pytest.mark.heavy

ENTRY = """    TimeBase(
        "fortnight",
        "day",
        14,
        name=Text("双周", "fortnight"),
        one=Text("双周", "a fortnight"),
        many=Text("个双周", "fortnights"),
    ),
"""
ASK = """
from reportgen.model.unit import Unit
from reportgen.wording.time_bases import conversion
pay = Unit.parse("CNY/person/fortnight")
print(pay.factor_to(Unit.parse("CNY/person/week")), conversion("fortnight", "week")["en"])
"""


def with_a_fortnight(folder: Path) -> Checkout:
    """The recipe for a time base: its entry."""
    here = Checkout(folder)
    here.before("reportgen/model/time_base.py", ")\n\nTIME_BASES", ENTRY)
    return here


def test_a_time_base_is_one_entry(tmp_path: Path) -> None:
    here = with_a_fortnight(tmp_path)
    assert here.unnamed("a time base") == []
    assert here.python("-c", ASK).stdout == "1/2 a fortnight is 2 weeks\n"


def test_a_time_base_is_missed_in_the_documentation(tmp_path: Path) -> None:
    said = with_a_fortnight(tmp_path).tests("tests/test_docs.py", "-k", "time_base")
    assert "fortnight" in said
