"""A meeting as a draft leaves it: a text, the data made from it with open questions, a reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.draft.source import read_source
from reportgen.model.meeting import GrowthKind, Measure, Place
from reportgen.model.reading import (
    NumberIs,
    OpenPoint,
    ReadFigure,
    ReadNumber,
    TextFrame,
    TextReading,
)

TEXT = """全市民政工作会议召开

2021年1月8日，某市民政局召开全市民政工作会议。会议总结了“十三五”时期的工作。

一年来，全市城乡低保标准分别达到每月720元和每年6600元，同比增长7.5%。各类养老床位达到2.4万张，其中护理型床位占55%。注册志愿者超过31万人。一是救助困难群众18.6万人次，发放价格补贴4200万元。二是办理收养登记37件，热线12345接听来电9万个。

会议要求，到2025年，养老床位要达到3万张，每百户配建面积30?)方米以上。
"""
DATA = """\
# 起草自会议报道，带“# ?”处请核对
meeting:
  id: mou-2020
  title: {zh: 全市民政工作会议, en: Municipal civil affairs meeting}
  date: 2021-01-08
  form: {zh: 会议, en: meeting}
  area:
    code: CN-XX
    name: {zh: 某市, en: A city}
    short: {zh: 某市, en: A city}
  organiser: {zh: 某市民政局, en: Municipal Civil Affairs Bureau}
source:
  id: mou
  title: {zh: 全市民政工作会议召开, en: Civil affairs meeting held}
  publisher: {zh: 某市民政局, en: Municipal Civil Affairs Bureau}
  status: provisional
  counting: {zh: 按自然段计, en: by paragraph}
  text: source.txt
observations:
  - indicator: dibao_urban
    value: 720
    unit: CNY/person/month
    period: 2020
    at: {paragraph: 2, sentence: 1}
  - {indicator: dibao_rural, value: 6600, unit: CNY/person/year, period: 2020, at: {paragraph: 2}}
  - indicator: dibao_urban
    measure: growth
    value: 7.5%
    kind: year_on_year    # ? 同比指哪一项，原文没有写明
    period: 2020
    shared_with: [dibao_rural]
    at: {paragraph: 2, sentence: 1}

  # 养老
  - indicator: elderly_beds
    value: 2.4万
    unit: beds
    period: 2020    # ? 原文没有写年份
    coverage: all   # 各类
    at: {paragraph: 2, sentence: 2}
  - indicator: volunteers
    value: 超过31万
    unit: persons
    period: 2020
    at: {paragraph: 2, sentence: 3}
  - indicator: vagrants_helped
    value: 18.6万
    unit: person-times
    period: 2020
    at: {paragraph: 2, sentence: 4}   # ? indicator: 原文只说“困难群众”
  - indicator: price_subsidy_amount
    value: 420万
    unit: CNY
    period: 2020
    at: {paragraph: 2, sentence: 4}
  - indicator: elderly_beds
    value: 3万
    unit: beds
    period: 2025
    role: plan
    at: {paragraph: 3, sentence: 1}
"""
CODES = """\
id: few
title: {zh: 指标, en: Indicators}
topics:
  - {id: all, name: {zh: 民政, en: Civil affairs}}
units:
  - {id: CNY, name: {zh: 元, en: CNY}, prefix: true}
  - {id: person, name: {zh: 人, en: person}}
  - {id: persons, name: {zh: 人, en: persons}}
  - {id: person-times, name: {zh: 人次, en: person-times}}
  - {id: beds, name: {zh: 张, en: beds}}
indicators:
  - id: dibao_urban
    name: {zh: 城市低保标准, en: Urban subsistence allowance (dibao) standard}
    topic: all
    nature: level
    unit: CNY/person/month
  - id: dibao_rural
    name: {zh: 农村低保标准, en: Rural subsistence allowance (dibao) standard}
    topic: all
    nature: level
    unit: CNY/person/month
  - {id: price_subsidy_amount, name: {zh: 补贴, en: Paid}, topic: all, nature: flow, unit: CNY}
  - {id: vagrants_helped, name: {zh: 救助, en: Help}, topic: all, nature: flow, unit: person-times}
  - {id: kin_found, name: {zh: 寻亲, en: Families found}, topic: all, nature: flow, unit: persons}
  - id: elderly_beds
    name: {zh: 养老床位数, en: Elderly-care beds}
    topic: all
    nature: stock
    unit: beds
    coverages:
      - {id: all, name: {zh: 各类养老床位, en: Elderly-care beds of all kinds}}
      - {id: institutions, name: {zh: 养老机构床位, en: Beds in institutions}, within: all}
  - id: volunteers
    name: {zh: 注册志愿者, en: Registered volunteers}
    topic: all
    nature: stock
    unit: persons
"""
BRIEFING = """\
id: mou
title: {zh: 简报, en: Briefing}
subject: meeting.yaml
indicators: codes.yaml
outputs:
  - {template: briefing, formats: [html]}
"""


@dataclass(frozen=True)
class Number:
    """A number as a test writes it: where it stands among those of its kind, and what it is."""

    text: str
    what: NumberIs
    figure: ReadFigure | None = None


def figure(
    subject: str,
    value: str,
    at: Place,
    indicator: str | None = None,
    *,
    measure: Measure = "value",
    unit: str | None = None,
    kind: GrowthKind | None = None,
    asks: tuple[OpenPoint, ...] = (),
) -> ReadFigure:
    return ReadFigure(subject, measure, value, at, indicator, unit, "2020", kind, asks=asks)


NUMBERS = (
    Number("2021年1月8日", "date"),
    Number("十三五", "name"),
    Number("720", "figure", figure("城市低保标准", "720", Place(2, 1), "dibao_urban")),
    Number("6600", "figure", figure("农村低保标准", "6600", Place(2, 1), "dibao_rural")),
    Number(
        "7.5%",
        "figure",
        figure("城市低保标准", "7.5%", Place(2, 1), "dibao_urban", measure="growth"),
    ),
    Number("2.4万", "figure", figure("养老床位", "2.4万", Place(2, 2), "elderly_beds")),
    Number("55%", "figure", figure("护理型床位占比", "55%", Place(2, 2))),
    Number("31万", "figure", figure("注册志愿者", "超过31万", Place(2, 3), "volunteers")),
    Number("一", "ordinal"),
    Number("18.6万", "figure", figure("救助", "18.6万", Place(2, 4), asks=("indicator",))),
    Number("4200万", "figure", figure("价格补贴", "4200万", Place(2, 4), "price_subsidy_amount")),
    Number("二", "ordinal"),
    Number("37", "figure", figure("收养登记", "37", Place(2, 5))),
    Number("12345", "reference"),
    Number("9万", "unclear"),
    Number("2025年", "date"),
    Number("3万", "figure", figure("养老床位", "3万", Place(3, 1), "elderly_beds")),
    Number("百", "name"),
    Number("30", "unclear"),
)


def reading(content: bytes, name: str, _: object = None) -> TextReading:
    """What a reader of texts would have found in the text of this meeting."""
    source = read_source(content, name)

    def placed() -> Iterator[ReadNumber]:
        place = 0
        for it in NUMBERS:
            start = source.text.index(it.text, place)
            place = start + len(it.text)
            yield ReadNumber(start, place, it.what, it.figure)

    return TextReading(source, TextFrame(), (), tuple(placed()), (), ())


def write_draft(folder: Path) -> Path:
    """The files of the draft; its briefing file is returned."""
    for name, text in (
        ("source.txt", TEXT),
        ("meeting.yaml", DATA),
        ("codes.yaml", CODES),
        ("briefing.yaml", BRIEFING),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder / "briefing.yaml"
