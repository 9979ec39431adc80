"""Which charts a comparison deserves. What may not be compared gets into none of them."""

from __future__ import annotations

import datetime as dt

from reportgen.chart_kinds import KINDS
from reportgen.chart_kinds.context import ChartContext
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording


def choose(
    comparison: Comparison, words: Wording, lang: Lang, day: dt.date | None = None
) -> tuple[Chart, ...]:
    """The charts of a comparison in one language, the main one first.

    Without a benchmark there are only those of tasks: where a status is known, or a
    ``day`` is given on which they stand somewhere.
    """
    setting = ChartContext(comparison, words, lang, day=day)
    return tuple(chart for kind in KINDS.values() for chart in kind.choose(setting))
