"""One word, one meaning: a public name is defined in one module."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import reportgen
from tests.sources import parsed

PACKAGE = Path(reportgen.__file__).parent

MIRRORS = {
    "build": "the command calls the function",
    "check": "the command calls the function",
    "compare": "the command and the public function call the stage",
    "preview": "the command calls the function",
    "schema": "the command calls the function",
    "verify": "the command calls the function",
    "trace": "the command calls the function",
    "words": "the command writes what lacks words; messages put a phrase in words",
    "show": "the command calls the function",
    "workbook": "the command writes one, and a chart in Word has one",
    "read": "the readers of the formats are called alike",
    "write": "the writers of the formats are called alike",
    "Row": "the report gives a template the row of the comparison",
    "Reason": "the report gives a template the reason of a row",
}
"""Names that mean the same in each module that defines them, and how."""


def defined(file: Path) -> Iterator[str]:
    for node in parsed(file).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name


def test_a_public_name_means_one_thing() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for file in sorted(PACKAGE.rglob("*.py")):
        for name in defined(file):
            if not name.startswith("_"):
                places[name].append(file.relative_to(PACKAGE).as_posix())
    assert len(places) > 500
    several = {name: files for name, files in places.items() if len(files) > 1}
    assert {name: files for name, files in several.items() if name not in MIRRORS} == {}
    assert set(MIRRORS) <= set(several), "no mirror any more"
