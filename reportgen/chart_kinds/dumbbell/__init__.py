"""Dumbbells: each figure of one area at two times, the earlier dot tied to the later one."""

from reportgen.chart_kinds.dumbbell.choose import choose_dumbbell
from reportgen.chart_kinds.dumbbell.design import design_dumbbell
from reportgen.chart_kinds.dumbbell.phrases import DUMBBELL_PHRASES
from reportgen.chart_kinds.kind import ChartKind

DUMBBELL = ChartKind(
    name="dumbbell",
    ids=("dumbbell",),
    choose=choose_dumbbell,
    design=design_dumbbell,
    phrases=DUMBBELL_PHRASES,
    brief="never",
)
