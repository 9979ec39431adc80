"""What is known of letters by the one who draws: matplotlib has the fonts, Word has its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from reportgen.model.chart import Point
from reportgen.model.chart_scale import Extent
from reportgen.model.chart_style import ChartStyle


class PointRoom(Protocol):
    """The room that a point needs on a scale with all that it carries."""

    def __call__(self, point: Point, half: float, *, leftward: bool) -> Iterable[Extent]:
        """``half`` is how far its sign reaches; ``leftward`` whether its label is at the left."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """The measures of letters, and what follows from them."""

    style: ChartStyle
    width: Callable[[str, float], float]
    """How wide a line is in points, in a size in points."""
    room: PointRoom
    even_rows: bool
    """Whether all rows have one height, as at an axis of names in Word."""
