"""How people write the nouns and the times of units, beside the names in a code list."""

from __future__ import annotations

from collections.abc import Mapping

NOUN_SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "CNY": ("元", "人民币", "元人民币", "块", "yuan", "RMB", "CN¥", "¥", "yuan RMB", "RMB yuan"),
    "USD": ("美元", "US$", "$", "US dollars", "dollars", "US dollar"),
    "person": ("人", "head", "capita", "person", "resident"),
    "persons": ("人", "名", "位", "人数", "people", "persons", "residents", "heads"),
    "person-times": ("人次", "人·次", "person times", "visits", "person-time"),
    "households": ("户家庭", "households", "families"),
    "births": ("活产", "活产婴儿", "live births"),
    "tonnes": ("吨", "t", "tons", "metric tons"),
    "jin": ("斤", "市斤"),
    "tce": ("吨标准煤", "吨标煤", "tonnes of coal equivalent", "tce"),
    "ug": ("微克", "ug", "µg", "micrograms"),
    "kWh": ("千瓦时", "千瓦·时", "千瓦小时", "kilowatt-hours", "kilowatt hours"),
    "kW": ("千瓦", "kilowatts"),
    "km": ("公里", "千米", "km", "kilometres", "kilometers"),
    "m2": ("平方米", "平米", "m2", "sq m", "square metres", "square meters"),
    "m3": ("立方米", "立方", "m3", "cubic metres", "cubic meters"),
    "ha": ("公顷", "hm2", "hectares"),
    "mu": ("亩", "mu"),
    "days": ("天", "days"),
    "years": ("年", "years"),
    "age-years": ("岁", "周岁", "years of age"),
    "celsius": ("摄氏度", "°C", "度C", "degrees Celsius"),
    "to-one": (":1", "比1"),
    "percent": (
        "%", "百分点", "个百分点", "per cent", "percent", "percentage", "percentage points",
        "percentage point", "pct", "pp",
    ),
}  # fmt: skip
"""What a noun is written as in any text, by its id in code lists that have it."""

COUNTING_WORDS = frozenset(
    "个家所张套件户项点只头株辆台座处条支批宗起例次场期册篇部间栋幢棵匹艘架枚份种类组队班床站口眼门笔单票页集片"
    "块根顶列节"
)
"""Words that stand between a number and what is counted: each serves things of many kinds."""
LIKE_COUNTERS = frozenset({"个", "家", "所"})
"""Of those, which are written for one another where institutions are counted."""

TIME_SPELLINGS: Mapping[str, str] = {
    **dict.fromkeys(("日", "天", "day", "days", "daily"), "day"),
    **dict.fromkeys(("周", "星期", "week", "weeks", "weekly"), "week"),
    **dict.fromkeys(("月", "个月", "month", "months", "monthly"), "month"),
    **dict.fromkeys(("季", "季度", "quarter", "quarters", "quarterly"), "quarter"),
    **dict.fromkeys(("半年", "half-year", "half year", "half-yearly"), "half-year"),
    **dict.fromkeys(("年", "year", "years", "annum", "annually", "yearly"), "year"),
}
"""A time base by each of its names."""

COUNT_WORDS: Mapping[str, int] = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "thousand": 1000,
    "ten thousand": 10_000,
    "hundred thousand": 100_000,
    "million": 1_000_000,
}
"""How many of what a unit is divided by: 千人, a thousand persons."""

NO_MULTIPLIERS = ("千瓦", "千克", "千米", "千帕", "千卡", "千伏", "千赫", "千字节", "百帕", "千焦")
"""Nouns that begin like a number of other nouns and are none."""
