"""The first attempts of each area, and all that were ever found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gauntlet.area import Area, Attempt
from tests.gauntlet.commands import command
from tests.gauntlet.running import attempts
from tests.gauntlet.tried import areas

CORPUS = Path(__file__).parent / "corpus"


@pytest.mark.heavy
@pytest.mark.parametrize("area", areas().values(), ids=areas())
def test_nothing_is_found(area: Area, tmp_path: Path) -> None:
    found = attempts(area, area.ci, tmp_path)
    assert found.finds == []
    assert found.made == area.ci
    assert set(area.expected) <= set(found.outcomes), found.outcomes


def test_what_was_found_once_is_not_found_again(tmp_path: Path) -> None:
    kept = sorted(CORPUS.rglob("*.json"))
    tried = {path.stem: command(Attempt.of(path.read_text("utf-8")), tmp_path) for path in kept}
    assert {name: each.finds for name, each in tried.items() if each.finds} == {}
