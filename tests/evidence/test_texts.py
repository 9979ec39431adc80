"""``check`` reads the text of a meeting that has one, and says what differs."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from reportgen.evidence import doubts_of_texts

TEXT = "某市召开交通例会。\n\n农村公路里程达到1260公里。危桥有12座。\n"
DATA = """
title: 交通例会
date: 2021-05-10
area: 某市
text: text.txt
observations:
  - {{indicator: 农村公路里程, value: {value}, unit: 公里, at: {{paragraph: 2, sentence: 1}}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _meeting(folder: Path, value: str, digest: str = "") -> Path:
    file = folder / "meeting.yaml"
    long = f"source: {{text: text.txt, sha256: {digest}}}"
    data = DATA.format(value=value)
    file.write_text(data.replace("text: text.txt", long) if digest else data, encoding="utf-8")
    return file


def test_a_number_that_the_data_leaves_out_is_told(folder: Path) -> None:
    (problem,) = doubts_of_texts(_meeting(folder, "1260"))
    assert (problem.code, dict(problem.arguments)["number"]) == ("evidence.in_no_figure", "12")


def test_a_number_that_the_text_does_not_have_is_told_at_its_line(folder: Path) -> None:
    first, *others = doubts_of_texts(_meeting(folder, "1620"))
    assert (first.code, first.line) == ("evidence.number_not_in_text", 7)
    assert [dict(it.arguments)["number"] for it in others] == ["1260", "12"]


def test_a_text_that_was_changed_is_told(folder: Path) -> None:
    same = sha256((folder / "text.txt").read_bytes()).hexdigest()
    found = [
        [it.code for it in doubts_of_texts(_meeting(folder, "1260", digest))]
        for digest in (same, "0" * 64)
    ]
    assert found == [["evidence.in_no_figure"], ["evidence.text_changed", "evidence.in_no_figure"]]


def test_what_has_no_text_or_does_not_load_is_held_against_nothing(folder: Path) -> None:
    without = folder / "without.yaml"
    without.write_text(DATA.format(value="7").replace("text: text.txt", ""), encoding="utf-8")
    wrong = folder / "wrong.yaml"
    wrong.write_text(DATA.format(value="7").replace("date: 2021-05-10", ""), encoding="utf-8")
    assert doubts_of_texts(without) == doubts_of_texts(wrong) == ()


def test_a_text_that_cannot_be_read_is_told(folder: Path) -> None:
    file = _meeting(folder, "1260")
    (folder / "text.txt").write_bytes(b"")
    assert [it.code for it in doubts_of_texts(file)] == ["draft.empty"]
