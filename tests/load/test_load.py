from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.load import check
from reportgen.load.files import LARGEST
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


MISTAKES = [
    (LIAONING, "value: 672", "valeu: 672", "unknown key 'valeu'", "did you mean 'value'?"),
    (LIAONING, "value: 672", "value: six", "'six' is not a number", "write digits"),
    (LIAONING, "value: 672", "value: 8%", "is a percentage", "unit: percent"),
    (LIAONING, "unit: CNY/person/month", "unit: USD/person/month", "unknown unit 'USD'", "CNY"),
    (LIAONING, "unit: CNY/person/month", "unit: persons", "does not fit dibao_urban", "CNY"),
    (LIAONING, "unit: CNY/person/month", "unit: /", "'/' is not a unit", "persons"),
    (LIAONING, "indicator: dibao_urban", "indicator: dibao_urbn", "unknown indicator", "did you"),
    (LIAONING, "indicator: dibao_rural", "indicator: dibao_urban", "given twice", "keep one"),
    (LIAONING, "date: 2020-12-30", "date: 2020-02-30", "date", "a date that exists"),
    (LIAONING, "date: 2020-12-30", "date: [2020]", "date", "2020-12-30"),
    (LIAONING, "period: 2020", "period: 20x0", "period", "2020-Q3"),
    (LIAONING, "kind: average_annual", "kind: yearly", "'yearly'", "'average_annual'"),
    (LIAONING, "kind: average_annual", "status: normal", "which kind", "同比"),
    (
        LIAONING,
        "form: {zh: 视频会议, en: video conference}",
        "form: 视频",
        "a mapping",
        "{zh: …, en: …}",
    ),
    (LIAONING, "coverage: institutions", "coverage: homes", "unknown coverage", "all"),
    (NATIONAL, "id: safety-net-monitoring", "id: safety-net-policy", "stands twice", "its own"),
    (CODES, "nature: level", "nature: levle", "'levle'", "'level'"),
    (CODES, "topic: social_assistance", "topic: social_asistance", "unknown topic", "did you mean"),
    (CODES, "id: dibao_rural", "id: dibao_urban", "stands twice", "its own"),
    (BRIEFING, "lang: zh", "lang: cn", "'cn'", "'zh' or 'en'"),
    (BRIEFING, "subject:", "subjekt:", "unknown key 'subjekt'", "did you mean 'subject'?"),
    (BRIEFING, "formats: [pdf]", "formats: [odt]", "'odt'", "'pdf'"),
    (BRIEFING, "formats: [pdf]", "formats: pdf", "must be a list", ""),
    (BRIEFING, "formats: [pdf]", "formats: []", "formats is empty", "docx"),
    (BRIEFING, "civil-affairs.yaml", "../meetings/liaoning-2020.yaml", "not a code list", "path"),
    (LIAONING, "period: 2020", "period: {from: 2020, to: 2016}", "runs from 2020", "earlier"),
    (LIAONING, "period: 2020", "period: {from: 2016, to: unstated}", "has no end", "unstated"),
    (LIAONING, "period: 2020", "period: {from: 2020-12, to: 2020-Q1}", "runs from", "earlier"),
    (LIAONING, "period: 2020", "period: 1850", "period", "1900 to 2100"),
    (LIAONING, "date: 2020-12-30", "date: 0", "date is 0", "2020-12-30"),
    (LIAONING, "date: 2020-12-30", "date: 20201230", "date", "2020-12-30"),
    (LIAONING, "date: 2020-12-30", "date: 0999-12-30", "1900 to 2100", "2020-12-30"),
    (LIAONING, "{paragraph: ", "{paragraph: -", "paragraph is -", "count from 1"),
    (LIAONING, "{paragraph: ", "{paragraph: 0, x: ", "paragraph is 0", "count from 1"),
    (LIAONING, "sentence: ", "sentence: -", "sentence is -", "count from 1"),
    (LIAONING, "en: video conference", "en: ' '", "form.en is blank", "write it out"),
    (LIAONING, "en: video conference", r'en: "a\ab"', "en has the control character U+0007", "out"),
    (LIAONING, "value: 672", f"value: {'9' * 5000}", "is not a number", "at most 40 digits"),
    (LIAONING, "{paragraph: ", f"{{paragraph: {'9' * 5000}, x: ", "whole number", ""),
    (
        LIAONING,
        "value: 672",
        "shared_with: [commended_individuals]\n    value: 672",
        "does not fit",
        "stand for",
    ),
    (BRIEFING, "lang: zh", "key: [dibao_urbn]", "no indicator 'dibao_urbn'", "civil-affairs"),
    (BRIEFING, "lang: zh", "key: [volunteers, volunteers]", "named twice", "one of them out"),
    (BRIEFING, "template: digest", "template: ../digest", "no template '../digest'", "not a path"),
    (BRIEFING, "template: digest", "template: briefing", "listed twice", "first is in line"),
    (BRIEFING, "subject: ..", r'subject: "a\0b"  # ', "control character U+0000", "take it out"),
    (BRIEFING, "subject: ..", r'subject: "\ud800.yaml"  # ', "surrogate pair, U+D800", "take it"),
    (BRIEFING, "liaoning-2020.yaml", "national-2020.yaml", "have the same id", "another"),
    (BRIEFING, "liaoning-2020.yaml", "nowhere.yaml", "no such file", "after subject:"),
]


@pytest.mark.parametrize(("file", "old", "new", "message", "hint"), MISTAKES)
def test_a_mistake_is_told_with_its_file_its_line_and_what_to_write(
    real_files: RealFiles, file: str, old: str, new: str, message: str, hint: str
) -> None:
    if new.endswith("safety-net-policy"):
        text = (resources.assets() / file).read_text(encoding="utf-8")
        ids = re.findall(r"id: (safety-net-[\w-]+)", text)
        old, new = f"id: {ids[1]}", f"id: {ids[0]}"
    path = real_files(file, old, new)
    found = problems(path)
    wanted = [p for p in found if message in p.message]
    assert wanted, [str(problem) for problem in found]
    assert hint in wanted[0].hint
    if "no such file" not in message and "not a code list" not in message:
        assert Path(wanted[0].file).name == Path(file).name
        lines = (path.parents[1] / file).read_text(encoding="utf-8").splitlines()
        assert wanted[0].line is not None
        near = "\n".join(lines[wanted[0].line - 1 : wanted[0].line + 4])
        assert new.split(":")[0] in near


def test_all_problems_of_all_files_come_at_once(real_files: RealFiles, tmp_path: Path) -> None:
    path = real_files(LIAONING, "value: 672", "value: x")
    national = tmp_path / NATIONAL
    text = national.read_text(encoding="utf-8").replace("date: 2020-12-26", "date: 2020-13-26")
    national.write_text(text, encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    files = [Path(problem.file).name for problem in problems(path)]
    assert files == ["liaoning-2020.yaml", "liaoning-2020.yaml", "national-2020.yaml"]


def test_a_wrong_key_does_not_hide_a_wrong_observation(real_files: RealFiles) -> None:
    path = real_files(LIAONING, "  form: {zh", "  shape: {zh")
    file = path.parents[1] / LIAONING
    text = file.read_text(encoding="utf-8").replace("indicator: dibao_urban", "indicator: dibo", 1)
    file.write_text(text, encoding="utf-8")
    messages = " ".join(problem.message for problem in problems(path))
    assert "unknown key 'shape'" in messages
    assert "unknown indicator 'dibo'" in messages


def test_one_wrong_period_is_one_problem(real_files: RealFiles) -> None:
    assert len(problems(real_files(LIAONING, "period: 2020", "period: 20x0"))) == 1


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
    assert "no observations" in problem.message
    assert problem.line == text[: start + 1].count("\n") + 1
    briefing = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^benchmark:.*\n", "", briefing, flags=re.MULTILINE), "utf-8")
    assert reportgen.load(path).benchmark is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file"),
        (b"", "the file is empty"),
        (b"a: [", "not YAML"),
        (b"- 1\n- 2\n", "a mapping"),
        (b"just words\n", "a mapping"),
        (b"title: \xff\xfe\n", "not UTF-8"),
        (b"a: 1\n" * 2, "stands twice"),
    ],
)
def test_a_file_that_is_no_briefing_is_told_as_such(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    path = tmp_path / "briefing.yaml"
    if content is not None:
        path.write_bytes(content)
    found = problems(path)
    assert any(message in problem.message for problem in found), found
    assert all(problem.hint for problem in found)


def test_a_directory_in_place_of_a_file_is_told_as_such(tmp_path: Path) -> None:
    assert "directory" in problems(tmp_path)[0].message


def test_what_is_no_file_to_read_is_told_as_such_and_never_waited_for(tmp_path: Path) -> None:
    pipe, loop, large, null = (tmp_path / name for name in ("pipe", "loop", "large", "a\0b"))
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    for path in (pipe, Path("/dev/zero")):
        assert "not a regular file" in problems(path)[0].message
    assert "cannot be read" in problems(loop)[0].message
    assert "larger than 20 MB" in problems(large)[0].message
    for path in (null, tmp_path / "\ud800"):
        assert "no path can have" in problems(path)[0].message


def test_the_hint_about_a_named_file_fits_what_is_wrong_with_it(
    real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files()
    (tmp_path / LIAONING).write_bytes(b"a: \xff")
    assert "UTF-8 in your editor" in problems(path)[0].hint


def test_one_wrong_meeting_named_twice_is_told_once(real_files: RealFiles) -> None:
    path = real_files(LIAONING, "value: 672", "value: x")
    path.write_text(path.read_text("utf-8").replace("national-2020", "liaoning-2020"), "utf-8")
    assert len(problems(path)) == 1


def test_periods_of_different_kinds_are_put_in_order(real_files: RealFiles) -> None:
    assert reportgen.load(
        real_files(LIAONING, "period: 2020", "period: {from: 2020-Q1, to: 2020-06}")
    )


def test_a_byte_order_mark_is_no_mistake(real_files: RealFiles) -> None:
    path = real_files()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert reportgen.load(path).id == "liaoning-2020"


def test_check_tells_the_kind_of_a_file_by_its_keys(real_files: RealFiles, tmp_path: Path) -> None:
    real_files(NATIONAL, "value: 10775", "value: x")
    codes = tmp_path / CODES
    assert check(codes, codes) == check(tmp_path / LIAONING, codes) == ()
    for file in (NATIONAL, BRIEFING):
        (problem,) = check(tmp_path / file, codes)
        assert "'x' is not a number" in problem.message
    other = tmp_path / "other.yaml"
    other.write_text("colour: red\n", encoding="utf-8")
    assert "not a file of ours" in check(other, codes)[0].message


@pytest.mark.parametrize(
    ("value", "printed"), [("0.0000001", "0.0000001"), ("672.50", "672.50"), ("-0.00", "-0.00")]
)
def test_a_small_number_is_kept_as_it_is_printed(
    real_files: Callable[..., Path], value: str, printed: str
) -> None:
    path = real_files("meetings/liaoning-2020.yaml", "value: 672\n", f"value: {value}\n")
    briefing = reportgen.load(path)
    assert printed in {o.quantity.printed for o in briefing.subject.observations}


def test_a_power_of_ten_is_no_printed_number(real_files: Callable[..., Path]) -> None:
    path = real_files("meetings/liaoning-2020.yaml", "value: 672\n", "value: 1e9\n")
    with pytest.raises(reportgen.InputError, match="is not a number"):
        reportgen.load(path)
