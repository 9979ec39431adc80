"""Shares of the benchmark: bars from zero, with the interval that rounding leaves."""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.shares.choose import choose_shares
from reportgen.chart_kinds.shares.design import design_shares
from reportgen.chart_kinds.shares.phrases import SHARES_PHRASES

SHARES = ChartKind(
    name="shares",
    ids=("shares",),
    choose=choose_shares,
    design=design_shares,
    phrases=SHARES_PHRASES,
    brief="notable",
)
