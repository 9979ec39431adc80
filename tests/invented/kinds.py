"""Every kind of figure that reports give, with what documents print of one in the invented pair.

The kinds are those of two tables that were written before the model was: the dimensions of a figure
and how it is to be read, and the words that qualify it. They are listed here by hand.
"""

from __future__ import annotations

from typing import NamedTuple

from reportgen.model.text import Lang


class Printed(NamedTuple):
    """What one row of the list of sources says of a figure, in each language."""

    kind: str
    zh: tuple[str, ...]
    en: tuple[str, ...]

    def words(self, lang: Lang) -> tuple[str, ...]:
        """What is said in a language."""
        return self.zh if lang == "zh" else self.en


DIMENSIONS = (
    *("value", "growth in per cent", "growth in points", "change in points", "change in its unit"),
    *("change downwards", "rank", "gap", "gap in its unit", "completion"),
    *("year", "half", "quarter", "month", "span", "running total", "no period", "point in time"),
    *("year on year", "previous period", "average annual", "over a span", "over a span in all"),
    *("other area", "target", "plan", "forecast", "coverage"),
    *("current prices", "constant prices"),
)
ATTRIBUTES = (
    *("range of percentages", "range of numbers", "multiple", "doubling", "tenths", "negative"),
    *("no true zero", "time base", "counted divisor", "other counted divisor", "currency"),
    *("currency at a rate", "unit that converts", "note", "correction", "place", "composite"),
    *("part of", "shared"),
)
QUALIFIERS = (
    *("more than, before", "at least, after", "at least, before", "less than, before"),
    *("at most, after", "at most, before", "nearly, before", "about, before", "about, after"),
    *("some over, inside", "some over, inside in another word"),
)

PRINTED = (
    Printed("value", ("生产总值", "6.34万亿元"), ("Gross domestic product", "CNY 6.34 trillion")),
    Printed("growth in per cent", ("生产总值", "增长3.6%"), ("3.6% year on year",)),
    Printed("growth in points", ("提高2.1个百分点",), ("up 2.1 percentage points year on year",)),
    Printed("change in points", ("提高5.6个百分点",), ("up 5.6 percentage points",)),
    Printed("change in its unit", ("每人每月提高142元",), ("up CNY 142 per person per month",)),
    Printed("change downwards", ("减少162万吨",), ("down 1.62 million tonnes",)),
    Printed("rank", ("居全国第4位（共31位）",), ("4th in the nation, out of 31",)),
    Printed("gap", ("低于全国0.5个百分点",), ("0.5 percentage points below the nation",)),
    Printed("gap in its unit", ("高于全国0.3岁",), ("0.3 years above the nation",)),
    Printed("completion", ("完成年度目标的107.6%",), ("107.6% of the annual target",)),
    Printed("year", ("每人98143元", "2020年"), ("CNY 98,143 per person", "2020")),
    Printed("half", ("增长1.2%", "2020年上半年"), ("1.2% year on year", "First half of 2020")),
    Printed("quarter", ("下降5.8%", "2020年第1季度"), ("-5.8% year on year", "1st quarter 2020")),
    Printed("month", ("5.1%", "2020年12月"), ("5.1%", "December 2020")),
    Printed("span", ("增长5.9%", "2016—2020年"), ("5.9% average annual", "2016–2020")),
    Printed(
        "running total",
        ("230万人", "至2020年，起始未说明"),
        ("2.30 million persons", "To 2020, start not stated"),
    ),
    Printed("no period", ("182家", "未说明"), ("182 enterprises", "Not stated")),
    Printed(
        "point in time",
        ("6468.2万人", "2020年12月31日"),
        ("64.682 million persons", "31 December 2020"),
    ),
    Printed("year on year", ("同比增长0.3%",), ("0.3% year on year",)),
    Printed("previous period", ("环比增长1.1%",), ("1.1% on the previous period",)),
    Printed("average annual", ("年均增长5.9%",), ("5.9% average annual",)),
    Printed("over a span", ("比2020年下降13.5%",), ("-13.5% since 2020",)),
    Printed("over a span in all", ("累计下降17.6%",), ("-17.6% in all",)),
    Printed("other area", ("1.4万亿元", "望津"), ("CNY 1.4 trillion", "Wangjin")),
    Printed("target", ("增长6%以上", "预期目标"), ("at least 6% year on year", "target")),
    Printed("plan", ("68%", "2025年", "规划目标"), ("68%", "2025", "target of the plan")),
    Printed("forecast", ("4100亿千瓦时", "预计数"), ("410.0 billion kWh", "forecast")),
    Printed(
        "coverage",
        ("增长6.1%", "规模以上工业"),
        ("6.1% year on year", "Industrial enterprises above the designated size"),
    ),
    Printed(
        "current prices", ("6.34万亿元", "按现价计算"), ("CNY 6.34 trillion", "current prices")
    ),
    Printed("constant prices", ("增长3.6%", "按可比价格计算"), ("3.6%", "constant prices")),
    Printed("range of percentages", ("增长6%～7%",), ("6%–7% year on year",)),
    Printed("range of numbers", ("4～5万套",), ("40,000–50,000 homes",)),
    Printed("multiple", ("比2015年增长1.5倍",), ("150% since 2015",)),
    Printed("doubling", ("比2015年翻一番",), ("100% since 2015",)),
    Printed("tenths", ("增长两成",), ("20% year on year",)),
    Printed("negative", ("-3.2℃", "2020年1月"), ("-3.2 °C", "January 2020")),
    Printed("no true zero", ("12.4℃",), ("12.4 °C",)),
    Printed("time base", ("每人每月2960元",), ("CNY 2,960 per person per month",)),
    Printed("counted divisor", ("每千人8.3张",), ("8.3 beds per 1,000 persons",)),
    Printed("other counted divisor", ("每万人64.6张",), ("64.6 beds per 10,000 persons",)),
    Printed("currency", ("32165亿美元",), ("USD 3.2165 trillion",)),
    Printed("currency at a rate", ("142.8亿美元",), ("USD 14.28 billion",)),
    Printed("unit that converts", ("769.2亿斤",), ("76.92 billion jin",)),
    Printed(
        "note", ("2.34%", "按修订后的地区生产总值计算"), ("2.34%", "revised gross regional product")
    ),
    Printed(
        "correction",
        ("每人每年550元", "每人每月550元"),
        ("CNY 550 per person per year", "CNY 550 per person per month"),
    ),
    Printed("place", ("居全国第4位", "第2段第1句"), ("4th in the nation", "para. 2, sent. 1")),
    Printed("composite", ("基本养老保险参保人数", "5400万人"), ("54 million persons",)),
    Printed("part of", ("4210亿元", "GDP"), ("CNY 421.0 billion", "GDP")),
    Printed(
        "shared",
        ("城镇居民收入、农村居民收入", "增长5%左右"),
        ("Urban income and Rural income", "about 5% year on year"),
    ),
    Printed("more than, before", ("超过1.4万亿元",), ("more than CNY 1.4 trillion",)),
    Printed("at least, after", ("110万人以上",), ("at least 1.1 million persons",)),
    Printed("at least, before", ("不少于1500个",), ("at least 1,500 residential communities",)),
    Printed("less than, before", ("不到4%",), ("less than 4%",)),
    Printed("at most, after", ("5.5%以内",), ("at most 5.5%",)),
    Printed("at most, before", ("不超过4.5%",), ("at most 4.5%",)),
    Printed("nearly, before", ("近5400万人",), ("nearly 54 million persons",)),
    Printed("about, before", ("约1200个",), ("about 1,200 residential communities",)),
    Printed("about, after", ("上涨3%左右",), ("up about 3% year on year",)),
    Printed("some over, inside", ("600余万人",), ("more than 6 million persons",)),
    Printed("some over, inside in another word", ("300多万亩",), ("more than 3 million mu",)),
)
"""Of each kind, a figure of the pair as its source would say it, and in English."""

MISSING: dict[str, dict[Lang, str]] = {
    "not_available": {"zh": "出生人口（2020年，未提供）", "en": "Births (2020, not available)"},
    "not_applicable": {"zh": "外汇储备（2020年，不适用）", "en": "(2020, not applicable)"},
    "confidential": {"zh": "合同成交额（2020年，保密）", "en": "(2020, confidential)"},
    "below_unit": {"zh": "发生率（2020年，不足最小单位）", "en": "(2020, below the smallest unit)"},
    "withdrawn": {"zh": "销售面积（2020年，已撤回）", "en": "(2020, withdrawn)"},
}
"""The kinds of figures that are named and not given, with what is said of one."""
STATUS: dict[Lang, str] = {"zh": "初步数、估计数", "en": "provisional and estimated"}
"""What is said of how firm the figures are."""
