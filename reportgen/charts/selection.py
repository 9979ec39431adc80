"""The charts of a report: all that may be drawn, and the few that a short document has room for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from reportgen.chart_kinds import KINDS, ChartKind
from reportgen.charts.choose import choose
from reportgen.charts.notable import notable
from reportgen.ledger import ledger_day
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart, Charts
from reportgen.model.comparison import Comparison
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook


def chart(
    briefing: Briefing,
    comparison: Comparison,
    lang: Lang,
    book: PhraseBook = HOUSE_BOOK,
    as_of: dt.date | None = None,
) -> Charts:
    """The charts of a briefing in one language, the main one first, in the phrases of a pack.

    Those of tasks that stand somewhere on a day are of the one that is set, or of the files.
    """
    words = Wording(briefing.indicators, book)
    day = ledger_day([it for it in (briefing.subject, briefing.benchmark) if it], as_of)
    return Charts(
        choose(comparison, words, lang, day), _key_charts(briefing, comparison, words, lang)
    )


def _key_charts(
    briefing: Briefing, comparison: Comparison, words: Wording, lang: Lang
) -> tuple[Chart, ...]:
    """Those of a short document, of each kind what it draws of it."""
    notable_ones = choose(notable(comparison), words, lang)
    named_ones = choose(notable(comparison, briefing.key), words, lang) if briefing.key else ()
    found: list[Chart] = []
    for kind in KINDS.values():
        own, named = _of(kind, notable_ones), _of(kind, named_ones)
        match kind.brief:
            case "never":
                pass
            case "notable":
                found += own
            case "named":
                found += named or own
            case _:
                assert_never(kind.brief)
    return tuple(replace(chart, id=f"key-{chart.id}") for chart in found)


def _of(kind: ChartKind, charts: Sequence[Chart]) -> list[Chart]:
    return [chart for chart in charts if chart.kind == kind.name]
