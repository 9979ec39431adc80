"""Progress of tasks: one bar for each group, made of one part for each status.

Where a day is set there is also one for each office: how many are done, late and open on that day.
"""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.progress.choose import choose_progress
from reportgen.chart_kinds.progress.design import design_progress
from reportgen.chart_kinds.progress.phrases import PROGRESS_PHRASES
from reportgen.chart_kinds.progress.states import choose_states

PROGRESS = ChartKind(
    name="progress",
    ids=(),
    choose=lambda setting: [*choose_progress(setting), *choose_states(setting)],
    design=design_progress,
    phrases=PROGRESS_PHRASES,
    brief="never",
)
