"""Values that may stand where another was meant, by what their key is for.

A value is a plain one as YAML gives it, or :class:`Written`: what is written as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any


@dataclass(frozen=True)
class Written:
    """YAML as it is written, without quotation marks."""

    text: str


def _w(*texts: str) -> tuple[Written, ...]:
    return tuple(map(Written, texts))


EMPTY: tuple[Any, ...] = ("", " ", "\u3000", [], {}, None, [[]], [{}], [None], {"": ""}, "\n", [""])
TRUTHS = (True, False, *_w("yes", "no", "on", "off", "Y", "n", "TRUE", "False", "是", "否"))
PLAIN_NUMBERS = (0, 1, -1, 7, 2020, 1260, 10**9, -0.5, 1.5, 3.0)
HARD_NUMBERS = (
    *_w("1e3", "1E+400", "1e-400", "1e999999999", "-1e308", ".inf", "-.inf", ".nan", "inf", "nan"),
    *_w("NaN", "Infinity", "-Infinity", "0x1F", "0o17", "0b101", "017", "00", "-0", "-0.0", "+5"),
    *_w("1_000", "1,000", "1.", ".5", "1..2", "1.2.3", "12:30:45", "190:20", "1e", "--1", "+-1"),
    *_w("0.1000000000000000055511151231257827", "9" * 15, "9" * 16, "9" * 40, "9" * 41),
    *_w("9" * 5000, "0." + "0" * 40 + "1", "0." + "3" * 5000, "-" + "8" * 29, "1e15", "1e16"),
    *_w("0" * 60 + "1", "1" + "0" * 60, "123456789012345.678", "0.00", "100000000000000000000"),
)
PRINTED_NUMBERS = (
    *("66万", "1.8亿", "1.8 million", "12.6%", "-12.6%", "超过5万", "6%以上", "600余万", "6%～8%"),
    *("8%～6%", "20～30万", "1.5倍", "翻一番", "两成", "三成五", "十成", "翻十番", "0倍", "负一成"),
    *("一千二百六十", "〇", "两百", "百分之八", "千分之三", "六成五", "半", "１２６０", "1，260"),
    *("1 260", "1'260", "1.260,5", "1/2", "½", "³", "Ⅻ", "①", "五", "٣٤٥", "१२", "𝟙𝟚", "1⁄2"),
    *(
        "约1260左右",
        "超过不到5",
        "近6%以上",
        "5万万",
        "5亿万",
        "5%万",
        "5万%",
        "5‰",
        "5%%",
        "%",
        "万",
    ),
    *("6%～", "～8%", "6～8～9", "1-2", "1—2", "1~2", "-5～5", "5～-5", "6%-8%", "1e3万", "0万"),
    *("1260公里", "1260 公里/年", "45辆/", "/辆", "45辆辆", "0.0%", "-0%", "1%", "1 %", "1.%"),
    *("≥5", "<5", ">=5", "±3", "+8%", "−8%", "–8%", "(8%)", "（8%）", "8个百分点", "8 pp", "n/a"),
    *("…", "—", "-", "--", "暂无", "未公布", "待定", "？", "# ?", "XX", "***", "1260*", "[1260]"),
    *("9" * 15 + "万亿", "9" * 16, "0." + "1" * 15, "1." + "0" * 14, "1" + "余" * 2, "12,60"),
)
PERIODS = (
    *("2020-Q1", "2020-Q5", "2020-q1", "2020Q1", "2020-H3", "2020-13", "2020-00", "2020-02-30"),
    *("2021-02-29", "1899", "1900", "2100", "2101", "0000", "99999", "unstated", "Unstated", "now"),
    *("2020年", "2020年一季度", "2020年末", "2016—2020年", "2016-2020", "2020/2016", "十四五"),
    *("2020-12-31T00:00:00Z", "2020-12-31 08:00", "31.12.2020", "12/31/2020", "二〇二〇年", "去年"),
    *("民国109年", "令和2年", "２０２０", "2020-6", "2020-W53", "20201231", "P1Y", "2020年2月30日"),
    *_w("2020-12-31", "2020-02-30", "2020-1-1", "2001-12-14t21:59:43.10-05:00", "!!timestamp 2020"),
    {"from": 2016, "to": 2020},
    {"from": 2020, "to": 2016},
    {"from": "unstated", "to": "unstated"},
    {"from": 2020},
    {"to": 2020},
    {"from": "2020-Q1", "to": "2020-06-30"},
    {"from": {"from": 2016, "to": 2017}, "to": 2020},
    2020,
    [2016, 2020],
    202012,
    -2020,
)
UNITS = (
    *(
        "公里",
        "元/人·月",
        "每人每月元",
        "万人次",
        "%",
        "个百分点",
        "㎡",
        "CNY per person per month",
    ),
    *("km", "km/", "/km", "km/km/km/km", "万", "万万人", "人/0", "人/-1", "doctors/1000-persons"),
    *(
        "张/千人",
        "张/0人",
        "人/1e9人",
        "元每",
        "每",
        "每每",
        "°C",
        "℃",
        "kWh",
        "吨标准煤/万元",
        "个" * 300,
    ),
    *(
        "A/B/C",
        "CNY/person/month/month",
        "percent",
        "points",
        "persons/day/day",
        "·",
        "元·",
        "元/月/年",
    ),
    *(
        "person-times",
        "亿",
        "千",
        "人 / 月",
        "{unit}",
        "unit: km",
        "1公里",
        "公里1",
        "10公里",
        "km²",
    ),
)
DATES = (
    *_w("2021-02-30", "2021-05-10", "2021-5-1", "0000-00-00", "9999-12-31", "2021-05-10T12:00:00Z"),
    *("2021年5月10日", "二〇二一年五月十日", "5月10日", "2021年5月", "10.05.2021", "05/10/2021"),
    *(
        "明天",
        "2021-05-10～12",
        "年底前",
        "6月底",
        "２０２１－０５－１０",
        "1621-05-10",
        "2101-01-01",
    ),
    *("2021-13-01", "2021-00-10", "-2021-05-10", "+2021-05-10", "20210510", "2021-W19-1", "1e3"),
    20210510,
    2021,
    0,
)
PATHS = (
    *(
        "../nothing.yaml",
        "../x/nothing.txt",
        "/nowhere/x.yaml",
        "/nowhere",
        "../../../nowhere",
        "/",
    ),
    *("/dev/zero", "/dev/stdin", "/dev/full", "/dev/null", "/proc/self/environ", "/proc/self/mem"),
    *(".", "..", "./meeting.yaml", "meeting.yaml/", "meeting.yaml/x", "~/x.yaml", "$HOME/x.yaml"),
    *("file:///etc/passwd", "http://127.0.0.1:9/x.yaml", "\\\\host\\x", "C:\\x.yaml", "CON", "NUL"),
    *("a\0b", "x" * 300, "x/" * 3000, "不存在.yaml", "nation.yaml", "last.yaml", "briefing.yaml"),
    *("codes.yaml", "meeting.yaml", "figures.csv", "sheet.csv", "source.txt", "meeting.en.yaml"),
    *("subject.yaml", "%s", "{x}", "*.yaml", "nation.yaml\n", " nation.yaml", "NATION.YAML"),
    *("nation.yaml#x", "nation.yaml?x", "|ls", "`ls`", "-", "--help", "zip://x", "figures.csv::x"),
)
IDS = (
    *("a", "A", "1", "-", "_", "a b", "a-b", "a_b", "中文", "roads", "passengers", "road_length"),
    *(
        "../x",
        "/x",
        "a/b",
        "con",
        "nul",
        "a" * 300,
        "é",
        "__proto__",
        "constructor",
        "None",
        "null",
    ),
    *(
        "true",
        "1e3",
        "0x1",
        "GJ",
        "CS",
        "BS",
        "XX",
        "safety",
        "km",
        "percent",
        "all",
        "rural",
        "self",
    ),
)
CHOICES = (
    *("value", "growth", "change", "rank", "gap", "completion", "year_on_year", "previous_period"),
    *("average_annual", "over_span", "percent", "points", "unstated", "result", "target", "plan"),
    *("forecast", "current", "constant", "not_available", "below_unit", "normal", "provisional"),
    *("estimated", "done", "in_progress", "level", "stock", "flow", "share", "higher", "lower"),
    *("across", "over_time", "to_target", "target_to_target", "native", "picture", "docx", "pdf"),
    *("html", "zh", "en", "fr", "zh-TW", "main", "branch", "minutes", "work_meeting", "briefing"),
    *(
        "digest",
        "jianbao",
        "同比",
        "环比",
        "增速",
        "进行中",
        "已完成",
        "indicator",
        "area",
        "period",
    ),
)
BAD_CHARACTERS = (
    *(
        "\x00",
        "\x07",
        "\x1b[31m红",
        "\x7f",
        "\x85",
        "\u2028",
        "\u202e倒",
        "\u2066隔",
        "\u200b",
        "\ufeff",
    ),
    *(
        "\ud800",
        "\udfff",
        "\ufffe",
        "\uffff",
        "\U0010ffff",
        "\ue000",
        "a\u0301\u0302" * 20,
        "\u200d" * 9,
    ),
    *(
        "😀",
        "👨\u200d👩\u200d👧",
        "🇨🇳",
        "𠮷",
        "㐂",
        "ﷺ",
        "مدينة",
        "עיר",
        "เมือง",
        "नगर",
        "한글",
        "\t列",
    ),
)
WORDS = (
    *(
        "全市交通",
        "{zh: 甲, en: A}",
        "{{ 7*7 }}",
        "{% include '/etc/passwd' %}",
        "<b>粗</b>",
        "&amp;",
    ),
    *("<script>alert(1)</script>", "]]>", "--><!--", "<?at /etc/passwd:1>", "${x}", "%(x)s", "{0}"),
    *("=1+1", '=HYPERLINK("http://x")', "@SUM(1)", "\\write18{ls}", "\\u0041", "'; DROP TABLE x--"),
    *(
        "第一行\n第二行",
        "a\r\nb",
        "长" * 3000,
        "word " * 2000,
        "W" * 5000,
        "，。；",
        "“”",
        "……",
        "——",
    ),
)
HUGE = ("长" * 400_000, "x" * 1_000_000, "a b " * 250_000, "9" * 1_000_000, "\n" * 100_000)

KINDS: dict[str, tuple[Any, ...]] = {
    "nothing": EMPTY,
    "a truth": TRUTHS,
    "a number": PLAIN_NUMBERS,
    "a hard number": HARD_NUMBERS,
    "a printed number": PRINTED_NUMBERS,
    "a period": PERIODS,
    "a unit": UNITS,
    "a date": DATES,
    "a path": PATHS,
    "an id": IDS,
    "a choice": CHOICES,
    "bad characters": BAD_CHARACTERS,
    "words": WORDS,
}
SUITED = {
    "value": ("a printed number", "a hard number", "a printed number"),
    "rate": ("a hard number", "a printed number"),
    "times": ("a hard number", "a printed number"),
    "places": ("a hard number",),
    "copies": ("a hard number",),
    "paragraph": ("a hard number",),
    "paragraphs": ("a hard number",),
    "sentence": ("a hard number",),
    "head": ("a hard number", "words"),
    "first": ("a hard number", "words"),
    "period": ("a period",),
    "base": ("a period",),
    "from": ("a period",),
    "to": ("a period", "an id"),
    "year": ("a period", "a hard number"),
    "tasks_year": ("a period", "a hard number"),
    "date": ("a date",),
    "due": ("a date",),
    "unit": ("a unit",),
    "printed_unit": ("a unit",),
    "subject": ("a path",),
    "benchmark": ("a path",),
    "meeting": ("a path",),
    "indicators": ("a path", "an id"),
    "text": ("a path", "words", "bad characters"),
    "file": ("a path",),
    "mapping": ("a path",),
    "logo": ("a path",),
    "id": ("an id",),
    "code": ("an id",),
    "within": ("an id",),
    "indicator": ("an id", "words"),
    "part_of": ("an id",),
    "composite_of": ("an id",),
    "shared_with": ("an id",),
    "coverage": ("an id",),
    "key": ("an id",),
    "template": ("a path", "an id", "a choice"),
    **dict.fromkeys(
        ("measure", "kind", "scale", "role", "prices", "missing", "status", "qualifier", "nature"),
        ("a choice",),
    ),
    **dict.fromkeys(("better", "relation", "charts", "lang", "formats", "venue"), ("a choice",)),
}
"""What is meant by a key; of keys that are not here, words."""


def value_for(dice: Random, key: str) -> tuple[str, Any]:
    """A value for a key, and what kind it is: mostly one of those that the key is for."""
    if dice.random() < 0.004:
        return "huge text", dice.choice(HUGE)
    kinds = SUITED.get(key, ("words", "bad characters"))
    kind = dice.choice(kinds) if dice.random() < 0.65 else dice.choice(tuple(KINDS))
    return kind, dice.choice(KINDS[kind])
