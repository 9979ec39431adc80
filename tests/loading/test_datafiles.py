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


def test_a_text_and_translations_go_with_their_meeting_and_load_again(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "news.txt").write_text("某市召开交通例会。", encoding="utf-8")
    meeting = tmp_path / "例会.yaml"
    meeting.write_text(
        "title: 交通例会\ndate: 2021-05-10\narea: 某市\ntext: texts/news.txt\ntasks: [查桥]\n",
        encoding="utf-8",
    )
    words = [("交通例会", "Transport meeting"), ("某市", "A city"), ("查桥", "Check bridges")]
    translated = "\n".join(f"  - {{zh: {zh}, en: {en}}}" for zh, en in words)
    (tmp_path / "例会.en.yaml").write_text(
        f"lang: en\ntranslations:\n{translated}\n", encoding="utf-8"
    )
    first = reportgen.load(meeting)
    assert {it.name: it.role for it in first.files} == {
        "briefing.yaml": "briefing",
        "例会.yaml": "subject",
        "news.txt": "text",
        "例会.en.yaml": "words",
    }
    again = tmp_path / "again"
    again.mkdir()
    for it in first.files:
        (again / it.name).write_bytes(it.content)
    second = reportgen.load(again / "briefing.yaml")
    assert second.subject.title["en"] == "Transport meeting"
    assert second.missing_words == first.missing_words == ()
