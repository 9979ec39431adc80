"""Only ``word/xml`` makes XML; what others give it is XML that it made, or text that it escapes."""

from __future__ import annotations

import ast
from pathlib import Path

import reportgen
from tests.sources import nodes

PACKAGE = Path(reportgen.__file__).parent
WALL = PACKAGE / "word" / "xml"


def makes_xml(file: Path) -> bool:
    calls = (n for n in nodes(file) if isinstance(n, ast.Call))
    return any(ast.unparse(call.func).split(".")[-1] in ("Xml", "escape_clean") for call in calls)


def test_only_the_room_for_xml_makes_any() -> None:
    makers = {file for file in PACKAGE.rglob("*.py") if makes_xml(file)}
    assert WALL / "text.py" in makers
    assert {file for file in makers if file.parent != WALL} == set()
