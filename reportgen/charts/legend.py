"""The names of series above the rows, each beside a patch of its colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas
from reportgen.model.chart import Series
from reportgen.model.chart_style import ChartStyle

_PATCH, _BETWEEN = 11.0, 14.0
"""From a patch to the name of its series, and from there to the next patch."""
_FIRST = 0.6
"""From the top down to the middle of the first line, in parts of the type size."""

LegendEntry = tuple[Series, float]
"""A series, and the width of its patch and its name."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The series in as many lines as they need."""

    lines: tuple[tuple[LegendEntry, ...], ...]
    line: float
    """The height of a line."""

    @classmethod
    def of(
        cls, series: Sequence[Series], lettering: Lettering, style: ChartStyle, width: float
    ) -> Legend:
        """As many names in a line as fit into ``width``."""
        lines: list[list[LegendEntry]] = []
        for each in series:
            key = (each, lettering.width(each.name, style.size) + _PATCH)
            if not lines or _taken([*lines[-1], key]) > width:
                lines.append([])
            lines[-1].append(key)
        return cls(tuple(map(tuple, lines)), style.size * style.leading)

    @property
    def height(self) -> float:
        """What it takes above the rows, beyond the head of one line."""
        return self.line * (len(self.lines) - 1)

    def draw(self, sheet: Canvas) -> None:
        """Write the names from where the bars begin, or further left where they are long."""
        style, y = sheet.style, sheet.style.size * _FIRST
        for keys in self.lines:
            at = max(0.0, min(sheet.grid.left, sheet.grid.width - _taken(keys)))
            for series, width in keys:
                start = sheet.scale.value(at), sheet.scale.value(at + style.patch)
                sheet.box(start, y, style.patch, series.role, "patch")
                place = sheet.scale.value(at + _PATCH)
                sheet.write(place, y, series.name, style.label_colour(series.role))
                at += width + _BETWEEN
            y += self.line


def _taken(keys: Sequence[LegendEntry]) -> float:
    return sum(width for _, width in keys) + _BETWEEN * (len(keys) - 1)
