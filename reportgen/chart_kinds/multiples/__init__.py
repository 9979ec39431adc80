"""Small multiples: panels of bars, each in its own unit and from its own zero."""

from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.multiples.choose import choose_multiples
from reportgen.chart_kinds.multiples.design import design_multiples
from reportgen.chart_kinds.multiples.phrases import MULTIPLES_PHRASES

MULTIPLES = ChartKind(
    name="multiples",
    ids=("levels",),
    choose=choose_multiples,
    design=design_multiples,
    phrases=MULTIPLES_PHRASES,
    brief="never",
)
