"""BarMarks from zero: the levels of both areas, side by side, all in one unit."""

from reportgen.chart_kinds.bars.choose import choose_bars
from reportgen.chart_kinds.bars.design import design_bars
from reportgen.chart_kinds.bars.phrases import BARS_PHRASES
from reportgen.chart_kinds.kind import ChartKind

BARS = ChartKind(
    name="bars",
    ids=("levels",),
    choose=choose_bars,
    design=design_bars,
    phrases=BARS_PHRASES,
    brief="named",
)
