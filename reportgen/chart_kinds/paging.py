"""Rows in panels, and panels on pages: as many of either as can be read together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reportgen.chart_kinds.context import rows_of
from reportgen.model.comparison import Row
from reportgen.model.text import Text

MOST_PER_PAGE = 24
"""So many rows of panels share a page with what is said about them."""
PANEL_NAME = (26, 2)
"""The half-width characters in a line of a name; the lines for which a row of a panel has room."""
GroupKey = TypeVar("GroupKey")


def groups_of(rows: Iterable[Row], key: Callable[[Row], GroupKey]) -> list[list[Row]]:
    """The rows in groups of one key, in the order of their first rows."""
    groups: dict[GroupKey, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def panel_pages(
    panels: Iterable[Sequence[Row]], name: Callable[[Row], Text], *, heading: float = 0
) -> list[list[Sequence[Row]]]:
    """The panels of each chart: as few charts as pages bear, and as even as they can be.

    ``name`` is what a row is called. A heading takes the room of so many rows, where there are
    many panels of few rows.
    """
    sized = [(panel, _room(panel, name) + heading) for panel in panels]
    fewest = len(_filled(sized, MOST_PER_PAGE))
    limits = range(1, MOST_PER_PAGE)
    even = next((it for it in limits if len(_filled(sized, it)) == fewest), MOST_PER_PAGE)
    return _filled(sized, even)


def _filled(sized: Iterable[tuple[Sequence[Row], float]], most: float) -> list[list[Sequence[Row]]]:
    """The panels in their order, each page as full as it can be."""
    pages: list[list[Sequence[Row]]] = []
    taken = most
    for panel, room in sized:
        if not pages or taken + room > most:
            pages.append([])
            taken = 0
        pages[-1].append(panel)
        taken += room
    return pages


def _room(panel: Sequence[Row], name: Callable[[Row], Text]) -> float:
    """The rows of a panel, those with names of many lines counted as more."""
    return sum(rows_of(name(row), *PANEL_NAME) for row in panel)
