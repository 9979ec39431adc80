"""What panels of bars say."""

from __future__ import annotations

from reportgen.wording.phrases import phrase_entry

MULTIPLES_NOUN = phrase_entry(
    "multiples_chart", "多联条形图", "Panels of bars", ("图的替代文字", "what the chart is called")
)
MULTIPLES_WHAT = phrase_entry(
    "multiples_what",
    "各图自有比例尺",
    "each panel has its own scale",
    ("图的副题", "in the subtitle of the chart"),
)
MULTIPLES_PHRASES = (MULTIPLES_NOUN, MULTIPLES_WHAT)
