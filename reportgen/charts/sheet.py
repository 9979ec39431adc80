"""The paper of a drawing: values across, points down, and the few marks that charts are made of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from reportgen.chart_kinds.grid import Grid
from reportgen.charts.lettering import Lettering
from reportgen.model.chart import Role
from reportgen.model.chart_scale import Scale
from reportgen.model.chart_style import ChartStyle

LabelAlign = Literal["left", "center", "right"]
POINTS_PER_INCH = 72
FIGURE = "figure "
"""What the name of a text begins with that says a figure; the code of the figure follows."""
_MIDDLE = 0.34
"""From the middle of a line of figures down to its baseline, in parts of the type size."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A figure whose one pair of axes has values across and points from the top downwards."""

    figure: Figure
    axes: Axes
    grid: Grid
    scale: Scale
    lettering: Lettering
    style: ChartStyle

    @classmethod
    def blank(cls, grid: Grid, scale: Scale, lettering: Lettering, style: ChartStyle) -> Canvas:
        """An empty sheet for the rows to come."""
        inches = (grid.width / POINTS_PER_INCH, grid.height / POINTS_PER_INCH)
        figure = Figure(figsize=inches, dpi=POINTS_PER_INCH, facecolor="none")
        axes = _axes(figure, grid, scale, (0, 0), (grid.width, grid.height))
        return cls(figure, axes, grid, scale, lettering, style)

    def part(self, at: tuple[float, float], grid: Grid, scale: Scale, style: ChartStyle) -> Canvas:
        """A smaller sheet on this one, its upper left corner at a place in points."""
        axes = _axes(self.figure, grid, scale, at, (self.grid.width, self.grid.height))
        return Canvas(self.figure, axes, grid, scale, self.lettering, style)

    def beside(self, value: float, points: float) -> float:
        """The value that stands ``points`` to the right of ``value``."""
        return value + points / self.scale.per

    def name(self, row: int) -> None:
        """Write the name of a row, around the row's middle."""
        lines, leading = self.grid.names[row], self.style.size * self.style.leading
        first = self.grid.centres[row] - leading * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            self.write(self.scale.value(0), first + leading * number, line, self.style.ink)

    def write(
        self,
        value: float,
        y: float,
        text: str,
        colour: str,
        *,
        align: LabelAlign = "left",
        size: float | None = None,
        figure: str = "",
    ) -> None:
        """Write one line, its figures centred on ``y``; ``figure`` is the code of what it says."""
        points = size or self.style.size
        self.axes.text(
            value,
            y + points * _MIDDLE,
            text,
            color=colour,
            fontproperties=self.lettering.font(points),
            horizontalalignment=align,
            verticalalignment="baseline",
            parse_math=False,
            gid=f"{FIGURE}{figure}" if figure else None,
            zorder=4,
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        width: float,
        *,
        gid: str = "line",
        above: bool = False,
    ) -> None:
        """Draw a straight line between two places."""
        self.axes.plot(
            (start[0], end[0]),
            (start[1], end[1]),
            color=colour,
            linewidth=width,
            solid_capstyle="butt",
            clip_on=False,
            gid=gid,
            zorder=3 if above else 1,
        )

    def upright(self, value: float, colour: str) -> None:
        """Draw a hairline down through all rows."""
        self.line((value, self.grid.head), (value, self.grid.height), colour, self.style.hairline)

    def rules(self) -> None:
        """Draw a light rule between each row and the next, below name and marks alike."""
        start = self.scale.value(0)
        end = self.scale.value(self.grid.width)
        for foot in self.grid.feet[:-1]:
            self.line((start, foot), (end, foot), self.style.guide, self.style.hairline)

    def whisker(
        self, low: float, high: float, y: float, *, bar: float = 0.0, shade: str = ""
    ) -> None:
        """Draw an interval with its ends; what lies on the ``bar`` from zero, in ``shade``."""
        style, cap = self.style, self.style.cap / 2
        first, last = sorted((0.0, bar))
        turns = [at for at in (first, last) if low < at < high]
        lines = [((start, y), (end, y)) for start, end in pairwise([low, *turns, high])]
        lines += [((end, y - cap), (end, y + cap)) for end in (low, high)]
        for start, end in lines:
            inside = first < (start[0] + end[0]) / 2 < last
            colour = shade if inside else style.ink
            self.line(start, end, colour, style.whisker, gid="whisker", above=True)

    def box(self, ends: tuple[float, float], y: float, height: float, role: Role, gid: str) -> None:
        """Draw a box in the colour of a series; one as light as the paper has an outline."""
        style, (start, end) = self.style, ends
        colour = style.colour(role)
        light = colour == style.paper
        self._box(start, end, y, height, style.benchmark if light else colour, gid)
        inset = style.outline / self.scale.per
        if light and end - start > 2 * inset:
            inner = height - 2 * style.outline
            self._box(start + inset, end - inset, y, inner, colour, "inside")

    def bar(
        self, value: float, y: float, height: float, colour: str, *, hollow: bool = False
    ) -> None:
        """Draw a bar from zero, centred on ``y``; a hollow one is only an outline."""
        self._box(0, value, y, height, colour, "bar")
        inset = self.style.outline / self.scale.per
        if hollow and abs(value) > 2 * inset:
            inset = inset if value > 0 else -inset
            inner = height - 2 * self.style.outline
            self._box(inset, value - inset, y, inner, self.style.paper, "hollow")

    def _box(
        self, start: float, end: float, y: float, height: float, colour: str, gid: str
    ) -> None:
        self.axes.add_patch(
            Rectangle(
                (start, y - height / 2),
                end - start,
                height,
                facecolor=colour,
                edgecolor="none",
                clip_on=False,
                gid=gid,
                zorder=2,
            )
        )

    def dot(self, value: float, y: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a dot; a hollow one is only a ring."""
        self._sign(
            "o", value, y, self.style.dot, colour, "hollow" if hollow else "dot", hollow=hollow
        )

    def arrow(self, value: float, y: float, points: float, colour: str, *, gid: str) -> None:
        """Draw an arrow that begins at a value and is ``points`` long, to the left if negative."""
        head = 5.0 if points > 0 else -5.0
        neck, tip = self.beside(value, points - head), self.beside(value, points - head / 2)
        self.line((value, y), (neck, y), colour, self.style.outline, gid=gid, above=True)
        self._sign(">" if points > 0 else "<", tip, y, abs(head), colour, gid)

    def upright_arrow(self, value: float, y: float, points: float, colour: str, to: str) -> None:
        """Draw an arrow at a value from ``y`` on, ``points`` long, upwards if negative."""
        head = 5.0 if points > 0 else -5.0
        neck, tip, gid = y + points - head, y + points - head / 2, f"bound-{to}"
        self.line((value, y), (value, neck), colour, self.style.outline, gid=gid, above=True)
        self._sign("v" if points > 0 else "^", value, tip, abs(head), colour, gid)

    def _sign(
        self,
        sign: str,
        value: float,
        y: float,
        size: float,
        colour: str,
        gid: str,
        *,
        hollow: bool = False,
    ) -> None:
        self.axes.plot(
            (value,),
            (y,),
            marker=sign,
            markersize=size - self.style.outline if hollow else size,
            markerfacecolor=self.style.paper if hollow else colour,
            markeredgecolor=colour,
            markeredgewidth=self.style.outline if hollow else 0,
            linestyle="none",
            clip_on=False,
            gid=gid,
            zorder=3,
        )


def _axes(
    figure: Figure,
    grid: Grid,
    scale: Scale,
    at: tuple[float, float],
    whole: tuple[float, float],
) -> Axes:
    (left, top), (width, height) = at, whole
    place = (
        (left + grid.left) / width,
        1 - (top + grid.height) / height,
        (grid.width - grid.left) / width,
        grid.height / height,
    )
    axes = figure.add_axes(place)
    axes.set_axis_off()
    axes.set_xlim(scale.value(grid.left), scale.value(grid.width))
    axes.set_ylim(grid.height, 0)
    return axes
