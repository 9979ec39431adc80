"""Phrases of charts of several kinds: titles, counts and sources."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import AREA, phrase_entry

_SUBJECT = Text("辽宁", "Liaoning")
_NAME = Text("农村低保", "rural dibao")
_TITLE = ("图题：高于、低于的项数", "title of a chart: how many rows are above and below")
_PART = ("图题的一部分", "a part of the title of a chart")
_EXTREME = ("图题：幅度最大的一项", "title of a chart: the row that is furthest from the benchmark")
STANDING = phrase_entry(
    "chart_counts",
    "{subject}{count}项{noun}：{parts}",
    "{start} is {parts} of {count} {noun}",
    _TITLE,
    subject=_SUBJECT,
    start=_SUBJECT,
    count="6",
    noun=Text("指标", "indicators"),
    parts=Text("4项高于全国，2项低于全国", "above the nation in 4 and below it in 2"),
)
ABOVE = phrase_entry(
    "chart_above", "{count}项高于{area}", "above {area} in {count}", _PART, count="4", area=AREA
)
BELOW = phrase_entry(
    "chart_below", "{count}项低于{area}", "below {area} in {count}", _PART, count="2", area=AREA
)
BELOW_IT = phrase_entry(
    "chart_below_it",
    "{count}项低于{area}",
    "below it in {count}",
    ("图题的一部分，前文已写出对照地区", "the same behind a part that names the benchmark"),
    count="2",
    area=AREA,
)
LEVEL = phrase_entry(
    "chart_level",
    "{count}项与{area}大致持平",
    "about level in {count}",
    _PART,
    count="2",
    area=AREA,
)
REST = phrase_entry(
    "chart_untold", "{count}项无法判定", "not told from it in {count}", _PART, count="2", area=AREA
)
HIGHEST = phrase_entry(
    "chart_highest",
    "{name}高于{area}{gap}，幅度最大",
    "{name} furthest above {area}, by {gap}",
    _EXTREME,
    name=_NAME,
    area=AREA,
    gap="1.1%",
)
LOWEST = phrase_entry(
    "chart_lowest",
    "{name}低于{area}{gap}，幅度最大",
    "{name} furthest below {area}, by {gap}",
    _EXTREME,
    name=_NAME,
    area=AREA,
    gap="4.9%",
)
LOWEST_TOO = phrase_entry(
    "chart_lowest_too",
    "{name}低于{area}{gap}，幅度最大",
    "{name} furthest below, by {gap}",
    ("同上，写在最高的一项之后", "the same behind the row that is furthest above"),
    name=_NAME,
    area=AREA,
    gap="4.9%",
)
NONE_APART = phrase_entry(
    "chart_none_apart",
    "各项与{area}没有可判定的高低",
    "none stands apart from {area}",
    ("图题：各项都不高不低", "title of a chart in which no row is above or below"),
    area=AREA,
)
SOURCE = phrase_entry(
    "chart_source",
    "资料来源：{publisher}。",
    "Source: {publisher}.",
    ("图下的资料来源", "the source below a chart"),
    publisher=Text("民政部", "Ministry of Civil Affairs"),
)
PROVISIONAL = phrase_entry(
    "chart_source_provisional",
    "资料来源：{publisher}。均为初步数。",
    "Source: {publisher}. All figures are provisional.",
    ("同上，数字都是初步数", "the same where all figures are provisional"),
    publisher=Text("民政部", "Ministry of Civil Affairs"),
)
CHART_PHRASES = (
    *(STANDING, ABOVE, BELOW, BELOW_IT, LEVEL, REST, HIGHEST, LOWEST, LOWEST_TOO, NONE_APART),
    *(SOURCE, PROVISIONAL),
)
