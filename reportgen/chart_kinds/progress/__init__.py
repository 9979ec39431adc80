"""Progress of tasks: one bar for each group, made of one part for each status."""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.progress.choose import choose_progress
from reportgen.chart_kinds.progress.design import design_progress

PROGRESS = ChartKind(
    name="progress",
    ids=(),
    choose=choose_progress,
    design=design_progress,
    brief="never",
)
