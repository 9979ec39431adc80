"""Which meetings a briefing sets its subject against."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.problem import Problem
from tests.loading.small import BENCHMARK, BRIEFING, small_files

OTHER = "meetings/other.yaml"
PLAIN = "benchmark: meetings/whole.yaml\n"


def small(folder: Path, against: str, *changes: tuple[str, str]) -> Path:
    """The small briefing with these meetings against it, and one meeting more."""
    path = small_files(folder, BRIEFING, PLAIN, against)
    text = (folder / BENCHMARK).read_text(encoding="utf-8").replace("whole-2020", "other-2019")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / OTHER).write_text(text, encoding="utf-8")
    return path


def entry(meeting: str, relation: str = "", label: str = "") -> str:
    parts = [f"meeting: {meeting}"]
    parts += [f"relation: {relation}"] if relation else []
    parts += [f"label: {{zh: {label}, en: {label}}}"] if label else []
    return f"  - {{{', '.join(parts)}}}\n"


LAST_YEAR = (
    "area: {code: CN, name: {zh: 全国, en: China}, short: {zh: 全国, en: China}}",
    "area: {code: CN-LN, name: {zh: 辽宁省, en: Liaoning}, short: {zh: 辽宁, en: Liaoning}}",
)


def problem(path: Path) -> Problem:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.load(path)
    (found,) = caught.value.problems
    return found


def test_benchmark_is_the_short_form_of_the_first_across(tmp_path: Path) -> None:
    short = reportgen.load(small(tmp_path / "a", PLAIN))
    long = reportgen.load(small(tmp_path / "b", f"against:\n{entry(BENCHMARK)}"))
    assert short.benchmark is not None
    assert short.benchmark == long.benchmark
    assert (short.against, long.against) == ((), ())


def test_meetings_against_the_subject_have_their_relation_and_their_label(tmp_path: Path) -> None:
    against = f"{PLAIN}against:\n{entry(OTHER, 'over_time', '上年')}"
    loaded = reportgen.load(small(tmp_path, against, LAST_YEAR))
    assert loaded.benchmark is not None
    assert loaded.benchmark.id == "whole-2020"
    (further,) = loaded.against
    assert (further.relation, further.meeting.id) == ("over_time", "other-2019")
    assert further.meeting.area.short["zh"] == "上年"
    assert further.meeting.area.name["zh"] == "辽宁省"
    relations = {part.relation for part in reportgen.compare(loaded).all}
    assert relations == {"across", "over_time"}


def test_the_first_across_is_the_benchmark_wherever_it_stands(tmp_path: Path) -> None:
    against = f"against:\n{entry(OTHER, 'to_target', '目标')}{entry(BENCHMARK)}"
    loaded = reportgen.load(small(tmp_path, against, LAST_YEAR))
    assert loaded.benchmark is not None
    assert loaded.benchmark.id == "whole-2020"
    assert [it.relation for it in loaded.against] == ["to_target"]


@pytest.mark.parametrize(
    ("relation", "label", "code"),
    [
        ("over_time", "", "data.same_area"),
        ("across", "上年", "data.relation_of_areas"),
    ],
)
def test_two_sides_of_one_area_need_labels_and_a_relation(
    tmp_path: Path, relation: str, label: str, code: str
) -> None:
    against = f"{PLAIN}against:\n{entry(OTHER, relation, label)}"
    found = problem(small(tmp_path, against, LAST_YEAR))
    assert (found.code, Path(found.file)) == (code, tmp_path / BRIEFING)
    line = (tmp_path / BRIEFING).read_text(encoding="utf-8").splitlines()[(found.line or 0) - 1]
    assert OTHER in line


@pytest.mark.parametrize(
    ("relation", "code"), [("to_target", ""), ("over_time", "data.same_meeting")]
)
def test_a_meeting_is_set_against_itself_only_for_its_own_targets(
    tmp_path: Path, relation: str, code: str
) -> None:
    path = small(tmp_path, f"{PLAIN}against:\n{entry('meetings/part.yaml', relation, '目标')}")
    if code:
        assert problem(path).code == code
    else:
        assert reportgen.load(path).against[0].meeting.area.short["zh"] == "目标"


def test_a_file_that_is_not_there_is_told_with_the_line_that_names_it(tmp_path: Path) -> None:
    found = problem(small(tmp_path, f"against:\n{entry('meetings/none.yaml')}"))
    assert found.code == "data.no_file"
    assert f"{BRIEFING}:5" in str(found.fields_in("en"))


def test_all_data_files_are_kept_of_meetings_that_stand_against(tmp_path: Path) -> None:
    against = f"{PLAIN}against:\n{entry(OTHER, 'over_time', '上年')}"
    loaded = reportgen.load(small(tmp_path, against, LAST_YEAR))
    names = [it.name for it in loaded.files]
    assert len(names) == len(set(names)) == 5
    again = tmp_path / "again"
    again.mkdir()
    for it in loaded.files:
        file = again / it.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(it.content)
    (briefing,) = (it.name for it in loaded.files if it.role == "briefing")
    reloaded = reportgen.load(again / briefing)
    assert [it.meeting for it in reloaded.against] == [it.meeting for it in loaded.against]
