"""What charts of gaps say."""

from __future__ import annotations

from reportgen.wording.phrases import AREA, phrase_entry

_UNIT = ("图的副题：单位", "the unit, in the subtitle of the chart")
_SIDE = ("零线一侧的说明", "what one side of zero means, above the bars")
GAPS_NOUN = phrase_entry(
    "gaps_chart", "差距图", "Chart of gaps", ("图的替代文字", "what the chart is called")
)
GAPS_PERCENT = phrase_entry("gaps_percent", "%", "percent", _UNIT)
GAPS_POINTS = phrase_entry("gaps_points", "百分点", "percentage points", _UNIT)
GAPS_WHAT = phrase_entry(
    "gaps_what",
    "与{area}的差距",
    "Gap to {area}",
    ("图的副题：所示内容", "what is drawn, in the subtitle of the chart"),
    area=AREA,
)
GAPS_BELOW = phrase_entry("gaps_below", "低于{area}", "below {area}", _SIDE, area=AREA)
GAPS_ABOVE = phrase_entry("gaps_above", "高于{area}", "above {area}", _SIDE, area=AREA)
GAPS_PHRASES = (GAPS_NOUN, GAPS_PERCENT, GAPS_POINTS, GAPS_WHAT, GAPS_BELOW, GAPS_ABOVE)
