"""Everything that a person writes in a data file arrives, and nothing else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.loading import problems_in, require_briefing, sources
from reportgen.loading.files import LARGEST_FILE, read_bytes
from reportgen.messages import phrase
from reportgen.model.briefing import Briefing, Bulletin, DataFile, Output
from reportgen.model.indicator import Coverage, Topic
from reportgen.model.meeting import (
    Area,
    Attendance,
    Correction,
    Directions,
    Instruction,
    Person,
    Place,
    Source,
    Statement,
    Task,
    TaskGroup,
    TaskList,
)
from reportgen.model.text import Text
from reportgen.model.unit import Unit, UnitNoun
from tests.loading.small import BENCHMARK, BRIEFING, CODES, FILES, SUBJECT, change, small_files


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return reportgen.load(small_files(tmp_path_factory.mktemp("small")))


def test_a_briefing_has_all_that_its_file_says(small: Briefing) -> None:
    assert (small.id, small.title, small.lang) == ("small", Text("简报", "Briefing"), "en")
    assert (small.charts, small.issuer) == ("picture", Text("办公室", "Office"))
    assert (small.date, small.key) == (dt.date(2021, 1, 15), ("pay", "homes"))
    assert small.bulletin == Bulletin(name=Text("通报", "Bulletin"), copies=20)
    assert small.outputs == (Output("briefing", ("docx", "pdf")), Output("digest", ("html",)))
    assert small.subject.id == "part-2020"
    assert small.benchmark is not None
    assert small.benchmark.id == "whole-2020"
    assert small.warnings == ()


def test_a_briefing_knows_where_it_was_written(small: Briefing) -> None:
    path = small.folder / BRIEFING
    assert path.is_file()
    assert small.places == (
        ("briefing", (str(path), 7, 15)),
        ("digest", (str(path), 9, 15)),
    )
    files: dict[str, DataFile] = {file.role: file for file in small.files}
    assert list(files) == ["briefing", "subject", "benchmark", "indicators"]
    for role, name in (("subject", SUBJECT), ("benchmark", BENCHMARK), ("indicators", CODES)):
        assert files[role].content == FILES[name].encode()
        assert files[role].name == Path(name).name


def test_what_a_briefing_may_leave_out_has_its_default(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    text, _, _ = FILES[BRIEFING].partition("lang:")
    path.write_text(text.replace("benchmark: meetings/whole.yaml\n", ""), encoding="utf-8")
    briefing = reportgen.load(path)
    assert (briefing.lang, briefing.charts, briefing.issuer) == ("zh", "native", None)
    assert (briefing.date, briefing.key, briefing.bulletin) == (None, (), Bulletin())
    assert briefing.benchmark is None
    assert [file.role for file in briefing.files] == ["briefing", "subject", "indicators"]


def test_a_meeting_has_all_that_its_file_says(small: Briefing) -> None:
    meeting = small.subject
    assert meeting.title == Text("省会议", "Meeting of the part")
    assert (meeting.date, meeting.time) == (dt.date(2020, 12, 30), Text("下午", "afternoon"))
    assert meeting.form == Text("视频会议", "video conference")
    short = Text("辽宁", "Liaoning")
    assert meeting.area == Area("CN-LN", Text("辽宁省", "Liaoning Province"), short, "CN")
    assert meeting.organiser == Text("民政厅", "Department")
    assert meeting.approval == Text("省政府", "Government")
    speaker = Person(Text("甲", "A"), Text("厅长", "Director"), Place(1, 2))
    assert (meeting.speaker, meeting.chair) == (
        speaker,
        Person(Text("乙", "B"), Text("副厅长", "Deputy")),
    )
    governor = Person(Text("丙", "C"), Text("副省长", "Vice-Governor"))
    assert meeting.instructions == (Instruction(governor, Text("批示", "Instruction")),)
    assert meeting.attendees == (Person(Text("丁", "D"), Text("组长", "Head")),)
    assert meeting.attendance == (Attendance("main", Text("干部", "Officials")),)
    paragraphs = Text("按段", "By paragraph")
    assert meeting.source == Source(
        "text",
        Text("原文", "Text"),
        Text("报社", "Newspaper"),
        "provisional",
        paragraphs,
    )


def test_what_a_meeting_said_stands_each_in_its_list(small: Briefing) -> None:
    meeting = small.subject
    lists = {
        "agenda": [Statement("purpose", Text("议题", "Purpose"), Place(1))],
        "achievements": [Statement("first", Text("成绩", "Achieved"), Place(2))],
        "guidance": [Statement("line", Text("要求", "Guidance"), Place(3))],
        "points": [
            Statement("one", Text("要点一", "Point one"), Place(3)),
            Statement("two", Text("要点二", "Point two"), Place(3)),
        ],
        "emphases": [Statement("stress", Text("强调", "Emphasis"), Place(3))],
        "requirements": [Statement("demand", Text("自身", "Requirement"), Place(3))],
        "year_end": [Task("visit", Text("慰问", "Visit"), Place(6))],
        "follow_up": [Statement("pass-on", Text("传达", "Pass on"), Place(7))],
    }
    assert {name: list(getattr(meeting, name)) for name in lists} == lists
    nurse = Task("nurse", Text("护理", "Nurse"), Place(4))
    build = Task("build", Text("建设", "Build"), Place(4))
    group = TaskGroup("group", Text("任务", "Tasks"), Place(4), (nurse, build))
    assert meeting.tasks == TaskList(2021, (group,))
    way = Statement("way", Text("方向", "Way"), Place(5))
    assert meeting.directions == Directions(Text("五年", "Five years"), (way,))
    assert meeting.year_end_period == Text("岁末", "Turn of the year")


def test_a_figure_has_all_that_its_entry_says(small: Briefing) -> None:
    value, growth, homes = small.subject.observations
    assert (value.indicator, value.measure, value.line) == ("pay", "value", 32)
    assert value.quantity.value == 672
    assert value.quantity.unit == Unit("CNY", ("person",), "month")
    assert (value.quantity.step, value.quantity.power) == (Decimal(1), 0)
    assert (value.status, value.at) == ("provisional", Place(2, 3))
    assert (value.growth_kind, value.qualifier, value.coverage) == (None, None, None)
    assert (value.correction, value.note, value.shared_with) == (None, None, ())
    assert (growth.measure, growth.growth_kind, growth.growth_scale) == (
        "growth",
        "average_annual",
        "points",
    )
    assert (growth.qualifier, growth.shared_with) == ("about", ("rate",))
    assert (growth.quantity.unit, growth.quantity.printed) == (Unit("percent"), "8%")
    assert (growth.period.start, growth.period.end) == (None, "2020")
    assert homes.quantity.value == 202_000
    assert (homes.quantity.step, homes.quantity.power) == (Decimal(1000), 4)
    assert (homes.coverage, homes.status) == ("institutions", "estimated")
    assert homes.correction == Correction(Unit("persons"), Text("误印", "Misprint"))
    assert homes.note == Text("只指机构", "Only institutions")
    assert (homes.period.start, homes.period.end) == ("2016", "2020")
    assert (homes.at, homes.line) == (Place(2, 11), 46)


def test_a_code_list_has_all_that_its_file_says(small: Briefing) -> None:
    codes = small.indicators
    assert (codes.id, codes.title) == ("codes", Text("代码", "Codes"))
    assert codes.topics == (
        Topic("money", Text("钱", "Money")),
        Topic("care", Text("照料", "Care")),
    )
    assert codes.units[0] == UnitNoun("CNY", Text("元", "CNY"), prefix=True)
    assert [noun.id for noun in codes.units] == ["CNY", "person", "persons", "beds", "percent"]
    pay, homes, beds, people, rate = codes.indicators
    assert (pay.id, pay.name) == ("pay", Text("低保标准", "Dibao standard"))
    assert (pay.short, pay.topic, pay.nature) == (Text("低保", "Dibao"), "money", "level")
    assert (pay.unit, pay.better) == (Unit("CNY", ("person",), "month"), "higher")
    assert (pay.part_of, pay.concept, pay.coverages, pay.composite_of) == (None, None, (), ())
    assert homes.short == homes.name == Text("养老床位", "Beds for the elderly")
    assert (homes.part_of, homes.concept, homes.better) == ("beds", "bed", None)
    assert homes.coverages == (
        Coverage("all", Text("全部", "all")),
        Coverage("institutions", Text("机构", "institutions"), within="all"),
    )
    assert beds.composite_of == ("homes", "people")
    assert (people.nature, rate.nature, rate.unit) == ("flow", "share", Unit("percent"))


def test_the_files_of_a_briefing_are_those_that_it_names(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    assert sources(path) == (path, tmp_path / CODES, tmp_path / SUBJECT, tmp_path / BENCHMARK)
    change(tmp_path, BRIEFING, "benchmark: meetings/whole.yaml", "benchmark: ''")
    change(tmp_path, BRIEFING, "subject: meetings/part.yaml", "subject: [a]")
    assert sources(path) == (path, tmp_path / CODES)
    change(tmp_path, BRIEFING, "indicators: codes.yaml", r'indicators: "\a"')
    assert sources(path) == (path,)
    path.write_bytes(b"\xff")
    assert sources(path) == (path,)
    path.write_text("- a\n", encoding="utf-8")
    assert sources(path) == (path,)


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        require_briefing(path)
    (problem,) = caught.value.problems
    assert Path(problem.file) == path
    return problem.code


def test_only_a_briefing_is_one(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    require_briefing(path)
    change(tmp_path, BRIEFING, "lang: en", "long: en")
    require_briefing(path)
    path.write_text("id: [\nsubject: x\n", encoding="utf-8")
    require_briefing(path)
    path.write_text("id: [\n", encoding="utf-8")
    assert refused(path) == "data.no_yaml"
    require_briefing(tmp_path / SUBJECT)
    assert refused(tmp_path / CODES) == "data.wrong_kind"
    path.write_text("colour: red\n", encoding="utf-8")
    assert refused(path) == "data.unknown_kind"
    assert refused(tmp_path / "none") == "data.no_file"


def test_the_wrong_kind_says_both_kinds(tmp_path: Path) -> None:
    small_files(tmp_path)
    with pytest.raises(InputError) as caught:
        require_briefing(tmp_path / CODES)
    (problem,) = caught.value.problems
    assert (problem["found"], problem["wanted"]) == (phrase("code_list"), phrase("briefing_file"))
    assert problem.line == 1


def codes_in(path: Path, codes: Path) -> list[str]:
    return [problem.code for problem in problems_in(path, codes)]


@pytest.mark.heavy
def test_each_kind_of_file_is_checked_by_itself(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    codes = tmp_path / CODES
    for name in FILES:
        assert problems_in(tmp_path / name, codes) == ()
    change(tmp_path, SUBJECT, "coverage: institutions", "coverage: none")
    change(tmp_path, BENCHMARK, "value: 665", "value: 665万")
    assert codes_in(tmp_path / SUBJECT, codes) == ["data.unknown_coverage"]
    assert codes_in(path, codes) == ["data.unknown_coverage"]
    change(tmp_path, SUBJECT, "coverage: none", "coverage: all")
    assert codes_in(path, codes) == ["data.multiplier_apart"]
    assert codes_in(tmp_path / BENCHMARK, codes) == []
    change(tmp_path, CODES, "topic: money", "topic: mony")
    assert codes_in(codes, codes) == ["data.unknown_topic"]
    assert codes_in(tmp_path / SUBJECT, codes) == ["data.unknown_topic"]
    assert codes_in(path, codes) == ["data.unknown_topic"]
    assert codes_in(tmp_path / "none.yaml", codes) == ["data.no_file"]
    assert codes_in(tmp_path / SUBJECT, tmp_path / "none.yaml") == ["data.no_file"]
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    assert codes_in(path, codes) == ["data.key_twice"]


def test_a_code_list_that_is_missing_beside_a_meeting_is_said_without_a_key(
    tmp_path: Path,
) -> None:
    small_files(tmp_path)
    (problem,) = problems_in(tmp_path / SUBJECT, tmp_path / "none.yaml")
    assert problem["advice"] == phrase("check_path")


def test_a_doubt_about_one_meeting_names_its_file(tmp_path: Path) -> None:
    path = small_files(tmp_path, SUBJECT, "value: 8%", "value: 800%")
    (doubt,) = reportgen.load(path).warnings
    assert (doubt.code, Path(doubt.file)) == ("data.growth_above_hundred", tmp_path / SUBJECT)
    assert doubt.line == 37
    assert problems_in(path, tmp_path / CODES) == (doubt,)
    assert problems_in(tmp_path / SUBJECT, tmp_path / CODES) == (doubt,)


def test_a_doubt_about_the_benchmark_names_its_file(tmp_path: Path) -> None:
    path = small_files(tmp_path, BENCHMARK, "value: 665", "value: 6.65")
    change(tmp_path, SUBJECT, "value: 672", "value: 67")
    (doubt,) = reportgen.load(path).warnings
    assert (doubt.code, Path(doubt.file)) == ("data.a_year_apart", tmp_path / SUBJECT)
    change(tmp_path, SUBJECT, "value: 67", "value: 0.67")
    (doubt,) = reportgen.load(path).warnings
    assert (doubt.code, Path(doubt.file)) == ("data.a_year_apart", tmp_path / BENCHMARK)


def test_a_figure_of_another_percentage_than_percent_may_have_no_sign(tmp_path: Path) -> None:
    path = small_files(tmp_path, SUBJECT, "value: 8%", "value: 8")
    assert reportgen.load(path).subject.observations[1].quantity.printed == "8"


def test_one_figure_may_be_given_as_value_and_as_growth_but_not_twice(tmp_path: Path) -> None:
    path = small_files(tmp_path, SUBJECT, "shared_with: [rate]", "shared_with: [pay]")
    with pytest.raises(InputError) as caught:
        reportgen.load(path)
    (problem,) = caught.value.problems
    assert (problem.code, problem["indicator"], problem["first"]) == (
        "data.same_figure_twice",
        "pay",
        37,
    )
    assert (Path(problem.file), problem.line) == (tmp_path / SUBJECT, 37)


@pytest.mark.heavy
def test_an_observation_is_checked_in_a_file_that_is_wrong_elsewhere(tmp_path: Path) -> None:
    path = small_files(tmp_path, SUBJECT, "year: 2021", "years: 2021")
    change(tmp_path, SUBJECT, "indicator: pay", "indicator: pai")
    change(tmp_path, SUBJECT, "    at: {paragraph: 2, sentence: 4}", "    x: y")
    found = codes_in(path, tmp_path / CODES)
    assert found == ["data.unknown_key", "data.unknown_key", "data.unknown_indicator"]
    text = (tmp_path / SUBJECT).read_text(encoding="utf-8")
    before, _, _ = text.partition("observations:")
    for rest in ("observations: word\n", "observations:\n  - word\n", ""):
        (tmp_path / SUBJECT).write_text(before + rest, encoding="utf-8")
        assert "data.unknown_indicator" not in codes_in(tmp_path / SUBJECT, tmp_path / CODES)


def test_a_path_that_leads_nowhere_does_not_hide_other_mistakes(tmp_path: Path) -> None:
    path = small_files(tmp_path, BRIEFING, "subject: meetings/part.yaml", "subject: none.yaml")
    change(tmp_path, BRIEFING, "lang: en", "lang: xx")
    change(tmp_path, BENCHMARK, "value: 665", "value: x")
    change(tmp_path, CODES, "topic: money", "topic: mony")
    assert codes_in(path, tmp_path / CODES) == [
        "data.unknown_value",
        "data.unknown_topic",
        "data.no_file",
    ]


def test_lines_end_as_they_may(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    for ending in (b"\r\n", b"\r"):
        for name, content in FILES.items():
            (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + content.encode().replace(b"\n", ending))
        briefing = reportgen.load(path)
        assert briefing.subject.observations[0].line == 32
        assert {file.role: file.content for file in briefing.files}["subject"].count(ending) > 50


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * LARGEST_FILE)
    assert len(read_bytes(path)) == LARGEST_FILE
    path.write_bytes(b"#" * (LARGEST_FILE + 1))
    assert codes_in(path, path) == ["data.too_large"]
