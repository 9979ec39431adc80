"""The one list of the kinds of charts, in the order in which a document shows them."""

from __future__ import annotations

from reportgen.chart_kinds.bars import BARS
from reportgen.chart_kinds.dumbbell import DUMBBELL
from reportgen.chart_kinds.gaps import GAPS
from reportgen.chart_kinds.index import INDEX
from reportgen.chart_kinds.kind import ChartKind
from reportgen.chart_kinds.multiples import MULTIPLES
from reportgen.chart_kinds.progress import PROGRESS
from reportgen.chart_kinds.shares import SHARES

KINDS: dict[str, ChartKind] = {
    kind.name: kind for kind in (BARS, MULTIPLES, INDEX, SHARES, GAPS, DUMBBELL, PROGRESS)
}
"""Each kind by its name."""
