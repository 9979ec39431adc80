"""What any mark of a chart may carry: its interval, the arrow of a bound, its label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.chart_kinds.typesetter import Typesetter
from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas, LabelAlign
from reportgen.model.chart import Point, Role
from reportgen.model.chart_scale import Extent, Scale
from reportgen.model.chart_style import ChartStyle


def typesetter(lettering: Lettering, style: ChartStyle) -> Typesetter:
    """What these faces and this style make of the words of a chart."""

    def room(point: Point, half: float, *, leftward: bool) -> Iterator[Extent]:
        return Mark(point, half, leftward).room(lettering, style)

    return Typesetter(style, lettering.width, room, even_rows=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its place for words: to the left of it if ``leftward``, else to the right.

    ``half`` is how far the drawn sign reaches from its value: the radius of a dot, 0 for a bar.
    """

    point: Point
    half: float = 0.0
    leftward: bool = False
    beside: Point | None = None
    """Another point in its row, of whose interval its words keep clear."""

    @property
    def value(self) -> float:
        """The value, for drawing only."""
        return float(self.point.value)

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of the point, for drawing only."""
        low, high = self.point.interval
        return float(low), float(high)

    def seen(self, scale: Scale, style: ChartStyle) -> bool:
        """Whether its interval is wide enough to be drawn."""
        low, high = self.interval
        return (high - low) * scale.per >= max(style.whisker_least, 2 * self.half + 2)

    @property
    def hollow(self) -> bool:
        """Whether a caveat makes it an outline, which survives a black-and-white printer."""
        return bool(self.point.mark)

    def room(self, lettering: Lettering, style: ChartStyle) -> Iterator[Extent]:
        """The room it needs on a scale."""
        words = style.label_gap + lettering.width(self.point.text, style.size)
        left, right = (words, 0.0) if self.leftward else (0.0, words)
        low, high = self.interval
        before, after = self._reach(style)
        yield Extent(low, left, 0)
        yield Extent(self.value, before + left, after + right)
        yield Extent(high, 0, right)

    def draw_bar(self, sheet: Canvas, y: float, height: float, role: Role) -> None:
        """Draw it as a bar from zero, with all that it carries."""
        style, colour = sheet.style, sheet.style.colour(role)
        shade = colour if self.hollow else style.on_bar(role)
        sheet.bar(self.value, y, height, colour, hollow=self.hollow)
        if self.seen(sheet.scale, style):
            sheet.whisker(*self.interval, y, bar=self.value, shade=shade)
        self._draw_bound(sheet, y, shade if self._inside else colour)
        self._write(sheet, y, style.label_colour(role))

    def draw_dot(self, sheet: Canvas, y: float, role: Role) -> None:
        """Draw it as a dot, with all that it carries."""
        style, colour = sheet.style, sheet.style.colour(role)
        if self.seen(sheet.scale, style):
            sheet.whisker(*self.interval, y)
        self._draw_bound(sheet, y, colour)
        sheet.dot(self.value, y, colour, hollow=self.hollow)
        self._write(sheet, y, style.label_colour(role))

    def _draw_bound(self, sheet: Canvas, y: float, colour: str) -> None:
        """Draw the arrow towards where the true value lies."""
        if bound := self.point.bound:
            sign = 1 if bound == "lower" else -1
            bar = abs(self.value) * sheet.scale.per
            length = min(sheet.style.arrow, bar) if self._inside else sheet.style.arrow
            start = sheet.beside(self.value, sign * self.half)
            sheet.arrow(start, y, sign * length, colour, gid=f"bound-{bound}")

    def _write(self, sheet: Canvas, y: float, colour: str) -> None:
        """Write the label beyond all that is drawn."""
        style, scale = sheet.style, sheet.scale
        at, (before, after) = scale.at(self.value), self._reach(style)
        marks = (self, Mark(self.beside or self.point, self.half))
        ends = [end for it in marks if it.seen(scale, style) for end in it.interval]
        low, high = min(ends, default=self.value), max(ends, default=self.value)
        if self.leftward:
            end = min(scale.at(low), at - before) - style.label_gap
        else:
            end = max(scale.at(high), at + after) + style.label_gap
        align: LabelAlign = "right" if self.leftward else "left"
        figure = self.point.figure
        sheet.write(scale.value(end), y, self.point.text, colour, align=align, figure=figure)

    @property
    def _inside(self) -> bool:
        """Whether the arrow points back over its own bar, where it takes no room."""
        return not self.half and (self.point.bound == "upper") == (self.value >= 0)

    def _reach(self, style: ChartStyle) -> tuple[float, float]:
        """What sign and arrow take to the left and to the right of the value."""
        arrow = 0.0 if self._inside else style.arrow
        bound = self.point.bound
        return (
            self.half + (arrow if bound == "upper" else 0),
            self.half + (arrow if bound == "lower" else 0),
        )
