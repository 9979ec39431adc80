"""Progress of tasks: one bar for each group, made of one part for each status."""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.progress.choose import choose_progress
from reportgen.chart_kinds.progress.design import design_progress
from reportgen.chart_kinds.progress.phrases import PROGRESS_PHRASES

PROGRESS = ChartKind(
    name="progress",
    ids=(),
    choose=choose_progress,
    design=design_progress,
    phrases=PROGRESS_PHRASES,
    brief="never",
)
