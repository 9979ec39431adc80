"""The marks of both figures of a row, with the sign of its caveat at the one that it is about."""

from __future__ import annotations

from dataclasses import replace

from reportgen.chart_kinds.context import ChartContext
from reportgen.chart_kinds.notes import Notes, marked, sides_with_caveats
from reportgen.chart_kinds.points import level_point
from reportgen.model.chart import Point
from reportgen.model.comparison import Row
from reportgen.model.unit import Unit


def pair_points(row: Row, unit: Unit, notes: Notes, setting: ChartContext) -> tuple[Point, Point]:
    """The marks of the subject and of the other side, in one unit.

    Raises:
        ValueError: the row lacks a side.
    """
    if row.subject is None or row.benchmark is None:
        raise ValueError(row.indicator.id)
    mark, about = notes.mark(row, setting.lang), sides_with_caveats(row)
    sides = zip((row.subject, row.benchmark), setting.figures(row), strict=True)
    mine, theirs = (
        replace(level_point(side, unit, setting.lang), figure=code) for side, code in sides
    )
    return (
        mine if about == {"benchmark"} else marked(mine, mark),
        marked(theirs, mark) if "benchmark" in about else theirs,
    )
