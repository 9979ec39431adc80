"""What dumbbells say."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import phrase_entry

_NAME = Text("财政收入", "revenue")
_BEFORE = Text("上年", "the year before")
_SUBJECT = Text("辽宁", "Liaoning")
_PART = ("图题的一部分", "a part of the title of a chart")
DUMBBELL_NOUN = phrase_entry(
    "dumbbell_chart", "哑铃图", "Dumbbell chart", ("图的替代文字", "what the chart is called")
)
DUMBBELL_HEADING = phrase_entry(
    "dumbbell_heading", "变化", "Change", ("图所在一栏的小标题", "the heading over the chart")
)
DUMBBELL_WHAT = phrase_entry(
    "dumbbell_what",
    "各图自有比例尺，不从零起",
    "each panel has its own scale, not from zero",
    ("图的副题", "in the subtitle of the chart"),
)
DUMBBELL_TITLE = phrase_entry(
    "dumbbell_title",
    "{subject}与{area}相比：{parts}",
    "{start} against {area}: {parts}",
    ("图题：上升、下降的项数", "title of the chart: how many rows went up and down"),
    subject=_SUBJECT,
    start=_SUBJECT,
    area=_BEFORE,
    parts=Text("4项上升，2项下降", "4 up and 2 down"),
)
DUMBBELL_SOME = phrase_entry(
    "dumbbell_some",
    "{subject}与{area}相比，{total}项中的{count}项：{parts}",
    "{start} against {area}, {count} of {total} indicators: {parts}",
    ("图题：同上，一张图容不下全部时", "the same of a chart that has no room for all rows"),
    subject=_SUBJECT,
    start=_SUBJECT,
    area=_BEFORE,
    count="6",
    total="18",
    parts=Text("4项上升，2项下降", "4 up and 2 down"),
)
DUMBBELL_UP = phrase_entry("dumbbell_up", "{count}项上升", "{count} up", _PART, count="4")
DUMBBELL_DOWN = phrase_entry("dumbbell_down", "{count}项下降", "{count} down", _PART, count="2")
DUMBBELL_LEVEL = phrase_entry(
    "dumbbell_level", "{count}项大致持平", "{count} about level", _PART, count="2"
)
DUMBBELL_UNTOLD = phrase_entry(
    "dumbbell_untold", "{count}项无法判定", "{count} that cannot be told", _PART, count="2"
)
DUMBBELL_BEFORE = phrase_entry(
    "dumbbell_before",
    "基期（{period}）",
    "Before ({period})",
    ("图例：较早的数", "in the legend: the earlier figures"),
    period=Text("2020年", "2020"),
)
DUMBBELL_NOW = phrase_entry(
    "dumbbell_now",
    "报告期（{period}）",
    "Now ({period})",
    ("图例：较晚的数", "in the legend: the later figures"),
    period=Text("2021年", "2021"),
)
DUMBBELL_ROW = phrase_entry(
    "dumbbell_row",
    "{name}：{change}",
    "{name}, {change}",
    ("行的名称和变化", "the name of a row, and how it moved"),
    name=_NAME,
    change=Text("增加30亿元", "up CNY 3 billion"),
)
DUMBBELL_FACT = phrase_entry(
    "dumbbell_fact",
    "{name}，由{before}到{after}",
    "{name}, from {before} to {after}",
    ("图的替代文字：一行", "one row, in the text that stands in for the chart"),
    name=Text("财政收入：增加30亿元", "revenue, up CNY 3 billion"),
    before=Text("330亿", "33 billion"),
    after=Text("360亿", "36 billion"),
)
DUMBBELL_PHRASES = (
    DUMBBELL_SOME,
    *(DUMBBELL_NOUN, DUMBBELL_HEADING, DUMBBELL_WHAT, DUMBBELL_TITLE, DUMBBELL_UP, DUMBBELL_DOWN),
    *(DUMBBELL_LEVEL, DUMBBELL_UNTOLD, DUMBBELL_BEFORE, DUMBBELL_NOW, DUMBBELL_ROW, DUMBBELL_FACT),
)
