"""A kind of chart as CONTRIBUTING says how to add one: all of it stands in this folder."""

from reportgen.chart_kinds import ChartKind
from tests.chart_kinds.pairs.choose import choose_pairs
from tests.chart_kinds.pairs.design import design_pairs
from tests.chart_kinds.pairs.phrases import PAIRS_PHRASES

PAIRS = ChartKind(
    name="pairs",
    ids=("pairs",),
    choose=choose_pairs,
    design=design_pairs,
    phrases=PAIRS_PHRASES,
    brief="notable",
)
