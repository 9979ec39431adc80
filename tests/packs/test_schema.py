"""The JSON Schema of ``template.toml``, as editors read it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportgen import resources
from reportgen.cli import main
from reportgen.output import write_atomically
from reportgen.packs import copied_files, find_pack
from reportgen.packs.schema import template_schema

PACKS = sorted(resources.templates().glob("*/template.toml"))


def test_the_schema_that_the_packs_point_to_is_the_current_one() -> None:
    """Remake with: reportgen schema template > assets/schema/template.json"""
    file = resources.assets() / "schema" / "template.json"
    assert json.loads(file.read_text(encoding="utf-8")) == template_schema()


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "template"]) == 0
    assert json.loads(capsys.readouterr().out) == template_schema()


def test_there_are_packs() -> None:
    assert len(PACKS) > 2


@pytest.mark.parametrize("about", PACKS, ids=lambda path: path.parent.name)
def test_every_built_in_pack_points_to_it(about: Path) -> None:
    first = about.read_text(encoding="utf-8").splitlines()[0]
    mark, _, address = first.partition(" ")
    assert mark == "#:schema"
    assert (about.parent / address).resolve() == resources.assets() / "schema" / "template.json"


def test_a_copy_points_nowhere(tmp_path: Path) -> None:
    write_atomically(copied_files(find_pack("digest", [resources.templates()]), tmp_path / "mine"))
    text = (tmp_path / "mine" / "template.toml").read_text(encoding="utf-8")
    assert "#:schema" not in text
    assert tomllib.loads(text)["title"]["en"] == "Meeting digest"


def node(*path: str) -> dict[str, Any]:
    """What the schema says at a path, references followed."""
    schema = template_schema()
    found = schema
    for part in path:
        found = found["properties"][part]
        options = [it for it in found.get("anyOf", [found]) if it != {"type": "null"}]
        found = {**found, **options[0]}
        if "$ref" in found:
            found = schema["$defs"][found["$ref"].rpartition("/")[2]]
    return found


def test_the_schema_describes_keys_and_refuses_unknown_ones() -> None:
    assert node()["additionalProperties"] is False
    assert node("tokens")["additionalProperties"] is False
    assert node("tokens", "colours", "subject")["pattern"] == "^#[0-9A-Fa-f]{6}$"
    assert node("tokens", "sizes", "body")["maximum"] == 96
    assert "table" in node("tokens", "fonts", "body")["enum"]
    assert node("complete")["type"] == "boolean"
    parameters = node("parameters")
    assert parameters["additionalProperties"] is False
    assert list(parameters["patternProperties"]) == ["^[a-z][a-z0-9_]*$"]
