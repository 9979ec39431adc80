from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from reportgen import resources
from reportgen.loading.schema import FileKind, schema


@pytest.mark.parametrize("kind", get_args(FileKind))
def test_the_schema_that_the_yaml_files_point_to_is_the_current_one(kind: FileKind) -> None:
    """Remake with: reportgen schema KIND > assets/schema/KIND.json"""
    file = resources.assets() / "schema" / f"{kind}.json"
    assert json.loads(file.read_text(encoding="utf-8")) == schema(kind)


def test_every_data_file_points_to_its_schema() -> None:
    paths = list(resources.assets().glob("*/*.yaml"))
    assert len(paths) > 3
    for path in paths:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / Path(first.partition("=")[2])).is_file()


def test_the_schema_describes_keys_and_refuses_unknown_ones() -> None:
    observation = schema("meeting")["$defs"]["ObservationEntry"]
    assert observation["additionalProperties"] is False
    assert "66万" in observation["properties"]["value"]["description"]
    assert observation["properties"]["kind"]["anyOf"][0]["enum"] == [
        "year_on_year",
        "previous_period",
        "average_annual",
        "over_span",
    ]
