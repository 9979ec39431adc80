"""A kind of chart of lines, in one folder, as CONTRIBUTING says how to add one."""

from reportgen.chart_kinds import ChartKind
from tests.chart_kinds.slope.choose import choose_slope
from tests.chart_kinds.slope.design import design_slope
from tests.chart_kinds.slope.phrases import SLOPE_PHRASES

SLOPE = ChartKind(
    name="slope",
    ids=("slope",),
    choose=choose_slope,
    design=design_slope,
    phrases=SLOPE_PHRASES,
    brief="notable",
)
