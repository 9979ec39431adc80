"""What charts of pairs say."""

from __future__ import annotations

from reportgen.wording.phrases import phrase_entry

PAIRS_HEADING = phrase_entry(
    "pairs_heading", "两地", "Pairs", ("图所在一栏的小标题", "the heading over the chart")
)
PAIRS_PHRASES = (PAIRS_HEADING,)
