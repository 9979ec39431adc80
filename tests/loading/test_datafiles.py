"""The files that a briefing was loaded from, as they travel with a document."""

from __future__ import annotations

from pathlib import Path

import reportgen
from reportgen.loading.datafiles import data_files
from reportgen.model.briefing import DataFile
from tests.real import BRIEFING


def files(briefing: bytes, **others: str) -> dict[str, DataFile]:
    named = {role: (Path(path), b"x: 1\r\n") for role, path in others.items()}
    return {file.role: file for file in data_files((Path("a/b.yaml"), briefing), named, {})}


def test_meetings_and_code_list_are_as_they_were(briefing: reportgen.Briefing) -> None:
    found = {file.role: file for file in briefing.files}
    folder = BRIEFING.parent.parent
    assert found["subject"].content == (folder / "meetings/liaoning-2020.yaml").read_bytes()
    assert found["indicators"].content == (folder / "indicators/civil-affairs.yaml").read_bytes()


def test_only_the_paths_of_the_briefing_file_change(briefing: reportgen.Briefing) -> None:
    old = BRIEFING.read_text(encoding="utf-8").splitlines()
    new = briefing.files[0].content.decode().splitlines()
    changed = [line for was, line in zip(old, new, strict=True) if was != line]
    assert changed == [
        'subject: "subject-liaoning-2020.yaml"',
        'benchmark: "national-2020.yaml"',
        'indicators: "civil-affairs.yaml"',
    ]


def test_a_briefing_beside_its_files_is_as_it_was() -> None:
    text = "\ufeff# 甲\r\nsubject: s.yaml\r\nindicators: 'i.yaml'\r\n".encode()
    found = files(text, subject="a/s.yaml", indicators="a/i.yaml")
    assert found["briefing"].content == text


def test_quotes_and_comments_around_a_path_do_not_matter() -> None:
    text = "subject: 'x/s.yaml'   # 乙\nindicators:\n  >-\n  x/i.yaml\nlang: zh\n".encode()
    found = files(text, subject="x/s.yaml", indicators="x/i.yaml")
    lines = found["briefing"].content.decode().splitlines()
    assert lines[0] == 'subject: "s.yaml"   # 乙'
    assert lines[-1] == "lang: zh"
    assert '"i.yaml"' in lines[2]


def test_files_of_one_name_are_distinguished() -> None:
    text = b"subject: s/b.yaml\nbenchmark: t/b.yaml\nindicators: i/b.yaml\n"
    found = files(text, subject="s/b.yaml", benchmark="t/b.yaml", indicators="i/b.yaml")
    names = {role: file.name for role, file in found.items()}
    assert names == {
        "briefing": "b.yaml",
        "subject": "subject-b.yaml",
        "benchmark": "benchmark-b.yaml",
        "indicators": "indicators-b.yaml",
    }
