"""A kind of chart as CONTRIBUTING says how to add one: it stands in this folder alone."""

from reportgen.chart_kinds import ChartKind
from tests.chart_kinds.slope.choose import choose_slopes
from tests.chart_kinds.slope.design import design_slopes

SLOPE = ChartKind(
    name="slope",
    ids=("slope",),
    choose=choose_slopes,
    design=design_slopes,
    brief="notable",
)
