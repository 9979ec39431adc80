"""From a press text to a project on disk: all its files or none, every number accounted for."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import reportgen
from reportgen.draft_fields import reading_fields, tally
from reportgen.drafting import draft_files, read_texts, text_project, write_draft
from reportgen.errors import InputError
from reportgen.loading import problems_in
from reportgen.loading.briefing import known_codes
from tests.draft.texts import DATA, HEALTH
from tests.test_cli import Run, run

__all__ = ["run"]


def sources(*names: str) -> list[tuple[str, bytes]]:
    return [(name, (DATA / name).read_bytes()) for name in names]


def test_the_two_real_texts_become_a_briefing_that_loads_as_a_draft(tmp_path: Path) -> None:
    codes = known_codes(None)
    readings = read_texts(sources("nation.txt", "province.txt"), codes)
    drafted = draft_files(readings, codes, "zh")
    assert drafted.opens == "briefing.yaml"
    paths = write_draft(drafted, tmp_path / "new")
    assert sorted(it.name for it in paths) == [
        "briefing.yaml", "nation.source.txt", "nation.yaml", "province.source.txt",
        "province.yaml",
    ]  # fmt: skip
    stored = (tmp_path / "new" / "nation.source.txt").read_text(encoding="utf-8")
    assert stored == readings[0].source.decoded
    briefing = reportgen.load(tmp_path / "new" / "briefing.yaml", draft=True)
    assert (briefing.subject.area.code, briefing.subject.area.within) == ("CN-LN", "CN")
    assert briefing.benchmark is not None
    assert len(briefing.subject.observations) == 24
    assert len(briefing.benchmark.observations) == 31
    tasks = briefing.benchmark.tasks
    assert tasks is not None
    assert [len(it.items) for it in tasks.groups] == [5, 8, 4, 10, 8, 2, 2]
    found = problems_in(tmp_path / "new" / "briefing.yaml")
    assert {it.code for it in found if it.severity == "error"} == {"data.open_question"}
    assert 10 < sum(it.severity == "error" for it in found) < 30
    with pytest.raises(InputError) as raised:
        write_draft(drafted, tmp_path / "new")
    assert {it.code for it in raised.value.problems} == {"output.exists"}


@pytest.mark.parametrize(("name", "arabic"), [("province.txt", 33), ("nation.txt", 39)])
def test_every_number_of_the_real_texts_is_accounted_for(name: str, arabic: int) -> None:
    (reading,) = read_texts(sources(name), known_codes(None))
    fields = json.loads(json.dumps(reading_fields(reading)))
    decoded = reading.source.decoded
    numbers = fields["numbers"]
    assert all(decoded[it["start"] : it["end"]] == it["text"] for it in numbers)
    digits = [i for i, sign in enumerate(decoded) if sign.isdigit()]
    covered = {i for it in numbers for i in range(it["start"], it["end"])}
    assert set(digits) <= covered
    assert len([it for it in numbers if any(map(str.isdigit, it["text"]))]) == arabic
    counts = tally([reading])
    assert counts["figure"] == {33: 24, 39: 31}[arabic]
    assert counts.get("unclear", 0) == 0
    assert fields["source"]["characters"] == len(decoded)
    growth = next(it["figure"] for it in numbers if it["figure"] and it["figure"]["kind"])
    assert growth["unit"] == "percent"
    assert set(growth) >= {
        "subject", "indicator", "measure", "value", "unit", "period", "kind", "role", "qualifier",
        "area", "at", "asks",
    }  # fmt: skip


def test_page_numbers_are_accounted_for_too() -> None:
    content = "某市召开会议，共3项。\n— 12 —\n".encode()
    (reading,) = read_texts([("a.txt", content)], known_codes(None))
    found = [(it["text"], it["is"]) for it in reading_fields(reading)["numbers"]]  # type: ignore[attr-defined]
    assert ("12", "reference") in found


def test_problems_of_all_sources_are_told_at_once() -> None:
    with pytest.raises(InputError) as raised:
        read_texts([("a.txt", b""), ("b.txt", b"GIF89a")], known_codes(None))
    assert [(it.file, it.code) for it in raised.value.problems] == [
        ("a.txt", "draft.empty"),
        ("b.txt", "draft.no_text_file"),
    ]


def test_files_of_several_sources_have_names_of_their_own() -> None:
    codes = known_codes(None)
    readings = read_texts([("x/a.txt", HEALTH.encode()), ("y/a.md", HEALTH.encode())], codes)
    names = set(draft_files(readings, codes, "en").files)
    assert names == {"a.yaml", "a.source.txt", "a-2.yaml", "a-2.source.md", "briefing.yaml"}


def test_a_project_may_begin_with_a_text(tmp_path: Path) -> None:
    source = tmp_path / "press.txt"
    source.write_bytes((DATA / "nation.txt").read_bytes())
    files = dict(text_project(source, tmp_path / "new", "zh"))
    assert sorted(it.name for it in files) == ["meeting.yaml", "source.txt"]


def test_the_command_line_reads_standard_input_and_prints_the_tally(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Stdin:
        buffer = io.BytesIO(HEALTH.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    code, out, _ = run("draft", "-", "--out", tmp_path / "new")
    assert code == 0
    assert "figures" in out
    assert "reportgen preview" in out
    assert (tmp_path / "new" / "meeting.yaml").is_file()
    code, out, _ = run("draft", DATA / "nation.txt", tmp_path / "none.txt", "--json")
    assert (code, json.loads(out)["problems"][0]["code"]) == (2, "data.no_file")
    code, out, _ = run("draft", DATA / "nation.txt", "--json")
    assert (code, set(json.loads(out))) == (
        0,
        {"source", "numbers", "people", "tasks", "damage", "problems"},
    )
