"""Each mistake that a person makes in a data file: its code, its arguments, its place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen.datafile.validate import validate
from reportgen.loading import problems_in
from reportgen.loading.entries import BriefingFile, IndicatorsFile
from reportgen.loading.meeting_entries import MeetingFile
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import Argument, Bilingual, phrase, words
from reportgen.model.format import FORMATS
from reportgen.model.problem import Problem
from tests.loading.small import BENCHMARK, BRIEFING, CODES, SUBJECT, change, small_files

PAY = "  - indicator: pay\n    value: 672"
LONG = "9" * 5000
CLIPPED = f"{'9' * 59}…"
NEAR = {word: phrase("near", word=word) for word in ("value", "subject", "pay", "level", "money")}


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.load(path)
    return caught.value.problems


def only(path: Path) -> Problem:
    (problem,) = problems(path)
    return problem


def place_of(path: Path, text: str) -> tuple[int, int]:
    """Line and column of a text in a file."""
    before, found, _ = path.read_text(encoding="utf-8").partition(text)
    assert found, text
    return before.count("\n") + 1, len(before) - before.rfind("\n")


Mistake = tuple[str, str, str, str, str, dict[str, Argument]]
"""The file, a text in it and what is written instead; the code; at which text the problem stands
then; arguments."""


def wrong_period(written: str, code: str, at: str, **arguments: Argument) -> Mistake:
    return SUBJECT, "period: 2020", f"period: {written}", code, at, arguments


KEYS: list[Mistake] = [
    (
        SUBJECT,
        "value: 672",
        "valeu: 672",
        "data.unknown_key",
        "valeu",
        {
            "key": "valeu",
            "near": NEAR["value"],
            "under": phrase("under_key", key="observations.1"),
        },
    ),
    (
        BRIEFING,
        "lang: en",
        "long: en",
        "data.unknown_key",
        "long",
        {"key": "long", "near": phrase("near", word="lang"), "under": ""},
    ),
    (SUBJECT, "year: 2021", "year: 2021\n  x: 1", "data.unknown_key", "x: 1", {"key": "x"}),
    (
        SUBJECT,
        "  date: 2020-12-30\n",
        "",
        "data.missing_key",
        "meeting:",
        {
            "key": "date",
            "under": phrase("under_key", key="meeting"),
            "about": phrase("such_key", text="2020-12-30"),
        },
    ),
    (
        CODES,
        "    unit: persons\n",
        "",
        "data.missing_key",
        "id: people",
        {"key": "unit", "under": phrase("under_key", key="indicators.4")},
    ),
    (
        CODES,
        "title: {zh: 代码, en: Codes}\n",
        "",
        "data.missing_key",
        "id: codes",
        {"key": "title", "under": "", "about": ""},
    ),
]

VALUES: list[Mistake] = [
    (
        SUBJECT,
        "kind: average_annual",
        "kind: yearly",
        "data.unknown_value",
        "yearly",
        {
            "key": "observations.2.kind",
            "value": "yearly",
            "allowed": ("year_on_year", "previous_period", "average_annual", "over_span"),
        },
    ),
    (
        CODES,
        "nature: level",
        "nature: levle",
        "data.unknown_value",
        "levle",
        {"key": "indicators.1.nature", "near": NEAR["level"]},
    ),
    (BRIEFING, "lang: en", "lang: 5", "data.unknown_value", "5\n", {"value": "5", "near": ""}),
    (
        BRIEFING,
        "formats: [docx, pdf]",
        "formats: [docx, odt]",
        "data.unknown_value",
        "odt",
        {"key": "outputs.1.formats.2", "value": "odt", "allowed": FORMATS},
    ),
    (
        BRIEFING,
        "formats: [docx, pdf]",
        "formats: pdf",
        "data.wrong_type",
        "pdf\n",
        {
            "wanted": phrase("type_list"),
            "value": "pdf",
            "advice": Bilingual("格式的列表，如[docx, pdf]", "The formats to write it in."),
        },
    ),
    (
        SUBJECT,
        "form: {zh: 视频会议, en: video conference}",
        "form: [视频]",
        "data.wrong_type",
        "[视频]",
        {
            "key": "meeting.form",
            "wanted": phrase("type_mapping"),
            "value": phrase("type_list"),
            "advice": phrase("write", wanted="{zh: …, en: …}"),
        },
    ),
    (
        SUBJECT,
        "zh: 视频会议,",
        "zh: 12.50,",
        "data.wrong_type",
        "12.50",
        {
            "key": "meeting.form.zh",
            "wanted": phrase("type_text"),
            "value": "12.50",
            "advice": phrase("write_in_quotes", value="12.50"),
        },
    ),
    (
        SUBJECT,
        "zh: 视频会议,",
        "zh: true,",
        "data.wrong_type",
        "true",
        {"value": "true", "advice": phrase("write_in_quotes", value="true")},
    ),
    (
        SUBJECT,
        "zh: 视频会议,",
        "zh: [a],",
        "data.wrong_type",
        "[a], en: v",
        {
            "value": phrase("type_list"),
            "wanted": phrase("type_text"),
            "advice": Bilingual("写法见docs/data.md", "In Chinese (Simplified)."),
        },
    ),
    (
        SUBJECT,
        "zh: 视频会议,",
        "zh: {a: b},",
        "data.wrong_type",
        "{a: b}",
        {"value": phrase("mapping_value")},
    ),
    (
        SUBJECT,
        "zh: 视频会议,",
        "zh: ,",
        "data.wrong_type",
        " , en: video conference",
        {"value": phrase("empty_value")},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: two}",
        "data.wrong_type",
        "two}",
        {
            "key": "observations.1.at.paragraph",
            "wanted": phrase("type_whole_number"),
            "value": "two",
        },
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: 2.5}",
        "data.wrong_type",
        "2.5}",
        {"wanted": phrase("type_whole_number"), "value": "2.5"},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        f"{{paragraph: {LONG}}}",
        "data.wrong_type",
        LONG,
        {"wanted": phrase("type_whole_number"), "value": CLIPPED},
    ),
    (
        CODES,
        "prefix: true",
        "prefix: maybe",
        "data.wrong_type",
        "maybe",
        {"wanted": phrase("type_truth")},
    ),
    (
        CODES,
        "  - id: rate\n",
        "  - word\n  - id: rate\n",
        "data.wrong_type",
        "word\n",
        {"key": "indicators.5", "wanted": phrase("type_mapping"), "value": "word"},
    ),
    (
        SUBJECT,
        "id: part-2020",
        "id: Part 2020",
        "data.wrong_form",
        "Part",
        {
            "key": "meeting.id",
            "value": "Part 2020",
            "about": Bilingual(
                "小写字母、数字和连字符",
                "Lower-case letters, digits and hyphens, such as liaoning-2020.",
            ),
        },
    ),
    (
        BRIEFING,
        "  - template: briefing\n    formats: [docx, pdf]\n  - template: digest\n"
        "    formats: [html]\n",
        "  []\n",
        "data.empty_list",
        "[]",
        {
            "key": "outputs",
            "about": phrase(
                "about_key",
                text=Bilingual(
                    "用哪些模板、做成哪些格式，写成列表", "Which templates in which formats."
                ),
            ),
        },
    ),
    (
        BRIEFING,
        "formats: [docx, pdf]",
        "formats: []",
        "data.no_formats",
        "[]",
        {},
    ),
    (BRIEFING, "copies: 20", "copies: 0", "data.no_copies", "0\n", {"copies": 0}),
    (
        SUBJECT,
        "en: video conference",
        "en: ' '",
        "data.blank",
        "' '",
        {"key": "meeting.form.en"},
    ),
    (
        SUBJECT,
        "en: video conference",
        r'en: "a\ab"',
        "data.control_character",
        '"a',
        {"name": "meeting.form.en", "number": "0007"},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: 0, sentence: 3}",
        "data.below_one",
        "0, sentence",
        {"key": "observations.1.at.paragraph", "value": "0"},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: 2, sentence: -3}",
        "data.below_one",
        "-3}",
        {"key": "observations.1.at.sentence", "value": "-3"},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: '-1'}",
        "data.below_one",
        "'-1'",
        {"value": "-1"},
    ),
    (
        SUBJECT,
        "{paragraph: 2, sentence: 3}",
        "{paragraph: true}",
        "data.below_one",
        "true",
        {"value": "true"},
    ),
]

DATES: list[Mistake] = [
    (
        SUBJECT,
        "date: 2020-12-30",
        f"date: {date}",
        "data.bad_date",
        f"{date}\n  time",
        {"key": "meeting.date", "value": shown, "first": 1900, "last": 2100},
    )
    for date, shown in (
        ("2020-02-30", "2020-02-30"),
        ("2020-12", "2020-12"),
        ("[2020]", phrase("type_list")),
        ("0", "0"),
        ("20201230", "20201230"),
        ("0999-12-30", "0999-12-30"),
        ("1899-12-31", "1899-12-31"),
        ("2101-01-01", "2101-01-01"),
        ("true", "true"),
    )
]

PERIODS: list[Mistake] = [
    *(
        wrong_period(period, "data.bad_period", f"{period}\n", value=period)
        for period in ("20x0", "1850", "1899", "2101", "2020-Q5", "2020-H3", "2020-13", "2020-00")
    ),
    wrong_period("{from: 2019, to: 2020-Q0}", "data.bad_period", "2020-Q0", value="2020-Q0"),
    *(
        wrong_period(
            f"{{from: {start}, to: {end}}}",
            "data.period_backwards",
            f"{{from: {start}, ",
            start=start,
            end=end,
        )
        for start, end in (
            ("2020", "2016"),
            ("2020-12", "2020-Q1"),
            ("2020-H2", "2020-Q3"),
            ("2020-H2", "2020-06"),
            ("2020-Q2", "2020-05"),
            ("2020", "2020-H1"),
            ("2020-02", "2020-Q1"),
        )
    ),
    wrong_period(
        "{from: 2016, to: unstated}", "data.period_without_end", "{from: 2016, to: un", start="2016"
    ),
]

FIGURES: list[Mistake] = [
    (SUBJECT, "value: 672", "value: six", "data.no_number", "six", {"value": "six"}),
    (SUBJECT, "value: 672", "value: 1e9", "data.no_number", "1e9", {"value": "1E+9"}),
    (
        SUBJECT,
        "value: 672",
        "value: 1,672",
        "data.no_plain_number",
        "1,672",
        {"value": "1,672", "plain": "1672"},
    ),
    (
        SUBJECT,
        "value: 672",
        "value: 5万%",
        "data.multiplier_and_percent",
        "5万%",
        {"value": "5万%"},
    ),
    (
        SUBJECT,
        "value: 672",
        f"value: {LONG}",
        "data.too_many_digits",
        LONG,
        {"value": CLIPPED, "most": 15},
    ),
    (
        SUBJECT,
        "value: 672",
        "value: 8%",
        "data.percentage_in_unit",
        "8%",
        {"value": "8%", "unit": "CNY/person/month"},
    ),
    (
        SUBJECT,
        "unit: CNY/person/month",
        "unit: USD/person/month",
        "data.unknown_unit",
        "USD",
        {
            "noun": "USD",
            "unit": "USD/person/month",
            "allowed": ("CNY", "person", "persons", "beds", "percent"),
        },
    ),
    (
        SUBJECT,
        "unit: CNY/person/month",
        "unit: CNY/persn/month",
        "data.unknown_unit",
        "CNY/persn",
        {"noun": "persn", "near": phrase("near", word="person")},
    ),
    (SUBJECT, "unit: CNY/person/month", "unit: /", "data.bad_unit", "/\n", {"unit": "/"}),
    (
        SUBJECT,
        "unit: CNY/person/month",
        "unit: persons",
        "data.unit_does_not_fit",
        "persons",
        {"unit": "persons", "indicator": "pay", "shown": "CNY/person/month"},
    ),
    (
        SUBJECT,
        "value: 8%",
        "value: 8%\n    unit: beds",
        "data.percentage_in_unit",
        "8%",
        {"unit": "beds"},
    ),
    (
        SUBJECT,
        "value: 8%",
        "value: 8\n    unit: beds",
        "data.unit_does_not_fit",
        "beds\n",
        {"unit": "beds", "indicator": "pay", "shown": "percent"},
    ),
    (SUBJECT, "    unit: CNY/person/month\n", "", "data.missing_unit", "indicator: pay", {}),
    (
        SUBJECT,
        "    value: 672",
        "    shared_with: [people]\n    value: 672",
        "data.shared_unit_does_not_fit",
        "people",
        {"unit": "CNY/person/month", "indicator": "people", "shown": "persons"},
    ),
    (
        SUBJECT,
        "printed_unit: persons",
        "printed_unit: hats",
        "data.unknown_unit",
        "hats",
        {"noun": "hats", "unit": "hats"},
    ),
    (
        SUBJECT,
        "    kind: average_annual\n",
        "",
        "data.growth_without_kind",
        "indicator: pay\n    measure",
        {},
    ),
    (
        SUBJECT,
        "    value: 672",
        "    kind: year_on_year\n    value: 672",
        "data.value_with_kind",
        "year_on_year",
        {},
    ),
]

REFERENCES: list[Mistake] = [
    (
        SUBJECT,
        PAY,
        PAY.replace("pay", "pai"),
        "data.unknown_indicator",
        "pai",
        {"id": "pai", "advice": NEAR["pay"]},
    ),
    (
        SUBJECT,
        "shared_with: [rate]",
        "shared_with: [rate, x_y_z]",
        "data.unknown_indicator",
        "x_y_z",
        {
            "id": "x_y_z",
            "advice": phrase("known", words=("pay", "homes", "beds", "people", "rate")),
        },
    ),
    (
        SUBJECT,
        "coverage: institutions",
        "coverage: xyz",
        "data.unknown_coverage",
        "xyz",
        {"id": "xyz", "advice": phrase("known", words=("all", "institutions"))},
    ),
    (
        BENCHMARK,
        "    at: {paragraph: 2}\n",
        "    at: {paragraph: 2}\n  - indicator: pay\n    value: 666\n"
        "    unit: CNY/person/month\n    period: 2020\n    at: {paragraph: 3}\n",
        "data.same_figure_twice",
        "  - indicator: pay\n    value: 666",
        {"indicator": "pay", "first": 15},
    ),
    (SUBJECT, "id: two", "id: one", "data.id_twice", "one, text: {zh: 要点二", {"id": "one"}),
    (SUBJECT, "id: build", "id: nurse", "data.task_id_twice", "nurse, text: {zh: 建", {}),
    (SUBJECT, "id: visit", "id: build", "data.task_id_twice", "build, text: {zh: 慰", {}),
    (
        CODES,
        "topic: money",
        "topic: mony",
        "data.unknown_topic",
        "mony",
        {"id": "mony", "advice": NEAR["money"]},
    ),
    (CODES, "part_of: beds", "part_of: xyz", "data.unknown_indicator", "xyz", {"id": "xyz"}),
    (CODES, "[homes, people]", "[homes, xyz]", "data.unknown_indicator", "xyz", {"id": "xyz"}),
    (CODES, "within: all", "within: xyz", "data.unknown_coverage", "xyz", {"id": "xyz"}),
    (CODES, "{id: care", "{id: money", "data.id_twice", "money, name: {zh: 照", {"first": 4}),
    (
        CODES,
        "name: {zh: 张, en: beds}",
        "name: {zh: 张, en: beds}, equals: {noun: bads, times: 2}",
        "data.unknown_equivalent",
        "bads",
        {"id": "bads"},
    ),
    (
        CODES,
        "name: {zh: 张, en: beds}",
        "name: {zh: 张, en: beds}, equals: {noun: persons, times: 0}",
        "data.bad_rate",
        "0}}",
        {"value": "0"},
    ),
    (
        CODES,
        "{id: persons",
        "{id: person",
        "data.id_twice",
        "person, name: {zh: 人, en: persons",
        {},
    ),
    (CODES, "- id: people", "- id: beds", "data.id_twice", "beds\n    name: {zh: 人数", {}),
    (CODES, "{id: institutions", "{id: all", "data.id_twice", "all, name: {zh: 机", {"first": 28}),
    (CODES, "unit: beds", "unit: bed", "data.unknown_unit", "bed\n    part", {"noun": "bed"}),
    (
        BRIEFING,
        "key: [pay, homes]",
        "key: [pay, homs]",
        "data.unknown_key_indicator",
        "homs",
        {"id": "homs", "codes": "codes", "near": phrase("near", word="homes")},
    ),
    (BRIEFING, "[pay, homes]", "[pay, pay]", "data.key_indicator_twice", "pay]", {"id": "pay"}),
    (
        BRIEFING,
        "template: digest",
        "template: ../digest",
        "data.bad_template_name",
        "../digest",
        {"name": "../digest"},
    ),
    (
        BRIEFING,
        "template: digest",
        "template: briefing",
        "data.template_twice",
        "briefing\n    formats: [html]",
        {"name": "briefing", "first": 7},
    ),
    (
        BRIEFING,
        "subject: meetings/part.yaml",
        r'subject: "a\0b"',
        "data.control_character",
        '"a',
        {"name": "subject", "number": "0000"},
    ),
    (
        BRIEFING,
        "subject: meetings/part.yaml",
        r'subject: "\ud800.yaml"',
        "data.half_pair",
        '"\\ud',
        {"name": "subject", "number": "D800"},
    ),
]


def figure(fields: str, code: str, at: str, **arguments: Argument) -> Mistake:
    """One figure more, written in one line."""
    line = f"  - {{{fields}, at: {{paragraph: 2}}}}\n"
    return SUBJECT, "observations:\n", f"observations:\n{line}", code, at, arguments


PEOPLE = "indicator: people, value: 5万, unit: persons, period: 2020"
RANK = "indicator: people, measure: rank, period: 2020"
GROWN = "indicator: people, measure: growth, value: 8%"
USD = "  - {id: USD, name: {zh: 美元, en: USD}, currency: true}\n"
MONEY = "prefix: true, currency: true}\n" + USD

DIMENSIONS: list[Mistake] = [
    figure(
        f"{PEOPLE}, at: {{paragraph: 2}}}}\n"
        "  - {indicator: 人数, missing: withdrawn, period: 2020",
        "data.same_figure_twice",
        "  - {indicator: 人数",
        indicator="people",
        first=32,
    ),
    figure(
        "indicator: pay, value: 8064, unit: CNY/person/year, period: 2020",
        "data.same_figure_twice",
        "  - indicator: pay\n    value: 672",
        indicator="pay",
        first=32,
    ),
    figure(
        PEOPLE.replace("5万", "8～6万"),
        "data.range_backwards",
        "8～6",
        value="8～6万",
        low="8",
        high="6万",
    ),
    figure(f"{RANK}, value: 0", "data.bad_rank", "0, at", value="0"),
    figure(f"{RANK}, value: 1.5", "data.bad_rank", "1.5", value="1.5"),
    figure(f"{RANK}, value: 3～5", "data.bad_rank", "3～5", value="3～5"),
    figure(f"{RANK}, value: 32, places: 31", "data.rank_beyond", "32, pl", value="32", places=31),
    figure(f"{RANK}, value: 3, places: 0", "data.below_one", "0, at: {", value="0"),
    figure(
        f"{GROWN}, kind: year_on_year, period: {{from: 2016, to: 2020}}",
        "data.yearly_over_span",
        "year_on_year",
        kind="year_on_year",
    ),
    figure(
        f"{GROWN}, kind: over_span, base: 2020, period: 2020",
        "data.base_not_before",
        "2020, period",
        base="2020",
        period="2020",
    ),
    figure(
        "indicator: pay, missing: confidential, coverage: xyz, period: 2019",
        "data.unknown_coverage",
        "xyz",
        id="xyz",
    ),
    (
        SUBJECT,
        "status: provisional\n  counting",
        "status: provisional\n  paragraphs: 0\n  counting",
        "data.below_one",
        "0\n  counting",
        {"key": "source.paragraphs"},
    ),
    (
        CODES,
        "part_of: beds",
        "part_of: homes",
        "data.cycle_of_parts",
        "homes\n    concept",
        {"chain": "homes → homes"},
    ),
    (
        CODES,
        "composite_of: [homes, people]",
        "composite_of: [beds, people]",
        "data.cycle_of_totals",
        "[beds, ",
        {"chain": "beds → beds"},
    ),
    (
        CODES,
        "nature: flow\n",
        "nature: flow\n    composite_of: [beds]\n",
        "data.cycle_of_totals",
        "[homes, people]",
        {"chain": "beds → people → beds"},
    ),
    (
        CODES,
        "all, name: {zh: 全部, en: all}",
        "all, name: {zh: 全部, en: all}, within: institutions",
        "data.cycle_of_coverages",
        "institutions}",
        {"chain": "all → institutions → all"},
    ),
]


def area(code: str, within: str) -> str:
    """An area besides that of the meeting, in one line."""
    return (
        f"  - {{code: {code}, name: {{zh: 甲, en: A}}, short: {{zh: 乙, en: B}}, within: {within}}}"
    )


CHANGED = "indicator: people, measure: change, value: 3, unit: persons, period: 2020"
SAID: list[Mistake] = [
    figure(
        PEOPLE.replace("5万", "超过5万以上"), "data.two_qualifiers", "超过", value="超过5万以上"
    ),
    figure(
        PEOPLE.replace("5万", "超过5万") + ", qualifier: 以下",
        "data.two_qualifiers",
        "以下, at",
        value="超过5万",
    ),
    figure(
        PEOPLE + ", qualifier: nearely",
        "data.unknown_qualifier",
        "nearely",
        value="nearely",
        near=phrase("near", word="nearly"),
    ),
    figure(PEOPLE.replace("5万", "1.5倍"), "data.growth_in_words", "1.5倍", value="1.5倍"),
    figure("indicator: people, unit: persons, period: 2020", "data.missing_value", "{ind"),
    figure(f"{PEOPLE}, missing: withdrawn", "data.missing_with_value", "withdrawn"),
    figure(f"{GROWN}, kind: over_span, period: 2020", "data.span_without_base", "{ind"),
    figure(f"{PEOPLE}, places: 31", "data.key_of_measure", "31, at", key="places", measure="rank"),
    figure(f"{CHANGED}, to: CN-LN", "data.key_of_measure", "CN-LN, at", key="to", measure="gap"),
    figure(
        f"{CHANGED}, among: {{zh: 全国, en: all}}",
        "data.key_of_measure",
        "{zh: 全国, en: all}",
        key="among",
        measure="rank",
    ),
    figure(f"{PEOPLE}, base: 2015", "data.value_with_kind", "2015", key="base"),
    figure(
        "indicator: people, measure: gap, value: 3, unit: persons, period: 2020",
        "data.gap_without_area",
        "{ind",
    ),
    figure(f"{RANK}, value: 3, unit: persons", "data.unit_of_rank", "persons", unit="persons"),
    figure(f"{PEOPLE}, area: CN-XX", "data.unknown_area", "CN-XX", id="CN-XX"),
    (
        SUBJECT,
        "observations:\n",
        f"areas:\n{area('CN-LN', 'CN')}\nobservations:\n",
        "data.area_twice",
        "CN-LN, name: {zh: 甲",
        {"code": "CN-LN"},
    ),
    (
        SUBJECT,
        "observations:\n",
        f"areas:\n{area('X', 'Y')}\n{area('Y', 'X')}\nobservations:\n",
        "data.cycle_of_areas",
        "Y}",
        {"chain": "X → Y → X"},
    ),
    (
        SUBJECT,
        "observations:\n",
        "rates:\n  - {of: CNY, to: USD, rate: 0}\nobservations:\n",
        "data.bad_rate",
        "0}\nobs",
        {"value": "0"},
    ),
]


def test_a_currency_is_converted_only_at_one_rate(tmp_path: Path) -> None:
    path = small_files(tmp_path, CODES, "prefix: true}\n", MONEY)
    given = "indicator: pay, value: 8, unit: USD/person/month, period: 2019, at: {paragraph: 2}"
    change(tmp_path, SUBJECT, "observations:\n", f"observations:\n  - {{{given}}}\n")
    problem = only(path)
    assert (problem.code, problem["of"], problem["to"]) == (
        "data.currency_without_rate",
        "USD",
        "CNY",
    )
    assert (problem.line, problem.column) == place_of(tmp_path / SUBJECT, "USD/person")
    rate, back = "{of: USD, to: CNY, rate: 6.9}", "{of: CNY, to: USD, rate: 0.14}"
    change(tmp_path, SUBJECT, "observations:\n", f"rates:\n  - {rate}\nobservations:\n")
    reportgen.load(path)
    change(tmp_path, SUBJECT, f"  - {rate}\n", f"  - {rate}\n  - {back}\n")
    twice = only(path)
    assert (twice.code, twice["first"]) == ("data.rate_twice", 32)
    assert (twice.line, twice.column) == place_of(tmp_path / SUBJECT, back)
    change(tmp_path, SUBJECT, back, back.replace("USD", "CNY"))
    assert only(path).code == "data.rate_of_itself"
    change(tmp_path, SUBJECT, "of: CNY, to: CNY", "of: beds, to: CNY")
    unknown = only(path)
    assert (unknown.code, unknown["id"]) == ("data.unknown_currency", "beds")


ALL = [*KEYS, *VALUES, *DATES, *PERIODS, *FIGURES, *REFERENCES, *DIMENSIONS, *SAID]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "at", "arguments"),
    ALL,
    ids=[code for _, _, _, code, *_ in ALL],
)
def test_a_mistake_has_its_code_its_place_and_what_is_said_of_it(
    tmp_path: Path,
    file: str,
    old: str,
    new: str,
    code: str,
    at: str,
    arguments: dict[str, Argument],
) -> None:
    path = small_files(tmp_path, file, old, new)
    (problem,) = [found for found in problems(path) if found.code == code]
    assert Path(problem.file) == tmp_path / file
    assert (problem.line, problem.column or 1) == _expected(tmp_path / file, at, problem)
    assert {name: problem[name] for name in arguments} == arguments
    assert all(problem.message_in(lang) and problem.hint_in(lang) for lang in ("zh", "en"))


def _expected(path: Path, at: str, problem: Problem) -> tuple[int, int]:
    """A figure that is given twice has a line only."""
    line, column = place_of(path, at)
    return line, column if problem.column else 1


def test_help_is_that_of_the_key_and_not_of_the_kind_of_its_value(tmp_path: Path) -> None:
    bulletin = "bulletin:\n  name: {zh: 通报, en: Bulletin}\n  copies: 20\n"
    problem = only(small_files(tmp_path, BRIEFING, bulletin, "bulletin: word\n"))
    assert (problem.code, problem["wanted"]) == ("data.wrong_type", phrase("type_mapping"))
    assert words(problem["advice"], "en").startswith(
        "What the template jianbao prints in its masthead"
    )


def test_a_value_of_several_lines_is_said_in_one(tmp_path: Path) -> None:
    problem = only(small_files(tmp_path, SUBJECT, "value: 672", 'value: "six\\nseven\\t8"'))
    assert (problem.code, problem["value"]) == ("data.no_number", "six seven 8")


def test_a_missing_key_without_help_asks_for_the_key_alone(tmp_path: Path) -> None:
    text = "title: {zh: 代码, en: Codes}\n"
    problem = only(small_files(tmp_path, CODES, text, ""))
    assert (problem.hint_in("en"), problem.hint_in("zh")) == ("add title", "请加上 title")


def test_a_sentence_reads_well_in_both_languages(tmp_path: Path) -> None:
    problem = problems(small_files(tmp_path, SUBJECT, "value: 672", "valeu: 672"))[-1]
    assert problem.message_in("en") == "unknown key 'valeu' in observations.1"
    assert problem.message_in("zh") == "没有键“valeu”（在observations.1之下）"
    assert problem.hint_in("zh").startswith(
        "是不是想写“value”？此处可用：indicator、measure、value、"
    )
    problem = only(small_files(tmp_path, BRIEFING, "lang: en", "lang: zhh"))
    assert problem.message_in("en") == "lang is 'zhh', which is not one of its values"
    assert problem.hint_in("en") == "did you mean 'zh'? write one of 'zh', 'en'"
    assert problem.message_in("zh") == "lang的值“zhh”不在可用之列"
    problem = only(small_files(tmp_path, BRIEFING, "[docx, pdf]", "pdf"))
    assert problem.message_in("en") == "outputs.1.formats must be a list, not 'pdf'"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2020-12-30", "date: 1900-01-01"),
        ("date: 2020-12-30", "date: 2100-12-31"),
        ("{paragraph: 2, sentence: 3}", "{paragraph: 1, sentence: 1}"),
        ("{paragraph: 2, sentence: 3}", "{paragraph: '12'}"),
        ("period: 2020", "period: 1900"),
        ("period: 2020", "period: 2100"),
        ("period: 2020", "period: unstated"),
        ("period: 2020", "period: {from: 2020-Q1, to: 2020-06}"),
        ("period: 2020", "period: {from: 2020-H1, to: 2020-06}"),
        ("period: 2020", "period: {from: 2020-07, to: 2020-H2}"),
        ("period: 2020", "period: {from: 2020-Q4, to: 2020-12}"),
        ("period: 2020", "period: {from: 2019-12, to: 2020-01}"),
        ("period: 2020", "period: {from: 2020-09, to: 2020-10}"),
        ("period: 2020", "period: {from: 2020-10, to: 2020-Q4}"),
        ("period: 2020", "period: {from: unstated, to: unstated}"),
        ("value: 672", f"value: {'9' * 15}万亿"),
        ("unit: CNY/person/month", "unit: CNY/person/year"),
    ],
)
def test_what_is_just_right_is_no_mistake(tmp_path: Path, old: str, new: str) -> None:
    assert reportgen.load(small_files(tmp_path, SUBJECT, old, new)).id == "small"


def test_one_period_is_from_and_to_itself_and_what_is_not_stated_is_none(tmp_path: Path) -> None:
    def period(written: str) -> tuple[Any, Any]:
        path = small_files(tmp_path, SUBJECT, "period: 2020", f"period: {written}")
        found = reportgen.load(path).subject.observations[0].period
        return found.start, found.end

    assert period("2020-Q3") == ("2020-Q3", "2020-Q3")
    assert period("unstated") == (None, None)
    assert period("{from: 2016, to: 2020}") == ("2016", "2020")
    assert period("{from: unstated, to: 2020}") == (None, "2020")


def test_a_named_file_that_is_missing_is_said_where_it_is_named(tmp_path: Path) -> None:
    for key, name in (("subject", "part"), ("benchmark", "whole")):
        path = small_files(tmp_path, BRIEFING, f"meetings/{name}.yaml", "nowhere.yaml")
        problem = only(path)
        assert (problem.code, Path(problem.file)) == ("data.no_file", tmp_path / "nowhere.yaml")
        line, _ = place_of(path, "nowhere.yaml")
        where = f"{path}:{line}"
        assert problem["advice"] == phrase("correct_path", key=key, where=where)


def test_a_named_file_that_is_a_folder_is_said_where_it_is_named(tmp_path: Path) -> None:
    problem = only(small_files(tmp_path, BRIEFING, "meetings/part.yaml", "meetings"))
    assert problem.code == "data.directory"
    assert problem["advice"] == phrase(
        "correct_path", key="subject", where=f"{tmp_path / BRIEFING}:3"
    )


def test_a_file_of_another_kind_is_said_with_both_kinds(tmp_path: Path) -> None:
    path = small_files(tmp_path, BRIEFING, "indicators: codes.yaml", f"indicators: {SUBJECT}")
    found = [problem for problem in problems(path) if problem.code == "data.wrong_kind"]
    (problem,) = found
    assert (problem["found"], problem["wanted"]) == (phrase("meeting_file"), phrase("code_list"))
    assert (Path(problem.file), problem.line) == (tmp_path / SUBJECT, 1)


def test_subject_and_benchmark_are_two_meetings(tmp_path: Path) -> None:
    path = small_files(tmp_path, BRIEFING, "meetings/whole.yaml", "meetings/part.yaml")
    problem = problems(path)[0]
    assert (problem.code, problem["id"]) == ("data.same_meeting", "part-2020")
    assert (problem.line, problem.column) == (4, 12)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("short: {zh: 全国, en: China}", "short: {zh: 辽宁, en: China}"),
        ("short: {zh: 全国, en: China}", "short: {zh: 全国, en: Liaoning}"),
        ("name: {zh: 全国, en: China}", "name: {zh: 辽宁省, en: Liaoning Province}"),
    ],
)
def test_subject_and_benchmark_are_told_apart_by_their_areas(
    tmp_path: Path, old: str, new: str
) -> None:
    problem = only(small_files(tmp_path, BENCHMARK, old, new))
    assert (problem.code, problem.severity) == ("data.same_area", "error")
    assert (problem.line, problem.column) == (4, 12)


def test_areas_are_set_across_from_others(tmp_path: Path) -> None:
    problem = only(small_files(tmp_path, BENCHMARK, "code: CN,", "code: CN-LN,"))
    assert problem.code == "data.relation_of_areas"
    assert problem["area"] == Bilingual("辽宁", "Liaoning")
    assert (problem.line, problem.column) == (4, 12)


def test_a_key_indicator_that_the_subject_does_not_give_is_told(tmp_path: Path) -> None:
    path = small_files(tmp_path, BRIEFING, "key: [pay, homes]", "key: [pay, people, rate]")
    (warning,) = reportgen.load(path).warnings
    assert (warning.code, warning.severity) == ("data.key_not_reported", "warning")
    assert (warning["name"], warning["area"]) == (
        Bilingual("人数", "People"),
        Bilingual("辽宁", "Liaoning"),
    )
    assert (warning.line, warning.column) == place_of(path, "people")


def test_a_template_that_nobody_has_is_said_with_those_there_are(tmp_path: Path) -> None:
    path = small_files(tmp_path, BRIEFING, "template: digest", "template: digets")
    (problem,) = problems_in(path, path.parent / CODES, ("briefing", "digest"))
    assert problem.code == "data.unknown_template"
    assert problem["name"] == "digets"
    assert problem["near"] == phrase("near", word="digest")
    assert problem["known"] == ("briefing", "digest")
    assert (problem.line, problem.column) == place_of(path, "digets")


def test_a_benchmark_without_observations_is_refused(tmp_path: Path) -> None:
    path = small_files(
        tmp_path, BENCHMARK, "observations:\n  - indicator: pay", "observations: []\nx:\n  - y: pay"
    )
    text = (tmp_path / BENCHMARK).read_text(encoding="utf-8")
    (tmp_path / BENCHMARK).write_text(text.partition("x:\n")[0], encoding="utf-8")
    problem = only(path)
    assert problem.code == "data.no_observations"
    assert (problem.line, problem.column) == place_of(tmp_path / BENCHMARK, "[]")


def test_what_a_key_is_for_is_said_in_the_language_of_the_message() -> None:
    seen = 0
    for kind in (MeetingFile, BriefingFile, IndicatorsFile):
        found = parse_yaml("observations: [{}]\nagainst: [{}]\npoints: 5\ntopics: 5\n", "f")
        validate(found, kind)
        for problem in found.problems:
            said = problem.hint_in("zh")
            assert not re.search("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}", said), said
            seen += problem.hint_in("en") != said
    assert seen > 6
