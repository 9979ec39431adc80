from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen.loading import problems_in
from reportgen.loading.files import LARGEST_FILE
from reportgen.messages import phrase
from reportgen.model.problem import Problem

RealFiles = Callable[..., Path]
LIAONING, NATIONAL = "meetings/liaoning-2020.yaml", "meetings/national-2020.yaml"
CODES, BRIEFING = "indicators/civil-affairs.yaml", "briefings/liaoning-2020.yaml"


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.load(path)
    return caught.value.problems


def test_the_real_files_hold_every_statistic_and_task(briefing: reportgen.Briefing) -> None:
    assert len(briefing.subject.observations) == 24
    assert briefing.benchmark is not None
    assert len(briefing.benchmark.observations) == 31
    assert briefing.benchmark.tasks is not None
    assert [len(group.items) for group in briefing.benchmark.tasks.groups] == [5, 8, 4, 10, 8, 2, 2]
    assert briefing.subject.tasks is not None
    assert briefing.subject.tasks.not_listed is not None
    assert briefing.subject.directions is not None
    assert len(briefing.subject.directions.items) == 4
    assert len(briefing.subject.year_end) == len(briefing.benchmark.year_end) == 7
    assert [p.id for p in briefing.subject.points] == [p.id for p in briefing.benchmark.points]
    assert len(briefing.benchmark.emphases) == 5
    assert len(briefing.benchmark.requirements) == 4


def test_no_task_has_an_owner_a_date_or_a_status_that_the_source_does_not_give(
    briefing: reportgen.Briefing,
) -> None:
    assert briefing.benchmark is not None
    assert briefing.benchmark.tasks is not None
    tasks = [task for group in briefing.benchmark.tasks.groups for task in group.items]
    for task in (*tasks, *briefing.subject.year_end, *briefing.benchmark.year_end):
        assert (task.owner, task.due, task.status) == (None, None, None)


def test_the_real_files_raise_no_doubts(briefing: reportgen.Briefing) -> None:
    assert briefing.warnings == ()


def test_all_problems_of_all_files_come_at_once(real_files: RealFiles, tmp_path: Path) -> None:
    path = real_files(LIAONING, "value: 672", "value: x")
    national = tmp_path / NATIONAL
    text = national.read_text(encoding="utf-8").replace("date: 2020-12-26", "date: 2020-13-26")
    national.write_text(text, encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    files = [Path(problem.file).name for problem in problems(path)]
    assert files == ["liaoning-2020.yaml", "liaoning-2020.yaml", "national-2020.yaml"]


def test_a_wrong_key_does_not_hide_a_wrong_observation(real_files: RealFiles) -> None:
    path = real_files(LIAONING, "  title: {zh", "  heading: {zh")
    file = path.parents[1] / LIAONING
    text = file.read_text(encoding="utf-8").replace("indicator: dibao_urban", "indicator: dibo", 1)
    file.write_text(text, encoding="utf-8")
    codes = [problem.code for problem in problems(path)]
    assert codes == ["data.unknown_key", "data.unknown_indicator"]


def test_a_benchmark_without_observations_is_refused_and_none_at_all_is_not(
    real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files()
    national = tmp_path / NATIONAL
    text = national.read_text(encoding="utf-8")
    start = text.index("\nobservations:")
    end = re.compile(r"^\w", re.MULTILINE).search(text, start + 3)
    assert end is not None
    national.write_text(f"{text[:start]}\nobservations: []\n{text[end.start() :]}", "utf-8")
    (problem,) = problems(path)
    assert problem.code == "data.no_observations"
    assert problem.line == text[: start + 1].count("\n") + 1
    briefing = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^benchmark:.*\n", "", briefing, flags=re.MULTILINE), "utf-8")
    assert reportgen.load(path).benchmark is None


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (None, "data.no_file", None),
        (b"", "data.empty_file", 1),
        (b"a: [", "data.no_yaml", 1),
        (b"- 1\n- 2\n", "data.wrong_type", 1),
        (b"just words\n", "data.wrong_type", 1),
        (b"id: x\ntitle: \xff\xfe\n", "data.no_utf8", 2),
        (b"a: 1\n" * 2, "data.key_twice", 2),
    ],
)
def test_a_file_that_is_no_briefing_is_reported_as_such(
    tmp_path: Path, content: bytes | None, code: str, line: int | None
) -> None:
    path = tmp_path / "briefing.yaml"
    if content is not None:
        path.write_bytes(content)
    found = problems(path)
    assert [(problem.code, problem.line) for problem in found][:1] == [(code, line)]
    assert all(problem.hint and problem.hint_in("zh") for problem in found)


def test_a_directory_in_place_of_a_file_is_reported_as_such(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert (problem.code, problem["advice"]) == ("data.directory", phrase("name_a_file_in_it"))
    assert Path(problem.file) == tmp_path


def test_what_is_no_file_to_read_is_reported_as_such_and_never_waited_for(tmp_path: Path) -> None:
    pipe, loop, large, null = (tmp_path / name for name in ("pipe", "loop", "large", "a\0b"))
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    for path in (pipe, Path("/dev/zero")):
        assert problems(path)[0].code == "data.no_regular_file"
    assert problems(loop)[0].code == "data.unreadable"
    assert "symbolic links" in str(problems(loop)[0]["said"])
    assert problems(large)[0].code == "data.too_large"
    assert problems(large)[0]["megabytes"] == 20
    for path in (null, tmp_path / "\ud800"):
        assert problems(path)[0].code == "data.bad_path"


def test_the_hint_about_a_named_file_fits_what_is_wrong_with_it(
    real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files()
    (tmp_path / LIAONING).write_bytes(b"a: \xff")
    (problem,) = problems(path)
    assert (problem.code, problem.line) == ("data.no_utf8", 1)


def test_one_wrong_meeting_named_twice_is_reported_once(real_files: RealFiles) -> None:
    path = real_files(LIAONING, "value: 672", "value: x")
    path.write_text(path.read_text("utf-8").replace("national-2020", "liaoning-2020"), "utf-8")
    assert len(problems(path)) == 1


@pytest.mark.heavy
def test_a_byte_order_mark_is_no_mistake(real_files: RealFiles) -> None:
    path = real_files()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert reportgen.load(path).id == "liaoning-2020"


@pytest.mark.heavy
def test_check_knows_the_kind_of_a_file_by_its_keys(real_files: RealFiles, tmp_path: Path) -> None:
    real_files(NATIONAL, "value: 10775", "value: x")
    codes = tmp_path / CODES
    assert problems_in(codes, codes) == problems_in(tmp_path / LIAONING, codes) == ()
    for file in (NATIONAL, BRIEFING):
        (problem,) = problems_in(tmp_path / file, codes)
        assert (problem.code, problem["value"]) == ("data.no_number", "x")
    other = tmp_path / "other.yaml"
    other.write_text("colour: red\n", encoding="utf-8")
    (problem,) = problems_in(other, codes)
    assert (problem.code, problem.line) == ("data.unknown_kind", 1)


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("value", "printed"), [("0.0000001", "0.0000001"), ("672.50", "672.50"), ("-0.00", "-0.00")]
)
def test_a_small_number_is_kept_as_it_is_printed(
    real_files: Callable[..., Path], value: str, printed: str
) -> None:
    path = real_files("meetings/liaoning-2020.yaml", "value: 672\n", f"value: {value}\n")
    briefing = reportgen.load(path)
    assert printed in {o.quantity.printed for o in briefing.subject.observations}
