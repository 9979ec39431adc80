"""What charts of shares say."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.wording.phrases import AREA, phrase_entry

_SUBJECT = Text("辽宁", "Liaoning")
SHARES_HEADING = phrase_entry(
    "shares_heading",
    "占{area}的比重",
    "Share of {area}",
    ("图所在一栏的小标题", "the heading over the chart"),
    area=AREA,
)
SHARES_NOUN = phrase_entry(
    "shares_chart", "比重图", "Chart of shares", ("图的替代文字", "what the chart is called")
)
SHARES_UNIT = phrase_entry(
    "shares_unit", "%", "percent", ("图的副题：单位", "the unit, in the subtitle of the chart")
)
SHARES_WHAT = phrase_entry(
    "shares_what",
    "{subject}占{area}的比重",
    "{subject}, share of the total",
    ("图的副题：所示内容", "what is drawn, in the subtitle of the chart"),
    subject=_SUBJECT,
    area=AREA,
)
SHARES_OF = phrase_entry(
    "shares_count",
    "{subject}{count}项指标占{area}的比重",
    "Share of {subject} in {area}: {count} indicators",
    ("图题：项数较多时", "the title of the chart where there are many shares"),
    subject=_SUBJECT,
    area=AREA,
    count="5",
)
SHARES_LINE = phrase_entry(
    "shares_line",
    "占{area}比重：{shares}",
    "Share of {area}: {shares}",
    ("图题：项数较少时", "the title of the chart where there are few shares"),
    area=AREA,
    shares=Text("城市低保对象3.52%", "urban dibao recipients 3.52%"),
)
ONE_SHARE = phrase_entry(
    "shares_part",
    "{name}{share}",
    "{name} {share}",
    ("图题的一部分：一项比重", "one share in the title of the chart"),
    name=Text("城市低保对象", "urban dibao recipients"),
    share="3.52%",
)
SHARES_PHRASES = (
    SHARES_HEADING,
    SHARES_NOUN,
    SHARES_UNIT,
    SHARES_WHAT,
    SHARES_OF,
    SHARES_LINE,
    ONE_SHARE,
)
