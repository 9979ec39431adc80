"""A reading as a meeting file: what is in it, in what order, and what is asked."""

from __future__ import annotations

import hashlib
from functools import cache

from ruamel.yaml import YAML

from reportgen.draft.frame import read_frame, read_sections
from reportgen.draft.tasks import announced_tasks, read_statements, read_tasks
from reportgen.draft.write import briefing_file, meeting_file
from reportgen.loading.questions import questions
from reportgen.loading.yaml_places import YamlPlaces
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Place
from reportgen.model.reading import OpenPoint, ReadFigure, ReadNumber, TextReading
from reportgen.model.source_text import SourceText
from tests.draft.texts import ENGLISH, HEALTH, MINUTES, TRANSPORT, text
from tests.real import real


@cache
def codes() -> CodeList:
    return real().indicators


def number(source: SourceText, words: str, figure: ReadFigure | None) -> ReadNumber:
    start = source.text.index(words)
    return ReadNumber(start, start + len(words), "figure" if figure else "unclear", figure)


def reading(words: str, *numbers: tuple[str, ReadFigure | None]) -> TextReading:
    source = text(words)
    frame, sections = read_frame(source), read_sections(source)
    found = tuple(number(source, said, figure) for said, figure in numbers)
    tasks = read_tasks(source, sections, frame)
    announced = None if tasks else announced_tasks(source)
    statements = read_statements(source, sections)
    return TextReading(source, frame, sections, found, tasks, statements, announced)


def written(it: TextReading) -> str:
    digest = hashlib.sha256(it.source.decoded.encode()).hexdigest()
    return meeting_file(it, codes(), "en", text="source.txt", sha256=digest)


def figure(subject: str, value: str, at: Place, *asks: OpenPoint, **more: object) -> ReadFigure:
    return ReadFigure(subject, "value", value, at, asks=asks, **more)  # type: ignore[arg-type]


def test_figures_stand_under_their_sentence_and_questions_above_their_figure() -> None:
    at = Place(2, 4)
    urban = figure("城市低保标准", "672", at, "unit", indicator="dibao_urban",
                   unit="CNY/person/month", period="2020")  # fmt: skip
    growth = ReadFigure("城乡低保标准", "growth", "8%", at, "dibao_urban", "percent",
                        "unstated..2020", "average_annual",
                        shared_with=("dibao_rural",))  # fmt: skip
    other = figure("护理型床位", "20.2万", Place(2, 11), unit="张")
    file = written(reading("province.txt", ("672", urban), ("8%", growth), ("20.2万", other)))
    lines = file.splitlines()
    first = lines.index("observations:")
    assert lines[first + 1].startswith("  # 2.4 全省城乡低保平均标准分别达到")
    assert lines[first + 2].startswith("  # ? unit: ")
    assert lines[first + 3] == (
        "  - {indicator: 城市低保标准, value: 672, unit: 元/人·月, period: 2020, "
        "at: {paragraph: 2, sentence: 4}}"
    )
    data = YAML(typ="safe").load(file)
    assert data["observations"][1] == {
        "indicator": "城市低保标准",
        "measure": "growth",
        "value": "8%",
        "period": {"from": "unstated", "to": 2020},
        "kind": "average_annual",
        "shared_with": ["农村低保标准"],
        "at": {"paragraph": 2, "sentence": 4},
    }
    assert data["observations"][2]["indicator"] == "护理型床位"
    assert data["observations"][2]["period"] == "unstated"
    assert "# new indicator: the code list has no '护理型床位'" in file
    assert data["source"]["text"] == "source.txt"


def test_each_question_is_about_the_key_that_answers_it() -> None:
    at = Place(2, 1)
    twice = figure("农村公路里程", "1260", at, "period", "subject", unit="公里")
    file = written(reading(TRANSPORT, ("1260", twice)))
    found = questions(YamlPlaces(file))
    assert [(it.path, it.keys) for it in found] == [
        ((), ("date",)),
        ((), ("area",)),
        (("observations", 0), ("period",)),
        (("observations", 0), ("indicator",)),
    ]


def test_what_is_damaged_or_not_understood_is_asked_at_its_place() -> None:
    words = "会议召开\n\n2021年5月10日，某市民政局召开工作会议。\n\n救助24.三万人，帮助77返乡。\n"
    file = written(reading(words, ("77", None)))
    assert "observations: []" in file
    damaged, unclear = [it for it in file.splitlines() if it.startswith("  # ? ")]
    assert "24.三万" in damaged
    assert "77" in unclear
    assert YAML(typ="safe").load(file)["observations"] == []


def test_the_meeting_its_people_and_tasks() -> None:
    data = YAML(typ="safe").load(written(reading(HEALTH)))
    assert data["title"] == "2022年度基层卫生健康工作推进会"
    assert data["date"].isoformat() == "2022-03-17"
    assert data["speaker"]["name"] == "张丽华"
    assert data["chair"]["name"] == "李强"
    assert data["tasks"]["groups"][0]["heading"] == "强化能力建设"
    assert data["tasks"]["groups"][1]["items"][0]["owner"] == "基层股"
    assert data["tasks"]["year"] == 2022
    english = YAML(typ="safe").load(written(reading(ENGLISH)))
    assert english["lang"] == "en"
    province = YAML(typ="safe").load(written(reading("province.txt")))
    assert len(province["year_end"]) == 7
    assert len(province["directions"]["items"]) == 4
    assert province["instructions"][0]["by"]["name"] == "崔枫林"


def test_tasks_that_were_announced_alone_are_not_listed() -> None:
    found = reading("province.txt")
    assert announced_tasks(found.source) == Place(4, 1)
    short = TextReading(found.source, found.frame, (), (), (), (), announced_tasks(found.source))
    data = YAML(typ="safe").load(written(short))
    assert data["tasks"]["not_listed"]["at"] == {"paragraph": 4, "sentence": 1}
    assert data["tasks"]["year"] == 2021


def test_two_areas_make_a_briefing_of_the_part_against_the_whole() -> None:
    province, nation = reading("province.txt"), reading("nation.txt")
    both = [("n.yaml", nation), ("p.yaml", province)]
    assert YAML(typ="safe").load(briefing_file(both, "en")) == {
        "subject": "p.yaml",
        "benchmark": "n.yaml",
    }
    assert briefing_file([("a", province), ("b", province)], "en") is None
    assert briefing_file([("a", province)], "en") is None
    other = reading("某县人民政府召开工作会议\n\n2021年5月10日，某县人民政府召开工作会议。")
    asked = briefing_file([("a.yaml", other), ("b.yaml", province)], "zh")
    assert asked is not None
    assert asked.startswith("# ? subject: ")


def test_figures_that_cannot_all_be_right_are_asked_and_new_indicators_named_once() -> None:
    at = Place(2, 1)
    first = figure("农村公路里程", "1260", at, unit="公里", period="2021")
    second = figure("农村公路里程", "30", at, unit="个", period="2021")
    words = TRANSPORT.replace("1260公里", "1260公里，30个")
    file = written(reading(words, ("1260", first), ("30", second)))
    assert file.count("# new indicator") == 1
    asked = [it for it in file.splitlines() if it.startswith("  # ? indicator")]
    assert len(asked) == 2
    assert all("30" in it for it in asked)


def test_a_word_that_is_a_unit_of_the_text_means_no_other() -> None:
    at = Place(2, 13)
    known = figure("社会组织", "6.6万", at, indicator="social_organisations", unit="organisations")
    own = figure("活动", "4万", at, unit="个")
    alone = written(reading("province.txt", ("6.6万", known)))
    assert "unit: 个" in alone
    both = written(reading("province.txt", ("6.6万", known), ("4万", own)))
    assert "value: 6.6万, unit: organisations" in both


def test_what_stands_above_the_first_paragraph_has_no_place() -> None:
    assert "paragraph: 0" not in written(reading(MINUTES))
