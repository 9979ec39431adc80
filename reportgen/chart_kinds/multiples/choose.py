"""Levels side by side that have several units, or are more than one chart bears."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.bars.choose import BarMaker, fit_into_bars
from reportgen.chart_kinds.bars.phrases import BARS_HEADING, BARS_ROWS
from reportgen.chart_kinds.context import (
    FEWEST_MARKS,
    MOST_ROWS,
    ChartContext,
    numbered,
    parts,
)
from reportgen.chart_kinds.multiples.phrases import MULTIPLES_NOUN, MULTIPLES_WHAT
from reportgen.chart_kinds.notes import Notes
from reportgen.chart_kinds.paging import groups_of, panel_pages
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart
from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.names import capitalised


def choose_multiples(setting: ChartContext) -> list[Chart]:
    """Panels of the levels, where these do not fit into one chart of bars."""
    rows = setting.levels()
    if len(rows) < FEWEST_MARKS or fit_into_bars(rows):
        return []
    pages = panel_pages(_panels(rows, setting.name), setting.name)
    return [_multiples(page, setting, numbered("levels", i)) for i, page in enumerate(pages)]


def _panels(rows: Sequence[Row], name: Callable[[Row], Text]) -> list[Sequence[Row]]:
    """The rows of each panel: those of a unit, or of its topics where they are too many."""
    found: list[Sequence[Row]] = []
    for unit in sorted(groups_of(rows, lambda row: row.indicator.unit), key=len, reverse=True):
        if len(unit) <= MOST_ROWS:
            found.append(unit)
        else:
            topics = groups_of(unit, lambda row: row.indicator.topic)
            found += [part for topic in topics for part in parts(topic, name)]
    return found


def _multiples(panels: Sequence[Sequence[Row]], setting: ChartContext, code: str) -> Chart:
    lang, book, notes = setting.lang, setting.book, Notes()
    rows = [row for panel in panels for row in panel]
    makers = [BarMaker(panel, setting, notes) for panel in panels]
    bars = tuple(bars.panel(f"{code}-panel-{i}") for i, bars in enumerate(makers, start=1))
    title = wording.standing(rows, setting.comparison, book.words(BARS_ROWS), book)
    facts = [LANGUAGES[lang].marks.pause.join(panel.alt for panel in bars)]
    converted = dict.fromkeys(note for bars in makers for note in bars.conversions())
    return Chart(
        id=code,
        kind="multiples",
        heading=book.words(BARS_HEADING)[lang],
        section="levels",
        title=title[lang],
        subtitle=capitalised(setting.subtitle(book.words(MULTIPLES_WHAT), Text.same(""), rows)),
        categories=(),
        series=(),
        unit="",
        alt=wording.alternative(book.words(MULTIPLES_NOUN), title, facts, lang),
        source=setting.source,
        notes=(*notes.numbered(), *converted),
        panels=bars,
    )
