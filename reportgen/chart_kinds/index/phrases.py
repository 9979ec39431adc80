"""What charts of an index say."""

from __future__ import annotations

from reportgen.wording.phrases import AREA, phrase_entry

INDEX_NOUN = phrase_entry(
    "index_chart", "点图", "Dot chart", ("图的替代文字", "what the chart is called")
)
INDEX_WHAT = phrase_entry(
    "index_what",
    "指数",
    "Index",
    ("图的副题：所示内容", "what is drawn, in the subtitle of the chart"),
)
INDEX_EQUAL = phrase_entry(
    "index_equal",
    "{area}＝{index}",
    "{area} = {index}",
    ("图的副题和基准线：两地相等处", "where both areas are equal, in the subtitle and at the line"),
    area=AREA,
    index="100",
)
INDEX_PHRASES = (INDEX_NOUN, INDEX_WHAT, INDEX_EQUAL)
