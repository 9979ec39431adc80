"""What charts of bars say."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import AREA, phrase_entry

_SUBJECT = Text("辽宁", "Liaoning")
_NAME = Text("农村低保", "rural dibao")
BARS_ROWS = phrase_entry(
    "bars_rows", "指标", "indicators", ("图题：所数的是什么", "what is counted in the title")
)
BARS_HEADING = phrase_entry(
    "bars_heading",
    "对比",
    "Comparison",
    ("图所在一栏的小标题", "the heading over the chart"),
)
BARS_NOUN = phrase_entry(
    "bars_chart", "条形图", "Bar chart", ("图的替代文字", "what the chart is called")
)
BARS_FACT = phrase_entry(
    "bars_fact",
    "{name}：{subject}{mine}、{area}{theirs}",
    "{name}: {subject} {mine}, {area} {theirs}",
    ("图的替代文字：一行", "one row, in the text that stands in for the chart"),
    name=_NAME,
    subject=_SUBJECT,
    mine="672",
    area=AREA,
    theirs="665",
)
BARS_CONVERTED = phrase_entry(
    "bars_converted",
    "{area}{names}",
    "{area}: {names}",
    ("图注：一地换算过的指标", "the rows of one area that were converted, in a note"),
    area=AREA,
    names=_NAME,
)
BARS_CONVERSIONS = phrase_entry(
    "bars_conversions",
    "原为其他计发周期，按{factors}折算：{converted}。",
    "Printed in another time base and converted, {factors}: {converted}.",
    ("图注：换算过的指标", "the note below the chart on what was converted"),
    factors=Text("1年12个月", "a year being 12 months"),
    converted=Text("全国农村低保", "Nation: rural dibao"),
)
BARS_PHRASES = (BARS_ROWS, BARS_HEADING, BARS_NOUN, BARS_FACT, BARS_CONVERTED, BARS_CONVERSIONS)
