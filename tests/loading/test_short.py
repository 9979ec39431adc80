"""Short meeting files: what is left out, what is worked out, what is written as people do."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.comparing import lines
from reportgen.loading import problems_in
from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Place, Source
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.model.unit import Unit
from tests.loading.small import SUBJECT, small_files

SHORT = """\
title: 例会
date: 2021-05-10
area: 某市
"""
ONE = "observations:\n  - {indicator: 农村公路里程, value: 1260, unit: 公里}\n"


def written(folder: Path, text: str, name: str = "meeting.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def loaded(folder: Path, text: str) -> Briefing:
    return reportgen.load(written(folder, text))


def refused(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.load(written(folder, text))
    return caught.value.problems


def zh(words: str) -> Text:
    return Text.of({"zh": words})


def test_the_minimal_meeting_is_short_and_draws_no_warning() -> None:
    path = resources.assets() / "meetings" / "invented-short-2021.yaml"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 20
    briefing = reportgen.load(path)
    assert briefing.warnings == ()
    assert [(it.template, it.formats) for it in briefing.outputs] == [
        ("briefing", ("docx", "pdf")),
        ("digest", ("pdf",)),
    ]
    assert (briefing.id, briefing.title, briefing.lang) == (
        "invented-short-2021",
        zh("全市交通运输工作例会"),
        "zh",
    )
    meeting = briefing.subject
    assert meeting.source == Source()
    assert (meeting.form, meeting.organiser, meeting.speaker) == (None, None, None)
    assert len(meeting.observations) == 5
    assert {it.status for it in meeting.observations} == {None}
    assert {it.at for it in meeting.observations} == {None}
    assert meeting.tasks
    assert meeting.tasks.year is None
    (group,) = meeting.tasks.groups
    assert (group.heading, len(group.items)) == (None, 6)
    first = group.items[0]
    assert (first.owner, first.due, first.numbered) == (zh("养护科"), dt.date(2021, 6, 30), False)


def test_the_short_and_the_long_form_are_the_same_values(tmp_path: Path) -> None:
    short = """\
id: m
title: {zh: 会, en: M}
date: 2020-12-30
form: {zh: 视频, en: video}
area: {code: CN-LN, name: {zh: 辽宁省, en: Liaoning}}
organiser: {zh: 厅, en: D}
speaker: {name: {zh: 甲, en: A}, role: {zh: 厅长, en: Director}}
points: [{zh: 要点, en: Point}]
tasks_year: 2021
tasks: [{id: a, text: {zh: 事, en: Thing}}]
"""
    long = """\
meeting:
  id: m
  title: {zh: 会, en: M}
  date: 2020-12-30
  form: {zh: 视频, en: video}
  area: {code: CN-LN, name: {zh: 辽宁省, en: Liaoning}, short: {zh: 辽宁省, en: Liaoning}}
  organiser: {zh: 厅, en: D}
  speaker: {name: {zh: 甲, en: A}, role: {zh: 厅长, en: Director}}
source: {}
points: [{text: {zh: 要点, en: Point}}]
tasks: {year: 2021, items: [{id: a, text: {zh: 事, en: Thing}}]}
"""
    assert loaded(tmp_path, short).subject == loaded(tmp_path, long).subject


def test_what_is_required_is_told_at_once_and_in_one_place(tmp_path: Path) -> None:
    codes = [(it.code, dict(it.arguments).get("key")) for it in refused(tmp_path, "tasks: []\n")]
    assert codes == [
        ("data.missing_key", "title"),
        ("data.missing_key", "date"),
        ("data.missing_key", "area"),
        ("data.nothing_reported", None),
    ]
    (problem,) = refused(tmp_path, SHORT)
    assert problem.code == "data.unknown_kind" or problem.code == "data.nothing_reported"
    both = "meeting: {title: 会, date: 2021-05-10, area: 市}\ntitle: 会\n" + ONE
    assert [it.code for it in refused(tmp_path, both)] == ["data.key_in_two_places"]


def test_ids_are_made_of_words_and_stay_when_lines_move(tmp_path: Path) -> None:
    one = loaded(tmp_path, SHORT + "tasks: [甲事, 乙事, 甲事]\n").subject
    other = loaded(tmp_path, SHORT + "tasks: [乙事, 甲事, {id: own, text: 甲事}]\n").subject
    assert one.tasks
    assert other.tasks
    ids = [it.id for it in one.tasks.groups[0].items]
    assert len(set(ids)) == 3
    assert ids[2] == f"{ids[0]}-2"
    assert [it.id for it in other.tasks.groups[0].items] == [ids[1], ids[0], "own"]
    assert one.id == other.id
    assert one.area.code == other.area.code


def test_groups_lists_and_single_words(tmp_path: Path) -> None:
    text = SHORT + (
        "chair: 张三\nattendance: [各科室负责人]\nagenda: [部署工作]\n"
        "directions: [修路]\nyear_end: [慰问]\n"
        "tasks:\n  - {heading: 公路, items: [修路, 养路]}\n  - {heading: 公交, items: [开线]}\n"
    )
    meeting = loaded(tmp_path, text).subject
    assert meeting.chair
    assert (meeting.chair.name, meeting.chair.role) == (zh("张三"), None)
    assert [(it.venue, it.who) for it in meeting.attendance] == [("main", zh("各科室负责人"))]
    assert meeting.directions
    assert meeting.directions.period is None
    assert meeting.tasks
    assert [(it.heading, len(it.items)) for it in meeting.tasks.groups] == [
        (zh("公路"), 2),
        (zh("公交"), 1),
    ]
    (visit,) = meeting.year_end
    assert visit.text == zh("慰问")


def test_units_in_words_and_in_values(tmp_path: Path) -> None:
    rows = """\
observations:
  - {indicator: 城市低保标准, value: 每人每月700元}
  - {indicator: 公交客运量, value: 17.5, unit: 万人次}
  - {indicator: 停车泊位, value: 超过1.2万个}
  - {indicator: 绿化率, value: 41.5%}
  - {indicator: 城市道路, value: 300～400, unit: 公里}
"""
    briefing = loaded(tmp_path, SHORT + rows)
    found = [
        (it.quantity.value, it.quantity.step, it.quantity.printed, it.quantity.unit.code)
        for it in briefing.subject.observations
    ]
    assert found == [
        (Decimal(700), Decimal(1), "700", "CNY/person/month"),
        (Decimal(175000), Decimal(1000), "17.5万", "person-times"),
        (Decimal(12000), Decimal(1000), "1.2万", "个"),
        (Decimal("41.5"), Decimal("0.1"), "41.5%", "percent"),
        (Decimal(300), Decimal(1), "300～400", "km"),
    ]
    assert briefing.subject.observations[2].qualifier == "more_than"
    natures = [
        briefing.indicators.indicator(it.indicator).nature for it in briefing.subject.observations
    ]
    assert natures == ["level", None, None, "share", None]
    assert {noun.id for noun in briefing.indicators.units} == {
        "CNY", "person", "person-times", "个", "percent", "km",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        ("{indicator: 装运量, value: 1.5万, unit: 万人次}", "data.two_multipliers"),
        ("{indicator: 装运量, value: 15人次, unit: 人}", "data.two_units"),
        ("{indicator: 装运量, value: 15}", "data.missing_unit"),
        ("{indicator: 装运量, value: 很多}", "data.no_number"),
        ("{indicator: 城市低保标准, value: 700, unit: 公里}", "data.unit_does_not_fit"),
        ("{indicator: dibao_urbn, value: 700, unit: 元/人·月}", "data.unknown_indicator"),
        ("{indicator: 装运量, value: 1, unit: 元/月/年}", "data.bad_unit"),
    ],
)
def test_what_cannot_be_meant_is_told(tmp_path: Path, figure: str, code: str) -> None:
    problems = refused(tmp_path, f"{SHORT}observations:\n  - {figure}\n")
    assert [it.code for it in problems] == [code]
    assert problems[0].line == 5


def test_more_may_be_said_of_an_indicator_of_its_own(tmp_path: Path) -> None:
    text = SHORT + (
        "indicators:\n"
        "  - {name: 农村公路里程, short: 农村公路, topic: 交通, nature: stock,\n"
        "     better: higher, part_of: 全部道路}\n"
        "  - 全部道路\n"
        "observations:\n"
        "  - {indicator: 农村公路里程, value: 1260, unit: 公里}\n"
        "  - {indicator: 全部道路, value: 2000, unit: 公里}\n"
    )
    briefing = loaded(tmp_path, text)
    rural, roads = briefing.indicators.indicators
    assert (rural.short, rural.nature, rural.better, rural.part_of) == (
        zh("农村公路"),
        "stock",
        "higher",
        roads.id,
    )
    assert [it.name for it in briefing.indicators.topics] == [zh("交通")]
    assert (rural.unit, roads.nature, roads.topic) == (Unit("km"), None, "")
    wrong = text.replace("part_of: 全部道路", "part_of: 铁路")
    assert [it.code for it in refused(tmp_path, wrong)] == ["data.unknown_indicator"]
    wrong = text.replace("  - 全部道路\n", "  - 城市低保标准\n  - 全部道路\n")
    assert [it.code for it in refused(tmp_path, wrong)] == ["data.own_indicator_known"]
    circle = text.replace("  - 全部道路\n", "  - {name: 全部道路, part_of: 农村公路里程}\n")
    assert "data.cycle_of_parts" in [it.code for it in refused(tmp_path, circle)]


def test_a_name_that_looks_like_a_slip_is_told_unless_it_is_listed(tmp_path: Path) -> None:
    rows = "observations:\n  - {indicator: 城市低保标谁, value: 700, unit: 元/人·月}\n"
    (warning,) = loaded(tmp_path, SHORT + rows).warnings
    assert (warning.code, warning["near"]) == ("data.near_indicator", "城市低保标准")
    assert loaded(tmp_path, SHORT + "indicators: [城市低保标谁]\n" + rows).warnings == ()


def test_one_name_in_two_meetings_is_one_indicator(tmp_path: Path) -> None:
    one = "year: 2020\n" + ONE
    written(tmp_path, SHORT.replace("某市", "某省") + one.replace("1260", "9000"), "whole.yaml")
    written(tmp_path, SHORT + one, "part.yaml")
    briefing = reportgen.load(
        written(tmp_path, "subject: part.yaml\nbenchmark: whole.yaml\n", "both.yaml")
    )
    (row,) = reportgen.compare(briefing).rows
    assert row.verdict == "comparable"
    assert row.difference is not None
    (line,) = lines(reportgen.compare(briefing), briefing.indicators, "zh")
    assert line[0] == "农村公路里程"
    assert (row.ratio, row.share) == (None, None)


def test_periods_come_from_the_file_or_are_unstated(tmp_path: Path) -> None:
    assert loaded(tmp_path, SHORT + ONE).subject.observations[0].period == Period(None, None)
    for key, span in (
        ("year: 2020", Period("2020", "2020")),
        ("period: 2021年6月底", Period("2021-06-30", "2021-06-30")),
        ("period: 2021年一季度", Period("2021-Q1", "2021-Q1")),
        ("时期: 2016—2020年", Period("2016", "2020")),
        ("期间: 2020年末", Period("2020-12-31", "2020-12-31")),
    ):
        assert loaded(tmp_path, f"{SHORT}{key}\n{ONE}").subject.observations[0].period == span


def test_keys_dates_and_choices_in_chinese(tmp_path: Path) -> None:
    text = """\
标题: 例会
日期: 2021年5月10日
地区: 某市
数据:
  - {指标: 公交客运量, 类别: 增速, 增速口径: 同比, 数值: 8%}
任务:
  - {内容: 查桥, 责任单位: 养护科, 完成时限: 2021/6/3, 进展: 进行中}
"""
    meeting = loaded(tmp_path, text).subject
    assert (meeting.title, meeting.date) == (zh("例会"), dt.date(2021, 5, 10))
    (growth,) = meeting.observations
    assert (growth.measure, growth.growth_kind) == ("growth", "year_on_year")
    assert meeting.tasks
    (task,) = meeting.tasks.groups[0].items
    assert (task.owner, task.due, task.status) == (zh("养护科"), dt.date(2021, 6, 3), "in_progress")


def test_a_text_beside_the_file_is_kept_and_must_be_there(tmp_path: Path) -> None:
    text = SHORT + ONE + "text: source.txt\n"
    (problem,) = refused(tmp_path, text)
    assert (problem.code, problem.line) == ("data.no_text_file", 6)
    (tmp_path / "source.txt").write_text("原文", encoding="utf-8")
    assert loaded(tmp_path, text).subject.source.text == "source.txt"
    long = SHORT + ONE + "source: {text: source.txt, sha256: abc}\n"
    assert loaded(tmp_path, long).subject.source == Source(text="source.txt", sha256="abc")


def test_a_briefing_file_may_say_the_subject_alone(tmp_path: Path) -> None:
    path = small_files(tmp_path)
    path.write_text("subject: meetings/short.yaml\n", encoding="utf-8")
    written(tmp_path / "meetings", SHORT + ONE, "short.yaml")
    briefing = reportgen.load(path)
    assert (briefing.id, briefing.title) == ("briefing", zh("例会"))
    assert problems_in(tmp_path / "meetings" / "short.yaml") == ()
    assert [it.at for it in briefing.subject.observations] == [None]


def test_places_of_the_long_form_stay(tmp_path: Path) -> None:
    subject = reportgen.load(small_files(tmp_path)).subject
    assert subject.observations[0].at == Place(2, 3)
    assert (tmp_path / SUBJECT).is_file()


@pytest.mark.parametrize(
    ("text", "plain", "place"),
    [
        ("标题：例会\n日期：2021-05-10\n", "标题: 例会", (1, 1)),
        ("title:例会\ndate: 2021-05-10\n", "title: 例会", (1, 1)),
        ("title: 例会\ntasks:\n  - 内容：查路\n    时限: 2021-06-01\n", "内容: 查路", (3, 5)),
        ("title: 例会\ntasks: [{text：查路}]\n", "text: 查路", (2, 10)),
    ],
)
def test_another_colon_is_told_with_what_to_write(
    tmp_path: Path, text: str, plain: str, place: tuple[int, int]
) -> None:
    problem = refused(tmp_path, text)[0]
    assert (problem.code, problem["plain"]) == ("data.full_width", plain)
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    ("value", "code", "write"),
    [
        ('"1,260公里"', "data.no_plain_number", "1260公里"),
        ("同比增长8.2%", "data.growth_in_value", "8.2%"),
        ("12..5", "data.no_number", None),
    ],
)
def test_a_value_that_is_nearly_one_is_told_as_it_should_be(
    tmp_path: Path, value: str, code: str, write: str | None
) -> None:
    text = f"{SHORT}observations:\n  - {{indicator: 装运量, value: {value}, unit: 公里}}\n"
    (problem,) = refused(tmp_path, text)
    arguments = dict(problem.arguments)
    assert problem.code == code
    assert (arguments.get("plain") or arguments.get("number")) == write


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("2021年1—3月", "2021-Q1"),
        ("2021年1-6月份", "2021-H1"),
        ("2021年1至5月", "2021-01/2021-05"),
        ("2021年第二季度", "2021-Q2"),
        ("2021年下半年", "2021-H2"),
        ("2021年3月", "2021-03"),
        ("2021年度", "2021"),
        ("未说明", "unstated"),
    ],
)
def test_periods_in_words(tmp_path: Path, words: str, code: str) -> None:
    text = SHORT + ONE.replace("}", f", period: {words}}}")
    assert loaded(tmp_path, text).subject.observations[0].period.code == code
