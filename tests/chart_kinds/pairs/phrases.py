"""What charts of pairs say."""

from __future__ import annotations

from reportgen.wording.phrases import phrase_entry

PAIRS_NOUN = phrase_entry(
    "pairs_chart", "对照点图", "Chart of pairs", ("图的替代文字", "what the chart is called")
)
PAIRS_PHRASES = (PAIRS_NOUN,)
