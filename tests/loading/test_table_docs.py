"""The examples of docs/tables.md are read."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.datafile.parsed import ParsedFile
from reportgen.loading.mapping import MappingFile, read_map
from reportgen.loading.table_files import tables_named
from reportgen.loading.yaml import parse_yaml
from reportgen.tables.book import ENDINGS, read_book
from reportgen.tables.rows import read_rows
from tests.test_docs import ROOT, code_words, keys

PAGE = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```", PAGE)


def parsed(text: str) -> ParsedFile:
    found = parse_yaml(text, "docs/tables.md")
    assert not found.problems
    return found


def test_the_table_is_read() -> None:
    (example,) = blocks("csv")
    found = read_rows(read_book(example.encode(), ".csv"), "t.csv", "observations")
    assert not found.problems
    assert found.entries[1]["value"] == "17.5万"
    assert found.entries[2]["kind"] == "year_on_year"


def test_the_files_are_named_as_a_meeting_file_names_them(tmp_path: Path) -> None:
    *naming, example = blocks("yaml")
    named = [it for text in naming for it in tables_named(parsed(text).data)]
    assert len(named) == 3
    assert all(Path(it.file).suffix in ENDINGS for it in named)
    path = tmp_path / "m.yaml"
    path.write_text(example, encoding="utf-8")
    layout, _ = read_map(path)
    assert layout.columns[1].head == "比上年增长"


def test_every_key_of_a_map_is_named() -> None:
    schema = MappingFile.model_json_schema(by_alias=True)
    named = code_words("docs/tables.md") | code_words("docs/data.md")
    assert set(keys(schema)) <= named


def test_every_ending_is_named() -> None:
    assert set(re.findall(r"`(\.[a-z]+)`", PAGE)) >= {".csv", ".tsv", ".xlsx", ".xls", ".ods"}
