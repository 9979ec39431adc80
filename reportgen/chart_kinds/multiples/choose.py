"""Levels side by side that have several units, or are more than one chart bears."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.bars.choose import BarMaker, fit_into_bars
from reportgen.chart_kinds.bars.phrases import BARS_HEADING, BARS_ROWS
from reportgen.chart_kinds.context import (
    FEWEST_MARKS,
    MOST_ROWS,
    ChartContext,
    numbered,
    parts,
    rows_of,
)
from reportgen.chart_kinds.multiples.phrases import MULTIPLES_NOUN, MULTIPLES_WHAT
from reportgen.chart_kinds.notes import Notes
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart
from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.names import capitalised
from reportgen.wording.phrases import PhraseBook

MOST_PER_PAGE = 24
"""So many rows of panels share a page with what is said about them."""
PANEL_NAME = (26, 2)
"""The half-width characters in a line of a name; the lines for which a row of a panel has room."""
GroupKey = TypeVar("GroupKey")


def choose_multiples(setting: ChartContext) -> list[Chart]:
    """Panels of the levels, where these do not fit into one chart of bars."""
    rows = setting.levels()
    if len(rows) < FEWEST_MARKS or fit_into_bars(rows):
        return []
    pages = _pages(_panels(rows, setting.book), setting.book)
    return [_multiples(page, setting, numbered("levels", i)) for i, page in enumerate(pages)]


def _panels(rows: Sequence[Row], book: PhraseBook) -> list[Sequence[Row]]:
    """The rows of each panel: those of a unit, or of its topics where they are too many."""
    found: list[Sequence[Row]] = []
    name = partial(wording.row_name, book=book)
    for unit in sorted(_grouped(rows, lambda row: row.indicator.unit), key=len, reverse=True):
        if len(unit) <= MOST_ROWS:
            found.append(unit)
        else:
            topics = _grouped(unit, lambda row: row.indicator.topic)
            found += [part for topic in topics for part in parts(topic, name)]
    return found


def _grouped(rows: Iterable[Row], key: Callable[[Row], GroupKey]) -> list[list[Row]]:
    groups: dict[GroupKey, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _pages(panels: Iterable[Sequence[Row]], book: PhraseBook) -> list[list[Sequence[Row]]]:
    """The panels of each chart, as many as a page bears."""
    pages: list[list[Sequence[Row]]] = []
    for panel in panels:
        taken = sum(_room(it, book) for it in pages[-1]) if pages else MOST_PER_PAGE
        if taken + _room(panel, book) > MOST_PER_PAGE:
            pages.append([])
        pages[-1].append(panel)
    return pages


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


def _room(panel: Sequence[Row], book: PhraseBook) -> float:
    """The rows of a panel, those with names of many lines counted as more."""
    return sum(rows_of(wording.row_name(row, book), *PANEL_NAME) for row in panel)
