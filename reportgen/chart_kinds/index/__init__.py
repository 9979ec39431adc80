"""An index: dots against the line at which both areas are equal."""

from reportgen.chart_kinds.index.choose import choose_index
from reportgen.chart_kinds.index.design import design_index
from reportgen.chart_kinds.index.phrases import INDEX_PHRASES
from reportgen.chart_kinds.kind import ChartKind

INDEX = ChartKind(
    name="index",
    ids=("index",),
    choose=choose_index,
    design=design_index,
    phrases=INDEX_PHRASES,
    brief="notable",
)
