"""The few rows of a comparison that a short document draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from math import ceil

from reportgen.chart_kinds.wording import row_name
from reportgen.model.comparison import Comparison, Row
from reportgen.wording.half_widths import half_widths
from reportgen.wording.phrases import HOUSE_BOOK

MOST, LEAST = 6, 3
"""So many rows of a kind are drawn, as their names allow."""
LINES, LINE = 12, 9
"""So many lines of names have room in half a page, each of so many Chinese characters."""


def notable(comparison: Comparison, key: Sequence[str] = ()) -> Comparison:
    """The comparison with no more rows than a chart on half a page can hold.

    Of levels those furthest above and furthest below the benchmark, of shares the largest; or else
    the rows of the ``key`` indicators, in that order.
    """
    across = (row for row in comparison.rows if row.relation == "across")
    room = partial(_room, year=comparison.subject.reported_year)
    drawn = [row for row in across if row.derived and row.measure == "value"]
    levels = [row for row in drawn if row.ratio and row.indicator.nature == "level"]
    shares = [row for row in drawn if row.share]
    if key:
        levels, shares = (_of(rows, key) for rows in (levels, shares))
        chosen = [*levels[: room(levels)], *shares[: room(shares)]]
    else:
        levels, shares = (sorted(rows, key=_distance, reverse=True) for rows in (levels, shares))
        chosen = [*_ends(levels, room(levels)), *shares[: room(shares)]]
    return replace(comparison, rows=tuple(chosen))


def _of(rows: Sequence[Row], key: Sequence[str]) -> list[Row]:
    return sorted(
        (r for r in rows if r.indicator.id in key), key=lambda r: key.index(r.indicator.id)
    )


def _distance(row: Row) -> Fraction:
    return row.share.value if row.share else row.gap or Fraction(0)


def _ends(rows: Sequence[Row], count: int) -> list[Row]:
    """The first half and the last half of so many rows."""
    if len(rows) <= count:
        return list(rows)
    return [*rows[: ceil(count / 2)], *rows[len(rows) - count // 2 :]]


def _room(rows: Sequence[Row], year: int | None) -> int:
    """How many rows of these have room, the longest names first."""
    lines = sorted((_lines(row, year) for row in rows), reverse=True)
    return next((n for n in range(MOST, LEAST, -1) if sum(lines[:n]) <= LINES), LEAST)


def _lines(row: Row, year: int | None) -> int:
    name = row_name(row, year, HOUSE_BOOK)
    return ceil(max(map(half_widths, name.values())) / 2 / LINE)
