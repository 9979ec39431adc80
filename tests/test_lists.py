"""The closed lists that ``make lists`` takes entries out of are there, and can lose them."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LISTS: dict[str, Any] = runpy.run_path(str(ROOT / "benchmarks" / "lists.py"))


@pytest.mark.heavy
@pytest.mark.parametrize("closed", LISTS["LISTS"], ids=lambda it: it.name)
def test_every_entry_and_part_of_a_list_can_be_taken_out(closed: Any) -> None:
    cuts = list(LISTS["cuts_of"](closed, ROOT))
    assert len(cuts) > 3
    for cut in cuts:
        source = (ROOT / cut.file).read_bytes()
        without = cut.apply(source)
        assert ast.dump(ast.parse(without)) != ast.dump(ast.parse(source)), cut.name
    assert all((ROOT / test.partition("::")[0]).exists() for test in closed.tests)
