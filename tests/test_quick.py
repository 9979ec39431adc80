"""``make quick`` leaves heavy tests out, and still has a test of every room."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import reportgen

ROOT = Path(reportgen.__file__).parent
ROOMS = {path.parent.name for path in ROOT.glob("*/__init__.py")}
IMPORTS = re.compile(r"^\s*from reportgen\.(\w+)|^\s*from reportgen import (.+)$", re.M)


def rooms_of(item: pytest.Item) -> set[str]:
    """The rooms that the file of a test imports."""
    module = getattr(item, "module", None)
    found = IMPORTS.findall(inspect.getsource(module)) if module else []
    return {word for names in found for name in names for word in re.findall(r"\w+", name)}


def test_every_room_has_a_test_that_is_not_heavy(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("file_or_dir") or request.config.getoption("keyword"):
        pytest.skip("only some tests were asked for")
    light = [it for it in request.session.items if not it.get_closest_marker("heavy")]
    assert len(light) > 1000
    by_file = {it.path: rooms_of(it) for it in light}
    assert len(ROOMS) > 15
    assert set().union(*by_file.values()) >= ROOMS
