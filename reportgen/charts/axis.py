"""The axis of a plot: the line of a reference with its name, and round figures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.chart_kinds.design import Axis
from reportgen.charts.lettering import Lettering
from reportgen.charts.sheet import Canvas
from reportgen.model.chart_scale import Extent
from reportgen.model.chart_style import ChartStyle


def axis_room(axis: Axis, lettering: Lettering, style: ChartStyle) -> Iterator[Extent]:
    """The room that the name of the reference and the outer ticks need."""
    half = lettering.width(axis.label, style.size) / 2
    yield Extent(float(axis.at), half, half)
    yield from (Extent(axis.ticks[0]), Extent(axis.ticks[-1]))


def draw_axis(axis: Axis, sheet: Canvas) -> None:
    """Draw the line of the reference and, beside its label, as many ticks as have room.

    They are written from left to right, as they are read.
    """
    style, y, at = sheet.style, sheet.grid.head - 10, float(axis.at)
    sheet.upright(at, style.ink)
    taken = sheet.lettering.width(axis.label, style.size) / 2 + style.label_gap
    ticks = list(_apart(sheet, axis, sheet.scale.at(at), taken))
    for tick in sorted((at, *ticks)):
        if tick not in ticks:
            sheet.write(at, y, axis.label, style.ink, align="center")
            continue
        sheet.line((tick, sheet.grid.head - 4), (tick, sheet.grid.head), style.rule, style.hairline)
        sheet.write(tick, y, tick_words(tick), style.soft, align="center", size=style.small)


def tick_words(tick: float) -> str:
    """A round figure in digits, however large or small it is."""
    return f"{Decimal(f'{tick:.10g}').normalize() + 0:,f}"


def _apart(sheet: Canvas, axis: Axis, centre: float, taken: float) -> Iterator[float]:
    """The ticks whose figures neither leave the drawing nor touch the label of the reference."""
    for tick in axis.ticks:
        at, half = (
            sheet.scale.at(tick),
            sheet.lettering.width(tick_words(tick), sheet.style.small) / 2,
        )
        if at + half <= sheet.grid.width and abs(at - centre) > taken + half:
            yield tick
