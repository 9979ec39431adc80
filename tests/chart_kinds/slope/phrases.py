"""What slope charts say."""

from __future__ import annotations

from reportgen.wording.phrases import phrase_entry

SLOPE_NOUN = phrase_entry(
    "slope_chart", "坡度图", "Slope chart", ("图的替代文字", "what the chart is called")
)
SLOPE_PHRASES = (SLOPE_NOUN,)
