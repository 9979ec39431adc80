"""What is told of copies, so that nothing goes missing without a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.collecting import Collected, collect
from reportgen.tasks import log_path
from reportgen.tasks.alike import look_of
from tests.tasks.handmade import docx, head, table, task_row
from tests.tasks.test_at_once import AT, meeting_in


def collected(folder: Path, *rows: str, name: str = "back.docx", **parts: str) -> Collected:
    path = folder / name
    path.write_bytes(docx(table(head(), *rows), more={"docProps/core.xml": parts.get("core", "")}))
    return collect([path], meeting_in(folder), at=AT)


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("2021-10", "2021年10月"),
        ("2021", "2021年底"),
        ("１０月底前", "10月底前"),
        ("7月15日前", "2021-07-15"),
        ("长期", "长期"),
    ],
)
def test_a_deadline_is_taken_as_documents_say_it(said: str, due: str, tmp_path: Path) -> None:
    found = collected(tmp_path, task_row("m/a", due=said), task_row("m/b"))
    assert [it.after for it in found.changes] == [due]
    assert found.problems == ()


def test_the_same_deadline_in_other_words_is_none_that_changed(tmp_path: Path) -> None:
    found = collected(tmp_path, task_row("m/a", due="6月30日前"), task_row("m/b"))
    assert (found.changes, found.problems) == ((), ())


@pytest.mark.parametrize("said", ["尽快", "asap", "2021-13-45", "07/08/2021", "三季度前", "{x}"])
def test_what_the_file_cannot_hold_is_told_and_the_rest_is_taken(said: str, tmp_path: Path) -> None:
    found = collected(tmp_path, task_row("m/a", due=said, owner="规划科"), task_row("m/b"))
    assert [it.after for it in found.changes] == ["规划科"]
    assert [(it.code, it["value"]) for it in found.problems] == [("tasks.untaken", said)]


@pytest.mark.parametrize("name", ["m/а", "m/a\u200b", "ｍ/a", "m/ａ"])
def test_an_id_that_only_looks_like_another_is_told(name: str, tmp_path: Path) -> None:
    found = collected(tmp_path, task_row(name, owner="规划科"), task_row("m/b"), task_row("m/a"))
    assert found.changes == ()
    assert [it.code for it in found.problems] == ["tasks.alike"]
    assert found.problems[0]["other"] == "m/a"


def test_ids_that_look_different_do_so() -> None:
    assert look_of("t-1aac") == look_of("t-laac") == look_of("t‑Iаас")
    assert len({look_of(it) for it in ("a", "b", "路", "桥", "m/a", "m-a", "ab", "á1")}) == 8


NAMED = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties"><cp:lastModifiedBy>{name}</cp:lastModifiedBy></cp:coreProperties>'
)


def test_who_said_it_holds_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    name = "张\u202e三\u0085\u200b" + "长" * 500
    found = collected(tmp_path, task_row("m/a", owner="规划科"), core=NAMED.format(name=name))
    (by,) = found.changes[0].by
    assert by.isprintable() or by.replace(" ", "").isprintable()
    assert by.startswith("张三")
    assert len(by) == 200


def test_a_file_name_is_written_into_the_log_so_that_it_shows(tmp_path: Path) -> None:
    for name in ("\u202excod.docx", "\x1b[2J.docx", "\udcff.docx"):
        collected(tmp_path, task_row("m/a", owner="规划科"), name=name)
        (line, *_) = log_path(tmp_path / "m.yaml").read_bytes().decode("utf-8").splitlines()[-1:]
        assert line.isprintable()
        assert json.loads(line)["files"][0].endswith(name)
