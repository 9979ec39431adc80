"""What is said of two figures: whose figure, which units, which years."""

from __future__ import annotations

import pytest

from reportgen.comparing import compare
from reportgen.model.comparison import Row
from reportgen.model.indicator import Coverage, Indicator
from reportgen.model.meeting import Correction, Observation
from reportgen.model.period import Period
from reportgen.model.unit import Unit
from tests.make import COVERAGES, RUNNING, codes, growth, indicator, meeting, observation, stock
from tests.make import text as words

CORRECTED = Correction(Unit.parse("CNY/person/month"), words("why"))
MONTH = Unit.parse("CNY/person/month")


def row_of(of: Indicator, mine: Observation | None, other: Observation | None) -> Row:
    subject = meeting("part", *([mine] if mine else []), within="whole")
    benchmark = meeting("whole", *([other] if other else []))
    (row,) = compare(subject, benchmark, codes(of)).rows
    return row


def beds(printed: str, coverage: str | None = None) -> Observation:
    return observation(printed, "beds", "beds", coverage=coverage)


def said(row: Row) -> list[tuple[str, str, str]]:
    return [(reason.code, reason.text["zh"], reason.text["en"]) for reason in row.reasons]


LEVEL, COVERED, BEDS = indicator(), indicator(coverages=COVERAGES), stock(coverages=COVERAGES)

SAID = [
    (
        LEVEL,
        growth("8%", "average_annual"),
        growth("7%", "year_on_year"),
        "growth_kinds_differ",
        "part-zh为年均增长，whole-zh为同比增长，两种增速口径不同",
        "growth is average annual for part-en, year on year for whole-en: two different rates",
    ),
    (
        LEVEL,
        growth("8%", "year_on_year", growth_scale="unstated"),
        growth("7%", "year_on_year"),
        "growth_scale_unstated",
        "未说明增幅是百分比还是百分点",
        "it is not stated whether the growth is in percent or in percentage points",
    ),
    (
        LEVEL,
        growth("8%", "year_on_year"),
        growth("7%", "year_on_year", growth_scale="unstated"),
        "growth_scale_unstated",
        "未说明增幅是百分比还是百分点",
        "it is not stated whether the growth is in percent or in percentage points",
    ),
    (
        LEVEL,
        growth("8%", "year_on_year", growth_scale="points"),
        growth("7%", "year_on_year"),
        "growth_scales_differ",
        "一方为百分比增幅，另一方为百分点增幅",
        "one growth is in percent, the other in percentage points",
    ),
    (
        LEVEL,
        growth("8%", "year_on_year", period=RUNNING),
        growth("7%", "year_on_year"),
        "span_unstated",
        "part-zh的数字未说明起止年份",
        "the years that the figure for part-en spans are not stated",
    ),
    (
        LEVEL,
        observation("1"),
        observation("2", period=Period(None, None)),
        "span_unstated",
        "whole-zh的数字未说明起止年份",
        "the years that the figure for whole-en spans are not stated",
    ),
    (
        LEVEL,
        observation("1", period=RUNNING),
        observation("2", period=Period("2019", "2019")),
        "running_total_against_period",
        "part-zh为累计数且起始年份不详，另一方为2019年单年数",
        "the figure for part-en is a running total from an unstated year, the other is for 2019",
    ),
    (
        LEVEL,
        observation("1", period=Period("2019", "2019")),
        observation("2", period=RUNNING),
        "running_total_against_period",
        "whole-zh为累计数且起始年份不详，另一方为2019年单年数",
        "the figure for whole-en is a running total from an unstated year, the other is for 2019",
    ),
    (
        LEVEL,
        observation("1", period=Period("2019", "2019")),
        observation("2"),
        "different_periods",
        "时期不同：part-zh为2019年，whole-zh为2020年",
        "the periods differ: 2019 for part-en, 2020 for whole-en",
    ),
    (
        LEVEL,
        observation("1"),
        observation("2", unit="CNY/person"),
        "different_unit",
        "计量单位不同：part-zh为CNY-zh/person-zh·月，whole-zh为CNY-zh/person-zh",
        "the units differ: CNY-en per person-en per month for part-en, "
        "CNY-en per person-en for whole-en",
    ),
    (
        BEDS,
        beds("5"),
        beds("0"),
        "not_positive",
        "whole-zh的数字不是正数，不能计算比重",
        "the figure for whole-en is not positive, so no share can be computed",
    ),
    (
        BEDS,
        beds("-5"),
        beds("3"),
        "not_positive",
        "part-zh的数字不是正数，不能计算比重",
        "the figure for part-en is not positive, so no share can be computed",
    ),
    (
        BEDS,
        beds("20", "homes"),
        beds("80", "other"),
        "different_coverage",
        "统计范围不同：part-zh为homes-zh，whole-zh为other-zh",
        "the coverage differs: homes-en for part-en, other-en for whole-en",
    ),
    (
        BEDS,
        beds("20", "homes"),
        beds("80"),
        "coverage_narrower",
        "part-zh的范围较窄（homes-zh，另一方为all-zh），结果只是下限",
        "the figure for part-en covers less (homes-en, against all-en), "
        "so the result is a lower bound",
    ),
    (
        BEDS,
        beds("20"),
        beds("80", "homes"),
        "coverage_narrower",
        "whole-zh的范围较窄（homes-zh，另一方为all-zh），结果只是上限",
        "the figure for whole-en covers less (homes-en, against all-en), "
        "so the result is an upper bound",
    ),
    (
        COVERED,
        observation("20", coverage="homes"),
        observation("80"),
        "coverage_narrower",
        "part-zh的范围较窄（homes-zh，另一方为all-zh）",
        "the figure for part-en covers less (homes-en, against all-en)",
    ),
    (
        LEVEL,
        observation("500", qualifier="more_than"),
        observation("600"),
        "bound",
        "part-zh的数字为“超过”，结果只是界限",
        "the figure for part-en is “more than”, so the result is a bound",
    ),
    (
        LEVEL,
        observation("500"),
        observation("600", qualifier="about"),
        "approximate",
        "whole-zh的数字为约数",
        "the figure for whole-en is approximate",
    ),
    (
        LEVEL,
        observation("670"),
        observation("8230", unit="CNY/person/month", correction=CORRECTED),
        "unit_corrected",
        "whole-zh原文印作“CNY-zh/person-zh·月”，按“CNY-zh/person-zh·月”更正：why-zh",
        "the text of whole-en prints “CNY-en per person-en per month”, "
        "corrected to “CNY-en per person-en per month”. why-en",
    ),
    (
        LEVEL,
        observation("670"),
        observation("8230", unit="CNY/person/year"),
        "time_base_converted",
        "时间基准已换算：part-zh为CNY-zh/person-zh·月，whole-zh为CNY-zh/person-zh·年，1年按12个月计",
        "the time base was converted: CNY-en per person-en per month for part-en, "
        "CNY-en per person-en per year for whole-en; a year is 12 months",
    ),
    (
        LEVEL,
        observation("6万"),
        observation("1.8亿"),
        "multiplier_converted",
        "计数单位（万、亿）已统一：6万与1.8亿",
        "both were brought to one scale: 60,000 and 180 million",
    ),
    (
        LEVEL,
        observation("6"),
        None,
        "not_reported",
        "whole-zh的会议材料未提供该数据",
        "the meeting text of whole-en does not give this figure",
    ),
    (
        LEVEL,
        None,
        observation("6"),
        "not_reported",
        "part-zh的会议材料未提供该数据",
        "the meeting text of part-en does not give this figure",
    ),
]


@pytest.mark.parametrize(("of", "mine", "other", "code", "zh", "en"), SAID)
def test_a_reason_says_which_side_and_what(
    of: Indicator,
    mine: Observation | None,
    other: Observation | None,
    code: str,
    zh: str,
    en: str,
) -> None:
    assert said(row_of(of, mine, other)) == [(code, zh, en)]


def test_each_side_that_is_not_positive_is_named() -> None:
    row = row_of(BEDS, beds("-5"), beds("-1"))
    assert [reason.text["en"].split()[3] for reason in row.reasons] == ["part-en", "whole-en"]


def test_a_share_of_zero_or_below_is_a_figure_like_any() -> None:
    rate = indicator("rate", nature="share", unit=Unit("percent"))
    row = row_of(rate, observation("-1%", "rate", "percent"), observation("0%", "rate", "percent"))
    assert (row.verdict, row.reasons) == ("comparable", ())
    assert row.difference is not None
    assert row.difference.value == -1


def test_a_rate_that_does_not_say_its_kind_may_be_of_another() -> None:
    mine = growth("8%", "year_on_year")
    other = observation("7%", "pay", "percent", measure="growth")
    for a, b in ((mine, other), (other, mine)):
        (reason,) = row_of(LEVEL, a, b).reasons
        assert reason.code == "growth_kinds_differ"
        assert "未说明" in reason.text["zh"]


def test_a_shared_figure_names_all_that_it_stands_for() -> None:
    first, second, third = (indicator(code) for code in ("first", "second", "third"))
    mine = observation("5", "first", shared_with=("second", "third"))
    theirs = observation("6", "first")
    rows = compare(meeting("a", mine), meeting("b", theirs), codes(first, second, third)).rows
    assert said(rows[0]) == [
        (
            "shared_figure",
            "a-zh以一个数字同时表示first-zh、second-zh、third-zh，不能分别归属",
            "a-en gives one figure for first-en, second-en and third-en together; "
            "it cannot be ascribed to either",
        )
    ]


def test_a_composite_names_who_counts_it_and_the_parts_that_the_other_counts() -> None:
    both = stock("both", composite_of=("one", "two", "three"))
    parts = [stock(code) for code in ("one", "two", "three")]
    mine = observation("66万", "both", "beds")
    theirs = [observation("9", code, "beds") for code in ("one", "two")]
    expected = (
        "composite_against_parts",
        "a-zh只有both-zh的合计数，另一方分别统计one-zh、two-zh，同一人可能同时享受，不能相加",
        "a-en gives one count for “both-en”, the other counts “one-en and two-en” apart; "
        "one may be in both, so the parts do not add up to it",
    )
    rows = compare(meeting("a", mine), meeting("b", *theirs), codes(both, *parts)).rows
    assert [said(row) for row in rows] == [[expected]] * 3
    rows = compare(meeting("b", *theirs), meeting("a", mine), codes(both, *parts)).rows
    assert [said(row) for row in rows] == [[expected]] * 3


def test_a_composite_that_nobody_reported_does_not_hide_one_that_somebody_did() -> None:
    one, unheard = stock("one"), stock("unheard", composite_of=("one",))
    both = stock("both", composite_of=("one",))
    mine, theirs = observation("66", "both", "beds"), observation("9", "one", "beds")
    rows = compare(meeting("a", mine), meeting("b", theirs), codes(unheard, one, both)).rows
    assert [reason.code for row in rows for reason in row.reasons] == [
        "composite_against_parts",
        "composite_against_parts",
    ]


def test_a_part_is_not_set_against_a_composite_that_does_not_hold_it() -> None:
    both = stock("both", composite_of=("one",))
    one, other = stock("one"), stock("other")
    mine = observation("66", "both", "beds")
    theirs = [observation("9", "other", "beds")]
    rows = compare(meeting("a", mine), meeting("b", *theirs), codes(both, one, other)).rows
    assert [reason.code for row in rows for reason in row.reasons] == ["not_reported"] * 2


def test_another_measure_is_named_with_whose_it_is() -> None:
    area = indicator("area", concept="hall")
    rate = indicator("rate", nature="share", unit=Unit("percent"), concept="hall")
    other_thing = indicator("other", concept="yard")
    mine, theirs = observation("573", "area"), observation("96.4%", "rate", "percent")
    third = observation("5", "other")
    rows = compare(
        meeting("a", mine, third), meeting("b", theirs), codes(area, rate, other_thing)
    ).rows
    assert [said(row) for row in rows] == [
        [
            (
                "different_measure",
                "同一事项的不同指标：a-zh为area-zh，b-zh为rate-zh",
                "different measures of one thing: area-en for a-en, rate-en for b-en",
            )
        ],
        [
            (
                "different_measure",
                "同一事项的不同指标：b-zh为rate-zh，a-zh为area-zh",
                "different measures of one thing: rate-en for b-en, area-en for a-en",
            )
        ],
        [
            (
                "not_reported",
                "b-zh的会议材料未提供该数据",
                "the meeting text of b-en does not give this figure",
            )
        ],
    ]


def test_a_measure_of_the_same_concept_counts_for_a_value_and_not_for_a_growth() -> None:
    area, rate = (indicator(code, concept="hall") for code in ("area", "rate"))
    rows = compare(
        meeting("a", observation("5", "area")),
        meeting("b", growth("5%", "year_on_year", "rate")),
        codes(area, rate),
    ).rows
    assert {reason.code for row in rows for reason in row.reasons} == {"not_reported"}


CHAIN = (
    Coverage("all", words("all")),
    Coverage("homes", words("homes"), within="all"),
    Coverage("public", words("public"), within="homes"),
)


@pytest.mark.parametrize(
    ("mine", "other", "verdict", "wider"),
    [
        ("public", "all", "caveat", "whole"),
        ("all", "public", "caveat", "part"),
        ("homes", "homes", "comparable", ""),
        (None, "all", "comparable", ""),
    ],
)
def test_a_coverage_lies_in_the_one_that_contains_what_contains_it(
    mine: str | None, other: str, verdict: str, wider: str
) -> None:
    row = row_of(stock(coverages=CHAIN), beds("20", mine), beds("80", other))
    assert row.verdict == verdict
    narrow = {"whole": "part-en covers less", "part": "whole-en covers less", "": ""}[wider]
    assert narrow in "".join(reason.text["en"] for reason in row.reasons)
    assert row.share is not None
    assert (row.share.high is None, row.share.low is None) == (wider == "whole", wider == "part")


def test_coverages_that_lie_in_each_other_are_no_endless_search() -> None:
    circle = (
        Coverage("a", words("a"), within="b"),
        Coverage("b", words("b"), within="a"),
        Coverage("c", words("c")),
    )
    row = row_of(stock(coverages=circle), beds("20", "a"), beds("80", "c"))
    assert [reason.code for reason in row.reasons] == ["different_coverage"]


def test_an_unknown_coverage_of_one_side_is_no_other_coverage() -> None:
    row = row_of(stock(), beds("20"), beds("80"))
    assert row.verdict == "comparable"


def test_all_that_forbids_a_comparison_is_said_in_order() -> None:
    row = row_of(BEDS, beds("-5", "other"), beds("0", "homes"))
    assert [reason.code for reason in row.reasons] == [
        "different_coverage",
        "not_positive",
        "not_positive",
    ]
    mine = observation("5", period=Period("2019", "2019"), unit="CNY", shared_with=("pay",))
    row = row_of(LEVEL, mine, observation("7"))
    assert [reason.code for reason in row.reasons] == [
        "different_periods",
        "different_unit",
        "shared_figure",
    ]


def test_caveats_come_before_what_was_converted() -> None:
    mine = observation("6万", coverage="homes", qualifier="about")
    other = observation("1.8亿", unit="CNY/person/year", correction=CORRECTED)
    row = row_of(COVERED, mine, other)
    assert row.verdict == "caveat"
    assert [reason.code for reason in row.reasons] == [
        "unit_corrected",
        "coverage_narrower",
        "approximate",
        "time_base_converted",
        "multiplier_converted",
    ]
