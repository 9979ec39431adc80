"""Ranked gaps: bars from the line at which both areas are equal, above to the right of it."""

from reportgen.chart_kinds.gaps.choose import choose_gaps
from reportgen.chart_kinds.gaps.design import design_gaps
from reportgen.chart_kinds.gaps.phrases import GAPS_PHRASES
from reportgen.chart_kinds.kind import ChartKind

GAPS = ChartKind(
    name="gaps",
    ids=("gaps", "gaps-points"),
    choose=choose_gaps,
    design=design_gaps,
    phrases=GAPS_PHRASES,
    brief="never",
)
