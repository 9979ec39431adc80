"""Levels side by side that have several units, or are more than one chart bears."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.bars.choose import HEADING, NOUN, BarMaker, fit_into_bars
from reportgen.chart_kinds.context import (
    FEWEST_MARKS,
    MOST_ROWS,
    ChartContext,
    numbered,
    parts,
    rows_of,
)
from reportgen.chart_kinds.notes import Notes
from reportgen.languages import LANGUAGES
from reportgen.model.chart import Chart
from reportgen.model.comparison import Row
from reportgen.model.text import Text
from reportgen.wording.names import capitalised

MOST_PER_PAGE = 24
"""So many rows of panels share a page with what is said about them."""
PANEL_NAME = (26, 2)
"""The half-width characters in a line of a name; the lines for which a row of a panel has room."""
_NOUN = Text("多联条形图", "Panels of bars")
_WHAT = Text("各图自有比例尺", "each panel has its own scale")
GroupKey = TypeVar("GroupKey")


def choose_multiples(setting: ChartContext) -> list[Chart]:
    """Panels of the levels, where these do not fit into one chart of bars."""
    rows = setting.levels()
    if len(rows) < FEWEST_MARKS or fit_into_bars(rows):
        return []
    pages = _pages(_panels(rows))
    return [_multiples(page, setting, numbered("levels", i)) for i, page in enumerate(pages)]


def _panels(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """The rows of each panel: those of a unit, or of its topics where they are too many."""
    found: list[Sequence[Row]] = []
    for unit in sorted(_grouped(rows, lambda row: row.indicator.unit), key=len, reverse=True):
        if len(unit) <= MOST_ROWS:
            found.append(unit)
        else:
            topics = _grouped(unit, lambda row: row.indicator.topic)
            found += [part for topic in topics for part in parts(topic, wording.row_name)]
    return found


def _grouped(rows: Iterable[Row], key: Callable[[Row], GroupKey]) -> list[list[Row]]:
    groups: dict[GroupKey, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _pages(panels: Iterable[Sequence[Row]]) -> list[list[Sequence[Row]]]:
    """The panels of each chart, as many as a page bears."""
    pages: list[list[Sequence[Row]]] = []
    for panel in panels:
        taken = sum(map(_room, pages[-1])) if pages else MOST_PER_PAGE
        if taken + _room(panel) > MOST_PER_PAGE:
            pages.append([])
        pages[-1].append(panel)
    return pages


def _multiples(panels: Sequence[Sequence[Row]], setting: ChartContext, code: str) -> Chart:
    lang, notes = setting.lang, Notes()
    rows = [row for panel in panels for row in panel]
    makers = [BarMaker(panel, setting, notes) for panel in panels]
    bars = tuple(bars.panel(f"{code}-panel-{i}") for i, bars in enumerate(makers, start=1))
    title = wording.standing(rows, setting.comparison, NOUN)
    facts = [LANGUAGES[lang].marks.pause.join(panel.alt for panel in bars)]
    converted = dict.fromkeys(note for bars in makers for note in bars.conversions())
    return Chart(
        id=code,
        kind="multiples",
        heading=HEADING[lang],
        section="levels",
        title=title[lang],
        subtitle=capitalised(setting.subtitle(_WHAT, Text.same(""), rows)),
        categories=(),
        series=(),
        unit="",
        alt=wording.alternative(_NOUN, title, facts, lang),
        source=setting.source,
        notes=(*notes.numbered(), *converted),
        panels=bars,
    )


def _room(panel: Sequence[Row]) -> float:
    """The rows of a panel, those with names of many lines counted as more."""
    return sum(rows_of(wording.row_name(row), *PANEL_NAME) for row in panel)
