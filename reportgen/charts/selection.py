"""The charts of a report: all that may be drawn, and the few that a short document has room for."""

from __future__ import annotations

from dataclasses import replace

from reportgen.charts.choose import choose
from reportgen.charts.notable import notable
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart, Charts
from reportgen.model.comparison import Comparison
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording

SHORT = ("bars", "index", "shares")
"""The kinds of charts that stay small where the data are many."""


def chart(briefing: Briefing, comparison: Comparison, lang: Lang) -> Charts:
    """The charts of a briefing in one language, the main one first."""
    words = Wording(briefing.indicators)
    return Charts(choose(comparison, words, lang), _key_charts(briefing, comparison, lang))


def _key_charts(briefing: Briefing, comparison: Comparison, lang: Lang) -> tuple[Chart, ...]:
    """Those of a short document; bars of the briefing's key indicators where it names any."""
    words = Wording(briefing.indicators)
    charts = choose(notable(comparison), words, lang)
    if briefing.key:
        named = choose(notable(comparison, briefing.key), words, lang)
        bars = [chart for chart in named if chart.kind == "bars"]
        charts = (*bars, *(chart for chart in charts if chart.kind != "bars" or not bars))
    return tuple(replace(chart, id=f"key-{chart.id}") for chart in charts if chart.kind in SHORT)
