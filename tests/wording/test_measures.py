"""What a figure says is printed as its source would say it."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.model.meeting import Area, Measure
from reportgen.model.text import Text
from reportgen.wording.figures import Wording
from reportgen.wording.measures import quoted, statement
from reportgen.wording.phrases import HOUSE_BOOK
from tests.comparing.generated import BEDS, CODES, DOCTORS, OUTPUT, PAY, RATE, figure_of

WORDING = Wording(CODES)
NATION = Area("CN", Text("中国", "China"), Text("全国", "the nation"))
ALL = Text("全国", "in the nation")
SINCE = {"growth_kind": "over_span", "base": "2015"}
BARE: dict[str, Any] = {"growth_kind": None}
Fields = dict[str, Any]


@pytest.mark.parametrize(
    ("printed", "of", "measure", "fields", "zh", "en"),
    [
        ("8%", PAY, "growth", {}, "同比增长8%", "8% year on year"),
        ("6%以上", PAY, "growth", {}, "同比增长6%以上", "at least 6% year on year"),
        ("-5%", PAY, "growth", {}, "同比下降5%", "-5% year on year"),
        ("-5%以上", PAY, "growth", {}, "同比下降5%以上", "down at least 5% year on year"),
        ("-3%～-1%", PAY, "growth", {}, "同比下降1%～3%", "-3%–-1% year on year"),
        ("-1%～1%", PAY, "growth", {}, "同比增长-1%～1%", "-1%–1% year on year"),
        ("6%～8%", PAY, "growth", {}, "同比增长6%～8%", "6%–8% year on year"),
        ("1.5倍", PAY, "growth", {}, "同比增长1.5倍", "150% year on year"),
        ("两成", PAY, "growth", {}, "同比增长两成", "20% year on year"),
        ("翻一番", PAY, "growth", SINCE, "比2015年翻一番", "100% since 2015"),
        ("30%", PAY, "growth", SINCE, "比2015年增长30%", "30% since 2015"),
        ("-30%", PAY, "growth", SINCE, "比2015年下降30%", "-30% since 2015"),
        (
            "2%～3%",
            RATE,
            "growth",
            {"growth_scale": "points"},
            "同比提高2～3个百分点",
            "up 2–3 percentage points year on year",
        ),
        ("3%", RATE, "change", {}, "同比提高3个百分点", "up 3 percentage points year on year"),
        ("-3%", RATE, "change", BARE, "降低3个百分点", "down 3 percentage points"),
        ("162万", BEDS, "change", BARE, "增加162万beds-zh", "up 1.62 million beds-en"),
        ("-162万", BEDS, "change", BARE, "减少162万beds-zh", "down 1.62 million beds-en"),
        ("-3～-1万", BEDS, "change", BARE, "减少1～3万beds-zh", "down 10,000–30,000 beds-en"),
        (
            "超过5",
            BEDS,
            "change",
            SINCE,
            "比2015年增加超过5beds-zh",
            "up more than 5 beds-en since 2015",
        ),
        ("4", PAY, "rank", {"among": ALL}, "居全国第4位", "4th in the nation"),
        (
            "2",
            PAY,
            "rank",
            {"among": ALL, "places": 31},
            "居全国第2位（共31位）",
            "2nd in the nation, out of 31",
        ),
        ("11", PAY, "rank", {"among": None}, "第11位", "11th"),
        (
            "-0.5%",
            RATE,
            "gap",
            {"to": NATION},
            "低于全国0.5个百分点",
            "0.5 percentage points below the nation",
        ),
        (
            "0.5%",
            RATE,
            "gap",
            {"to": NATION},
            "高于全国0.5个百分点",
            "0.5 percentage points above the nation",
        ),
        ("0%", RATE, "gap", {"to": NATION}, "与全国持平", "level with the nation"),
        ("107.6%", PAY, "completion", {}, "完成年度目标的107.6%", "107.6% of the annual target"),
        (
            "8.3",
            DOCTORS,
            "value",
            {},
            "每千persons-zh8.3doctors-zh",
            "8.3 doctors-en per 1,000 persons-en",
        ),
        ("600余万", BEDS, "value", {}, "600余万beds-zh", "more than 6 million beds-en"),
        ("近600万", BEDS, "value", {}, "近600万beds-zh", "nearly 6 million beds-en"),
        ("600万左右", BEDS, "value", {}, "600万beds-zh左右", "about 6 million beds-en"),
        ("600万", BEDS, "value", {}, "600万beds-zh", "6.00 million beds-en"),
        ("近1.50亿", BEDS, "value", {}, "近1.50亿beds-zh", "nearly 150 million beds-en"),
        ("近12.50亿", BEDS, "value", {}, "近12.50亿beds-zh", "nearly 1.250 billion beds-en"),
        ("超过600万", BEDS, "value", {}, "超过600万beds-zh", "more than 6 million beds-en"),
        ("近1000", BEDS, "value", {}, "近1000beds-zh", "nearly 1,000 beds-en"),
        ("20～30万", BEDS, "value", {}, "20～30万beds-zh", "200,000–300,000 beds-en"),
        ("不到5万亿", OUTPUT, "value", {}, "不到5万亿CNY-zh", "less than 5 trillion CNY-en"),
    ],
)
def test_a_figure_says_what_its_source_says(
    printed: str, of: Any, measure: Measure, fields: Fields, zh: str, en: str
) -> None:
    observed = figure_of(printed, of, measure, **fields)
    assert dict(statement(observed, WORDING)) == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    ("printed", "of", "measure", "zh", "en"),
    [
        ("超过5万", BEDS, "value", "超过5万", "more than 50,000"),
        ("6%以上", PAY, "growth", "6%以上", "at least 6%"),
        ("-6%", PAY, "growth", "-6%", "-6%"),
        ("-6%以上", PAY, "growth", "下降6%以上", "down at least 6%"),
        ("-0.5%以上", RATE, "gap", "低0.5%以上", "at least 0.5% below"),
        ("4", PAY, "rank", "第4位", "4th"),
        ("-5以上", PAY, "value", "-5以上", "at least -5"),
    ],
)
def test_a_number_in_a_table_has_what_qualifies_it(
    printed: str, of: Any, measure: Measure, zh: str, en: str
) -> None:
    assert quoted(figure_of(printed, of, measure), HOUSE_BOOK) == Text(zh, en)
